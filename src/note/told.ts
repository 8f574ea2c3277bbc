import { type Found, type Quote, quoteAround } from './found.ts';
import type { Sentence } from './sentences.ts';

/** The first thing that some sentences say, placed in the whole note. */
export function first<T>(
  sentences: readonly Sentence[],
  read: (text: string) => Found<T> | undefined,
): Found<T> | undefined {
  for (const { text, start } of sentences) {
    const found = read(text);
    if (found) return shifted(found, start);
  }
  return undefined;
}

/** Moves a place within a sentence to its place in the note. */
export const shifted = <T>({ value, start, end }: Found<T>, by: number): Found<T> => ({
  value,
  start: start + by,
  end: end + by,
});

/** The words of the note for every field that was found. */
export function quotes<Field extends string>(
  note: string,
  found: Record<Field, Found<unknown> | undefined>,
): Partial<Record<Field, Quote>> {
  const result: Partial<Record<Field, Quote>> = {};
  for (const field in found) {
    const place = found[field];
    if (place) result[field] = quoteAround(note, place);
  }
  return result;
}
