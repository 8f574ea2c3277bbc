import type { Facts } from '../chart/chart.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import { drugNamed } from '../terminology/drugs.ts';
import type { Subject } from './define-rule.ts';
import { isInjection } from './injections.ts';
import { othersOfDay } from './same-day.ts';

const SITES = ['laterality', 'levels', 'muscles', 'joints'] as const;

/** The facts that tell what was injected on a day, for a rule's `uses`. */
export const INJECTED = ['dateOfService', 'alongside', 'injectate', ...SITES] as const;

/** One injection of the day with what was given. */
export type GivenInjection = Pick<PainProcedure, 'family' | 'injectate' | (typeof SITES)[number]>;

/** The injections of the request on one day, that of the procedure that is judged among them. */
export const injectionsOfDay = (
  facts: Pick<Facts, (typeof INJECTED)[number]>,
  { family }: Pick<Subject, 'family'>,
): GivenInjection[] => [{ family, ...facts }, ...(othersOfDay(facts) ?? [])].filter(isInjection);

/** Everything injected, by whichever of them. */
export const drugsOf = (injections: readonly GivenInjection[]): InjectedDrug[] =>
  injections.flatMap(({ injectate }) => documentedValue(injectate) ?? []);

/** Whether an injected drug is the one of a generic name. */
export const isDrug = ({ name }: InjectedDrug, generic: string): boolean =>
  (drugNamed(name)?.name ?? name.toLowerCase()) === generic;

/** The weight given, as charted or by concentration and volume. */
export function doseOf({ doseMg, volumeMl, concentration }: InjectedDrug): number | undefined {
  if (doseMg !== undefined) return doseMg;
  const mgPerMl = strengthOf(concentration ?? '');
  return mgPerMl === undefined || volumeMl === undefined ? undefined : mgPerMl * volumeMl;
}

/** "0.25%" is 2.5 mg in a millilitre. */
function strengthOf(concentration: string): number | undefined {
  const [, amount, unit] =
    /^\s*(\d+(?:\.\d+)?)\s*(%|mg\s*(?:\/|per)\s*ml)\s*$/i.exec(concentration) ?? [];
  return amount === undefined ? undefined : Number(amount) * (unit === '%' ? 10 : 1);
}

/** At how many sides, levels, trigger points or joints the injections of a day were given. */
export const sitesOf = (injections: readonly GivenInjection[]): number =>
  injections.reduce((sum, { laterality, levels, muscles, joints }) => {
    const sides = documentedValue(laterality) === 'bilateral' ? 2 : 1;
    const places = [
      documentedValue(levels)?.length,
      documentedValue(muscles)?.reduce((points, muscle) => points + (muscle.points ?? 1), 0),
      documentedValue(joints)?.length,
    ].map((count) => count ?? 1);
    return sum + sides * Math.max(...places, 1);
  }, 0);
