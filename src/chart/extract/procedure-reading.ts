import { innerReference } from '../../fhir/coding.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Fact, unreadable } from '../fact.ts';
import { lazily } from '../lazily.ts';
import type { ProcedureLine } from './line.ts';
import { type NoteFacts, noteFacts } from './note-facts.ts';
import {
  type EverythingSaid,
  patientWords,
  procedureWords,
  type SaidSince,
} from './patient-words.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';
import { type Telling, tellingsOfLines, tellingsOfNotes } from './tellings.ts';

/** What the facts of one procedure are read from; each part is put together on first use. */
export interface ProcedureReading {
  source: ChartSource;
  parts: ProcedureSources;
  /** The first day of its lines, else today. */
  day: Temporal.PlainDate;
  /** The year that ends on that day. */
  year: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  /** What its notes say of its site and imaging. */
  note: NoteFacts;
  /** Why notes and sites that may tell of it could not be read. */
  unread: string[];
  /** What is told of how it was done: on its lines, in its notes. */
  onLines: Telling[];
  inNotes: Telling[];
  told: Telling[];
  /** The words of its own lines, orders and notes. */
  words: EverythingSaid;
  /** What is told of the patient: since a day, at any time, within a year, within half a year. */
  since: SaidSince;
  ever: EverythingSaid;
  lately: EverythingSaid;
  justNow: EverythingSaid;
}

type Given = Pick<ProcedureReading, 'source' | 'parts'>;

/** What the facts of one procedure are read from. */
export const procedureReading = lazily<Given, ProcedureReading>({
  source: ({ source }) => source,
  parts: ({ parts }) => parts,
  day: ({ source, parts }) => dayOf(parts.own) ?? source.today,
  year: (_, { day }) => ({ from: day.subtract({ years: 1 }), to: day }),
  note: ({ parts }) => noteFacts(parts.notes, parts.family),
  unread: ({ source, parts }) => [
    ...parts.failures,
    ...unreadNotes(parts.notes),
    ...unresolvedStructures(source, parts.own),
  ],
  onLines: ({ parts }) => tellingsOfLines(parts.own, parts.family),
  inNotes: ({ parts }) => tellingsOfNotes(parts.notes, parts),
  told: (_, { onLines, inNotes }) => [...onLines, ...inNotes],
  words: ({ source, parts }) => procedureWords(source, parts),
  since: ({ source, parts }, { day }) => patientWords(source, parts, day),
  ever: (_, { since }) => since(),
  lately: (_, { since, year }) => since(year.from),
  justNow: (_, { since, day }) => since(day.subtract({ months: 6 })),
});

const NOT_ASKED = unreadable('not read for a session of the past');

/** How one fact is read. */
export type ReadFact<T> = (from: ProcedureReading) => Fact<T>;

/** Of a session of the past only what bears on what comes next is asked. */
export const ofReviewed =
  <T>(read: ReadFact<T>): ReadFact<T> =>
  (from) =>
    from.parts.isPast ? NOT_ASKED : read(from);

const dayOf = (lines: readonly ProcedureLine[]): Temporal.PlainDate | undefined =>
  lines.flatMap(({ date }) => (date.is === 'day' ? date.day : []))[0];

/** A site that is only referenced may name side and approach; unread, it leaves both open. */
function unresolvedStructures(source: ChartSource, lines: readonly ProcedureLine[]): string[] {
  const keys = lines.flatMap(({ unresolved }) => unresolved);
  if (keys.length === 0) return [];
  return [
    ...source.failures('bodyStructures', ...keys),
    ...keys
      .filter((reference) => innerReference({ reference }))
      .map((reference) => `${reference}: it did not come with what refers to it`),
  ];
}
