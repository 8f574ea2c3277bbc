import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { Subject } from './define-rule.ts';

/** Families that always have a side, for procedures that only words name. */
const SIDED: ReadonlySet<ProcedureFamily> = new Set([
  'facet-injection',
  'facet-ablation',
  'sacroiliac-injection',
  'sacroiliac-ablation',
]);

/** Whether the procedure must name left, right or both sides (domain/codes.md, "side needed"). */
export function isSideRequired({ codes, family }: Pick<Subject, 'codes' | 'family'>): boolean {
  return codes.length > 0 ? codes.some(({ sideRequired }) => sideRequired) : SIDED.has(family);
}
