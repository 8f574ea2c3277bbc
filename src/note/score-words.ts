import { NUMBER_WORDS } from './number-words.ts';

/** A score is told in words up to ten. */
export const WORDS = NUMBER_WORDS.slice(0, 11);
/** "Pain after two diskectomies" is no score. */
const COUNTS_THINGS = String.raw`(?!\s(?!out|on|of|to|today|now|before|after|at|and|prior|when|by|upon|in\b)[a-z])`;
/** A number that may be a score, as one group of a pattern. */
export const NUMBER = String.raw`(?<![A-Za-z])(\d{1,2}(?:\.\d)?|(?:${WORDS.join('|')})(?![a-z])${COUNTS_THINGS})`;
/** The ends of a pain scale. */
export const SCALE_ENDS = String.raw`(?:0|zero|1|one)(?:\s?[-–]\s?|[- ]to[- ])(?:10|ten)`;
/** What makes a number one out of ten. */
export const TEN = String.raw`\s?(?:\/\s?10|out of (?:a possible )?(?:10|ten)|(?:on|of) (?:a |the )?(?:scale of )?(?:10|ten|0[- ](?:to[- ])?10)[- ]?(?:point)?|over (?:10|ten)\b|on (?:an? |the |her |his )?(?:(?:pain|numeric(?:al)?|verbal|visual|analog(?:ue)?|rating) ){0,4}(?:scale|VAS|NRS)\b(?: (?:of|from) ${SCALE_ENDS})?)`;
/** What makes a number no score. */
export const UNIT = String.raw`\s?(?:%|percent|mg|ml|cc|mcg|psi|mm|cm|weeks?|months?|days?|years?|hours?|hrs?|minutes?|mins?|seconds?|sec|degrees?|volts?|hz|gauge|mg\/)`;

/** The score that digits or a word stand for. */
export const numberOf = (word = ''): number => {
  const place = WORDS.indexOf(word.toLowerCase());
  return place >= 0 ? place : Number(word);
};
