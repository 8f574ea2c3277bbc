import { beginningOf } from './beginning.ts';
import { readCare } from './care.ts';
import { readHistory } from './history.ts';
import type { NoteFamily, NoteProcedure, NoteReading, Quote } from './note-reading.ts';
import { readPain } from './pain.ts';
import { blankPlaceholders } from './placeholders.ts';
import { type PlacedProcedure, readProcedures } from './procedures.ts';
import { readProvocativeTests } from './provocative-tests.ts';
import { quoteOf } from './quote.ts';
import { readSentences, type Sentence } from './sentences.ts';
import type { Found, Span } from './span.ts';
import { readProcedureStatements, readVisitStatements } from './statements.ts';
import { withoutBars } from './tables.ts';
import { readCircumstances, readRelief } from './visit.ts';

/**
 * Reads a procedure note: what was done, and each value with the words it rests on. What the note
 * does not say stays null, and any text is answered.
 */
export function readNote(text: string): NoteReading {
  const { text: filled, unfilled } = blankPlaceholders(withoutBars(text));
  const sentences = readSentences(filled);
  const quote = (place: Span): Quote => quoteOf(text, place, sentences);
  const procedures = readProcedures(sentences);
  const done = procedures.map(({ procedure }) => procedure.family);
  const began = beginningOf(sentences);
  const tests = readProvocativeTests(sentences.filter(({ kind }) => kind !== 'plan'));
  const found = readFacts(sentences, done, began);
  const statements = lazily(() => readVisitStatements(sentences, text, quote));
  return {
    get statements() {
      return statements();
    },
    procedures: procedures.map((placed) => quoted(placed, sentences, quote)),
    history: readHistory(sentences, done, began),
    care: readCare(sentences).map(({ care, place }) => ({ ...care, quote: quote(place) })),
    ...valuesOf(found, tests),
    unfilledTemplate: unfilled !== undefined,
    evidence: quotesOf({ provocativeTests: tests[0], ...found, unfilledTemplate: unfilled }, quote),
  };
}

const readFacts = (sentences: readonly Sentence[], done: readonly NoteFamily[], began: number) => ({
  ...readPain(sentences, done, began),
  ...readRelief(sentences, began),
  ...readCircumstances(sentences),
});

const valuesOf = (found: ReturnType<typeof readFacts>, tests: readonly Found<string>[]) => ({
  painBefore: found.painBefore?.value ?? null,
  painAfter: found.painAfter?.value ?? null,
  reliefPercent: found.reliefPercent?.value ?? null,
  priorReliefPercent: found.priorReliefPercent?.value ?? null,
  priorReliefDuration: found.priorReliefDuration?.value ?? null,
  conservativeCare: found.conservativeCare?.value ?? null,
  provocativeTests: tests.map(({ value }) => value),
  consent: found.consent?.value ?? null,
  complications: found.complications?.value ?? null,
  contrastContraindication: found.contrastContraindication?.value ?? null,
  viewsStated: found.viewsStated !== undefined,
});

function quoted(
  { procedure, places, told: own, named }: PlacedProcedure,
  visit: readonly Sentence[],
  quote: (place: Span) => Quote,
): NoteProcedure {
  const statements = lazily(() =>
    readProcedureStatements({ ...procedure, named, own, visit }, quote),
  );
  return {
    ...procedure,
    evidence: quotesOf(places, quote),
    get statements() {
      return statements();
    },
  };
}

/** Most readers of a note ask for few of its statements: they are read when first asked for. */
function lazily<T>(read: () => T): () => T {
  let kept: T | undefined;
  return () => {
    kept ??= read();
    return kept;
  };
}

function quotesOf<Field extends string>(
  places: Partial<Record<Field, Span | undefined>>,
  quote: (place: Span) => Quote,
): Partial<Record<Field, Quote>> {
  const quotes: Partial<Record<Field, Quote>> = {};
  for (const field in places) {
    const place = places[field];
    if (place) quotes[field] = quote(place);
  }
  return quotes;
}
