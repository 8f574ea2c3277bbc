const DAY_MILLISECONDS = 86_400_000;

/** Stands where a row has no deletion date: later than every day that fits two bytes. */
export const NEVER_DELETED = 0xffff;

/** Days of a common year before each month; months count from 1. */
const DAYS_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_BEFORE_1970 = 719_528;

/**
 * Days since 1970-01-01, so that a date takes two bytes until the year 2149. Reckoned here, because
 * `Date` would take as long as the rest of a lookup.
 */
export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  // The last year whose leap day has passed, if it has one.
  const last = month > 2 ? year : year - 1;
  const leapDays = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
  return year * 365 + leapDays + (DAYS_BEFORE[month] ?? 0) + day - DAYS_BEFORE_1970;
}

/** The day of eight digits, as the CMS files write it; undefined where there is no such day. */
export function dayNumberOf(text: string): number | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const number = date.getTime() / DAY_MILLISECONDS;
  return number >= 0 && number < NEVER_DELETED ? number : undefined;
}

/** The date of a day number, as `YYYY-MM-DD`. */
export const dateOf = (number: number): string =>
  new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);

/**
 * Whether a row is in force on a day, all as day numbers. CMS does not say whether the deletion date
 * is the last day of an edit or the first without it: it is taken as the last, here and nowhere else.
 * A row deleted on the day it took effect was withdrawn and never was in force.
 */
export const isInForce = (day: number, effective: number, deletion: number): boolean =>
  deletion !== effective && effective <= day && day <= deletion;
