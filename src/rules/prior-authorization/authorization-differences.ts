import type { Authorization } from '../../chart/authorization.ts';
import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import { coversLevels } from '../../chart/pain-procedure.ts';
import { coversSide, joinLaterality } from '../../terminology/site.ts';
import { linesOn } from '../lines-of-day.ts';
import { unitsBySide } from '../units-by-side.ts';

/** The facts by which an authorization is matched. */
export type MatchFacts = Pick<
  Facts,
  | 'authorizations'
  | 'dateOfService'
  | 'laterality'
  | 'levels'
  | 'setting'
  | 'lines'
  | 'performers'
  | 'policyChoice'
>;

/** What an authorization says otherwise than the chart, of the items for the procedure's codes and as a whole. */
export const differencesOf = (
  authorization: Authorization,
  items: Authorization['items'],
  facts: MatchFacts,
): string[] => [
  ...siteDifferences(items, facts),
  ...unitDifferences(items, facts),
  ...partyDifferences(authorization, facts),
];

function siteDifferences(items: Authorization['items'], facts: MatchFacts): string[] {
  const side = documentedValue(facts.laterality);
  const levels = documentedValue(facts.levels);
  const setting = documentedValue(facts.setting);
  const sides = items.flatMap(({ laterality }) => laterality ?? []);
  const named = items.flatMap((item) => item.levels);
  const settings = items.flatMap((item) => item.setting ?? []);
  const granted = joinLaterality(sides);
  const wrongSide = side && granted && !coversSide(granted, side);
  const wrongLevels = levels && named.length > 0 && !coversLevels(named, levels);
  const wrongSetting = setting && settings.length > 0 && !settings.includes(setting);
  return [
    ...(wrongSide ? [`it is for the ${sides.join(' and ')} side, not ${side}`] : []),
    ...(wrongLevels ? [`it is for ${named.join(', ')}, not ${levels.join(', ')}`] : []),
    ...(wrongSetting ? [`it is for place of service ${settings.join(', ')}, not ${setting}`] : []),
  ];
}

/** All lines of a code add up, those of left and right apart: both sides are one authorized unit. */
function unitDifferences(
  items: Authorization['items'],
  { lines, dateOfService }: MatchFacts,
): string[] {
  const sided = unitsBySide(linesOn(lines, documentedValue(dateOfService)));
  return [...Map.groupBy(items, ({ code }) => code)].flatMap(([code, own]) => {
    const granted = own.reduce((sum, { units }) => sum + (units ?? Number.NaN), 0);
    const asked = Math.max(...sided.map((one) => (one.code === code ? one.units : 0)), 0);
    return asked > granted ? [`it is for ${granted} of ${code}, not ${asked}`] : [];
  });
}

/** Payer and performer are compared only where both the chart and the authorization name them. */
function partyDifferences(
  { payers, performers }: Authorization,
  facts: Pick<MatchFacts, 'policyChoice' | 'performers'>,
): string[] {
  const covering = documentedValue(facts.policyChoice)?.payers ?? [];
  const rendering = documentedValue(facts.performers) ?? [];
  return [
    ...(areApart(payers, covering) ? ['it was given by another payer'] : []),
    ...(areOthers(performers, rendering) ? ['it names another provider'] : []),
  ];
}

/**
 * Whether two lists of references share nothing, though both name something of one type: a coverage
 * and a payer may well belong together.
 */
const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  !a.some((one) => b.includes(one)) &&
  a.some((one) => b.some((other) => typeOf(one) === typeOf(other)));

/** People decide where both name some; a group and one of its physicians belong together. */
function areOthers(a: readonly string[], b: readonly string[]): boolean {
  const [people, others] = [a.filter(isPerson), b.filter(isPerson)];
  return people.length > 0 && others.length > 0 ? areApart(people, others) : areApart(a, b);
}

const typeOf = (reference: string): string | undefined => reference.split('/')[0];

const isPerson = (reference: string): boolean => /^Practitioner(?:Role)?\//.test(reference);
