import type { VisitStatements } from '../../note/note-statements.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Statement } from '../fact.ts';
import { familyOfTold, isNamedIn } from './family-of-words.ts';
import { displaysOf, type ProcedureLine, statementOf, wordsOf } from './line.ts';
import { lineWords } from './line-words.ts';
import type { NoteSource } from './note-text.ts';
import { type ToldProcedure, wholeNote } from './whole-text.ts';

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
    procedures: told.length > 0 || isPast ? told : [wholeNote(text)(family)],
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
  const words = lineWords(text);
  const say = <T>(value: T, quote?: string) => statementOf(line, value, quote);
  return {
    get statements() {
      return words.statements();
    },
    ...(words.consent && { consent: words.consent }),
    procedures: [words.procedure(family)],
    say,
    sayOfProcedure: say,
  };
}
