import { lateralityOf, sideMentions } from './laterality.ts';
import type { NoteAgent } from './note-reading.ts';
import type { Passage } from './sentences.ts';
import type { Found } from './span.ts';

/** A drug and the words that tell it. */
export interface ToldAgent {
  agent: Found<NoteAgent>;
  passage: Passage;
}

/**
 * What was given in all, where a note tells of each side another amount of a drug. Undefined where it
 * does not: one amount told of both is that of one side, which is read elsewhere.
 */
export function givenOnBothSides(known: ToldAgent, more: ToldAgent): NoteAgent | undefined {
  const [one, other] = [known.agent.value, more.agent.value];
  const isOfStrength = one.concentration === other.concentration;
  const doseMg = sum(one.doseMg, other.doseMg);
  const volumeMl = isOfStrength ? sum(one.volumeMl, other.volumeMl) : null;
  const isOther = one.doseMg !== other.doseMg || (isOfStrength && one.volumeMl !== other.volumeMl);
  if (!isOther || (doseMg === null && volumeMl === null)) return undefined;
  const [side, otherSide] = [sideIn(known.passage), sideIn(more.passage)];
  if (!side || !otherSide || side === otherSide) return undefined;
  return { ...one, doseMg, volumeMl, concentration: isOfStrength ? one.concentration : null };
}

const sum = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

/** The side that words name; undefined where they name none or both. */
export function sideIn({ text, glance }: Passage): 'left' | 'right' | undefined {
  const side = lateralityOf(sideMentions(text, glance))?.value;
  return side === 'left' || side === 'right' ? side : undefined;
}
