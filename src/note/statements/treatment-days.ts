import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn, isOfThisVisit } from './matching.ts';
import { NUMBER, numberOf } from './numbers.ts';

const DAYS = new RegExp(
  [
    String.raw`\bover ${NUMBER} (?:consecutive )?days\b`,
    String.raw`\b${NUMBER}[- ]day (?:\w+ ){0,3}(?:adhesiolysis|lysis|neuroplasty|procedure|treatment|technique|protocol)\b`,
    String.raw`\bday \d{1,2} of ${NUMBER}\b`,
  ].join('|'),
  'gi',
);
const ONE = /\b(?:on )?(?:one|a single|the same|single)[- ]day\b|\bsame[- ]day\b/gi;

const ABOUT = /\badhesio?ly|\blysis\b|\bneuroplasty\b|\bRacz\b|\bhypertonic\b|\bcatheter\b/i;

/** Over how many days a treatment goes that a catheter may prolong. */
export function readTreatmentDays(sentences: readonly Sentence[]): Found<number>[] {
  const now = sentences.filter((one) => isOfThisVisit(one) && ABOUT.test(one.text));
  const counted = allIn(now, DAYS, (match) => numberOf(match.slice(1).find(Boolean)));
  return counted.length > 0 ? counted : allIn(now, ONE, () => 1);
}
