import { z } from 'zod';

/**
 * How far a number can be trusted: read on the payer's own page, in a transcription of it, on a
 * third-party site, in one of the source guides, or from memory. `design` is our own choice.
 */
export const EvidenceGrade = z.enum([
  'primary',
  'secondary',
  'third-party',
  'seed',
  'memory',
  'design',
]);
export type EvidenceGrade = z.infer<typeof EvidenceGrade>;

/** A place in a document that a reader can open and compare with what we say. */
export const Citation = z.strictObject({
  title: z.string().min(1),
  url: z.url().optional(),
  section: z.string().optional(),
  /** The words relied on, as far as we have them. */
  quote: z.string().max(400).optional(),
  grade: EvidenceGrade,
});
export type Citation = z.infer<typeof Citation>;

/** Grades at which a number has not been checked against a document that binds the payer. */
const UNVERIFIED: ReadonlySet<EvidenceGrade> = new Set(['third-party', 'seed', 'memory']);

export const isUnverified = (grade: EvidenceGrade): boolean => UNVERIFIED.has(grade);
