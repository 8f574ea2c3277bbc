import { readCare } from './care.ts';
import { readHistory } from './history.ts';
import type { NoteProcedure, NoteReading, Quote } from './note-reading.ts';
import { blankPlaceholders } from './placeholders.ts';
import { type PlacedProcedure, readProcedures } from './procedures.ts';
import { readProvocativeTests } from './provocative-tests.ts';
import { quoteOf } from './quote.ts';
import { readSentences } from './sentences.ts';
import type { Span } from './span.ts';
import { withoutBars } from './tables.ts';
import { readCircumstances, readPain, readRelief } from './visit.ts';

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
  const tests = readProvocativeTests(sentences.filter(({ kind }) => kind !== 'plan'));
  const found = {
    provocativeTests: tests[0],
    ...readPain(sentences, done),
    ...readRelief(sentences),
    ...readCircumstances(sentences),
  };
  return {
    procedures: procedures.map((placed) => quoted(placed, quote)),
    history: readHistory(sentences, done),
    care: readCare(sentences),
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
    unfilledTemplate: unfilled !== undefined,
    evidence: quotesOf({ ...found, unfilledTemplate: unfilled }, quote),
  };
}

const quoted = (
  { procedure, places }: PlacedProcedure,
  quote: (place: Span) => Quote,
): NoteProcedure => ({
  ...procedure,
  evidence: quotesOf(places, quote),
});

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
