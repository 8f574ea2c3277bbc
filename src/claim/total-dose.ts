import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import { doseOf, isDrug, isPerSite, sitesOf } from '../rules/given-drugs.ts';
import { drugNamed } from '../terminology/drugs.ts';

/** The whole dose in milligrams, or why it is not known. */
export function totalDose(
  portions: readonly InjectedDrug[],
  day: readonly PainProcedure[],
): number | string {
  const doses = portions.map(doseOf);
  const [{ name } = { name: '' }] = portions;
  const told = otherDoses(day, drugNamed(name)?.name ?? name);
  if (told.some((dose) => !doses.includes(dose))) return `Sources differ on the dose of ${name}.`;
  if (isPerSite(portions) && sitesOf(day) > 1) {
    return `The dose of ${name} is given for each site: chart the total.`;
  }
  const total = doses.reduce<number>((sum, dose) => sum + (dose ?? Number.NaN), 0);
  return Number.isNaN(total) ? `The dose of ${name} is not documented.` : total;
}

/** The doses that contradicting sources give of a drug. */
const otherDoses = (day: readonly PainProcedure[], generic: string): (number | undefined)[] =>
  day
    .flatMap(({ injectate }) => (injectate.state === 'documented' ? injectate.contradictions : []))
    .flatMap(({ value }) => value)
    .filter((one) => isDrug(one, generic))
    .map(doseOf);
