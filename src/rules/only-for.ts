import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { Subject } from './define-rule.ts';

/** The reason why a rule does not apply outside these families. */
export const onlyFor =
  (noun: string, ...families: ProcedureFamily[]) =>
  ({ family }: Pick<Subject, 'family'>): string | undefined =>
    families.includes(family) ? undefined : `not ${noun}`;

/** Injections and ablations whose sessions payers count, so that each needs its reasons charted. */
export const COUNTED_FAMILIES = [
  'epidural',
  'facet-injection',
  'facet-ablation',
  'sacroiliac-injection',
  'sacroiliac-ablation',
  'trigger-point',
] as const satisfies ProcedureFamily[];

/** Every procedure that treats pain by a needle. */
export const NEEDLE_FAMILIES = [
  ...COUNTED_FAMILIES,
  'epidural-catheter',
  'epidural-adhesiolysis',
  'neurolytic-injection',
  'basivertebral-ablation',
  'joint-injection',
  'peripheral-nerve-block',
  'peripheral-nerve-ablation',
  'sympathetic-block',
] as const satisfies ProcedureFamily[];
