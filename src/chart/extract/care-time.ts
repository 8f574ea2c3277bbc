import { stretchesIn } from '../../note/statements/days.ts';
import type { CareCourse } from '../indication.ts';
import { stretchOf } from './stretch.ts';
import { daysTold } from './told-days.ts';

type CareTime = Pick<CareCourse, 'from' | 'to' | 'lasted'>;

/**
 * What the words on the time of care mean: "8 weeks", "4/2-5/30/2023", "since March 2024", "3 months
 * ago". A lone date says when it began, and not how long it lasted.
 */
export function careTime(words: string | null, written: Temporal.PlainDate | undefined): CareTime {
  if (words === null) return {};
  const [stretch] = stretchesIn(words);
  if (stretch && !/\bago\b/i.test(words)) return { lasted: stretchOf(stretch.days) };
  if (!written) return {};
  if (stretch) return { from: written.subtract(stretchOf(stretch.days)) };
  const days = daysTold(words, written);
  const [first, second] = [days[0], days.at(-1)];
  if (!first || !second) return {};
  if (first !== second) return { from: first.first, to: second.last };
  if (/\b(?:until|ending|through)\b/i.test(words)) return { to: first.last };
  return { from: first.first, ...(/\bsince\b/i.test(words) && { to: written }) };
}
