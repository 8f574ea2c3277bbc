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
    if (DAY.test(value)) return { is: 'day', day: Temporal.PlainDate.from(value) };
    if (OFFSET.test(value)) {
      const day = Temporal.Instant.from(value).toZonedDateTimeISO(timeZone).toPlainDate();
      return { is: 'day', day };
    }
    if (value.includes('T')) {
      return { is: 'day', day: Temporal.PlainDateTime.from(value).toPlainDate() };
    }
  } catch {
    // Not a date of any calendar, such as 2026-02-30: as good as no date.
  }
  return { is: 'imprecise', text: value };
}

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
