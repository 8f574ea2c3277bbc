import { gated } from './glance.ts';
import type { Passage } from './sentences.ts';
import { distinct, type Found, matchesOf, shifted, spanOf } from './span.ts';
import tests from './vocabulary/provocative-tests.json' with { type: 'json' };

const TESTS = tests.map(({ name, names }) => ({
  name,
  pattern: new RegExp(`^(?:${names.join('|')})$`, 'i'),
}));
const ANY_TEST = gated(
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${tests.flatMap(({ names }) => names).join('|')})(?![\p{L}\d])`,
    'giu',
  ),
);
/** A list shares its verdict, which stands before it or behind it. */
const VERDICT =
  /\b(?:positive|negative|reproduc\w+|provok\w+|equivocal|normal)\b|\(?\s?(?<![\d\w])[+-](?![\d\w])\s?\)?/gi;
const IS_POSITIVE = /positive|reproduc|provok|\+/i;

/** One list for all sentences that name none. */
const NONE: readonly Found<string>[] = [];

/** The provocative tests that were positive, each once, by one name. */
export function readProvocativeTests(sentences: readonly Passage[]): Found<string>[] {
  return distinct(
    sentences.flatMap(({ text, start, glance }) => {
      const named = ANY_TEST.all(text, glance);
      if (named.length === 0 || !IS_POSITIVE.test(text)) return NONE;
      const verdicts = matchesOf(VERDICT, text).map((match) => ({
        words: match[0],
        ...spanOf(match),
      }));
      if (verdicts.length === 0) return [];
      return named.flatMap((match) => {
        const span = spanOf(match);
        const value = TESTS.find(({ pattern }) => pattern.test(match[0]))?.name;
        const before = verdicts.findLast((one) => one.end <= span.start);
        const after = verdicts.find((one) => one.start >= span.end);
        // "Positive FABER" and "FABER (+)": a sign behind the name is nearer than a word before it.
        const own =
          after && /^[\s:]{0,3}$/.test(text.slice(span.end, after.start))
            ? after
            : (before ?? after);
        return value && own && IS_POSITIVE.test(own.words)
          ? [shifted({ value, ...span }, start)]
          : [];
      });
    }),
  );
}

/** The tests that some words name, by one name each, whatever their result. */
export const namedTests = (words: string): string[] => [
  ...new Set(
    ANY_TEST.all(words).flatMap(
      ([name]) => TESTS.find(({ pattern }) => pattern.test(name))?.name ?? [],
    ),
  ),
];
