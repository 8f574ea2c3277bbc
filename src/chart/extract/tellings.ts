import { readConsent } from '../../note/consent.ts';
import type { VisitStatements } from '../../note/note-statements.ts';
import { blankPlaceholders } from '../../note/placeholders.ts';
import { quoteOf } from '../../note/quote.ts';
import { readSentences, type Sentence } from '../../note/sentences.ts';
import { readSedationReason } from '../../note/statements/sedation.ts';
import { readVisitStatements } from '../../note/statements.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Statement } from '../fact.ts';
import { familyOfTold, isNamedIn } from './family-of-words.ts';
import { displaysOf, type ProcedureLine, statementOf, wordsOf } from './line.ts';
import type { NoteSource } from './note-text.ts';
import { type ToldProcedure, toldInWhole } from './whole-text.ts';

/** One text that tells of a procedure: the words on its own lines, or a note. */
export interface Telling {
  /** What it says of the visit; read on first use. */
  readonly statements: VisitStatements;
  /** The words that tell of consent. */
  consent?: string;
  /** The procedure as it tells of it. */
  procedures: ToldProcedure[];
  /** Something it says of the visit. */
  say: <T>(value: T, quote?: string) => Statement<T>;
  /** Something it says of the procedure: loosely, where it names another or none. */
  sayOfProcedure: <T>(value: T, quote?: string) => Statement<T>;
}

/** What notes tell of the procedures of one family. */
export const tellingsOfNotes = (
  notes: readonly NoteSource[],
  of: { family: ProcedureFamily; isPast?: true },
): Telling[] =>
  notes.flatMap((note) => (note.is === 'unreadable' ? [] : [tellingOfNote(note, of)]));

function tellingOfNote(
  { reference, date, text, reading }: Extract<NoteSource, { is: 'read' }>,
  { family, isPast }: { family: ProcedureFamily; isPast?: true },
): Telling {
  const about = reading.procedures.filter((one) => familyOfTold(one) === family);
  const others = about.length > 0 || isPast ? [] : reading.procedures;
  const told = [...about, ...others];
  const whole = () => toldInWhole(text, readSentences(blankPlaceholders(text).text), family);
  const isLoose = about.length === 0 && !isNamedIn(text, family, reading);
  const loose = isLoose && { loose: true as const };
  const say = <T>(value: T, quote?: string): Statement<T> => ({
    value,
    origin: 'note',
    evidence: { reference, ...(date && { date }), ...(quote && { quote }) },
  });
  return {
    get statements() {
      return reading.statements;
    },
    ...(reading.evidence.consent && { consent: reading.evidence.consent.quote }),
    procedures: told.length > 0 || isPast ? told : [whole()],
    say,
    sayOfProcedure: <T>(value: T, quote?: string) => ({ ...say(value, quote), ...loose }),
  };
}

/** What a person wrote on the lines themselves: all of it is about the procedure. */
export const tellingsOfLines = (
  lines: readonly ProcedureLine[],
  family: ProcedureFamily,
): Telling[] =>
  lines.flatMap((line) => {
    const text = [...wordsOf(line), ...displaysOf(line)].join('\n');
    return text === '' ? [] : [tellingOfWords(line, text, family)];
  });

function tellingOfWords(line: ProcedureLine, text: string, family: ProcedureFamily): Telling {
  const sentences = readSentences(text).map(asMeant);
  const say = <T>(value: T, quote?: string) => statementOf(line, value, quote);
  const consent = sentences.find((sentence) => readConsent(sentence.text))?.text;
  let statements: VisitStatements | undefined;
  return {
    get statements() {
      statements ??= withReason(
        readVisitStatements(sentences, text, (at) => quoteOf(text, at, sentences)),
        sentences,
      );
      return statements;
    },
    ...(consent && { consent }),
    procedures: [toldInWhole(text, sentences, family)],
    say,
    sayOfProcedure: say,
  };
}

/** An order is read as a whole: its remark gives the reason without naming sedation again. */
function withReason(statements: VisitStatements, sentences: readonly Sentence[]): VisitStatements {
  if (!statements.sedation || statements.sedationReason) return statements;
  const reason = sentences.find((one) =>
    readSedationReason([{ ...one, text: `sedation for ${one.text}` }]),
  );
  if (!reason) return statements;
  const { text: quote, start } = reason;
  return {
    ...statements,
    sedationReason: { value: quote, quote, start, end: start + quote.length },
  };
}

/** What an order plans is what it orders. */
const asMeant = (sentence: Sentence): Sentence =>
  sentence.occurrence === 'planned' ? { ...sentence, occurrence: 'performed' } : sentence;
