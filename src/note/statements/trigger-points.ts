import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import muscles from '../vocabulary/muscles.json' with { type: 'json' };
import { allIn, isOfThisVisit, wordsIn } from './matching.ts';
import { NUMBER, numberOf } from './numbers.ts';

const MUSCLES = muscles.map(({ name, names, region }) => ({
  name,
  region,
  pattern: new RegExp(`^(?:${names.join('|')})$`, 'i'),
}));
const MUSCLE = `(?:${muscles.flatMap(({ names }) => names).join('|')})`;

const EXAM =
  /\b(?:taut bands?|tight bands?|(?:local )?twitch(?: response)?s?|jump sign|palpable (?:\w+ )?(?:trigger points?|nodul\w+|bands?|knots?)|ropy|tender (?:trigger )?points?|referred pain|trigger points? (?:were |was )?(?:palpated|identified|noted|found|marked))\b[^.;]{0,60}/gi;

/** Taut bands, twitches or tender points that were felt. */
export const readTriggerPointExam = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(
    sentences.filter((one) => isOfThisVisit(one) && one.kind !== 'consent'),
    EXAM,
  );

const FINDINGS: readonly (readonly [string, RegExp])[] = [
  ['taut band', /\b(?:taut|tight|palpable|ropy) (?:\w+ )?bands?\b|\bropy\b/gi],
  ['nodule', /\b(?:nodul\w+|knots?)\b/gi],
  ['local twitch response', /\btwitch(?: response)?s?\b/gi],
  ['jump sign', /\bjump sign\b/gi],
  [
    'referred pain',
    /\brefer(?:red|ral) (?:of )?(?:pain|pattern)s?\b|\bpain (?:\w+ )?(?:referred|radiated) (?:to|into)\b/gi,
  ],
  [
    'focal tenderness',
    /\b(?:focal|point|exquisite|hyperirritable)\w*,? (?:\w+ )?(?:tender\w*|spots?)\b|\btender (?:trigger )?points?\b/gi,
  ],
  [
    'trigger points palpated',
    /\btrigger points? (?:\w+ ){0,2}(?:palpated|identified|noted|found|marked|present)\b|\b(?:palpable|active|identifiable) trigger points?\b/gi,
  ],
  ['reproduced pain', /\breproduc\w+ (?:of )?(?:\w+ ){0,3}pain\b/gi],
];

/** What was felt of trigger points, each finding once, by one name. */
export const readTriggerPointFindings = (sentences: readonly Sentence[]): Found<string>[] => {
  const told = sentences.filter(
    ({ kind, occurrence }) => kind !== 'plan' && kind !== 'consent' && occurrence !== 'planned',
  );
  return FINDINGS.flatMap(([name, pattern]) => allIn(told, pattern, () => name).slice(0, 1));
};

const COUNT = new RegExp(
  String.raw`\b${NUMBER} (?:\w+ ){0,2}?(?:trigger points?|TPs?\b|points|sites)\b|\btrigger points?\s?(?:x|×|:)\s?(\d{1,2})\b|\btotal of ${NUMBER} (?:points|sites|injections)\b`,
  'gi',
);

/** How many trigger points were treated. */
export const readTriggerPointCount = (sentences: readonly Sentence[]): Found<number> | undefined =>
  allIn(sentences.filter(isOfThisVisit), COUNT, ([, first, second, third]) =>
    numberOf(first ?? second ?? third),
  )[0];

const BY_MUSCLE = new RegExp(
  String.raw`(?<![\p{L}\d])(${MUSCLE})(?: muscles?)?\s?(?:x|×|\()\s?(\d{1,2})\b|\b${NUMBER} (?:trigger points? |points? |injections? |sites? )?(?:in|into|at|of) (?:the |each )?(?:left |right |bilateral )?(${MUSCLE})(?![\p{L}\d])`,
  'giu',
);

/** How many trigger points were treated in each muscle. */
export const readTriggerPointsByMuscle = (
  sentences: readonly Sentence[],
): Found<{ muscle: string; count: number }>[] =>
  allIn(sentences.filter(isOfThisVisit), BY_MUSCLE, ([, before, count, number, after]) => {
    const muscle = nameOf(before ?? after ?? '');
    const value = numberOf(count ?? number);
    return muscle && value !== undefined ? { muscle, count: value } : undefined;
  });

const nameOf = (words: string): string | undefined =>
  MUSCLES.find(({ pattern }) => pattern.test(words))?.name;

/** The parts of the body in which muscles lie, each once. */
export const regionsOf = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => MUSCLES.find((muscle) => muscle.name === name)?.region ?? [])),
];

const DRY = /\bdry[- ]needl\w+\b[^.;]{0,40}/gi;

/** Needling without a drug. */
export const readDryNeedling = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(sentences.filter(isOfThisVisit), DRY);
