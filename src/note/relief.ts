import { type Found, matchesOf, spanOf } from './span.ts';

const PERCENT =
  /(?<![\d.-]|\d ?%? ?(?:to|or|-|–) ?)(\d{1,3})\s?(?:%|percent\b|per cent\b)(?!\s?(?:-|–|to\b|or\b)\s?\d)/gi;
const RELIEF =
  /\b(?:relief|help(?:ed|s|ful)?|t(?:ook|akes) away|down by|eased|successful|improv\w+|reduc\w+|better|decreas\w+|resol\w+|pain[- ]free|less pain|benefit)\b/i;
/** "70% x 9 days" */
const HELD = /^ ?(?:x|for) (?:["'(]?(?:about|approximately|only) )?\d/i;
/** A ceiling, a goal or a condition is no result. */
const NO_RESULT =
  /(?:<|≤|\b(?:less than|up to|no more than|under|below|at most|fewer than|if|whether|unless|until|goal of|expect\w*|requir\w*|should|must|criteri\w+|threshold of|chance|success rate)\b)[^.;]{0,40}$/i;
const OF_OTHERS =
  /^\s?(?:of (?:patients|people|cases)|lidocaine|bupivacaine|ropivacaine|marcaine|dextrose|on room|oxygen|saturation|solution|preservative)/i;

/**
 * Percentages of relief a text states as one number, or as a lower bound ("at least 80%"). A span
 * of two numbers, a ceiling and a condition are none.
 */
export function readReliefPercents(text: string): Found<number>[] {
  if (!/%|percent|per cent/i.test(text)) return [];
  return matchesOf(PERCENT, text)
    .map((match) => ({ value: Number(match[1]), ...spanOf(match) }))
    .filter(({ value, start, end }) => {
      const [before, after] = [
        text.slice(Math.max(0, start - 70), start),
        text.slice(end, end + 70),
      ];
      if (value > 100 || OF_OTHERS.test(after) || NO_RESULT.test(before)) return false;
      return RELIEF.test(after) || RELIEF.test(before) || HELD.test(after);
    });
}

const NOW =
  /\b(?:today|immediate(?:ly)?|post[- ]?(?:procedur\w+|injection|block|op)|after (?:the|this|today'?s?) (?:procedure|injection|block)|following (?:the|this|today'?s?) (?:procedure|injection|block)|minutes? (?:after|later|post)|in (?:the )?recovery)\b/i;
const EARLIER =
  /\b(?:previous|prior(?! to)|last|past|first|second|third|initial|earlier|ago|months?|weeks?|had|has had|gave|provided)\b/i;

/** Whether a statement of relief is about the injection just made. */
export const isReliefNow = (text: string): boolean => NOW.test(text) && !EARLIER.test(text);
