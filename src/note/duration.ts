import { type Found, matchesOf, spanOf } from './span.ts';

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|a few|a couple(?: of)?)`;
const UNIT = String.raw`(?:hours?|hrs?|h|days?|weeks?|wks?|months?|mos?|years?|yrs?)`;
const DURATION = new RegExp(
  String.raw`(?<![\d/])(?:\b(?:about|approximately|almost|nearly|roughly|over) |~ ?)?\b${NUMBER}(?:\s?(?:-|–|to|or)\s?${NUMBER})?(?:\s|-)?(?:full )?${UNIT}\b`,
  'gi',
);
const LASTING =
  /(?:\b(?:for|lasted|lasting|lasts|last|over|x|anywhere from|of relief for|duration(?: of)?|relief(?: (?:for|of))?|up to|more than|at least|anywhere from|from|good for|next|kept (?:him|her|them) going for)|[%,])[\s"'(]{0,3}(?:(?:the|a|only) )?(?:next )?$/i;
const NOT_A_STRETCH = /^\s?(?:ago|prior|earlier|old|later|before|since|apart|after)/i;

/** How long relief lasted, in the words of the note. */
export function readDurationWords(text: string): Found<string> | undefined {
  for (const match of matchesOf(DURATION, text)) {
    const span = spanOf(match);
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    const after = text.slice(span.end, span.end + 12);
    if (NOT_A_STRETCH.test(after) || !LASTING.test(before)) continue;
    return { ...span, value: match[0] };
  }
  return undefined;
}
