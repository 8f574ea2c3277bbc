import { compareDays } from '../chart/compare-days.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';

/** The order of sessions in time; those without a day come first. */
export function inTime(
  a: Pick<PainProcedure, 'dateOfService'>,
  b: Pick<PainProcedure, 'dateOfService'>,
): number {
  const [first, second] = [documentedValue(a.dateOfService), documentedValue(b.dateOfService)];
  if (!first || !second) return Number(Boolean(first)) - Number(Boolean(second));
  return compareDays(first, second);
}
