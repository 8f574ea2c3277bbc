import type { History } from '../chart/chart.ts';
import { compareDays } from '../chart/compare-days.ts';
import { evidenceOf } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { daysOf, earlierSessions, judgeOpen, unreadHistory } from './earlier-sessions.ts';
import type { CountedSession, Match } from './session-count.ts';
import { met, type Skipped, skipped, unmet, type Verdict } from './verdict.ts';

/** The planned session whose distance to the one before it is judged. */
export interface IntervalQuestion {
  date: Temporal.PlainDate;
  history: History;
  /** Further procedures of the request: two that are planned together may lie too close. */
  alongside?: readonly PainProcedure[];
  /** Whether an earlier session is of the kind that must keep its distance. */
  matches: (session: PainProcedure) => Match;
  /** Such as "epidural injection in this region". */
  noun: string;
  /** What tells the sessions apart, such as "region". */
  lacking: string;
}

/** A least distance: so many days, or calendar months (rulebook 1.8). */
export type Span = { days: number } | { weeks: number } | { months: number };

/** Judges whether enough time lies between the last session of a kind and the planned one, inclusive. */
export function judgeInterval(question: IntervalQuestion, least: Span): Verdict | Skipped {
  const { date, history, matches, noun, lacking } = question;
  const sessions = [...history.sessions, ...(question.alongside ?? [])];
  const { sure, open } = earlierSessions(sessions, date, matches);
  const last = sure.at(-1);
  if (last && isTooClose(last.day, date, least)) return tooClose(noun, last, least);
  const unread = unreadHistory(history);
  if (unread) return unread;
  const near = open.filter((session) => mayBeTooClose(session, date, least));
  if (near.length > 0) return judgeOpen(near, lacking);
  if (!last) return skipped(`no earlier ${noun} is known`);
  const evidence = evidenceOf(last.session.dateOfService);
  return met(
    `The last ${noun} ${was(last)} ${last.day}, ${spanWords(least)} or more before.`,
    evidence,
  );
}

/** "3 months" */
export function spanWords(span: Span): string {
  const [[unit, count] = ['days', 0]] = Object.entries(span);
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

const isTooClose = (day: Temporal.PlainDate, date: Temporal.PlainDate, least: Span): boolean =>
  compareDays(day.add(least), date) > 0;

/** An open session may be too close when the last day it can have been is. */
function mayBeTooClose(session: PainProcedure, date: Temporal.PlainDate, least: Span): boolean {
  const last = daysOf(session)?.last;
  return last === undefined || isTooClose(last, date, least);
}

function tooClose(noun: string, last: CountedSession, least: Span): Verdict {
  return unmet(
    `The last ${noun} ${was(last)} ${last.day}. At least ${spanWords(least)} must lie between two of them: the next fits from ${last.day.add(least)}.`,
    evidenceOf(last.session.dateOfService),
  );
}

const was = ({ session }: CountedSession): string =>
  session.status === 'planned' ? 'is planned for' : 'was on';
