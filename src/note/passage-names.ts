import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { mayNameSide, sideMentions } from './laterality.ts';
import { levelMentions } from './levels.ts';
import type { Passage } from './sentences.ts';
import { type Found, shifted } from './span.ts';
import { mayNameVertebra } from './vertebra-runs.ts';

/** One list for all passages that name none. */
const NONE: readonly never[] = [];

/** The levels a passage names; several procedures ask for them, and it is read once. */
export function levelsIn(passage: Passage): readonly Found<SpinalLevel>[] {
  const { text, start, glance } = passage;
  if (!mayNameVertebra(glance)) return NONE;
  passage.names ??= {};
  passage.names.levels ??= levelMentions(text, glance).map((found) => shifted(found, start));
  return passage.names.levels;
}

/** The sides a passage names, read once as well. */
export function sidesIn(passage: Passage): readonly Found<Laterality>[] {
  const { text, start, glance } = passage;
  if (!mayNameSide(glance)) return NONE;
  passage.names ??= {};
  passage.names.sides ??= sideMentions(text, glance).map((found) => shifted(found, start));
  return passage.names.sides;
}
