import type { Authorization } from '../chart/authorization.ts';
import type { Chart, History } from '../chart/chart.ts';
import { documented, documentedValue, type Evidence, undocumented } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import type { Citation } from '../rules/cite.ts';
import { windowStart } from '../rules/rolling-window.ts';
import type { PlannedSession, SessionLimit } from '../rules/session-count.ts';
import { allowed } from '../rules/session-limit.ts';
import type { SpinalRegion } from '../terminology/site.ts';
import { type StatedLimit, standingOn, statedLimits } from './limit-standing.ts';

/** A session or order as a list shows it; days as `YYYY-MM-DD`. */
export interface TimelineSession {
  reference: string;
  references: readonly string[];
  label: string;
  family: PainProcedure['family'];
  /** Absent where the chart names no day. */
  day?: string;
}

/** How one limit of the payer stands on the day that is asked about. */
export interface TimelineLimit {
  /** "4 epidural sessions per spinal region in any 12 months" */
  words: string;
  /** For which side or levels, where the limit is counted by them. */
  site?: string;
  allowed: number;
  used: number;
  /** References of the sessions that count, and of those that may. */
  counted: string[];
  unclear: string[];
  /** A session counts that lies after `from` and before `to`; absent where all earlier ones do. */
  window?: { from: string; to: string };
  /** The first day on which one more session fits; absent when none ever does. */
  next?: string;
  /** A session lies where the boundary, which no payer publishes, decides. */
  nearBoundary: boolean;
  cites: readonly Citation[];
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
      limits: own.flatMap((stated) =>
        sitesOf(stated.limit.per, procedures).map((site) => limitAt(site, stated, history, on)),
      ),
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

type Site = Omit<PlannedSession, 'dateOfService'> & { words?: string };

/** Where a limit is asked about: the region as a whole, or each side or level that was treated. */
function sitesOf(per: SessionLimit['per'], sessions: readonly PainProcedure[]): Site[] {
  const [first] = sessions;
  if (!first) return [];
  const { region } = first;
  if (per === 'region' || per === 'all-regions') {
    return [{ region, levels: undocumented, laterality: undocumented }];
  }
  const sites = sessions.flatMap(({ levels, laterality }) => {
    const side = documentedValue(laterality);
    const named = per === 'joint' ? [] : (documentedValue(levels) ?? []);
    if (!side || (per !== 'joint' && named.length === 0)) return [];
    const sides = side === 'bilateral' ? (['left', 'right'] as const) : [side];
    return sides.map((one) => ({
      region,
      levels: per === 'joint' ? undocumented : levels,
      laterality: documented(one, []),
      words: [one, named.join(', ')].filter(Boolean).join(' '),
    }));
  });
  return [...new Map(sites.map((site) => [site.words, site])).values()];
}

function limitAt(
  { words, ...site }: Site,
  stated: StatedLimit,
  history: History,
  on: Temporal.PlainDate,
): TimelineLimit {
  const { limit, cites } = stated;
  const { question, count, next } = standingOn(on, stated, site, history);
  return {
    words: allowed(question, limit),
    ...(words && { site: words }),
    allowed: limit.sessions,
    used: count.counted.length,
    counted: count.counted.map(({ session }) => session.reference),
    unclear: count.unclear.map(({ reference }) => reference),
    ...(limit.months !== null && {
      window: { from: windowStart(on, limit.months).toString(), to: on.toString() },
    }),
    ...(next && { next: next.toString() }),
    nearBoundary: count.nearBoundary,
    cites,
  };
}

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
