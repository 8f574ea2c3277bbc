import { z } from 'zod';
import type { History } from '../chart/chart.ts';
import { compareDays } from '../chart/compare-days.ts';
import type { Fact } from '../chart/fact.ts';
import { documentedValue } from '../chart/fact.ts';
import { compare, type PainProcedure, type SiteMatch } from '../chart/pain-procedure.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { Laterality, SpinalRegion } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { firstDayWithout, isInWindow, isNearBoundary } from './rolling-window.ts';

/** So many sessions in so many months, counted by region, over all regions, by site or by joint. */
export const SessionLimit = z.strictObject({
  sessions: z.int().positive(),
  /** Null: the payer states no window, so that every earlier session counts. */
  months: z.int().positive().nullable(),
  per: z.enum(['region', 'all-regions', 'level-and-side', 'joint']),
});
export type SessionLimit = z.infer<typeof SessionLimit>;

/** All limits of one policy hold at once. */
export const SessionLimits = z.tuple([SessionLimit], SessionLimit);

/** The planned session that a limit is asked about. */
export interface PlannedSession {
  dateOfService: Fact<Temporal.PlainDate>;
  region: Fact<SpinalRegion>;
  levels: Fact<SpinalLevel[]>;
  laterality: Fact<Laterality>;
}

/** Whether something belongs to a count; what is not charted is unclear, never a no. */
export type Match = 'yes' | 'no' | 'unclear';

export interface LimitQuestion {
  planned: PlannedSession;
  history: History;
  /** What is counted, as in "epidural sessions". */
  noun: string;
  /** Whether an earlier session is of the kind that is counted. */
  counts: (session: PainProcedure) => Match;
  /** What the chart must tell of an unclear session; "region or intent" unless said. */
  unclearAbout?: string;
}

export interface CountedSession {
  session: PainProcedure;
  day: Temporal.PlainDate;
}

export interface SessionCount {
  limit: SessionLimit;
  /** Sessions that count for sure, earliest first. */
  counted: CountedSession[];
  /** Sessions that may count, were more of them charted. */
  unclear: PainProcedure[];
  /** Whether a session lies where the unpublished boundary decides. */
  nearBoundary: boolean;
}

/** A matcher for sessions of one family. */
export const ofFamily =
  (family: ProcedureFamily) =>
  (session: PainProcedure): Match =>
    session.family === family ? 'yes' : 'no';

/** Counts the sessions before a day that a limit is about (rulebook 1.2 to 1.4). */
export function countSessions(
  { planned, history, counts }: LimitQuestion,
  date: Temporal.PlainDate,
  limit: SessionLimit,
): SessionCount {
  const result: SessionCount = { limit, counted: [], unclear: [], nearBoundary: false };
  for (const session of history.sessions) {
    const isKind = counts(session);
    // Of thousands of sessions few are of the kind and lie in the window: only their site is read.
    const day = isKind === 'no' ? undefined : documentedValue(session.dateOfService);
    if (isKind === 'no' || (day && !isAround(day, date, limit.months))) continue;
    const belongs = both(isKind, () => inScope(session, planned, limit.per));
    if (belongs === 'no') continue;
    if (day && isNearBoundary(day, date, limit.months)) result.nearBoundary = true;
    if (!day) result.unclear.push(session);
    else if (!isInWindow(day, date, limit.months)) continue;
    else if (belongs === 'yes') result.counted.push({ session, day });
    else result.unclear.push(session);
  }
  result.counted.sort((a, b) => compareDays(a.day, b.day));
  return result;
}

/** Whether a day lies in the window or so close to its start that the boundary decides. */
const isAround = (day: Temporal.PlainDate, ...window: [Temporal.PlainDate, number | null]) =>
  isInWindow(day, ...window) || isNearBoundary(day, ...window);

/** The first day on which one more session fits; undefined when no window ever frees one. */
export function nextDay({ limit, counted }: SessionCount): Temporal.PlainDate | undefined {
  const freeing = counted.at(-limit.sessions);
  return limit.months === null || !freeing ? undefined : firstDayWithout(freeing.day, limit.months);
}

/**
 * All conditions at once: one "no" is enough to leave a session out. The next is looked at only while
 * there is none, since a chart may hold thousands of sessions and each look reads a fact.
 */
export function both(first: Match, ...others: (() => Match)[]): Match {
  let all = first;
  for (const next of others) {
    if (all === 'no') return 'no';
    const match = next();
    if (match !== 'yes') all = match;
  }
  return all;
}

function inScope(session: PainProcedure, planned: PlannedSession, per: SessionLimit['per']): Match {
  if (per === 'all-regions') return 'yes';
  const region = () => toMatch(compare(session.region, planned.region, Object.is));
  const side = () => toMatch(compare(session.laterality, planned.laterality, sidesOverlap));
  if (per === 'region') return region();
  if (per === 'joint') return side();
  return both(region(), side, () =>
    toMatch(compare(session.levels, planned.levels, (a, b) => a.some((l) => b.includes(l)))),
  );
}

/** Whether two sides have one in common. */
export const sidesOverlap = (a: Laterality, b: Laterality): boolean =>
  a === b || a === 'bilateral' || b === 'bilateral';

/** A comparison of sites as the answer to whether a session counts. */
export function toMatch(site: SiteMatch): Match {
  if (site === 'unclear') return 'unclear';
  return site === 'same' ? 'yes' : 'no';
}
