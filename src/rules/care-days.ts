import { compareDays } from '../chart/compare-days.ts';
import type { CareCourse } from '../chart/indication.ts';

/** How many days of conservative care are charted before a day. */
export interface CareDays {
  /** Days that count whatever else is true: overlapping courses count once. */
  sure: number;
  /** Days if every course whose length alone is known came after the others. */
  possible: number;
  /** Courses with neither dates nor a length. */
  undated: CareCourse[];
}

interface Span {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** Counts the days of courses before a day; what is planned for later is not care that failed. */
export function careDays(courses: readonly CareCourse[], date: Temporal.PlainDate): CareDays {
  const begun = courses.filter(({ from }) => !from || isBefore(from, date));
  const spans = begun.flatMap((course) => spanOf(course, date) ?? []);
  const rest = begun.filter((course) => !spanOf(course, date));
  const lengths = rest.flatMap(({ lasted }) => (lasted ? [daysOf(lasted, date)] : []));
  const dated = unionDays(spans);
  return {
    sure: Math.max(dated, ...lengths),
    possible: lengths.reduce((sum, days) => sum + days, dated),
    undated: rest.filter(({ lasted }) => !lasted),
  };
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => compareDays(a, b) < 0;

const daysOf = (length: Temporal.Duration, date: Temporal.PlainDate): number =>
  date.subtract(length).until(date).days;

/** A course that began and is told to end nowhere is taken to go on until the day. */
function spanOf({ from, to, lasted }: CareCourse, date: Temporal.PlainDate): Span | undefined {
  const start = from ?? (to && lasted && to.subtract(lasted));
  if (!start) return undefined;
  const end = to ?? (lasted ? start.add(lasted) : date);
  const last = isBefore(end, date) ? end : date;
  return isBefore(last, start) ? undefined : { from: start, to: last };
}

/** Days of all spans, each once. One that begins the day after another ended goes on with it. */
function unionDays(spans: readonly Span[]): number {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => compareDays(a.from, b.from))) {
    const last = merged.at(-1);
    if (!last || isBefore(last.to.add({ days: 1 }), span.from)) merged.push({ ...span });
    else if (isBefore(last.to, span.to)) last.to = span.to;
  }
  return merged.reduce((sum, { from, to }) => sum + from.until(to).days, 0);
}
