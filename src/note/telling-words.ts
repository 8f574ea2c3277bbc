import { BOUNDARY } from './plain-letters.ts';

const BOUNDARY_IS_BLANK = /(?<![a-z\d_|])\|+(?=[a-z\d_])|(?<=[a-z\d_])\|+(?![a-z\d_|])/g;

/** A letter alone stands in every text. */
const TELLS_SOMETHING = /\d|[a-z_].|.[a-z_]/;

/** Ways to write a phrase as words to look for; undefined where one of them shows nothing. */
export function wordsOf(exact: readonly string[]): readonly string[] | undefined {
  const words = exact.map(resolved);
  return words.every((word) => TELLS_SOMETHING.test(word)) ? withoutLonger(words) : undefined;
}

/** A boundary beside a letter is a blank; runs of blanks or digits are one. */
const resolved = (word: string): string =>
  word
    .replaceAll(BOUNDARY_IS_BLANK, ' ')
    .replaceAll(BOUNDARY, '')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/0{2,}/g, '0');

/** Where a short word is looked for, those that hold it need not be. */
export function withoutLonger(words: readonly string[]): readonly string[] {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}

type Words = readonly string[] | undefined;

/** Of two sets that are both needed, the one whose shortest word is longer. */
export function moreTelling(a: Words, b: Words): Words {
  if (!a || !b) return a ?? b;
  return weightOf(a) >= weightOf(b) ? a : b;
}

const weightOf = (words: readonly string[]): number =>
  Math.min(...words.map((word) => word.replaceAll(/[^a-z\d]/g, '').length + 0.1 * word.length)) -
  words.length / 100;
