const DAY_MILLISECONDS = 86_400_000;
/** Days of charts lie within some decades; more come from nonsense alone. */
const MOST_DAYS = 40_000;

/**
 * The calendar day of a moment in a time zone. Charts hold thousands of moments, and asking the
 * zone about each takes a microsecond; it is asked once a day instead.
 */
export function localDay(moment: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const milliseconds = moment.epochMilliseconds;
  const offset = offsetThroughout(Math.floor(milliseconds / DAY_MILLISECONDS), timeZone);
  if (offset === undefined) return moment.toZonedDateTimeISO(timeZone).toPlainDate();
  return plainDate(Math.floor((milliseconds + offset) / DAY_MILLISECONDS));
}

/** Milliseconds from UTC during a day of UTC; undefined on a day on which the zone shifts. */
function offsetThroughout(day: number, timeZone: string): number | undefined {
  const known = zones.getOrInsertComputed(timeZone, () => new Map());
  if (known.has(day)) return known.get(day);
  if (known.size >= MOST_DAYS) known.clear();
  const [begin, end] = [offsetAt(day, timeZone), offsetAt(day + 1, timeZone)];
  const offset = begin === end ? begin : undefined;
  known.set(day, offset);
  return offset;
}

const zones = new Map<string, Map<number, number | undefined>>();

const offsetAt = (day: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(day * DAY_MILLISECONDS).toZonedDateTimeISO(timeZone)
    .offsetNanoseconds / 1e6;

const EPOCH = new Temporal.PlainDate(1970, 1, 1);
const plainDates = new Map<number, Temporal.PlainDate>();

function plainDate(day: number): Temporal.PlainDate {
  if (plainDates.size >= MOST_DAYS) plainDates.clear();
  return plainDates.getOrInsertComputed(day, () => EPOCH.add({ days: day }));
}
