import type { Laterality } from '../terminology/site.ts';
import { type Glance, gated } from './glance.ts';
import type { Found } from './span.ts';

const REPEATED = gated(
  /\b(?:repeated|(?:the|in the) same|same (?:way|manner|fashion|technique|procedure)|identical\w*|likewise|similar(?:ly)?|duplicated)\b/i,
);
const OTHER_SIDE = /\b(?:opposite|other|contralateral) (?:side|joint)\b/i;

/** Whether a text says that something was done once more: it tells of more than it names. */
export const isRepeated = (text: string, glance?: Glance): boolean => REPEATED.test(text, glance);

/** Both sides, where the same was done on the one that is not named. */
export function readOtherSide(text: string, glance?: Glance): Found<Laterality> | undefined {
  const match = isRepeated(text, glance) ? OTHER_SIDE.exec(text) : null;
  if (!match) return undefined;
  return { value: 'bilateral', start: match.index, end: match.index + match[0].length };
}
