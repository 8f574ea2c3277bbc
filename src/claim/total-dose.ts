import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { unitsOfDose } from '../rules/dose-units.ts';
import { doseOf, isDrug, isPerSite, maySumSites, sitesOf } from '../rules/given-drugs.ts';
import { drugNamed } from '../terminology/drugs.ts';
import type { CodedProcedure } from './service.ts';
import type { GivenDose } from './units-lines.ts';

/** The whole dose in milligrams that lines of a code may stand for, or why it is not known. */
export function totalDose(
  portions: readonly InjectedDrug[],
  coded: readonly CodedProcedure[],
  { code, unitMg }: GivenDose['code'],
  planned: readonly ServiceLine[],
): number | string {
  const day = coded.map(({ documented }) => documented);
  const doses = portions.map(doseOf);
  const [{ name } = { name: '' }] = portions;
  const told = otherDoses(day, drugNamed(name)?.name ?? name);
  if (told.some((dose) => !doses.includes(dose))) return `Sources differ on the dose of ${name}.`;
  if (isPerSite(portions) && sitesOf(day) > 1) {
    return `The dose of ${name} is given for each site: chart the total.`;
  }
  const total = doses.reduce<number>((sum, dose) => sum + (dose ?? Number.NaN), 0);
  if (Number.isNaN(total)) return `The dose of ${name} is not documented.`;
  const units = planned.reduce((sum, line) => sum + (line.code === code ? line.units : 0), 0);
  return maySumSites(units, unitsOfDose(total, unitMg), { injections: day, portions })
    ? `The dose of ${name} may be that of one site: chart the total.`
    : total;
}

/** The doses that contradicting sources give of a drug. */
const otherDoses = (day: readonly PainProcedure[], generic: string): (number | undefined)[] =>
  day
    .flatMap(({ injectate }) => (injectate.state === 'documented' ? injectate.contradictions : []))
    .flatMap(({ value }) => value)
    .filter((one) => isDrug(one, generic))
    .map(doseOf);
