import type { History } from '../chart/chart.ts';
import { compareDays } from '../chart/compare-days.ts';
import { documentedValue, evidenceOf, isUnreadable } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { CountedSession, Match } from './session-count.ts';
import { unchecked, undocumented, type Verdict } from './verdict.ts';

/** The sessions of one kind before a day. */
export interface EarlierSessions {
  /** Those that are of the kind for sure, earliest first. */
  sure: CountedSession[];
  /** Those that may be of it, were more of them charted. */
  open: PainProcedure[];
}

/** Finds the sessions of a kind before a day; one on the day itself is the same session (rulebook 1.3). */
export function earlierSessions(
  sessions: readonly PainProcedure[],
  date: Temporal.PlainDate,
  matches: (session: PainProcedure) => Match,
): EarlierSessions {
  const found: EarlierSessions = { sure: [], open: [] };
  for (const session of sessions) {
    const match = matches(session);
    const first = daysOf(session)?.first;
    if (match === 'no' || (first && compareDays(first, date) >= 0)) continue;
    const day = documentedValue(session.dateOfService);
    if (match === 'yes' && day) found.sure.push({ session, day });
    else found.open.push(session);
  }
  found.sure.sort((a, b) => compareDays(a.day, b.day));
  return found;
}

/** The last session of a kind, with the open ones that may be later still. */
export function lastSession({ sure, open }: EarlierSessions): {
  last: CountedSession | undefined;
  later: PainProcedure[];
} {
  const last = sure.at(-1);
  return { last, later: last ? open.filter((session) => mayBeAfter(session, last.day)) : open };
}

/** Whether a session can have been after a day. */
function mayBeAfter(session: PainProcedure, day: Temporal.PlainDate): boolean {
  const last = daysOf(session)?.last;
  return last === undefined || compareDays(last, day) > 0;
}

const YEAR_OR_MONTH = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

/** The days between which a session lies, also where only its year or month is charted. */
export function daysOf({ dateOfService, impreciseDate = '' }: PainProcedure) {
  const day = documentedValue(dateOfService);
  if (day) return { first: day, last: day };
  const [, year, month] = YEAR_OR_MONTH.exec(impreciseDate) ?? [];
  if (!year) return undefined;
  const first = Temporal.PlainDate.from(`${year}-${month ?? '01'}-01`);
  return { first, last: first.add(month ? { months: 1 } : { years: 1 }).subtract({ days: 1 }) };
}

/** Why the history as a whole leaves a question open; undefined where it was read. */
export const unreadHistory = ({ unread }: History): Verdict | undefined =>
  unread.length > 0
    ? unchecked(`Earlier sessions could not all be read: ${unread.join('; ')}`)
    : undefined;

/** As many days as a card names. */
const NAMED = 5;

/**
 * What is said where sessions may or may not be of the kind. What could not be read and a day that
 * nobody knows are unchecked; the rest, named by `lacking`, can still be written down.
 */
export function judgeOpen(open: readonly PainProcedure[], lacking: string): Verdict {
  const unread = open.flatMap(tellingFacts).find(isUnreadable);
  if (unread) return unchecked(`An earlier session could not be read: ${unread.reason}`);
  const undated = open.filter(({ dateOfService }) => dateOfService.state !== 'documented');
  if (undated.length > 0) {
    const named = undated.slice(-NAMED).map(({ references }) => references.join(', '));
    return unchecked(`The day of ${named.join('; ')} is not charted.`);
  }
  const days = open.slice(-NAMED).map(({ dateOfService }) => documentedValue(dateOfService));
  return undocumented(
    `${lacking} of the earlier session or of this order`,
    `Whether the session of ${days.join(', ')} counts here is not known: ${lacking} is not documented there or on this order. Add it.`,
    open.flatMap(({ dateOfService }) => evidenceOf(dateOfService)),
  );
}

const tellingFacts = ({ region, levels, laterality, intent, muscles }: PainProcedure) => [
  region,
  levels,
  laterality,
  intent,
  muscles,
];
