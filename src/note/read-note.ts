import { type Found, matchesOf, type Quote } from './found.ts';
import { type NoteProcedure, proceduresIn } from './note-procedures.ts';
import { readPercentRelief, readScores } from './scores.ts';
import { isPast, isPerformed, readSentences, type Sentence } from './sentences.ts';
import { first, quotes } from './told.ts';

/** What a procedure note says, with the words each value was read from. */
export interface NoteReading {
  procedures: NoteProcedure[];
  /** Scores of this procedure, 0 to 10. */
  painBefore: number | null;
  painAfter: number | null;
  /** Percent relief from this procedure, as stated. */
  reliefPercent: number | null;
  /** Percent relief from an earlier one. */
  priorReliefPercent: number | null;
  /** Words that tell of a contrast allergy or a pregnancy. */
  contrastContraindication: string | null;
  unfilledTemplate: boolean;
  evidence: Partial<
    Record<'painBefore' | 'painAfter' | 'reliefPercent' | 'priorReliefPercent', Quote>
  >;
}

/** Fields left open in a template: no value may be read from them. */
const UNFILLED =
  /\*{3,}|_{3,}|\[\s*\]|\{[^}\n]{0,40}\}|\[[^\]\n]{0,20}\/[^\]\n]{0,20}\]|\b(?:left\s?\/\s?right|right\s?\/\s?left)(?:\s?\/\s?bilateral)?\b/gi;

const CONTRAINDICATED =
  /\b(?:allerg\w*|anaphyla\w*|hypersensitiv\w*|reaction)\b[^.;\n]{0,40}\b(?:contrast|iodin\w*|dye|omnipaque|isovue|gadolinium)\b|\b(?:contrast|iodin\w*|dye)\b[^.;\n]{0,20}\b(?:allerg\w*|anaphyla\w*|hypersensitiv\w*)\b|\b(?:is|currently|patient) pregnan\w*|\bpregnancy\b/gi;
const DENIED = /\b(?:no|not|denies|denied|without|negative|never|nkda|rule[sd]? out|test)\b/i;

/** Reads a note. Never throws; time grows with the length of the text. */
export function readNote(note: string): NoteReading {
  const text = note.replaceAll(UNFILLED, (field) => ' '.repeat(field.length));
  const sentences = readSentences(text);
  const performed = sentences.filter(isPerformed);
  const scores = first(performed, (sentence) => scoreIn(sentence, 'before'));
  const after = first(performed, (sentence) => scoreIn(sentence, 'after'));
  const relief = first(performed, readPercentRelief);
  const prior = first(sentences.filter(isPast), readPercentRelief);
  const evidence = {
    painBefore: scores,
    painAfter: after,
    reliefPercent: relief,
    priorReliefPercent: prior,
  };
  return {
    procedures: proceduresIn(note, performed),
    painBefore: scores?.value ?? null,
    painAfter: after?.value ?? null,
    reliefPercent: relief?.value ?? null,
    priorReliefPercent: prior?.value ?? null,
    contrastContraindication: contraindication(note, sentences),
    unfilledTemplate: text !== note,
    evidence: quotes(note, evidence),
  };
}

function contraindication(note: string, sentences: readonly Sentence[]): string | null {
  for (const { text, start } of sentences) {
    for (const match of matchesOf(text, CONTRAINDICATED)) {
      if (!DENIED.test(text))
        return note.slice(start + match.index, start + match.index + match[0].length);
    }
  }
  return null;
}

const scoreIn = (text: string, which: 'before' | 'after'): Found<number> | undefined =>
  readScores(text)[which];
