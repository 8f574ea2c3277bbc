import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { ChartSource } from '../chart-source.ts';
import { lazily } from '../lazily.ts';
import type { PainProcedure } from '../pain-procedure.ts';
import type { ProcedureLine } from './line.ts';
import { type NoteSource, notesAbout } from './note-text.ts';

/** Everything that tells of one procedure. */
export interface ProcedureSources {
  family: ProcedureFamily;
  status: PainProcedure['status'];
  /** The lines that are the procedure itself: an order while planned, else what was performed. */
  own: ProcedureLine[];
  notes: NoteSource[];
  /** The orders it fulfils and the claim lines planned for it. */
  orders: ProcedureLine[];
  claims: ProcedureLine[];
  /** Why notes that may tell of it could not be read. */
  failures: string[];
  /** A session of the past: there may be thousands, so that it is asked for less. */
  isPast?: true;
}

/** What tells of a session of the past: its own lines and the notes of it. */
export const pastSources = lazily<
  { source: ChartSource } & Pick<ProcedureSources, 'family' | 'own'>,
  ProcedureSources
>({
  family: ({ family }) => family,
  status: () => 'performed',
  own: ({ own }) => own,
  notes: ({ source, own }) => notesAbout(source, own),
  orders: () => [],
  claims: () => [],
  failures: ({ source }) => source.failures('notes'),
  isPast: () => true,
});

/** Why notes that are there could not be read. */
export const unreadNotes = (notes: readonly NoteSource[]): string[] =>
  notes.flatMap((note) => (note.is === 'unreadable' ? note.reason : []));
