import { blankPlaceholders } from '../../note/placeholders.ts';
import { quoteOf } from '../../note/quote.ts';
import { readSentences, type Sentence } from '../../note/sentences.ts';
import type { Found } from '../../note/span.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Statement } from '../fact.ts';
import { familyOfTold, isNamedIn } from './family-of-words.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';

/** A reader of sentences, with words without which a text holds nothing for it. */
export interface WordReader<T> {
  hint: RegExp;
  read: (sentences: readonly Sentence[]) => readonly Found<T>[];
}

/**
 * What a reader finds in words about the patient, in their order. With a family, what stands in
 * notes that tell of no such procedure counts loosely.
 */
export const statementsIn = <T>(
  told: readonly PatientWords[],
  { hint, read }: WordReader<T>,
  family?: ProcedureFamily,
): Statement<T>[] =>
  told.flatMap((words) => {
    const { text, origin } = words;
    if (!hint.test(text)) return [];
    const sentences = readSentences(blankPlaceholders(text).text);
    const loose = family !== undefined && !isAbout(words, family) && { loose: true as const };
    return read(origin === 'order' ? sentences.map(asMeant) : sentences).map(
      ({ value, ...place }) => ({
        value,
        origin,
        evidence: evidenceOf(words, quoteOf(text, place, sentences).quote),
        ...loose,
      }),
    );
  });

/** All that stands on a line is about its procedure; a note must name one of the kind. */
export const isAbout = (words: PatientWords, family: ProcedureFamily): boolean =>
  words.origin !== 'note' ||
  (words.about !== 'visit' &&
    (words.reading.procedures.some((one) => familyOfTold(one) === family) ||
      isNamedIn(words.text, family, words.reading)));

/** What an order plans is what it orders. */
const asMeant = (sentence: Sentence): Sentence =>
  sentence.occurrence === 'planned' ? { ...sentence, occurrence: 'performed' } : sentence;
