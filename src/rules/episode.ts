import { compareDays } from '../chart/compare-days.ts';
import type { CountedSession } from './session-count.ts';

/** A longer gap than this begins a new episode (rulebook 1.9). */
const GAP = { months: 12 };

/**
 * The sessions of the episode that a day continues: one after the other, earliest first, with no
 * gap of more than twelve months between two of them or before the day.
 */
export function episodeBefore(
  sessions: readonly CountedSession[],
  date: Temporal.PlainDate,
): CountedSession[] {
  const episode: CountedSession[] = [];
  let next = date;
  for (const session of sessions.toReversed()) {
    if (compareDays(session.day.add(GAP), next) < 0) break;
    episode.unshift(session);
    next = session.day;
  }
  return episode;
}

/** Whether a day lies more than twelve months after the episode began. */
export const isBeyondYear = (first: CountedSession, date: Temporal.PlainDate): boolean =>
  compareDays(first.day.add(GAP), date) < 0;
