import type { ChartSource } from '../chart-source.ts';
import { type Fact, unreadable } from '../fact.ts';
import type { Diagnosis } from '../indication.ts';
import { diagnosesOf } from './diagnosis.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { everythingTold } from './told.ts';

/**
 * The diagnoses given for a procedure: on itself, on the orders it fulfils, on its claim lines. One
 * that is only referred to and cannot be read leaves them all open: it may be the one that counts.
 */
export function diagnosesFact(
  source: ChartSource,
  { own, orders, claims }: Pick<ProcedureSources, 'own' | 'orders' | 'claims'>,
): Fact<Diagnosis[]> {
  const lines = [...own, ...orders, ...claims];
  const unresolved = [...new Set(lines.flatMap((line) => line.unresolvedConditions))];
  if (unresolved.length > 0) return unreadable(whyUnresolved(source, unresolved));
  return everythingTold(distinct(lines.flatMap(diagnosesOf)), []);
}

/** Each diagnosis once, where it is first given. */
function distinct(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const seen = new Map<string, Diagnosis>();
  for (const diagnosis of diagnoses) {
    const key = diagnosis.code ?? diagnosis.text?.toLowerCase() ?? diagnosis.evidence.reference;
    if (!seen.has(key)) seen.set(key, diagnosis);
  }
  return [...seen.values()];
}

function whyUnresolved(source: ChartSource, keys: readonly string[]): string {
  const failures = source.failures('conditions', ...keys);
  return failures.length > 0
    ? failures.join('; ')
    : `the chart refers to ${keys.join(', ')}, which is not in it`;
}
