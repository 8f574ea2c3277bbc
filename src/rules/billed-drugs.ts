import type { Evidence } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { type DrugCode, drugCode } from '../terminology/drugs.ts';
import { retiredCode } from '../terminology/retired-codes.ts';

/** What a claim bills of one drug under one code, the discarded part (JW) left out. */
export interface BilledDrug {
  code: string;
  /** The generic name. */
  drug: string;
  unitMg: number;
  units: number;
  /** A line of it names no number of units. */
  isUnitsAssumed: boolean;
  /** The discarded part has a line of its own. */
  isWasteApart: boolean;
  evidence: Evidence[];
}

/**
 * The drugs of a claim whose units can be held against a dose. Codes that are no longer valid or of
 * which we are not sure are left out, and drugs that stand under several codes.
 */
export function billedDrugs(lines: readonly ServiceLine[]): BilledDrug[] {
  const groups = Map.groupBy(lines.filter(isValid), ({ code, bill }) => `${code}|${bill}`);
  const billed = [...groups.values()].flatMap((group) => {
    const known = drugCode(group[0]?.code ?? '');
    return known && isSure(known) ? [summed(group, known)] : [];
  });
  return billed.filter(
    ({ drug, code }) => !billed.some((other) => other.drug === drug && other.code !== code),
  );
}

/** Whether a code was valid on its day; without a day, a retired one is taken not to be. */
export function isValid({ code, day }: Pick<ServiceLine, 'code' | 'day'>): boolean {
  const retired = retiredCode(code);
  if (!retired) return true;
  return Boolean(day && retired.lastValidDay && day.toString() <= retired.lastValidDay);
}

type SureCode = DrugCode & { drug: string; unitMg: number };

const isSure = (code: DrugCode): code is SureCode =>
  code.drug !== null && code.unitMg !== undefined && code.certainty !== 'uncertain';

function summed(group: readonly ServiceLine[], { code, drug, unitMg }: SureCode): BilledDrug {
  const given = group.filter(({ modifiers }) => !modifiers.includes('JW'));
  return {
    code,
    drug,
    unitMg,
    units: given.reduce((sum, { units }) => sum + units, 0),
    isUnitsAssumed: given.some((line) => line.isUnitsAssumed),
    isWasteApart: given.length < group.length,
    evidence: group.map(({ evidence }) => evidence),
  };
}
