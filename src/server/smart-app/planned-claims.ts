import type { Claim, Procedure } from 'fhir/r4';
import type { ChartSource } from '../../chart/chart-source.ts';
import { askedLines } from '../../chart/extract/asked-lines.ts';
import type { ChartLine } from '../../chart/extract/line.ts';
import { referenceKeys } from '../../fhir/coding.ts';

/** Claims that are still written, or were sent and not withdrawn. */
const PLANNED: ReadonlySet<string> = new Set(['draft', 'active']);

/** The claims of the chart for one session: by the encounter that their items name, else by its day. */
export function plannedClaims(
  source: ChartSource,
  procedures: Procedure[],
  encounterId: string | undefined,
): Claim[] {
  const done = askedLines(source, { orders: [], procedures, claims: [] }).procedures.flatMap(dayOf);
  const isOfSession = (claim: Claim): boolean => {
    const visits = (claim.item ?? []).flatMap(({ encounter }) => referenceKeys(encounter));
    if (visits.length > 0 && encounterId) return visits.includes(`Encounter/${encounterId}`);
    const { claims } = askedLines(source, { orders: [], procedures: [], claims: [claim] });
    return claims.flatMap(dayOf).some((day) => done.some((one) => one.equals(day)));
  };
  return source
    .ofType('Claim')
    .filter(({ use, status }) => use === 'claim' && PLANNED.has(status))
    .filter(isOfSession);
}

const dayOf = ({ date }: ChartLine): Temporal.PlainDate[] => (date.is === 'day' ? [date.day] : []);
