import type { NoteReading } from '../../note/note-reading.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { Evidence, Origin } from '../fact.ts';
import { displaysOf, type ProcedureLine, wordsOf } from './line.ts';
import type { NoteSource } from './note-text.ts';
import { dayOf } from './observations.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';
import { readingOf } from './reading-of.ts';
import { type DatedNote, datedNote, visitNotes } from './visit-notes.ts';

/** Words of a person about the patient, and what the note reader finds in them. */
export interface PatientWords {
  text: string;
  /** Read on first use. */
  readonly reading: NoteReading;
  reference: string;
  /** The day on which they were written. */
  day?: Temporal.PlainDate;
  /** Whether they are the order's, the performed procedure's own, or those of a visit. */
  about: 'order' | 'procedure' | 'visit';
  /** The kind of document they stand in. */
  origin: Extract<Origin, 'order' | 'procedure' | 'claim' | 'note'>;
}

/** All that is told in words before a procedure, the nearest first, and what could not be read. */
export interface EverythingSaid {
  told: PatientWords[];
  unread: string[];
}

/** All that is said from a day on, or as far back as the chart goes. */
export type SaidSince = (from?: Temporal.PlainDate) => EverythingSaid;

/**
 * The words of the order, the procedure's own notes, and the notes of visits up to the day of the
 * procedure.
 */
export function patientWords(
  source: ChartSource,
  parts: ProcedureSources,
  day: Temporal.PlainDate,
): SaidSince {
  const about = procedureWords(source, parts);
  const known = new Set(parts.notes.flatMap((note) => (note.is === 'read' ? note.reference : [])));
  const visits = visitNotes(source).filter(
    (note) => isUpTo(note.day, day) && !(note.is === 'read' && known.has(note.reference)),
  );
  return (from) => {
    const recent = visits.filter((visit) => isFrom(visit.day, from));
    return {
      told: [...about.told, ...recent.flatMap((note) => wordsOfNote(note, 'visit'))],
      unread: [...about.unread, ...source.failures('notes'), ...unreadNotes(recent)],
    };
  };
}

/** The words of a procedure's own lines and notes, and those of its orders. */
export const procedureWords = (
  source: ChartSource,
  { own, orders, notes, failures }: ProcedureSources,
): EverythingSaid => ({
  told: [
    ...[...own, ...orders].flatMap((line) => wordsOfLine(source, line)),
    ...ownWords(source, notes),
  ],
  unread: [...failures, ...unreadNotes(notes)],
});

/** The words of a procedure's own notes. */
export const ownWords = (source: ChartSource, notes: readonly NoteSource[]): PatientWords[] =>
  notes.flatMap((note) => wordsOfNote(datedNote(source, note), 'procedure'));

/** Where some words stand, with the day on which they were written. */
export const evidenceOf = ({ reference, day }: PatientWords, quote?: string): Evidence => ({
  reference,
  ...(day && { date: day.toString() }),
  ...(quote && { quote }),
});

function wordsOfNote(note: DatedNote, about: PatientWords['about']): PatientWords[] {
  if (note.is === 'unreadable') return [];
  const { text, reading, reference, day } = note;
  return [{ text, reading, reference, ...(day && { day }), about, origin: 'note' }];
}

/** What a person wrote on an order or a procedure, as if it were a short note. */
function wordsOfLine(source: ChartSource, line: ProcedureLine): PatientWords[] {
  const named = [...line.categories, ...line.diagnoses].map((concept) => concept.text ?? '');
  const text = [...wordsOf(line), ...displaysOf(line), ...named]
    .filter((words) => words !== '')
    .join('\n');
  if (text === '') return [];
  const day = dayOf(source, line.writtenAt) ?? dayOfLine(source, line);
  const { reference, origin } = line;
  const about = origin === 'order' ? 'order' : 'procedure';
  let known: NoteReading | undefined;
  return [
    {
      text,
      get reading() {
        known ??= readingOf(text);
        return known;
      },
      reference,
      ...(day && { day }),
      about,
      origin,
    },
  ];
}

/** What is planned for a later day is told today. */
function dayOfLine(
  { today }: ChartSource,
  { date }: ProcedureLine,
): Temporal.PlainDate | undefined {
  if (date.is !== 'day') return undefined;
  return isUpTo(date.day, today) ? date.day : today;
}

const isUpTo = (day: Temporal.PlainDate | undefined, last: Temporal.PlainDate): boolean =>
  !day || compareDays(day, last) <= 0;

const isFrom = (
  day: Temporal.PlainDate | undefined,
  first: Temporal.PlainDate | undefined,
): boolean => !day || !first || compareDays(day, first) >= 0;
