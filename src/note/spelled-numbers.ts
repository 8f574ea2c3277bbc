import { NUMBER_WORDS } from './number-words.ts';

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ONES = NUMBER_WORDS.slice(1, 10);

/** A number from one to a few hundred in words, as alternatives of a pattern. */
export const NUMBER_IN_WORDS = [
  `(?:an?|one) hundred(?:(?: and)? (?:${TENS.join('|')}))?`,
  `(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')})\\b)?`,
  'fifteen',
  ...NUMBER_WORDS.slice(10),
  ...ONES,
].join('|');

/** Ways to dictate an amount, as alternatives of a pattern: "forty", "half a", "1-1/2". */
export const SPELLED_AMOUNT = String.raw`(?:\d{1,2}|one|two|three|four)(?:[- ]|[- ]and[- ])(?:1\/2|an?[- ]half|one[- ]half)|1\/2|one[- ]half|half(?: of)?(?: an?)?|\b(?:${NUMBER_IN_WORDS})`;

const HALF = /^(.*?)[- ]?(?:and[- ])?(?:1\/2|(?:an?[- ]|one[- ])?half)(?: of)?(?: an?)?$/;

/** The number that digits or dictated words stand for; not a number where they stand for none. */
export function spelledNumber(words: string): number {
  const text = words.toLowerCase().replace(',', '');
  if (/^[\d.]+$/.test(text)) return Number(text);
  const half = HALF.exec(text);
  if (half) return (half[1] ? spelledNumber(half[1]) : 0) + 0.5;
  return text
    .split(/[- ]/)
    .filter((word) => word !== 'and')
    .reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + valueOfWord(word)), 0);
}

const VALUES: ReadonlyMap<string, number> = new Map([
  ...NUMBER_WORDS.map((word, place): [string, number] => [word, place]),
  ...TENS.map((word, place): [string, number] => [word, (place + 2) * 10]),
  ['a', 1],
  ['an', 1],
  ['fifteen', 15],
]);

const valueOfWord = (word: string): number => VALUES.get(word) ?? Number.NaN;
