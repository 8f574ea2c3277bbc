import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import { oncePer } from '../once-per.ts';
import { isNote, type NoteSource, readNoteText, VISIT_NOTE_TYPES } from './note-text.ts';
import { dayOf } from './observations.ts';

/** A note with the day on which it was written, where it bears one. */
export type DatedNote = NoteSource & { day?: Temporal.PlainDate };

/** Every note about the patient, the newest first and those without a day last. */
export const visitNotes = oncePer((source: ChartSource): DatedNote[] =>
  source
    .ofType('DocumentReference')
    .filter((document) => isNote(document, VISIT_NOTE_TYPES))
    .map((document) => datedNote(source, readNoteText(document)))
    .sort(newestFirst),
);

/** A note with its day at the facility. */
export function datedNote(source: ChartSource, note: NoteSource): DatedNote {
  const day = dayOf(source, note.written);
  return { ...note, ...(day && { day }) };
}

function newestFirst(a: DatedNote, b: DatedNote): number {
  if (!a.day || !b.day) return Number(!a.day) - Number(!b.day);
  return compareDays(b.day, a.day);
}
