import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn, isTold } from './matching.ts';

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (?:\\d{1,2},? )?(?:19|20)\\d\\d';
const DATE = String.raw`(?:${MONTH}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)\b|\d{1,2}\/(?:19|20)\d\d\b|(?:19|20)\d\d(?:-\d\d){0,2}\b)`;
const PAIN = String.raw`(?:pain|symptoms?|ache|aching|headaches?|sciatica|radicul\w+|claudication|numbness|discomfort|neuralgia|coccydynia|lumbago)`;
/** "Pain since March 2026", "pain that began in 06/2026", "onset: 06/01/2026". */
const SINCE = [
  String.raw`\b${PAIN}\b[^.;]{0,120}?\bsince (?:about |around |early |late )?(${DATE})`,
  String.raw`\b${PAIN}\b[^.;]{0,60}?\b(?:began|started|developed|beginning|starting) (?:on |in |about |around )?(${DATE})`,
  String.raw`\bonset\s?(?:of (?:\w+ ){0,3}${PAIN}\s?)?(?:was |is )?(?::|on|in|about)?\s?(${DATE})`,
].map((source) => new RegExp(source, 'gi'));

/** Pain that has been gone since a day, and what was done since then. */
const ENDED =
  /\b(?:free|relief|relieved|resolved|gone|better|improv\w+|without|no)\b[^.;,]{0,40}\bsince\b|\b(?:injections?|blocks?|surgery|therapy|ablations?) since\b/i;

/** The date since which the pain lasts, as the note writes it. */
export function readPainSince(sentences: readonly Sentence[]): Found<string> | undefined {
  const told = sentences.filter((one) => isTold(one) && !ENDED.test(one.text));
  return SINCE.flatMap((pattern) => allIn(told, pattern, ([, date]) => date))[0];
}
