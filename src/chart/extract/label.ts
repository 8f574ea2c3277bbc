import type { ProcedureCode, ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { documentedValue } from '../fact.ts';
import type { ProcedureFacts } from '../pain-procedure.ts';

const NOUNS: Partial<Record<ProcedureFamily, string>> = {
  epidural: 'epidural injection',
  'epidural-catheter': 'epidural catheter infusion',
  'facet-injection': 'facet joint injection',
  'facet-ablation': 'facet radiofrequency ablation',
  'sacroiliac-injection': 'sacroiliac joint injection',
  'sacroiliac-ablation': 'sacroiliac radiofrequency ablation',
  'trigger-point': 'trigger point injection',
};

/** What a clinician would call the procedure: "left L4-L5 transforaminal epidural injection". */
export function labelOf(
  family: ProcedureFamily,
  technique: ProcedureCode['approach'],
  { laterality, levels, region, approach }: ProcedureFacts,
): string {
  const at = documentedValue(levels) ?? [];
  const way = documentedValue(approach) ?? (technique === 'transforaminal' ? technique : undefined);
  const words = [
    documentedValue(laterality),
    at.length > 0 ? at.join(', ') : documentedValue(region)?.replace('-', '/'),
    family === 'epidural' ? way : undefined,
    NOUNS[family] ?? family.replaceAll('-', ' '),
  ];
  return words.filter(Boolean).join(' ');
}
