/** Days as numbers, and where they lie on a plot. */
export interface TimeScale {
  x: (day: string) => number;
  /** Months to mark, with their words; years at Januaries. */
  ticks: { x: number; words: string }[];
  from: string;
  to: string;
}

const DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(day) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** So many pixels a mark needs at least. */
const TICK_ROOM = 72;
const STEPS = [1, 3, 6, 12, 24, 60, 120];

/** A linear scale over some days, with a little room at both ends. */
export function timeScale(days: readonly string[], width: number, margin: number): TimeScale {
  const numbers = days.map(dayNumber);
  const room = Math.max(20, (Math.max(...numbers) - Math.min(...numbers)) * 0.03);
  const [from, to] = [Math.min(...numbers) - room, Math.max(...numbers) + room];
  const x = (number: number): number =>
    margin + ((number - from) / (to - from)) * (width - 2 * margin);
  return {
    x: (day) => x(dayNumber(day)),
    ticks: monthsBetween(dayOf(from), dayOf(to), Math.floor(width / TICK_ROOM)).map((month) => ({
      x: x(dayNumber(`${month}-01`)),
      words: month.endsWith('-01') ? month.slice(0, 4) : month,
    })),
    from: dayOf(from),
    to: dayOf(to),
  };
}

/** At most so many months in even steps, as `YYYY-MM`. */
function monthsBetween(from: string, to: string, most: number): string[] {
  const [first, last] = [monthNumber(from) + 1, monthNumber(to)];
  const step = STEPS.find((one) => (last - first) / one <= most) ?? 240;
  const months: string[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    months.push(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

const monthNumber = (day: string): number =>
  Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
