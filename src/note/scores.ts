import { type Glance, gated } from './glance.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { type Found, matchesOf, type Span, spanOf } from './span.ts';

/** When a score was taken; `unsaid` where the words do not tell. */
export type Timing = 'before' | 'after' | 'unsaid';

/** A pain score from 0 to 10, and when it was taken. */
export interface Score extends Found<number> {
  timing: Timing;
}

/** A score is told in words up to ten. */
const WORDS = NUMBER_WORDS.slice(0, 11);
/** "Pain after two diskectomies" is no score. */
const COUNTS_THINGS = String.raw`(?!\s(?!out|on|of|to|today|now|before|after|at|and|prior|in\b)[a-z])`;
const NUMBER = String.raw`(\d{1,2}(?:\.\d)?|(?:${WORDS.join('|')})${COUNTS_THINGS})`;
const TEN = String.raw`\s?(?:\/\s?10|out of (?:a possible )?(?:10|ten)|(?:on|of) (?:a |the )?(?:10|ten|0[- ](?:to[- ])?10)[- ]?(?:point)?)`;
const UNIT = String.raw`\s?(?:%|percent|mg|ml|cc|mcg|psi|mm|cm|weeks?|months?|days?|years?|hours?|hrs?|minutes?|mins?|seconds?|sec|degrees?|volts?|hz|gauge|mg\/)`;
const SCALE = String.raw`(?:VAS|NRS|NPRS|VNS|visual analog(?:ue)? scale|numeric(?:al)? (?:pain |rating )*(?:scale|score)?|pain (?:score|level|rating|intensity|scale|today|now)|pain)`;

const OUT_OF_TEN = gated(
  new RegExp(String.raw`(?<![\d./-])(?<!\d (?:to|or) )\b${NUMBER}${TEN}(?![\d/.]\d|\/|%)`, 'gi'),
);
const ARROW = String.raw`\s?(?:-{1,3}>|→|=>|⇒|>{1,2}|\bto\b|\bdown to\b|,? (?:and )?(?:then|now))\s?`;
const PAIR = gated(
  new RegExp(
    String.raw`(?<![\d.:/-])\b${NUMBER}(${TEN})?${ARROW}(?:an? |about )?${NUMBER}(${TEN})?(?![\d/]|\.\d|${UNIT}|\s?[-–]\s?\d)`,
    'gi',
  ),
);
const NAMED_SCALE = gated(
  new RegExp(
    String.raw`\b${SCALE}s?(?: (?:score|pain|of|is|was|at|a|an|as|(?:pre|post)[- ]?(?:procedure|injection|op|block)|pre|post|before|after|the procedure|injection|today|now|listed|rated|on arrival|(?:with|upon|when|on|while) (?:the )?[a-z]+|\d{1,2} min(?:utes)?(?: after)?|\(0-10\))){0,5}\s{0,30}[:=|]?\s{0,4}${NUMBER}(?![\d%/]|\.\d|${UNIT}|\s?(?:-|–|to|or)\s?\d|\s\w+ (?:areas|sites|points))`,
    'gi',
  ),
);
/** "Today she is a 6", "after thirty minutes it was zero" */
const TOLD = gated(
  new RegExp(
    String.raw`\b(?:she|he|pain|it) (?:is|was|(?:is )?now|called (?:the|her|his) (?:\w+ )?pain) (?:at |down to )?(?:an? )?${NUMBER}(?=\s?[.,;]|\s*$|\s(?:today|now|on a)\b)`,
    'gi',
  ),
);
/** "NRS before 8, after 3", "NRS: 7 before / 4 at 20 min" */
const PLAIN_AFTER = gated(
  new RegExp(
    String.raw`(?<=\b(?:NRS|VAS|NPRS|pain)\b[^.;\n]{0,25}\d(?:\/10)? ?(?:before|pre)?\s?[,/]\s?)(?:(?:after|post|now) (?:was |of )?${NUMBER}|${NUMBER} (?:after|post|at \d{1,2} ?min))(?![\d%/]|\.\d)`,
    'gi',
  ),
);
/** What such a list shows at first sight. */
const IS_LISTED = /\d ?(?:before|pre)?\s?[,/]\s?(?:after|post|now|\d)/i;
/** A visual analog scale of 100 mm. */
const MILLIMETRES = gated(/\b(?:VAS|visual analog(?:ue)? scale)\b[^.;\n]{0,25}?(\d{1,3})\s?mm\b/gi);
const BARE = gated(
  new RegExp(
    String.raw`\b(?:pre|post|before|after)(?:[- ]?(?:procedure|injection|op|block|treatment))?(?: pain)?\s?[:=]\s?${NUMBER}(?![\d%/]|\.\d|${UNIT}|\s?[-–]\s?\d)`,
    'gi',
  ),
);

const ABOUT_PAIN = gated(
  /\bpain|\bVAS\b|\bNRS\b|\bNPRS\b|\bVNS\b|score|severity|intensity|discomfort|\bHA\b|headache|\bburning\b|\bach(?:e|es|ing)\b|\bsore(?:ness)?\b|\brat(?:es?|ed|ing)\b|\bcurrently\b|\b(?:today|now) (?:(?:she|he) (?:is|was) (?:at )?an? \d|\d{1,2} ?\/ ?10)|visual analog|numeric/i,
);
const BEFORE =
  /\b(?:pre\b|pre[- ]?(?:procedur\w+|injection|op\w*|block|ablation|treatment)|before|prior to|baseline|initial\w*|on arrival|at (?:presentation|intake|the start)|presenting|start(?:ing)? (?:at|score))/gi;
const AFTER =
  /\b(?:post\b|post[- ]?(?:procedur\w+|injection|op\w*|block|ablation|treatment)|after(?:wards?)?|following|recovery|discharge|d\/c|minutes? later|(?:decreas|reduc|drop|improv|down(?! (?:the|h(?:is|er)|their|both|into|either|left|right|to (?:the|h(?:is|er)) )\b)|fell|fallen)\w*\s?(?:to)?|at \d{1,3} min\w*|later|upon standing|on standing)/gi;
const NOT_NOW =
  /\b(?:worst|best|at (?:its )?worst|at (?:its )?best|goal|last (?:visit|week|month|year)|with activity|least|grade|type|(?<!pain )level|step|stage|class|asa)\W{0,3}$/i;
/** Pain that was provoked to find its source. */
const PROVOKED = gated(/concordant|discordant|\bpsi\b|stimulat|reproduc/i);
const AT_WORST = /^\s?(?:at (?:its |the )?(?:worst|best)|with activity|goal)/i;

/** Most sentences speak of something else. */
const CONCERNS = gated(
  /\/\s?10|out of|of ten|on a|VAS|NRS|NPRS|VNS|pain|score|scale|analog|>|→|⇒|\b(?:pre|post|before|after)\b|headache|\bHA\b|from \d|(?:she|he|it) (?:is|was)/i,
);

/** Pain scores a sentence tells, each with the time its own part of the sentence gives it. */
export function readScores(text: string, isKnownAsPain = false, glance?: Glance): Score[] {
  if (!CONCERNS.test(text, glance) || PROVOKED.test(text, glance)) return [];
  const isAboutPain = isKnownAsPain || ABOUT_PAIN.test(text, glance);
  const pairs = PAIR.all(text, glance).flatMap((match) => pairOf(match, isAboutPain));
  const single = [
    OUT_OF_TEN,
    NAMED_SCALE,
    ...(isAboutPain ? [BARE, TOLD] : []),
    ...(isAboutPain && IS_LISTED.test(text) ? [PLAIN_AFTER] : []),
  ]
    .flatMap((pattern) => pattern.all(text, glance))
    .map((match) => ({ value: numberOf(match[1] ?? match[2]), ...spanOf(match) }))
    .concat(MILLIMETRES.all(text, glance).map(inCentimetres))
    .filter((span) => !pairs.some((pair) => overlap(pair, span)))
    .sort((a, b) => a.start - b.start)
    .filter((span, place, all) => !all.slice(0, place).some((other) => overlap(other, span)));
  return [...pairs, ...single.map((found, place) => timed(found, single, place, text))].filter(
    ({ value, timing, start, end }) =>
      value <= 10 &&
      (timing !== 'unsaid' || isAboutPain) &&
      !NOT_NOW.test(text.slice(Math.max(0, start - 30), start)) &&
      !AT_WORST.test(text.slice(end, end + 20)),
  );
}

const inCentimetres = (match: RegExpExecArray): Found<number> => ({
  value: numberOf(match[1]) / 10,
  ...spanOf(match),
});

const numberOf = (word = ''): number => {
  const place = WORDS.indexOf(word.toLowerCase());
  return place >= 0 ? place : Number(word);
};

/** "8 -> 2" is a pair; "8 to 2" only where both are out of ten or the words speak of a change. */
function pairOf(match: RegExpExecArray, isAboutPain: boolean): Score[] {
  const [words, first, ofTen, second, alsoOfTen] = match;
  const isArrow = /[>→⇒]/.test(words);
  const lead = match.input.slice(Math.max(0, match.index - 40), match.index);
  const isChange = CHANGE.test(lead) || (ofTen && alsoOfTen && numberOf(first) > numberOf(second));
  if (!isAboutPain && !(ofTen || alsoOfTen)) return [];
  if (!isArrow && !isChange) return [];
  if (numberOf(first) > 10 || numberOf(second) > 10) return [];
  const span = spanOf(match);
  return [
    { value: numberOf(first), timing: 'before', ...span },
    { value: numberOf(second), timing: 'after', ...span },
  ];
}
const CHANGE = /\b(?:from(?: an?)?|down from|went from|fell from|dropped from|pre\/post:?)\s?$/i;

function timed(found: Found<number>, all: Found<number>[], place: number, text: string): Score {
  const from = all[place - 1]?.end ?? 0;
  const to = all[place + 1]?.start ?? text.length;
  const before = text.slice(Math.max(from, found.start - 80), found.start);
  const own = all.length > 1 ? afterConnective(before, place) : before;
  const words = `${own}${text.slice(found.start, found.end)}`;
  const after = upToConnective(text.slice(found.end, Math.min(to, found.end + 60)));
  const [behind = ''] = text.slice(found.end, found.end + 20).split(/[,;]|\band\b/i, 1);
  const beside = RIGHT_BEHIND.test(behind) ? lastTiming(behind) : undefined;
  return { ...found, timing: beside ?? lastTiming(words) ?? lastTiming(after) ?? 'unsaid' };
}

/** Words that stand right behind a score say more of it than a heading before it. */
const RIGHT_BEHIND = /^\s(?:prior to|before|after(?:wards?)?|following|(?:on|at) discharge)\b/i;

/** Words before a connective belong to the score before it. */
const afterConnective = (words: string, place: number): string =>
  place === 0 ? words : words.replace(/^[^,;/]*?(?:,|;|\/(?!\s?10)|\band\b|\bthen\b|\bto\b)/i, '');

const upToConnective = (words: string): string =>
  words.split(/[,;/]|\band\b|\bthen\b|\bto\b/i, 1)[0] ?? '';

function lastTiming(words: string): Timing | undefined {
  const before = matchesOf(BEFORE, words).at(-1)?.index ?? -1;
  const after = matchesOf(AFTER, words).at(-1)?.index ?? -1;
  if (before === after) return undefined;
  return before > after ? 'before' : 'after';
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
