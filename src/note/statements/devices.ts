import type { PumpReservoir } from '../note-statements.ts';
import { readReliefPercents } from '../relief.ts';
import type { Sentence } from '../sentences.ts';
import { type Found, shifted } from '../span.ts';
import { allIn, wordsIn } from './matching.ts';
import { NUMBER, numberOf } from './numbers.ts';

const LEADS = new RegExp(
  String.raw`\b${NUMBER} (?:(?!contacts?|volts?|program)[\w-]+ ){0,5}?leads\b|\bleads?\s?(?:x|×)\s?(\d)\b|\b(single|one) (?:[\w-]+ ){0,4}lead\b|\blead (\d)(?= tip)`,
  'gi',
);

/** How many leads were placed, the most told. */
export const readLeadCount = (sentences: readonly Sentence[]): Found<number> | undefined =>
  allIn(sentences, LEADS, (match) => numberOf(match.slice(1).find(Boolean)))
    .filter(({ value }) => value >= 1 && value <= 4)
    .reduce<Found<number> | undefined>(
      (most, one) => (most && most.value >= one.value ? most : one),
      undefined,
    );

const TRIAL_DAYS = new RegExp(
  String.raw`\b${NUMBER}[- ]?d(?:ays?)?\s?(?:\w+ ){0,3}?trial\b|\btrial\b[^.;\d]{0,25}?\b${NUMBER}[- ]?d(?:ays?)?\b|\bleads? (?:to be )?(?:pulled|removed) (?:in|after) ${NUMBER} days\b`,
  'gi',
);

/** How many days the trial lasts. */
export const readTrialDays = (sentences: readonly Sentence[]): Found<number> | undefined =>
  allIn(sentences, TRIAL_DAYS, ([, first, second, third]) => numberOf(first ?? second ?? third))[0];

/** Relief during a trial. */
export const readTrialRelief = (sentences: readonly Sentence[]): Found<number> | undefined =>
  sentences
    .filter(({ text, kind, occurrence }) => {
      const isResult = kind !== 'plan' && occurrence !== 'planned';
      return isResult && /\btrial\b/i.test(text);
    })
    .flatMap(({ text, start }) => readReliefPercents(text).map((one) => shifted(one, start)))[0];

const ML = String.raw`(\d{1,3}(?:\.\d{1,2})?)\s?(?:ml|cc)\b`;
const EXPECTED = new RegExp(
  String.raw`\b(?:expected|predicted|calculated|anticipated)\b(?: (?:residual|reservoir|volume|of|was))*[\s:=]{1,3}${ML}|\bresidual(?: volume)? (?:of )?expected[\s:]{1,2}${ML}`,
  'i',
);
const ACTUAL = new RegExp(
  String.raw`\b(?:actual|aspirated|withdrawn|withdrew|removed|obtained)\b(?: (?:residual|reservoir|volume|of|was))*[\s:=]{1,3}${ML}|\b${ML} (?:(?!expected|instilled)\w+ ){0,4}?(?:aspirated|withdrawn|removed)\b|(?<!(?:expected|predicted|calculated) )\bresidual(?: volume)?(?: (?:of|was))?[\s:=]{1,2}${ML}`,
  'i',
);
const REFILLED = new RegExp(
  String.raw`\b(?:re)?fill(?:ed)?\b[^.;\d]{0,30}${ML}|\binstilled\b[^.;\d]{0,20}${ML}|\b${ML} (?:(?!aspirated|withdrawn|removed|discarded)[\w%./-]+ ){0,8}?(?:(?:was|were) (?:then )?(?:instilled|injected|placed|added|delivered)|instilled|injected|infused)`,
  'i',
);

/** What the reservoir held and was given. */
export function readPumpReservoir(
  sentences: readonly Sentence[],
): Found<PumpReservoir> | undefined {
  const told = sentences.filter(({ kind }) => kind !== 'plan');
  const numberIn = (pattern: RegExp) => {
    for (const { text, start } of told) {
      const match = pattern.exec(text);
      const value = numberOf(match?.slice(1).find(Boolean));
      if (match && value !== undefined)
        return { value, start: start + match.index, end: start + match.index + match[0].length };
    }
    return undefined;
  };
  const [expected, actual, refilled] = [numberIn(EXPECTED), numberIn(ACTUAL), numberIn(REFILLED)];
  const first = refilled ?? actual ?? expected;
  if (!first) return undefined;
  const value = {
    residualExpectedMl: expected?.value ?? null,
    residualActualMl: actual?.value ?? null,
    refilledMl: refilled?.value ?? null,
  };
  return { ...first, value };
}

const PROGRAMMED =
  /\b(?:interrogat\w+|re-?programm\w+|telemetry|programmed)\b[^.;]{0,60}|\b(?:rate|dose)\b[^.;]{0,40}\b(?:increased|decreased|unchanged|set|continued|maintained)\b[^.;]{0,40}/gi;

/** How a pump was asked or set. */
export const readPumpProgramming = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(
    sentences.filter(({ kind }) => kind !== 'plan'),
    PROGRAMMED,
  );
