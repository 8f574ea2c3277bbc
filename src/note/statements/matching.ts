import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';

const DENIED =
  /\b(?:no|not|nothing|never|without|denie[sd]|denying|negative for|absence of|neither|nor)\b(?! only)[^.;,]{0,40}$|n't\b[^.;,]{0,40}$/i;

/** Whether the words before a place deny what stands there. */
export const isDenied = (text: string, at: number): boolean =>
  DENIED.test(text.slice(Math.max(0, at - 60), at));

/** What was done or found at this visit. */
export const isOfThisVisit = ({ occurrence, kind, old }: Sentence): boolean =>
  !old && kind !== 'plan' && occurrence !== 'planned' && occurrence !== 'not-done';

/** What is told as a fact, of today or of the past. */
export const isTold = ({ kind, occurrence }: Sentence): boolean =>
  kind !== 'plan' && kind !== 'consent' && occurrence !== 'planned' && occurrence !== 'explained';

/** Every match of a global pattern, with the value its words stand for; denied ones are left out. */
export const allIn = <T>(
  sentences: readonly Sentence[],
  pattern: RegExp,
  toValue: (match: RegExpExecArray, sentence: Sentence) => T | undefined,
): Found<T>[] =>
  sentences.flatMap((sentence) =>
    matchesOf(pattern, sentence.text).flatMap((match) => {
      if (isDenied(sentence.text, match.index)) return [];
      const value = toValue(match, sentence);
      return value === undefined ? [] : [shifted({ value, ...spanOf(match) }, sentence.start)];
    }),
  );

/** The words of the first match. */
export const wordsIn = (
  sentences: readonly Sentence[],
  pattern: RegExp,
): Found<string> | undefined => allIn(sentences, pattern, ([words]) => words.trim())[0];
