import { matchesOf } from '../../note/span.ts';
import { compareDays } from '../compare-days.ts';

/** The first and the last day that some words may mean. */
export interface ToldDays {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;

/** The ways to write a date, the fullest first: each with the places of its year, month and day. */
const FORMS: readonly (readonly [RegExp, { year?: number; month?: number; day?: number }])[] = [
  [/\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?\b/g, { year: 1, month: 2, day: 3 }],
  [
    new RegExp(`\\b${MONTH} (?:(\\d{1,2}),? )?((?:19|20)\\d\\d)\\b`, 'gi'),
    { month: 1, day: 2, year: 3 },
  ],
  [/(?<![\d/])(\d{1,2})\/((?:19|20)\d\d)\b/g, { month: 1, year: 2 }],
  [/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?\b/g, { month: 1, day: 2, year: 3 }],
  [/(?<![\d/-])((?:19|20)\d\d)(?![\d/-])/g, { year: 1 }],
];

/**
 * The days that the dates in a note's words mean, in their order: "4/2-5/30/2023", "March 2024",
 * "2021". A date without a year has that of the dates beside it, else lies in the twelve months
 * before the note was written.
 */
export function daysTold(words: string, written: Temporal.PlainDate): ToldDays[] {
  const found: (ToldDays & { at: number })[] = [];
  const beside = /\/(\d{4}|\d\d)\b(?!\/)/.exec(words.replace(/\b\d{1,2}\/\d{1,2}(?!\/|\d)/g, ' '));
  let rest = words;
  for (const [pattern, at] of FORMS) {
    for (const match of matchesOf(pattern, rest)) {
      const part = (place = -1): string | undefined => match[place];
      const year = part(at.year) ?? beside?.[1];
      const days = year
        ? daysOf(year, part(at.month), part(at.day))
        : lately(written, part(at.month), part(at.day));
      if (days) found.push({ ...days, at: match.index });
    }
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  return found.sort((a, b) => a.at - b.at).map(({ first, last }) => ({ first, last }));
}

/** The days that a year, a month or a day holds; undefined for what is in no calendar. */
function daysOf(year: string, month?: string, day?: string): ToldDays | undefined {
  const parts = {
    year: Number(year.length === 2 ? `20${year}` : year),
    month: month === undefined ? 1 : monthOf(month),
    day: Number(day ?? 1),
  };
  try {
    const first = Temporal.PlainDate.from(parts, { overflow: 'reject' });
    if (day !== undefined) return { first, last: first };
    const whole = month === undefined ? { years: 1 } : { months: 1 };
    return { first, last: first.add(whole).subtract({ days: 1 }) };
  } catch {
    return undefined;
  }
}

function monthOf(name: string): number {
  const place = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return place >= 0 ? place + 1 : Number(name);
}

function lately(written: Temporal.PlainDate, month?: string, day?: string): ToldDays | undefined {
  const days = daysOf(String(written.year), month, day);
  if (!days || compareDays(days.first, written) <= 0) return days;
  return daysOf(String(written.year - 1), month, day);
}
