import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { Subject } from './define-rule.ts';

const FAMILIES: ReadonlySet<ProcedureFamily> = new Set([
  'epidural',
  'epidural-catheter',
  'facet-injection',
  'facet-ablation',
  'sacroiliac-injection',
  'sacroiliac-ablation',
]);

/** The codes of a procedure that stand for fluoroscopy or CT guidance (rulebook, imaging). */
export const fluoroscopyCodes = ({ family, codes }: Pick<Subject, 'family' | 'codes'>): string[] =>
  FAMILIES.has(family)
    ? codes.filter(({ guidance }) => guidance === 'included').map(({ code }) => code)
    : [];
