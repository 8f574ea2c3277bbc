import type { ServiceLine } from '../chart/service-line.ts';
import { lateralityOfDiagnosis } from '../terminology/icd10-laterality.ts';

type Side = 'left' | 'right';

/**
 * The sides to choose from where an order names none: the one that its own diagnoses name, where
 * they agree, else both. Nobody but the reader knows.
 */
export function sidesToChoose(lines: readonly Pick<ServiceLine, 'diagnoses'>[]): readonly Side[] {
  const named = lines
    .flatMap(({ diagnoses }) => diagnoses)
    .map(({ code = '' }) => lateralityOfDiagnosis(code))
    .filter((side) => side !== undefined);
  const [first, ...rest] = new Set(named);
  return rest.length === 0 && (first === 'left' || first === 'right') ? [first] : BOTH;
}

const BOTH: readonly Side[] = ['left', 'right'];
