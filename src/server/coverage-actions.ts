import type { Reference } from 'fhir/r4';
import { coverageInformation } from '../../cards/coverage-information.ts';
import type { OrderStanding } from '../../cards/coverage-statement.ts';
import type { CrdVersion } from '../cds/crd.ts';
import type { SystemAction } from '../cds/system-action.ts';
import type { Chart } from '../chart/chart.ts';
import type { PatientCoverage } from '../chart/extract/coverage.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Finding } from '../check/finding.ts';
import type { Unread } from '../fhir/wave.ts';
import { activeOn, type ResolvedPolicy } from '../policy/resolve.ts';
import { withCoverageInformation } from './annotate-order.ts';
import type { OrderInScope } from './orders-in-scope.ts';

/** What one answer knows, from which coverage information is written. */
export interface AnswerKnown {
  version: CrdVersion;
  chart: Chart;
  findings: readonly Finding[];
  policyOf: (procedure: PainProcedure) => ResolvedPolicy;
  unread: readonly Unread[];
  /** The id by which the answer is found in the audit. */
  id: string;
}

/** One update for each order of which there is something new to say. */
export function coverageActions(
  orders: readonly OrderInScope[],
  known: AnswerKnown,
): SystemAction[] {
  return orders.flatMap(({ order, key, judgedBy }, place) => {
    const standing = standingOf(judgedBy, known, `foramen-${known.id}.${place + 1}`);
    const resource = withCoverageInformation(order, coverageInformation(standing));
    if (!resource) return [];
    return [
      {
        type: 'update',
        description: `Writes on ${key} how it compares with the payer’s policy; the payer has decided nothing.`,
        resource,
      },
    ];
  });
}

function standingOf(judgedBy: readonly string[], known: AnswerKnown, id: string): OrderStanding {
  const { chart, policyOf, version } = known;
  const procedures = chart.procedures.filter(({ references }) =>
    references.some((reference) => judgedBy.includes(reference)),
  );
  const [first] = procedures;
  const covered = coverageOf(chart, (first && documentedValue(first.dateOfService)) ?? chart.today);
  const findings = known.findings.filter(({ subject }) =>
    procedures.some((procedure) => chart.procedures[subject] === procedure),
  );
  const unread = unreadFor(findings, first, known);
  return {
    version,
    ...covered,
    ...(first && { judged: { findings, policy: policyOf(first) } }),
    ...(unread && { unread }),
    // One that names no code may be for anything: nothing is said to be satisfied by it.
    authorizationNumber: (reference) =>
      documentedValue(chart.authorizations)?.find(
        (one) => one.reference === reference && one.items.length > 0,
      )?.number,
    today: chart.today,
    id,
  };
}

/** The coverage that is billed first on the day, else one that is not active then, else none. */
function coverageOf(
  { coverages }: Chart,
  day: Temporal.PlainDate,
): Pick<OrderStanding, 'coverage' | 'lacks'> {
  if (coverages.state === 'unreadable')
    return { coverage: unnamed('A coverage that was not read') };
  const charted = documentedValue(coverages) ?? [];
  const [active] = activeOn(charted, day);
  if (active) return { coverage: referenceTo(active) };
  const [other] = charted;
  return other
    ? { coverage: referenceTo(other), lacks: { is: 'inactive', on: day } }
    : { coverage: unnamed('No coverage on the chart'), lacks: { is: 'absent' } };
}

/** One that came without an id cannot be pointed to. */
const referenceTo = ({ reference }: PatientCoverage): Reference =>
  reference.includes('/') ? { reference } : unnamed('A coverage without an id');

/** The extension must name a coverage, also where none can be named. */
const unnamed = (display: string): Reference => ({ type: 'Coverage', display });

/** What was not read, where an answer would have needed it. */
function unreadFor(
  findings: readonly Finding[],
  procedure: PainProcedure | undefined,
  { chart, unread }: AnswerKnown,
): OrderStanding['unread'] {
  const failed = unread.some(({ isUnavailable }) => !isUnavailable);
  const isDoubtful =
    chart.coverages.state === 'unreadable' ||
    (failed && (!procedure || findings.some(({ verdict }) => verdict === 'unchecked')));
  if (!isDoubtful) return undefined;
  return { failed, sources: [...new Set(unread.map(({ source }) => source))] };
}
