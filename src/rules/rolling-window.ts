import { compareDays } from '../chart/compare-days.ts';

/**
 * Whether an earlier session lies in the rolling window that ends on a date: strictly after the
 * same day `months` before, clamped to the month's end, and strictly before the date itself
 * (rulebook 1.2; the boundary is not published by CMS).
 */
export function isInWindow(
  session: Temporal.PlainDate,
  date: Temporal.PlainDate,
  months: number | null,
): boolean {
  if (compareDays(session, date) >= 0) return false;
  if (months === null) return true;
  return compareDays(session, windowStart(date, months)) > 0;
}

/** The day a session must come after to count for a date; past the end of a month it is its last day. */
export const windowStart = (date: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  date.subtract({ months });

/** The first day on which a session no longer counts. */
export function firstDayWithout(session: Temporal.PlainDate, months: number): Temporal.PlainDate {
  let day = session.add({ months });
  while (isInWindow(session, day, months)) day = day.add({ days: 1 });
  return day;
}

/** Days within which a boundary that no payer publishes should be confirmed (rulebook 1.2). */
const BOUNDARY_DAYS = 3;

/** Whether a session lies so close to the window's start that the boundary decides. */
export function isNearBoundary(
  session: Temporal.PlainDate,
  date: Temporal.PlainDate,
  months: number | null,
): boolean {
  if (months === null) return false;
  return Math.abs(windowStart(date, months).until(session).days) <= BOUNDARY_DAYS;
}
