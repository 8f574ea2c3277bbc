import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILY_NAMES } from '../../src/note/family-names.ts';
import { gated, glanceAt } from '../../src/note/glance.ts';
import { neededWords } from '../../src/note/needed-words.ts';
import { readSentences } from '../../src/note/sentences.ts';
import { wordFinder } from '../../src/note/word-finder.ts';
import { corpusIn } from './score.ts';

describe('the words a pattern needs', () => {
  it.each([
    [/\b(?:left|right)\b/i, [' left ', ' right ']],
    [/\bfluoro\w*/i, [' fluoro']],
    [/blocks?\b(?! note)/i, ['block ', 'blocks ']],
    [/[CTLS]\d/, ['c0', 't0', 'l0', 's0']],
    [/\d{1,3}\s?mg\b/i, ['0mg ', '0 mg ']],
    [/^none$/i, [' none ']],
    [/images? [^.]{0,20}\b(?:saved|archived)\b/i, [' archived ', ' saved ']],
    [/(?:in|of) (?:\w+ )?the joint/i, ['the joint']],
  ])('of %s are %j', (pattern, words) => {
    expect([...(neededWords(pattern) ?? [])].sort()).toEqual([...withoutLonger(words)].sort());
  });

  it.each([/\d?/, /\w+/, /a|bc/i, /[^a]/, /é/, /(?=abc)/])('of %s are none', (pattern) => {
    expect(neededWords(pattern)).toBeUndefined();
  });
});

const withoutLonger = (words: string[]): string[] =>
  words.filter((word) => !words.some((other) => other !== word && word.includes(other)));

it.each([
  ['she was HURT', [true, true, false]],
  ['wh er s', [false, false, false]],
  ['hers', [true, true, true]],
  ['', [false, false, false]],
])('finds in "%s" the lists whose words it holds', (text, expected) => {
  const [marks = 0] = wordFinder([['he'], ['she', 'her'], ['hers']])(text);
  expect([0, 1, 2].map((list) => (marks & (1 << list)) !== 0)).toEqual(expected);
});

const PIECES = String.raw`a b ab bc k s 1 \d \s \b \B \w . , ^ $ é [ab] [^a] [0-9] (?=a) (?!b) (?<=b) (?<!a)`;
const piece = fc.constantFrom(...PIECES.split(' '), ' ', 'b a');
const patterns = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { weight: 6, arbitrary: piece },
    { weight: 4, arbitrary: fc.tuple(tie('pattern'), tie('pattern')).map((two) => two.join('')) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('pattern'), tie('pattern'))
        .map(([one, other]) => `(?:${one}|${other})`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('pattern'), fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '{1,3}'))
        .map(([one, times]) => `(?:${one})${times}`),
    },
  ),
})).pattern;
const texts = fc
  .array(fc.constantFrom(...'abkscABKS 1,é\n_ſ\u212a'), { maxLength: 14 })
  .map((letters) => letters.join(''));

it('closes no gate before a text that its pattern matches', () => {
  let closed = 0;
  fc.assert(
    fc.property(
      fc.tuple(patterns, patterns).map((two) => two.join('')),
      fc.constantFrom('', 'i', 'iu', 'm', 'u'),
      fc.array(texts, { minLength: 5, maxLength: 5 }),
      (source, flags, samples) => {
        const pattern = new RegExp(source, flags);
        const words = neededWords(pattern);
        const find = wordFinder([words ?? []]);
        for (const text of words ? samples : []) {
          if (find(text)[0] === 0) closed += 1;
          else continue;
          expect(pattern.test(text), `${pattern} on ${JSON.stringify(text)}`).toBe(false);
        }
      },
    ),
    { numRuns: 4_000, seed: 20_261_121 },
  );
  expect(closed).toBeGreaterThan(1_000);
}, 30_000);

it('finds the same names of procedures in every sentence of the corpus', () => {
  const folders = ['dictated', 'templated', 'operative'];
  for (const { text } of folders.flatMap((name) => corpusIn(join('test/note/corpus', name))))
    for (const sentence of readSentences(text))
      for (const [, names] of FAMILY_NAMES)
        expect(names.all(sentence.text, sentence.glance)).toEqual(names.all(sentence.text));
});

it('tries a pattern without a glance everywhere', () => {
  const pattern = gated(/epidural/i);
  expect(pattern.test('Epidural', glanceAt('nothing of the kind'))).toBe(false);
  expect(pattern.test('Epidural')).toBe(true);
});
