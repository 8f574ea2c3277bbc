import { type Glance, gated } from './glance.ts';
import type { Score } from './score-timing.ts';
import { NUMBER, numberOf, TEN, UNIT } from './score-words.ts';
import { type Span, spanOf } from './span.ts';

const ARROW = String.raw`\s?(?:-{1,3}>|→|=>|⇒|>{1,2}|\bto\b|\bdown to\b|,? (?:and )?(?:then|now))\s?`;
const PAIR = gated(
  new RegExp(
    String.raw`(?<![\d.:/-])\b${NUMBER}(${TEN})?${ARROW}(?:an? |about )?${NUMBER}(${TEN})?(?![\d/]|\.\d|${UNIT}|\s?[-–]\s?\d)`,
    'gi',
  ),
);
/** "3/10, down from 7/10", "2/10 as compared with 6/10" */
const REVERSED = gated(
  new RegExp(
    String.raw`(?<![\d./-])\b${NUMBER}(${TEN})?,? (?:pain,? )?(?:which (?:is|was) |having been )?(?:(?:reduced|decreased|improved|down) from|(?:as )?compared (?:with|to)|versus|vs\.?|from an?(?= \w+ing | initial| baseline)) (?:an? |her |his )?(?:(?:initial|baseline|starting|presenting|previous|pain|pre[- ]?\w+)(?: score)?(?: of)? )?${NUMBER}(${TEN})?(?![\d/]|\.\d|${UNIT}|\s?[-–]\s?\d)`,
    'gi',
  ),
);

/** "Pre/post pain: 7/2" */
const LISTED = gated(
  new RegExp(
    String.raw`\b(?:pre ?\/ ?post|before ?\/ ?after)\b[^.;\d]{0,25}${NUMBER}(?:${TEN}|(?!${TEN}))\s?[/,]\s?${NUMBER}(?:${TEN})?(?![\d/])`,
    'gi',
  ),
);

const listedPairOf = (match: RegExpExecArray): Score[] => [
  { value: numberOf(match[1]), timing: 'before', ...spanOf(match) },
  { value: numberOf(match[2]), timing: 'after', ...spanOf(match) },
];

/** Scores told as two that belong together, of one time and of another. */
export function readPairs(text: string, isAboutPain: boolean, glance?: Glance): readonly Score[] {
  const reversed = REVERSED.all(text, glance).flatMap(reversedPairOf);
  const listed = isAboutPain ? LISTED.all(text, glance).flatMap(listedPairOf) : [];
  const pairs = PAIR.all(text, glance);
  if (pairs.length === 0) return reversed.concat(listed);
  return pairs
    .flatMap((match) => pairOf(match, isAboutPain))
    .filter((pair) => !reversed.some((other) => overlap(pair, other)))
    .concat(reversed, listed);
}

/** Whether two stretches share a letter. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "8 -> 2" is a pair; "8 to 2" only where both are out of ten or the words speak of a change. */
function pairOf(match: RegExpExecArray, isAboutPain: boolean): Score[] {
  const [words, first, ofTen, second, alsoOfTen] = match;
  const isArrow = /[>→⇒]/.test(words);
  const lead = match.input.slice(Math.max(0, match.index - 40), match.index);
  const isFall = numberOf(first) > numberOf(second) + 1;
  const isChange =
    CHANGE.test(lead) ||
    (isFall && PAIN_BEFORE.test(lead)) ||
    (ofTen && alsoOfTen && numberOf(first) > numberOf(second));
  if (!isAboutPain && !(ofTen || alsoOfTen)) return [];
  if ((!isArrow && !isChange) || RANGE.test(lead)) return [];
  if (numberOf(first) > 10 || numberOf(second) > 10) return [];
  const span = spanOf(match);
  return [
    { value: numberOf(first), timing: 'before', ...span },
    { value: numberOf(second), timing: 'after', ...span },
  ];
}

/** Where the later score comes first, one of the two must be out of ten. */
function reversedPairOf(match: RegExpExecArray): Score[] {
  const [, last, lastOfTen, first, firstOfTen] = match;
  const span = spanOf(match);
  if (!(lastOfTen || firstOfTen) || numberOf(first) <= numberOf(last)) return [];
  return [
    { value: numberOf(first), timing: 'before', ...span },
    { value: numberOf(last), timing: 'after', ...span },
  ];
}
/** "Anywhere from 4 to 9" is no change. */
const RANGE =
  /\b(?:anywhere|rang\w+|var(?:y|ies|ied|ying)|fluctuat\w+|between)(?: from)?(?: an?)?\s?$/i;
const CHANGE = /\b(?:from(?: an?)?|down from|went from|fell from|dropped from|pre\/post:?)\s?$/i;
/** "Pain 8 to 4" fell; "pain 4 to 8" is a span. */
const PAIN_BEFORE = /\b(?:pain|VAS|NRS)(?: (?:score|level))?:?\s?$/i;
