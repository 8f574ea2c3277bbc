/** From which day to which a plot reaches, as `YYYY-MM-DD`. */
export interface DaySpan {
  from: string;
  to: string;
}

/** The span of some days, of which there is at least one. */
export function spanOf(days: readonly string[]): DaySpan {
  const sorted = days.toSorted();
  return { from: sorted[0] ?? '', to: sorted.at(-1) ?? '' };
}

/** A stretch of days cut to a span; an open end reaches to the end of the span. */
export const within = (
  { from, to }: DaySpan,
  start: string | undefined,
  end: string | undefined,
): DaySpan => ({
  from: start === undefined || start < from ? from : start,
  to: end === undefined || end > to ? to : end,
});
