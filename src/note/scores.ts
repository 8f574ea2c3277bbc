import { type Glance, gated } from './glance.ts';
import { overlap, readPairs } from './score-pairs.ts';
import { inOrder, type Score, timed } from './score-timing.ts';
import { NUMBER, numberOf, SCALE_ENDS, TEN, UNIT, WORDS } from './score-words.ts';
import { type Found, type Span, spanOf } from './span.ts';

const SCALE =
  '(?:VAS|NRS|NPRS|VNS|visual analog(?:ue)? scale|numeric(?:al)? (?:pain |rating )*(?:scale|score)?|pain (?:score|level|rating|intensity|scale|today|now)|(?:average|usual|current|baseline|final) score|numeric rating|pain (?:in|out)|discomfort|pain)';

const OUT_OF_TEN = gated(
  new RegExp(
    String.raw`(?<![\d./-])(?<!\d (?:to|or) |\b(?:MRI|CT|EMG|x-rays?) (?:of|on|from|dated) )\b${NUMBER}${TEN}(?![\d/.]\d|\/|%)`,
    'gi',
  ),
);
const NAMED_SCALE = gated(
  new RegExp(
    String.raw`\b${SCALE}s?(?: (?:score|level|intensity|severity|about|around|approximately|currently|presently|on a scale (?:of|from) ${SCALE_ENDS}|(?:down|reduced|decreased|improved|dropped|fell|lowered) to|scale|pain|of|is|was|at|a|an|as|(?:she|he|they) (?:marks|marked|has|had|is|was|reports|rates)|(?:from |of )?[01](?:-| to )10|(?:pre|post)[- ]?(?:procedure|injection|op|block)|pre|post|before|after|(?:the )?(?:procedure|injection|block)|\((?:VAS|NRS|NPRS)[^()]{0,10}\)|today|now|listed|rated|on arrival|at d\/c|(?:with|upon|when|on|while|in|at) (?:the )?[a-z]+|\d{1,2} min(?:utes)?(?: after)?|\(0-10\))){0,6}\s{0,30}[:=|]?\s{0,4}(?:(?:pre|before|initial(?:ly)?|baseline|currently|current|today|now|on arrival)(?:[- ]?(?:procedure|injection|op|block))?\s?[:=]?\s)?${NUMBER}(?![\d%/]|\.\d|${UNIT}|\s?(?:-|–|to|or)\s?\d|\s\w+ (?:areas|sites|points)|\)(?<!\([^()]{0,40}\)))`,
    'gi',
  ),
);
/** What follows a score that is told without its scale. */
const ENDS = String.raw`(?=\s?[.,;)]|\s*$|\s(?:today|now|currently|presently|at present|at this time|most of the time|most days|this morning|at rest|when|on an?|on the|on arrival|at discharge|after|before|post|on leaving|in recovery)\b)`;
/** "Today she is a 6", "after thirty minutes it was zero" */
const TOLD = gated(
  new RegExp(
    String.raw`\b(?:(?:describ\w+|rat(?:ed|es|ing)|scor(?:ed|es)|puts?|grad(?:ed|es)|calls?|called|report(?:s|ed)?|marks?|marked|numeric rating is|(?:gives|gave)(?= it| the pain)) (?:(?:her|his|the|this) (?:\w+ ){1,3}|it |this )?(?:as |at |to be |being )?(?:about |around |only )?|(?<=\d (?:\w+ ){1,3})and (?=\w+ (?:at discharge|after|post|on leaving|in recovery))|(?:she|he|it|(?:pain|headache|discomfort)(?: today| now)?) (?:is|was|(?:is )?now|(?:had )?(?:called|gave|given|graded|put) (?:it|(?:the|her|his) (?:\w+ )?pain)|had given|(?:has |had )?(?:decreased|dropped|fallen|gone|come|diminished|improved)(?: down)? to) (?:(?:at|as|down to|up to|back to|now|only|just|about|around|still) ){0,2}|(?:come|came|coming|dropped|fallen|gone|went) (?:all the way )?down to )(?:(?:about )?an? )?${NUMBER}${ENDS}`,
    'gi',
  ),
);
/** "It's about an 8 most of the time" */
const SHORTLY_TOLD = gated(
  new RegExp(
    String.raw`\b(?:she|he|it|pain)['’]s (?:(?:at|down to|up to|back to|now|about|around|still) ){0,2}(?:an? )?${NUMBER}${ENDS}`,
    'gi',
  ),
);
/** "NRS before 8, after 3", "NRS: 7 before / 4 at 20 min" */
const PLAIN_AFTER = gated(
  new RegExp(
    String.raw`(?<=\b(?:NRS|VAS|NPRS|pain)\b[^.;\n]{0,25}\d(?:\/10)? ?(?:before|pre)?\s?(?:[,/]|and)?\s?)(?:(?:after|post|now)(?:[- ]?(?:the )?(?:procedure|injection|block|op))? (?:was |of )?${NUMBER}|${NUMBER} (?:after|post|at \d{1,2} ?min))(?![\d%/]|\.\d)`,
    'gi',
  ),
);
/** What such a list shows at first sight. */
const IS_LISTED =
  /\d ?(?:before|pre)?(?:\s?(?:[,/]|and)\s?(?:after|post|now|\d)|\s(?:after|post|now)\b)/i;
/** A visual analog scale of 100 mm. */
const MILLIMETRES = gated(/\b(?:VAS|visual analog(?:ue)? scale)\b[^.;\n]{0,25}?(\d{1,3})\s?mm\b/gi);
const BARE = gated(
  new RegExp(
    String.raw`\b(?:pre|post|before|after)(?:[- ]?(?:procedure|injection|op|block|treatment))?(?: (?:pain|score|level|rating|VAS|NRS)){0,3}(?: \([^()]{1,12}\))?\s?[:=]\s?${NUMBER}(?![\d%/]|\.\d|${UNIT}|\s?[-–]\s?\d)`,
    'gi',
  ),
);

const ABOUT_PAIN = gated(
  /\bpain|\bVAS\b|\bNRS\b|\bNPRS\b|\bVNS\b|score|severity|intensity|discomfort|\bHA\b|headache|\bburning\b|\bach(?:e|es|ing)\b|\bsore(?:ness)?\b|\brat(?:es?|ed|ing)\b|\bcurrently\b|\b(?:today|now) (?:(?:she|he) (?:is|was) (?:at )?an? \d|\d{1,2} ?\/ ?10)|\b(?:she|he) (?:is|was) (?:back |now |still )?(?:up |down )?(?:at |to )?(?:an? )?\d{1,2} ?\/ ?10|\bnow (?:back )?(?:up |down )?(?:to|at) (?:an? )?\d{1,2} ?\/ ?10|visual analog|numeric|\bscale of (?:0|1|zero|one)\b/i,
);
const NOT_NOW =
  /\bat (?:its |the |his |her )?(?:worst|best|peak)(?: (?!and\b)[a-z]+){0,4} $|\b(?:worst|best|at (?:its )?worst|at (?:its )?best|goal|last (?:visit|week|month|year)|with activity|least|grade|type|(?<!pain )level|step|stage|class|asa)\W{0,3}$/i;
/** Pain that was provoked to find its source. */
const PROVOKED = gated(/concordant|discordant|\bpsi\b|stimulat|reproduc/i);
const AT_WORST = /^\s?(?:at (?:its |the )?(?:worst|best)|with activity|goal)/i;

/** No score is told without a number. */
const NUMBERED = gated(new RegExp(String.raw`\d|(?:\b|_)(?:${WORDS.join('|')})(?:\b|_)`, 'i'));

/** Most sentences speak of something else. */
const CONCERNS = gated(
  /out of|of ten|on a|VAS|NRS|NPRS|VNS|pain|score|scale|analog|\b(?:pre|post|before|after)\b|headache|\bHA\b|from \d|\b(?:rat(?:ed|es|ing)|grad(?:ed|es)|mark(?:ed|s)|g(?:ave|iven))\b|(?:she|he|it)(?: (?:is|was)|['’]s)/i,
);

/** "Ranges from 5/10 to 8/10" */
const RANGED = gated(
  new RegExp(
    String.raw`\b(?:anywhere|rang\w+|var(?:y|ies|ied|ying)|fluctuat\w+|between)(?: from| between| anywhere from)? (?:an? )?${NUMBER}(?:${TEN})?\s?(?:to|and|-|–)\s?(?:an? )?${NUMBER}(?:${TEN})?`,
    'gi',
  ),
);

/** "8 -> 2", "8/10" */
const IN_SIGNS = /[>→⇒]|\/\s?10/;

const ANYWHERE = [OUT_OF_TEN, NAMED_SCALE];
const TOLD_OF_PAIN = [...ANYWHERE, BARE, TOLD, SHORTLY_TOLD];
const LISTED = [...TOLD_OF_PAIN, PLAIN_AFTER];
/** One list for all sentences that tell none, as most do. */
const NONE: readonly Score[] = [];

/** Pain scores a sentence tells, each with the time its own part of the sentence gives it. */
export function readScores(text: string, isKnownAsPain = false, glance?: Glance): readonly Score[] {
  if (!NUMBERED.may(glance) || PROVOKED.test(text, glance)) return NONE;
  if (!(CONCERNS.test(text, glance) || IN_SIGNS.test(text))) return NONE;
  const isAboutPain = isKnownAsPain || ABOUT_PAIN.test(text, glance);
  const pairs = readPairs(text, isAboutPain, glance);
  const patterns = isAboutPain ? (IS_LISTED.test(text) ? LISTED : TOLD_OF_PAIN) : ANYWHERE;
  const found: Found<number>[] = [];
  for (const pattern of patterns)
    for (const match of pattern.all(text, glance)) found.push(scoreOf(match));
  for (const match of MILLIMETRES.all(text, glance)) found.push(inCentimetres(match));
  if (pairs.length === 0 && found.length === 0) return NONE;
  const ranges = RANGED.all(text, glance).map(spanOf);
  const single = found
    .filter((span) => ![...pairs, ...ranges].some((other) => overlap(other, span)))
    .sort((a, b) => a.start - b.start)
    .filter((span, place, all) => !all.slice(0, place).some((other) => overlap(other, span)));
  const told = single.map((found, place) => timed(found, single, place, text));
  const current = told.filter((score) => !isUsual(score, text));
  return [...pairs, ...inOrder(current.length > 0 ? current : told)].filter(
    ({ value, timing, start, end }) =>
      value <= 10 &&
      (timing !== 'unsaid' || isAboutPain) &&
      !NOT_NOW.test(text.slice(Math.max(0, start - 30), start)) &&
      !AT_WORST.test(text.slice(end, end + 20)),
  );
}

/** "Average pain 6/10, current pain 7/10": what is usual counts where nothing else is told. */
const USUAL = /\b(?:average|avg|usual(?:ly)?|typical(?:ly)?|mean)\b[^.;,\d]{0,25}[\d\s/]*$/i;
const isUsual = ({ start, end }: Span, text: string): boolean =>
  USUAL.test(text.slice(Math.max(0, start - 30), end));

const scoreOf = (match: RegExpExecArray): Found<number> => ({
  value: numberOf(match[1] ?? match[2]),
  ...spanOf(match),
});

const inCentimetres = (match: RegExpExecArray): Found<number> => ({
  value: numberOf(match[1]) / 10,
  ...spanOf(match),
});
