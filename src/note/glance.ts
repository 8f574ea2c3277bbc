import { neededWords } from './needed-words.ts';
import { matchesOf } from './span.ts';
import { type Marks, markOf, wordFinder } from './word-finder.ts';

/** What one look at a text shows: which patterns may match, as bits; the others cannot. */
export type Glance = Marks;

/** A pattern that is tried only where a glance shows one of the words that it needs. */
export interface Gated {
  /** Whether the pattern may match; without a glance it always may. */
  may: (glance?: Glance) => boolean;
  test: (text: string, glance?: Glance) => boolean;
  exec: (text: string, glance?: Glance) => RegExpExecArray | null;
  /** Every match, of a global pattern. */
  all: (text: string, glance?: Glance) => readonly RegExpExecArray[];
}

/** One list for every search that finds nothing, which most do. */
const NONE: readonly RegExpExecArray[] = [];

/** The words of each pattern that was declared; they are prepared when first looked for. */
const needed: (readonly string[])[] = [];
let find: ((text: string) => Glance) | undefined;

/** Looks at a text once, for the words of all patterns. */
export function glanceAt(text: string): Glance {
  find ??= wordFinder(needed);
  return find(text);
}

/** Gates a pattern by its own words; without a glance, or words, it is tried everywhere. */
export function gated(pattern: RegExp): Gated {
  const may = gateOf(pattern);
  return {
    may,
    test: (text, glance) => may(glance) && pattern.test(text),
    exec: (text, glance) => (may(glance) ? pattern.exec(text) : null),
    all: (text, glance) => (may(glance) ? matchesOf(pattern, text) : NONE),
  };
}

/** Whether a text may hold what the pattern at one place needs. */
function gateOf(pattern: RegExp): (glance?: Glance) => boolean {
  const words = neededWords(pattern);
  if (!words) return () => true;
  const { cell, bit } = markOf(needed.push(words) - 1);
  find = undefined;
  return (glance) => glance === undefined || ((glance[cell] ?? 0) & bit) !== 0;
}
