import { isTwofold, plain } from './plain-letters.ts';

/** Blank, digit, underscore and 26 letters, by number. */
const LETTERS = ' 0_abcdefghijklmnopqrstuvwxyz';
/** Where a row tells which words end in it. */
const ENDS = LETTERS.length;
const WIDTH = ENDS + 1;
const BLANK = 0;
const DIGIT = 1;
const NUMBERS = Uint8Array.from({ length: 128 }, (_, code) => LETTERS.indexOf(plain(code)));

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
  /** A row for each state: the row each letter leads to, and the number of what ends here. */
  rows: Int32Array;
  /** The lists of words that end together; of number 0 are none. */
  ends: Marks[];
}

/** Prepares the search for all words at once: one step a letter, whatever their number (Aho, Corasick 1975). */
export function wordFinder(lists: readonly (readonly string[])[]): (text: string) => Marks {
  const automaton = completed(treeOf(lists), lists.length);
  const all = marksOf(lists.keys(), lists.length);
  return (text) => marksIn(text, automaton, all);
}

function marksIn(text: string, { rows, ends }: Automaton, all: Marks): Marks {
  const marks = ends[0]?.slice() ?? [];
  let row = rows[BLANK] ?? 0;
  let last = BLANK;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= 128 && isTwofold(code)) return all;
    const letter = code < 128 ? (NUMBERS[code] ?? BLANK) : BLANK;
    if (letter === last && letter <= DIGIT) continue;
    last = letter;
    row = rows[row + letter] ?? 0;
    const end = rows[row + ENDS] ?? 0;
    if (end === 0) continue;
    const ended = ends[end] ?? [];
    for (let cell = 0; cell < marks.length; cell += 1)
      marks[cell] = (marks[cell] ?? 0) | (ended[cell] ?? 0);
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
        const number = LETTERS.indexOf(letter);
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
function completed({ children, ends }: Tree, count: number): Automaton {
  const automaton = { rows: new Int32Array(children.length * WIDTH), ends: [marksOf([], count)] };
  const { rows } = automaton;
  const shorter = new Int32Array(children.length);
  const states = [0];
  for (const state of states) {
    const [row, fallback] = [state * WIDTH, shorter[state] ?? 0];
    if (state !== 0) for (const list of ends[fallback] ?? []) ends[state]?.add(list);
    const ended = ends[state] ?? new Set();
    if (ended.size > 0) rows[row + ENDS] = automaton.ends.push(marksOf(ended, count)) - 1;
    for (let letter = 0; letter < ENDS; letter += 1) {
      const child = children[state]?.[letter];
      const otherwise = state === 0 ? 0 : (rows[fallback * WIDTH + letter] ?? 0);
      rows[row + letter] = child === undefined ? otherwise : child * WIDTH;
      if (child === undefined) continue;
      shorter[child] = otherwise / WIDTH;
      states.push(child);
    }
  }
  return automaton;
}
