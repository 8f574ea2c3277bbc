import { type Found, matchesOf, spanOf } from './span.ts';

const NUMBER = String.raw`(?:\d{1,2}[- ](?:and )?1\/2|\d{1,3}(?:\.\d)?|(?:one|two|three|four|six) and (?:a|one)[- ]half|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|a few|a couple(?: of)?)`;
const UNIT = '(?:hours?|hrs?|h|days?|weeks?|wks?|months?|mos?|years?|yrs?)';
const DURATION = new RegExp(
  String.raw`(?<![\d/])(?:\b(?:about|approximately|almost|nearly|roughly|(?<!(?:relief|improvement) )over) |~ ?)?\b${NUMBER}(?:\s?(?:-|–|to|or)\s?${NUMBER})?(?:\s|-)?(?:full )?${UNIT}\b|\b(?<=for )(?:days|weeks|months|hours)\b|\b(?<=for )(?:the (?:rest of the )?(?:afternoon|evening|night|morning)|the rest of the day)\b`,
  'gi',
);
const LASTING =
  /(?:\b(?:for|lasted|lasting|lasts|last|over|x|anywhere from|of relief for|duration(?: of)?|relief(?: (?:for|of))?|up to|more than|at least|anywhere from|from|good for|next|(?:kept|held|carried|got|saw) (?:him|her|them) (?:going |through |by )?for|each|(?:lasted|good for|lasting|for|helped) (?:just|only)|(?:helped|lasts|lasted)(?: (?:him|her|them|me))?|(?:gave|giving|gives|provided|providing|bought|buys) (?:him|her|them)(?: (?:a good|only|just|maybe|perhaps|roughly))?|wore off (?:after|in|at)|faded (?:after|in))|[%,])[\s"'(]{0,3}(?:(?:the|a|only) )?(?:next )?$/i;
/** "Two weeks of partial relief" */
const OF_RELIEF =
  /^(?:(?: of|'s?)? (?:(?!without|with|no\b)[\w%]+ ){0,2}(?:relief|benefit|improvement|comfort)\b| of (?:(?!without|with|no\b)[\w%-]+ ){0,3}(?:relief|benefit|improvement|comfort|help|effect)\b| (?:out of|from) (?:it|them|this|that|the|her|his|one|each)\b| at a time\b)/i;
const NOT_A_STRETCH =
  /^\s?(?:ago|prior|earlier|old|later|before|since|apart|after(?! (?:the|her|his|that|each|this|a|an)\b[^.;]{0,30}\b(?:injections?|blocks?|procedures?|epidurals?|ablations?|ESI|RFA|MBB|one|series|treatment)s?\b)|post|s\/p|out\b(?! of (?:it|them|this|that|the|her|his|one|each)\b)|with(?:out| no| little| minimal) )/i;
/** "Relief for 8 weeks after the injection" is one all the same. */
const AFTER = /^\s?after/i;
const THAT_LONG = /\b(?:for|x|lasted|lasting|lasts) (?:about |only |just )?$/i;

/** "Physical therapy x 6 weeks" is no relief. */
const OF_CARE =
  /\b(?:(?-i:PT)|therapy|physiotherapy|exercises?|chiropract\w+|brac(?:e|ing)|rest|traction|HEP)\b[^.;,]{0,12}$/i;

/** How long relief lasted, in the words of the note. */
export function readDurationWords(text: string): Found<string> | undefined {
  for (const match of matchesOf(DURATION, text)) {
    const span = spanOf(match);
    const before = text.slice(Math.max(0, span.start - 40), span.start);
    const after = text.slice(span.end, span.end + 40);
    if (NOT_A_STRETCH.test(after) && !(AFTER.test(after) && THAT_LONG.test(before))) continue;
    if (OF_CARE.test(before) || !(LASTING.test(before) || OF_RELIEF.test(after))) continue;
    return { ...span, value: match[0] };
  }
  return undefined;
}
