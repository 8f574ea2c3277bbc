import type { NoteFact } from './note-facts.ts';

/** A stretch of a note: the facts that rest on it, and those whose words end with it. */
export interface Stretch {
  start: number;
  text: string;
  facts: NoteFact[];
  ending: NoteFact[];
}

/** Cuts a note where facts begin and end, so that every stretch rests under the same facts. */
export function stretchesOf(text: string, facts: readonly NoteFact[]): Stretch[] {
  const placed = facts.flatMap((fact) => (fact.quote ? [{ fact, ...fact.quote }] : []));
  const cuts = [0, text.length, ...placed.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .toSorted((a, b) => a - b);
  return [...new Set(cuts)].slice(0, -1).map((start, index, starts) => {
    const end = starts[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      facts: placed.filter((one) => one.start <= start && one.end >= end).map(({ fact }) => fact),
      ending: placed.filter((one) => one.end === end).map(({ fact }) => fact),
    };
  });
}
