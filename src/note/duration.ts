import { type Found, findFirst } from './span.ts';

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few)`;
const DURATION = new RegExp(
  String.raw`\b${NUMBER}(?:\s?(?:-|–|to|or)\s?${NUMBER})?(?:\s|-)(?:hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?)\b`,
  'i',
);
const LASTING =
  /\b(?:for|lasted|lasting|lasts|over|x|of relief for|duration(?: of)?|relief (?:for|of)|up to|about|approximately|almost|nearly|more than|at least|anywhere from|from)\b[^.;]{0,25}$/i;

/** How long relief lasted, in the words of the note. */
export function readDurationWords(text: string): Found<string> | undefined {
  const found = findFirst(DURATION, text, '');
  if (!found) return undefined;
  const before = text.slice(Math.max(0, found.start - 40), found.start);
  const after = text.slice(found.end, found.end + 12);
  if (/^\s(?:ago|prior|earlier|old|later)/i.test(after) || !LASTING.test(before)) return undefined;
  return { ...found, value: text.slice(found.start, found.end) };
}
