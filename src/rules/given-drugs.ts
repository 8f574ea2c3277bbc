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

type OfDay = Pick<Facts, (typeof INJECTED)[number]>;

/** The injections of the request on one day, that of the procedure that is judged among them. */
export const injectionsOfDay = (
  facts: OfDay,
  procedure: Pick<Subject, 'family'>,
): GivenInjection[] => allOfDay(facts, procedure).filter(isInjection);

/** The same with what was filled into a pump. */
export const givenOfDay = (facts: OfDay, procedure: Pick<Subject, 'family'>): GivenInjection[] =>
  allOfDay(facts, procedure).filter((one) => isInjection(one) || one.family === 'pump');

const allOfDay = (facts: OfDay, { family }: Pick<Subject, 'family'>): GivenInjection[] => [
  { family, ...facts },
  ...(othersOfDay(facts) ?? []),
];

/** Everything injected, by whichever of them. */
export const drugsOf = (injections: readonly GivenInjection[]): InjectedDrug[] =>
  distinctPortions(injections.flatMap(({ injectate }) => documentedValue(injectate) ?? []));

/** Two injections of one note or one administration may tell of one portion: it was given once. */
export function distinctPortions(drugs: readonly InjectedDrug[]): InjectedDrug[] {
  const seen = new Set<string>();
  return drugs.filter((one) => {
    const { quote, reference } = one.evidence;
    if (quote === undefined && !reference.startsWith('MedicationAdministration/')) return true;
    const key = JSON.stringify(one);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether an injected drug is the one of a generic name. */
export const isDrug = ({ name }: InjectedDrug, generic: string): boolean =>
  (drugNamed(name)?.name ?? name.toLowerCase()) === generic;

/** The weight given, as charted or by concentration and volume. */
export function doseOf({ doseMg, volumeMl, concentration }: InjectedDrug): number | undefined {
  if (doseMg !== undefined) return doseMg;
  const mgPerMl = strengthOf(concentration ?? '');
  return mgPerMl === undefined || volumeMl === undefined ? undefined : mgPerMl * volumeMl;
}

/** "0.25%" is 2.5 mg in a millilitre, "500 mcg/mL" half of one. */
function strengthOf(concentration: string): number | undefined {
  const [, amount, unit] =
    /^\s*(\d+(?:\.\d+)?)\s*(%|(?:mg|mcg)\s*(?:\/|per)\s*ml)\s*$/i.exec(concentration) ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  if (unit === '%') return Number(amount) * 10;
  return /^mcg/i.test(unit) ? Number(amount) / 1000 : Number(amount);
}

/** Words that give a dose for each of several sites. */
const PER_SITE = /\b(?:each|per (?:side|site|level|joint|point|foramen|injection))\b/i;

/** Whether a dose may be that of one site among several. */
export const isPerSite = (portions: readonly InjectedDrug[]): boolean =>
  portions.some(({ evidence }) => PER_SITE.test(evidence.quote ?? ''));

/** At how many sides, levels, nerves, trigger points or joints the injections of a day may be. */
export const sitesOf = (injections: readonly GivenInjection[]): number =>
  injections.reduce((sum, { family, laterality, levels, muscles, joints }) => {
    const sides = documentedValue(laterality) === 'bilateral' ? 2 : 1;
    // A facet joint is blocked at its two nerves.
    const nerves = family === 'facet-injection' ? 2 : 1;
    const places = [
      (documentedValue(levels)?.length ?? 1) * nerves,
      documentedValue(muscles)?.reduce((points, muscle) => points + (muscle.points ?? 1), 0),
      documentedValue(joints)?.length,
    ].map((count) => count ?? 1);
    return sum + sides * Math.max(...places, 1);
  }, 0);

/** Where a dose was given, and the words that tell it. */
interface Given {
  injections: readonly GivenInjection[];
  portions: readonly InjectedDrug[];
}

/** Whether units that are billed are those of a dose, once for each of several sites: it may be that of one. */
export function maySumSites(
  units: number,
  ofDose: number,
  { injections, portions }: Given,
): boolean {
  const sites = units / ofDose;
  const mayBeMore = isPerSite(portions) || sites <= sitesOf(injections);
  return Number.isInteger(sites) && sites > 1 && mayBeMore;
}
