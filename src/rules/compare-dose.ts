import type { Evidence } from '../chart/fact.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { BilledDrug } from './billed-drugs.ts';
import { amountWords, unitsOfDose } from './dose-units.ts';
import { doseOf, drugsOf, type GivenInjection, isDrug, maySumSites } from './given-drugs.ts';
import type { Remedy } from './remedy.ts';
import { unitsOnLine } from './units-on-line.ts';

/** How the units that are billed of a drug stand to the dose that was given. */
export interface Compared {
  is: 'right' | 'wrong' | 'open';
  words: string;
  /** What is not told, where that leaves it open. */
  missing?: string;
  evidence: Evidence[];
  /** The units that follow from the dose, on the one line that bills it. */
  remedy?: Remedy | undefined;
}

/** Compares a billed drug with what was given of it; undefined where the note does not tell enough. */
export function compareDose(
  billed: BilledDrug,
  injections: readonly GivenInjection[],
  lines: readonly ServiceLine[],
): Compared | undefined {
  const given = drugsOf(injections).filter((one) => isDrug(one, billed.drug));
  if (given.length === 0) return undefined;
  const doses = given.map(doseOf);
  if (doses.includes(undefined)) return undefined;
  const mg = doses.reduce((sum: number, dose) => sum + (dose ?? 0), 0);
  const needed = unitsOfDose(mg, billed.unitMg);
  const evidence = [...given.map((one) => one.evidence), ...billed.evidence];
  const told = `${billed.code}: ${amountWords(mg)} of ${billed.drug} given is ${needed}`;
  const isRight = billed.units === needed || holdsWaste(billed, given, mg);
  if (isRight) return { is: 'right', words: '', evidence };
  const own = lines.filter(({ code }) => code === billed.code);
  const remedy = unitsOnLine(own, needed);
  if (billed.isUnitsAssumed) {
    const words = `${told} unit(s) of ${amountWords(billed.unitMg)}, and the line names no number of units. Enter it.`;
    return { is: 'open', words, missing: 'units', evidence, remedy };
  }
  const said = `${told} unit(s) of ${amountWords(billed.unitMg)}, and the claim has ${billed.units}.`;
  if (maySumSites(billed.units, needed, { injections, portions: given })) {
    const words = `${said} Chart the total dose if this one was given at each site.`;
    return { is: 'open', words, missing: 'the total dose', evidence };
  }
  return { is: 'wrong', words: said, evidence, remedy };
}

/** What was discarded may stand on the same line where no JW splits it off; another rule asks for JW. */
function holdsWaste(
  { units, unitMg, isWasteApart }: BilledDrug,
  given: readonly InjectedDrug[],
  mg: number,
): boolean {
  const discarded = given.reduce((sum, one) => sum + (one.discardedMg ?? 0), 0);
  return !isWasteApart && units === unitsOfDose(mg + discarded, unitMg);
}
