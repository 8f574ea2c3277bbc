import { keyOf } from '../../fhir/coding.ts';
import { OUTSIDE_HISTORY } from '../../fhir/outside-history.ts';
import type { History } from '../chart.ts';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { PainProcedure } from '../pain-procedure.ts';
import { buildProcedure } from './build-procedure.ts';
import { chartedDate } from './charted-date.ts';
import { claimLines } from './claim-items.ts';
import { withLaterResponses } from './later-responses.ts';
import type { ProcedureLine } from './line.ts';
import { named } from './name-line.ts';
import { pastSources } from './procedure-sources.ts';
import { procedureLine } from './read-lines.ts';
import { groupSessions } from './sessions.ts';
import { toldSessions } from './told-sessions.ts';

/**
 * The performed sessions of the chart and of other providers' claims, each once (rulebook 1.4):
 * completed procedures and submitted claim lines, without those under review now.
 */
export function readHistory(source: ChartSource, underReview: ReadonlySet<string>): History {
  const performed = source
    .ofType('Procedure')
    .filter((procedure) => !underReview.has(keyOf(procedure)))
    .flatMap((procedure) => named(procedureLine(source, procedure)) ?? []);
  const claims = source.ofType('ExplanationOfBenefit').filter(isSubmitted);
  const claimed = claims
    .flatMap((claim) => claimLines(source, claim))
    .flatMap((line) => named(line) ?? []);
  const completed = performed.filter(({ status }) => status === 'completed');
  const stopped = performed.filter(({ status }) => status === 'stopped');
  const earliest = earliestDay(source);
  const told = toldSessions(source, [...performed, ...claimed]);
  return {
    sessions: withLaterResponses(source, sessionsOf(source, [...completed, ...claimed])),
    ...(told.length > 0 && { told: withLaterResponses(source, told) }),
    stopped: sessionsOf(source, stopped).map((session) => ({
      session,
      drugGiven: isDrugGiven(source, session),
    })),
    ...(earliest && { earliest }),
    outsideClaims: outsideClaims(source, claims.length),
    unread: source.failures(
      'procedures',
      OUTSIDE_HISTORY,
      ...(source.isUnavailable('claimHistory') ? [] : ['claimHistory']),
    ),
  };
}

const sessionsOf = (source: ChartSource, lines: readonly ProcedureLine[]): PainProcedure[] =>
  groupSessions(lines, { byTechnique: false }).flatMap((own) => {
    const [first] = own;
    return first ? buildProcedure(source, pastSources({ source, own, family: first.family })) : [];
  });

function outsideClaims(source: ChartSource, count: number): History['outsideClaims'] {
  if (count > 0) return 'present';
  if (source.failures(OUTSIDE_HISTORY).length > 0) return 'unread';
  if (source.isUnavailable('claimHistory')) return 'absent';
  return source.failures('claimHistory').length > 0 ? 'unread' : 'absent';
}

/** A claim that was sent counts, whether it was paid or not: the session took place. */
const isSubmitted = ({ status, use }: { status?: string; use?: string }): boolean =>
  status !== 'cancelled' &&
  status !== 'draft' &&
  status !== 'entered-in-error' &&
  (use === undefined || use === 'claim');

function isDrugGiven(source: ChartSource, { references }: PainProcedure): boolean {
  return source
    .linkedTo('MedicationAdministration', references)
    .some(({ status }) => status !== 'not-done' && status !== 'entered-in-error');
}

function earliestDay(source: ChartSource): Temporal.PlainDate | undefined {
  const dates = [
    ...source.ofType('Procedure').map((p) => p.performedDateTime ?? p.performedPeriod?.start),
    ...source
      .ofType('ExplanationOfBenefit')
      .flatMap((claim) => [
        claim.billablePeriod?.start,
        ...(claim.item ?? []).map((item) => item.servicedDate ?? item.servicedPeriod?.start),
      ]),
  ];
  return dates
    .flatMap((value) => {
      const date = chartedDate(source, value ?? '');
      return date.is === 'day' ? [date.day] : [];
    })
    .sort(compareDays)[0];
}
