import type { Authorization } from '../chart/authorization.ts';
import type { Chart, History } from '../chart/chart.ts';
import { documentedValue, type Evidence } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import type { SpinalRegion } from '../terminology/site.ts';
import { type StatedLimit, statedLimits } from './limit-standing.ts';
import { limitsAt, type TimelineLimit } from './timeline-limit.ts';

/** A session or order as a list shows it; days as `YYYY-MM-DD`. */
export interface TimelineSession {
  reference: string;
  references: readonly string[];
  label: string;
  family: PainProcedure['family'];
  /** Absent where the chart names no day. */
  day?: string;
}

/** The sessions of one family in one region, and the limits on them. */
export interface TimelineLane {
  family: PainProcedure['family'];
  region?: SpinalRegion;
  sessions: TimelineSession[];
  /** Orders that are open. */
  planned: TimelineSession[];
  limits: TimelineLimit[];
}

/** What was authorized, and for how long. */
export interface TimelineAuthorization extends Pick<Authorization, 'reference' | 'decision'> {
  number?: string;
  start?: string;
  end?: string;
  codes: string[];
  evidence: Evidence;
}

/** A patient's sessions beside what a payer allows. */
export interface SessionTimeline {
  lanes: TimelineLane[];
  authorizations: TimelineAuthorization[];
  /** Since when the chart tells of sessions, and whether claims of other providers are in it. */
  earliest?: string;
  outsideClaims: History['outsideClaims'];
  /** What could not be read: sessions or authorizations may be missing. */
  unread: string[];
}

/** Lays out sessions, limits and authorizations as they stand on a day. */
export function sessionTimeline(
  { history: read, authorizations, procedures }: Chart,
  { bound: { policy } }: ResolvedPolicy,
  on: Temporal.PlainDate,
): SessionTimeline {
  const history = documentedValue(read);
  const limits = statedLimits(policy);
  const planned = procedures.filter(({ status }) => status === 'planned');
  const known = [...(history?.sessions ?? []), ...planned].filter(
    ({ family }) => !NO_SESSION.has(family),
  );
  const lanes = Map.groupBy(known, laneOf);
  return {
    lanes: [...lanes.values()].flatMap((sessions) =>
      history ? lane(sessions, limits, history, on) : [],
    ),
    authorizations: (documentedValue(authorizations) ?? []).map(authorized),
    ...(history?.earliest && { earliest: history.earliest.toString() }),
    outsideClaims: history?.outsideClaims ?? 'unread',
    unread: [
      ...(history?.unread ?? []),
      ...(authorizations.state === 'unreadable' ? [authorizations.reason] : []),
    ],
  };
}

/** What stands beside procedures and is none. */
const NO_SESSION: ReadonlySet<string> = new Set(['visit', 'drug-test', 'guidance', 'unlisted']);

const laneOf = ({ family, region }: PainProcedure): string =>
  `${family} ${documentedValue(region) ?? ''}`;

function lane(
  procedures: readonly PainProcedure[],
  limits: readonly StatedLimit[],
  history: History,
  on: Temporal.PlainDate,
): TimelineLane[] {
  const [first] = procedures;
  if (!first) return [];
  const { family, region } = first;
  const known = documentedValue(region);
  const of = (status: PainProcedure['status']): TimelineSession[] =>
    procedures
      .filter((one) => one.status === status)
      .map(timelineSession)
      .toSorted(byDay);
  const own = limits.filter(({ kind }) => kind.family === family);
  return [
    {
      family,
      ...(known && { region: known }),
      sessions: of('performed'),
      planned: of('planned'),
      limits: own.flatMap((stated) => limitsAt(stated, procedures, history, on)),
    },
  ];
}

/** A procedure as a list shows it. */
export function timelineSession(procedure: PainProcedure): TimelineSession {
  const { reference, references, label, family, dateOfService } = procedure;
  const day = documentedValue(dateOfService);
  return { reference, references, label, family, ...(day && { day: day.toString() }) };
}

const byDay = (a: TimelineSession, b: TimelineSession): number =>
  (a.day ?? '').localeCompare(b.day ?? '');

const authorized = (authorization: Authorization): TimelineAuthorization => {
  const { reference, decision, number, start, end, items, evidence } = authorization;
  return {
    reference,
    decision,
    ...(number !== undefined && { number }),
    ...(start && { start: start.toString() }),
    ...(end && { end: end.toString() }),
    codes: items.map(({ code }) => code),
    evidence,
  };
};
