import type { Approach } from '../terminology/site.ts';
import { type Glance, gated } from './glance.ts';
import { patternOf } from './phrases.ts';
import { distinct, type Found, spanOf } from './span.ts';
import approaches from './vocabulary/approaches.json' with { type: 'json' };

const APPROACHES: readonly Approach[] = [
  'interlaminar',
  'transforaminal',
  'caudal',
  'intra-articular',
  'medial-branch',
];

/** Ways each approach is put into words, slips of the keyboard included. Nothing is inferred. */
const NAMES = APPROACHES.map((value) => {
  const names = approaches.find(({ approach }) => approach === value)?.names ?? [];
  return { value, names: gated(new RegExp(patternOf(names), 'gi')) };
});

const NOT_TAKEN =
  /\b(?:instead of|rather than|not|no|without|versus|vs\.?|than|cephalad (?:and|or|to)|previous|prior|failed) (?:an? |the )?$/i;
/** A direction, not a way in. */
const DIRECTION = /^\s(?:tilt|angul|direction|spread|flow|to\b|and cephal)/i;

/**
 * Every approach a text names in words, each once. Two of them mean the text leaves it open, as a
 * code descriptor that offers "interlaminar ... (caudal)" does.
 */
export function readApproach(text: string, glance?: Glance): Found<Approach>[] {
  const found: Found<Approach>[] = [];
  for (const { value, names } of NAMES)
    for (const match of names.all(text, glance)) {
      const { start, end } = spanOf(match);
      const isTaken = !NOT_TAKEN.test(text.slice(Math.max(0, start - 30), start));
      if (isTaken && !DIRECTION.test(text.slice(end, end + 15))) found.push({ value, start, end });
    }
  return found.length === 0 ? found : distinct(found.sort((a, b) => a.start - b.start));
}
