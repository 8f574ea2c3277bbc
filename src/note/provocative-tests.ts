import { gated } from './glance.ts';
import type { Passage } from './sentences.ts';
import { distinct, type Found, matchesOf, type Span, shifted, spanOf } from './span.ts';
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
/** A list shares its verdict, which stands before it or behind it; "FABER - positive" has but one. */
const VERDICT =
  /\b(?:positive|pos|negative|neg|absent|reproduc\w+|provok\w+|equivocal|normal)\b|\(?\s?(?:\+\s?\/\s?-|(?<![\d+])\+(?!\d)|(?<![\d+/])-(?=\s*(?:[,;.)]|and\b|$))|(?<=^|[\s,;(])-(?=[a-z]))\s?\)?/gi;
const IS_POSITIVE = /\bpos|reproduc|provok|\+(?!\s?\/\s?-)/i;
/** "Thigh thrust: negative", "FABER test on the left was positive" */
const ITS_OWN =
  /^[\s:–-]{0,3}(?:(?:tests?|signs?|man(?:o?eu|eu)vers?|was|were|is|are|(?:on the )?(?:left|right)|bilaterally)\s){0,4}$/i;
/** "SLR negative, FABER and compression positive": the first verdict is done with. */
const IS_CLOSED = /^\s?(?:[,;.]|(?:and|but|while|whereas)\b)/i;

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
        const own = verdictOn(span, verdicts, text);
        return value && own && IS_POSITIVE.test(own.words)
          ? [shifted({ value, ...span }, start)]
          : [];
      });
    }),
  );
}

interface Verdict extends Span {
  words: string;
}

/** "Positive FABER" and "FABER (+)": what stands right behind a name is nearer than a word before it. */
function verdictOn(
  { start, end }: Span,
  verdicts: readonly Verdict[],
  text: string,
): Verdict | undefined {
  const before = verdicts.findLast((one) => one.end <= start);
  const after = verdicts.find((one) => one.start >= end);
  if (after && ITS_OWN.test(text.slice(end, after.start))) return after;
  const isClosed = before !== undefined && IS_CLOSED.test(text.slice(before.end, start));
  return isClosed ? (after ?? before) : (before ?? after);
}

/** The tests that some words name, by one name each, whatever their result. */
export const namedTests = (words: string): string[] => [
  ...new Set(
    ANY_TEST.all(words).flatMap(
      ([name]) => TESTS.find(({ pattern }) => pattern.test(name))?.name ?? [],
    ),
  ),
];
