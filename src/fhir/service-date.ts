import { localDay } from './local-day.ts';

/** A service date as charted: a day, or words that do not name one. */
export type ServiceDate =
  | { is: 'day'; day: Temporal.PlainDate }
  | { is: 'imprecise'; text: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * The calendar day of a FHIR date or dateTime in the facility's time zone (rulebook 1.1). A year
 * or a month alone is imprecise, and so is a value that is no date at all.
 */
export function serviceDate(value: string, timeZone: string): ServiceDate {
  try {
    const day = dayOf(value, timeZone);
    if (day && isOfPeople(day)) return { is: 'day', day };
  } catch {
    // Not a date of any calendar, such as 2026-02-30: as good as no date.
  }
  return { is: 'imprecise', text: value };
}

function dayOf(value: string, timeZone: string): Temporal.PlainDate | undefined {
  if (DAY.test(value)) return Temporal.PlainDate.from(value);
  if (OFFSET.test(value)) return localDay(Temporal.Instant.from(value), timeZone);
  return value.includes('T') ? Temporal.PlainDateTime.from(value).toPlainDate() : undefined;
}

/** No patient was treated before or will be after; calendars end where windows are counted. */
const isOfPeople = ({ year }: Temporal.PlainDate): boolean => year >= 1800 && year <= 2300;

/** Whether a value is an IANA time zone that this runtime knows. */
export function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds since 1970 of a FHIR date or dateTime, to put events in order; a day begins at 0:00. */
export function epochMilliseconds(value: string, timeZone: string): number | undefined {
  try {
    if (OFFSET.test(value)) return Temporal.Instant.from(value).epochMilliseconds;
    return Temporal.PlainDateTime.from(value).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}
