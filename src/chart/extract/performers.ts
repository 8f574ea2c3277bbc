import { referenceKey } from '../../fhir/coding.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import { type ProcedureLine, statementOf } from './line.ts';

/**
 * Those who do it: as the procedure or the order names them, then as the claim's care team. Two
 * sources that share one name agree.
 */
export const performersFact = (
  source: ChartSource,
  lines: readonly ProcedureLine[],
): Fact<string[]> =>
  weigh(
    lines.flatMap((line) => named(source, line)),
    [],
    {
      join: (all) => [...new Set(all.flat())],
      same: (a, b) => a.some((one) => b.includes(one)),
    },
  );

function named(source: ChartSource, line: ProcedureLine): Statement<string[]>[] {
  const all = new Set([...(line.performer ? [line.performer] : []), ...others(source, line)]);
  return all.size > 0 ? [statementOf(line, [...all])] : [];
}

/** Whoever else the resource names beside the first. */
function others(source: ChartSource, { reference, origin, item }: ProcedureLine): string[] {
  if (origin === 'claim') {
    const { careTeamSequence } = item?.item ?? {};
    const team = (item?.claim.careTeam ?? []).filter(
      ({ sequence }) => !careTeamSequence || careTeamSequence.includes(sequence),
    );
    return team.flatMap(({ provider }) => referenceKey(provider) ?? []);
  }
  const done = resolveAs(source, 'Procedure', { reference })?.performer ?? [];
  const asked = resolveAs(source, 'ServiceRequest', { reference })?.performer ?? [];
  return [...done.map(({ actor }) => actor), ...asked].flatMap((one) => referenceKey(one) ?? []);
}
