/**
 * The order of two days of the ISO calendar, for sorting. Thousands of sessions and scores are
 * put in order, and `Temporal.PlainDate.compare` takes ten times as long.
 */
export const compareDays = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** The same, where a day may be missing: what has none comes last. */
export function undatedLast(
  a: Temporal.PlainDate | undefined,
  b: Temporal.PlainDate | undefined,
): number {
  return a && b ? compareDays(a, b) : Number(!a) - Number(!b);
}
