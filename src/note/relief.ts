import { type Glance, gated } from './glance.ts';
import { type Found, matchesOf, spanOf } from './span.ts';
import { NUMBER_IN_WORDS, spelledNumber } from './spelled-numbers.ts';

const PERCENT =
  /(?<![\d.-]|\d ?%? ?(?:to|or|-|–) ?)(\d{1,3})\s?(?:%|percent\b|per cent\b)(?!\s?(?:-|–|to\b|or\b)\s?\d)/gi;
/** "Eighty percent" */
const SPELLED_PERCENT = gated(
  new RegExp(String.raw`\b(${NUMBER_IN_WORDS}) (?:percent|per cent)\b`, 'gi'),
);
const PERCENT_IN_WORDS = gated(/per ?cent/i);
const RELIEF =
  /\b(?:relief|reliev(?:ed|es)|help(?:ed|s|ful)?|t(?:ook|akes) away|down by|eased|successful|improv\w+|reduc\w+|better|gone|less|diminish\w+|lessen\w+|abated|subsid\w+|decreas\w+|resol\w+|pain[- ]free|less pain|benefit|t(?:ook|akes|aken) care of|gone|got rid of|knocked out|abat\w+|of (?:the|her|his) (?:\w+ )?pain)\b/i;
/** "70% x 9 days" */
const HELD =
  /^ ?(?:x|for) ["'(]?(?:(?:about|approximately|only|the|an?|rest of the) ){0,2}(?:\d{1,3}(?!\.?\d{0,2} ?(?:ml|cc|mg))|\w+ (?:hours?|days?|weeks?|months?)\b|afternoon|evening|morning|day\b)/i;
/** "6/10 to 3/10 = 50%" */
const OF_SCORES = /\/ ?10\s?(?:[=,(]|which is|or)\s?(?:a |about |~ ?)?$/i;
/** "Two positive blocks (80%, 85%)" */
const OF_BLOCKS = /\b(?:blocks?|[CTL]?MBBs?|[A-Z]{0,3}ESIs?|injections?) \((?:\d{1,3} ?%, ?)?$/i;
/** "% relief at 20 min: 90" */
const NAMED =
  /(?:%|percent) (?:relief|improvement|reduction)[^:=\n]{0,20}[:=] ?(\d{1,3})\b(?! ?[-–/])/gi;
/** A ceiling, a goal or a condition is no result. */
const NO_RESULT =
  /(?:<|≤|\b(?:less than|up to|no more than|under|below|at most|fewer than|if|whether|unless|until|goal of|expect\w*|requir\w*|should|must|criteri\w+|threshold of|chance|success rate)\b)[^.;]{0,40}$/i;
const OF_OTHERS =
  /^\s?(?:of (?:patients|people|cases)|lidocaine|bupivacaine|ropivacaine|marcaine|dextrose|on room|oxygen|saturation|solution|preservative)/i;

/**
 * Percentages of relief a text states as one number, or as a lower bound ("at least 80%"). A span
 * of two numbers, a ceiling and a condition are none.
 */
export function readReliefPercents(text: string, glance?: Glance): readonly Found<number>[] {
  if (!mayHoldPercent(text, glance)) return NONE;
  const named = matchesOf(NAMED, text).map(percentOf);
  return matchesOf(PERCENT, text)
    .concat(SPELLED_PERCENT.all(text, glance))
    .map(percentOf)
    .filter(({ value, start, end }) => {
      const [before, after] = [
        text.slice(Math.max(0, start - 70), start),
        text.slice(end, end + 70),
      ];
      if (value > 100 || OF_OTHERS.test(after) || NO_RESULT.test(before)) return false;
      const isResult = HELD.test(after) || OF_SCORES.test(before) || OF_BLOCKS.test(before);
      return isResult || RELIEF.test(after) || RELIEF.test(before);
    })
    .concat(named.filter(({ value }) => value <= 100));
}

/** One list for all texts that state none, as most do. */
const NONE: readonly Found<number>[] = [];

/** Whether a text may hold a percentage: in a sign, or in words. */
export const mayHoldPercent = (text: string, glance?: Glance): boolean =>
  text.includes('%') || PERCENT_IN_WORDS.test(text, glance);

const percentOf = (match: RegExpExecArray): Found<number> => ({
  value: spelledNumber(match[1] ?? ''),
  ...spanOf(match),
});

const NOW = gated(
  /\b(?:today|immediate(?:ly)?|post[- ]?(?:procedur\w+|injection|block|op)|after (?:the|this|today'?s?) (?:procedure|injection|block)|following (?:the|this|today'?s?) (?:procedure|injection|block)|minutes? (?:after|later|post)|in (?:the )?recovery)\b/i,
);
const EARLIER = gated(
  /\b(?:previous|prior(?! to)|last|past|first|second|third|initial|earlier|ago|months?|weeks?|had|has had|gave|provided)\b/i,
);

/** Whether a statement of relief is about the injection just made. */
export const isReliefNow = (text: string, glance?: Glance): boolean =>
  NOW.test(text, glance) && !EARLIER.test(text, glance);
