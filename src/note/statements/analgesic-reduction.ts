import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';

const DRUGS =
  '(?:opioids?|opiates?|narcotics?|analgesics?|pain (?:medications?|meds?|medicines?|pills?)|MMEs?|MEDD|morphine (?:milligram )?equivalents?)';
const LESS = String.raw`(?:reduc\w+|decreas\w+|cut|lower\w*|wean\w*|taper\w*|less|fewer|drop\w*)`;
const PERCENT = String.raw`(\d{1,3}(?:\.\d+)?)\s?(?:%|percent)`;
const PERCENTS = [
  new RegExp(String.raw`\b${PERCENT} (?:\w+ ){0,2}${LESS}[^.;\n%]{0,30}\b${DRUGS}\b`, 'gi'),
  new RegExp(String.raw`\b${LESS}\b[^.;\n%]{0,40}\b${DRUGS}\b[^.;\n%]{0,30}\b${PERCENT}`, 'gi'),
  new RegExp(String.raw`\b${DRUGS}\b[^.;\n%]{0,30}\b${LESS}\b[^.;\n%]{0,20}\b${PERCENT}`, 'gi'),
];
const STOPPED = new RegExp(
  String.raw`\b(?:stopped|discontinued|off|no longer (?:takes|taking|needs|requires)) (?:of )?(?:all )?(?:of )?(?:his |her |their )?${DRUGS}\b`,
  'gi',
);
const FROM_TO = new RegExp(
  String.raw`\b${DRUGS}\b[^.;\n]{0,40}\bfrom (\d{1,4}(?:\.\d+)?)(?: (?:mg|MME))?(?:\/day)? to (\d{1,4}(?:\.\d+)?)\b`,
  'gi',
);
const NOT_YET = /\b(?:goal|hope|aim|expect\w*|plan\w*|will|target|at least|should|if)\b/i;
const OF_A_TRIAL = /\btrial\b|\bstimulat\w+|\bSCS\b/i;

/** By how many percent analgesics were reduced in a trial, where a sentence tells of both. */
export const readAnalgesicReductions = (sentences: readonly Sentence[]): Found<number>[] =>
  sentences
    .filter(({ text, kind, occurrence }) => {
      const isResult = kind !== 'plan' && kind !== 'consent' && occurrence !== 'planned';
      return isResult && OF_A_TRIAL.test(text) && !NOT_YET.test(text);
    })
    .flatMap(({ text, start }) => reductionsIn(text).map((one) => shifted(one, start)));

const reductionsIn = (text: string): Found<number>[] =>
  [
    ...PERCENTS.flatMap((pattern) =>
      matchesOf(pattern, text).map((match) => ({ value: Number(match[1]), ...spanOf(match) })),
    ),
    ...matchesOf(FROM_TO, text).map((match) => ({
      value: fewer(Number(match[1]), Number(match[2])),
      ...spanOf(match),
    })),
    ...matchesOf(STOPPED, text).map((match) => ({ value: 100, ...spanOf(match) })),
  ].filter(({ value }) => value > 0 && value <= 100);

const fewer = (before: number, after: number): number => ((before - after) / before) * 100;
