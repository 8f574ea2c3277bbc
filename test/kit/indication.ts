import type { Statement } from '../../src/chart/fact.ts';
import type {
  CareCourse,
  Diagnosis,
  PainPattern,
  PainScore,
  PainStatement,
  SpineImaging,
} from '../../src/chart/indication.ts';
import { day, documented, said, somewhere } from './chart.ts';

/** Pain of a pattern, as words of a note tell it. */
export const pain = (pattern: PainPattern, over: Partial<PainStatement> = {}): PainStatement => ({
  pattern,
  evidence: somewhere,
  ...over,
});

/** What is told of the pain, as a fact. */
export const tells = (...statements: PainStatement[]) => ({
  painStatements: documented(statements),
});

/** Diagnoses by their codes, as a fact. */
export const diagnosed = (...codes: string[]) => ({
  diagnoses: documented(codes.map((code): Diagnosis => ({ code, evidence: somewhere }))),
});

/** A fact that rests on words which could not be tied to the procedure. */
export const loosely = <T>(value: T) => ({ ...documented(value), loose: true as const });

/** A pain score; its day is left open unless given. */
export const score = (
  value: number,
  moment: PainScore['moment'],
  scale = 'NRS',
  on?: string,
): PainScore => ({
  score: value,
  scale,
  moment,
  ...(on && { day: day(on) }),
  evidence: somewhere,
});

/** One course of care, from a day to a day. */
export const course = (
  modality: string,
  from?: string,
  to?: string,
  over: Partial<CareCourse> = {},
): CareCourse => ({
  modality,
  ...(from && { from: day(from) }),
  ...(to && { to: day(to) }),
  evidence: somewhere,
  ...over,
});

/** An MRI that shows these levels. */
export const mri = (levels: string[], over: Partial<SpineImaging> = {}): SpineImaging => ({
  modality: 'mri',
  regions: [],
  levels,
  evidence: somewhere,
  ...over,
});

/** A value that other sources contradict. */
export const against = <T>(value: T, ...others: T[]) => ({
  ...documented(value),
  contradictions: others.map((other): Statement<T> => said('observation', other)),
});
