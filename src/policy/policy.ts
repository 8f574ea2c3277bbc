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
