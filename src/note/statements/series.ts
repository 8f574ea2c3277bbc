import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { wordsIn } from './matching.ts';

const COUNT = '(?:two|three|four|2|3|4)';
const SERIES = new RegExp(
  [
    String.raw`\bseries of (?:up to )?${COUNT}\b`,
    String.raw`\bset of ${COUNT} (?:injections?|epidurals?|ESIs?|blocks?)\b`,
    String.raw`\b(?:first|second|third|\d) of (?:an? |a planned )?(?:series of )?${COUNT} (?:injections?|epidurals?|ESIs?|blocks?)\b`,
    String.raw`\b(?:number |#\s?)\d of ${COUNT}\b`,
    String.raw`\b${COUNT}[- ](?:injection|epidural) series\b`,
    String.raw`\b(?:first|second|third|next) (?:injection |epidural |one )?(?:of|in) (?:the|a|her|his) series\b`,
  ].join('|'),
  'gi',
);

/** Words that order or count injections in a fixed series. */
export const readSeries = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(sentences, SERIES);
