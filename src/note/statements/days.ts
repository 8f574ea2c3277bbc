import { matchesOf, type Span, spanOf } from '../span.ts';
import { NUMBER, numberOf } from './numbers.ts';

const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^h/i, 1 / 24],
  [/^d/i, 1],
  [/^w/i, 7],
  [/^m/i, 30],
  [/^y/i, 365],
];

/** A stretch of time, as part of a pattern; it captures the number and the unit. */
export const STRETCH = String.raw`(?:about |approximately |over |more than |at least |nearly |the past |the last )?${NUMBER}(?:\+|\s?(?:to|-|–)\s?\d{1,2})?[\s-]?(?:a )?(hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?)`;

const ALONE = new RegExp(String.raw`\b${STRETCH}\b`, 'gi');

/** How many days a number of units is: a month counts 30, a year 365. */
export function daysOf(number: string | undefined, unit: string | undefined): number | undefined {
  const factor = DAYS.find(([pattern]) => pattern.test(unit ?? ''))?.[1];
  const count = numberOf(number);
  return factor === undefined || count === undefined ? undefined : count * factor;
}

/** Every stretch of time in a text, in days. */
export const stretchesIn = (text: string): (Span & { days: number })[] =>
  matchesOf(ALONE, text).flatMap((match) => {
    const days = daysOf(match[1], match[2]);
    return days === undefined ? [] : [{ days, ...spanOf(match) }];
  });
