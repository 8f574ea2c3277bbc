import type { ProcedureFamily } from '../terminology/procedure-codes.ts';

/** Families whose procedures put a drug somewhere. */
const INJECTIONS: ReadonlySet<ProcedureFamily> = new Set<ProcedureFamily>([
  'epidural',
  'epidural-catheter',
  'epidural-adhesiolysis',
  'neurolytic-injection',
  'facet-injection',
  'sacroiliac-injection',
  'trigger-point',
  'joint-injection',
  'peripheral-nerve-block',
  'sympathetic-block',
]);

/** Whether procedures of a family put a drug somewhere. */
export const isInjection = ({ family }: { family: ProcedureFamily }): boolean =>
  INJECTIONS.has(family);
