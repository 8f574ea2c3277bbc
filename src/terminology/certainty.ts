import { z } from 'zod';

/**
 * How sure we are of an entry: seen in a stored source, from memory, or to be verified. What is
 * uncertain must never lead to a critical finding.
 */
export const Certainty = z.enum(['seen', 'memory', 'uncertain']);
export type Certainty = z.infer<typeof Certainty>;
