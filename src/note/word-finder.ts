import { isTwofold, PLAIN_LETTERS, PLAIN_NUMBERS } from './plain-letters.ts';

/** Where a row tells which words end in it. */
const ENDS = PLAIN_LETTERS.length;
const WIDTH = ENDS + 1;
const BLANK = 0;
const DIGIT = 1;

/** Long words show themselves by their beginning. */
const LONG_ENOUGH = 10;

/** Lists of words, as bits: which of them a text holds a word of. */
export type Marks = readonly number[];

/** A small integer holds as many bits without a sign. */
const BITS = 30;

/** Where a list is marked. */
export const markOf = (list: number): { cell: number; bit: number } => ({
  cell: Math.floor(list / BITS),
  bit: 1 << (list % BITS),
});

interface Automaton {
  /** A row for each state: the row each letter leads to, and the place in `ends` of what ends here. */
  rows: Int32Array;
  /** The lists of words that end together: how many cells they mark, and each cell with its bits. */
  ends: Int32Array;
}

/** Prepares the search for all words at once: one step a letter, whatever their number (Aho, Corasick 1975). */
export function wordFinder(lists: readonly (readonly string[])[]): (text: string) => Marks {
  const automaton = completed(treeOf(lists));
  const [none, all] = [marksOf([], lists.length), marksOf(lists.keys(), lists.length)];
  return (text) => marksIn(text, automaton, none, all);
}

function marksIn(text: string, { rows, ends }: Automaton, none: Marks, all: Marks): Marks {
  const marks = none.slice();
  let row = rows[BLANK] ?? 0;
  let last = BLANK;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= 128 && isTwofold(code)) return all;
    const letter = PLAIN_NUMBERS[code] ?? BLANK;
    if (letter === last && letter <= DIGIT) continue;
    last = letter;
    row = rows[row + letter] ?? 0;
    const end = rows[row + ENDS] ?? 0;
    if (end === 0) continue;
    const past = end + 2 * (ends[end] ?? 0);
    for (let one = end + 1; one <= past; one += 2) {
      const cell = ends[one] ?? 0;
      marks[cell] = (marks[cell] ?? 0) | (ends[one + 1] ?? 0);
    }
  }
  return marks;
}

function marksOf(lists: Iterable<number>, count: number): number[] {
  const marks = Array.from({ length: Math.ceil(count / BITS) }, () => 0);
  for (const list of lists) {
    const { cell, bit } = markOf(list);
    marks[cell] = (marks[cell] ?? 0) | bit;
  }
  return marks;
}

/** What a few lists mark: how many cells, then each cell and its bits. */
function cellsOf(lists: Iterable<number>): number[] {
  const cells = new Map<number, number>();
  for (const list of lists) {
    const { cell, bit } = markOf(list);
    cells.set(cell, (cells.get(cell) ?? 0) | bit);
  }
  return [cells.size, ...[...cells].flat()];
}

interface Tree {
  children: (number | undefined)[][];
  ends: Set<number>[];
}

function treeOf(lists: readonly (readonly string[])[]): Tree {
  const tree: Tree = { children: [[]], ends: [new Set()] };
  for (const [list, words] of lists.entries())
    for (const word of words) {
      let state = 0;
      for (const letter of word.slice(0, LONG_ENOUGH)) {
        const row = tree.children[state] ?? [];
        const number = PLAIN_LETTERS.indexOf(letter);
        const known = row[number];
        state = known ?? tree.children.push([]) - 1;
        if (known === undefined) tree.ends.push(new Set());
        row[number] = state;
      }
      tree.ends[state]?.add(list);
    }
  return tree;
}

/** Where no word goes on, the longest end of what was read that begins another word does. */
function completed({ children, ends }: Tree): Automaton {
  const rows = new Int32Array(children.length * WIDTH);
  const marked = [0];
  const shorter = new Int32Array(children.length);
  const states = [0];
  for (const state of states) {
    const [row, fallback] = [state * WIDTH, shorter[state] ?? 0];
    if (state !== 0) for (const list of ends[fallback] ?? []) ends[state]?.add(list);
    const ended = ends[state] ?? new Set();
    if (ended.size > 0) {
      rows[row + ENDS] = marked.length;
      marked.push(...cellsOf(ended));
    }
    for (let letter = 0; letter < ENDS; letter += 1) {
      const child = children[state]?.[letter];
      const otherwise = state === 0 ? 0 : (rows[fallback * WIDTH + letter] ?? 0);
      rows[row + letter] = child === undefined ? otherwise : child * WIDTH;
      if (child === undefined) continue;
      shorter[child] = otherwise / WIDTH;
      states.push(child);
    }
  }
  return { rows, ends: Int32Array.from(marked) };
}
