import type { Gated, Glance } from './glance.ts';

/** A stretch of text, by offsets into it. */
export interface Span {
  start: number;
  end: number;
}

/** A value and the stretch of text that states it. */
export interface Found<T> extends Span {
  value: T;
}

/**
 * Every match of a global pattern. Faster than `matchAll`, which copies the pattern at each call so
 * that it is never compiled for good.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}

/** Where the matches of a global pattern end. */
export function endsOf(pattern: RegExp, text: string): number[] {
  const ends: number[] = [];
  pattern.lastIndex = 0;
  while (pattern.test(text)) ends.push(pattern.lastIndex);
  return ends;
}

/** The words before the first match of a pattern; all of them, where it does not match. */
export function upTo(pattern: RegExp, words: string): string {
  const end = words.search(pattern);
  return end < 0 ? words : words.slice(0, end);
}

/** Where a global pattern matches. */
export const spansOf = (pattern: RegExp, text: string): Span[] =>
  matchesOf(pattern, text).map(spanOf);

/** Where one match stands. */
export const spanOf = (match: RegExpMatchArray): Span => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};

/** The first match of a pattern, with the value it stands for. */
export function findFirst<const T>(
  pattern: Pick<Gated, 'exec'>,
  text: string,
  value: T,
  glance?: Glance,
): Found<T> | undefined {
  const match = pattern.exec(text, glance);
  return match ? { value, ...spanOf(match) } : undefined;
}

/** Moves what was found in a part of a text to its place in the whole. */
export const shifted = <T extends Span>(found: T, by: number): T => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
});

/** The same values, each only where it is first named. */
export function distinct<T>(found: readonly Found<T>[]): Found<T>[] {
  if (found.length < 2) return [...found];
  const seen = new Set<T>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}
