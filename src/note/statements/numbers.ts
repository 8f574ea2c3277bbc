import { NUMBER_WORDS } from '../number-words.ts';

const OTHERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  single: 1,
  dual: 2,
  both: 2,
  couple: 2,
  several: 3,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
};

/** Digits or a word for a number, as part of a pattern; it captures. */
export const NUMBER = String.raw`(\d{1,4}(?:\.\d{1,2})?|${[...NUMBER_WORDS, ...Object.keys(OTHERS)].join('|')})`;

/** The number such words stand for. */
export function numberOf(words: string | undefined): number | undefined {
  if (!words) return undefined;
  const word = words.toLowerCase();
  const place = NUMBER_WORDS.indexOf(word);
  const value = place >= 0 ? place : (OTHERS[word] ?? Number(word));
  return Number.isNaN(value) ? undefined : value;
}
