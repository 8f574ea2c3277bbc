import { type ServiceDate, serviceDate } from '../../fhir/service-date.ts';
import type { ChartSource } from '../chart-source.ts';
import { oncePer } from '../once-per.ts';

/**
 * The calendar day of a date or dateTime as charted, in a facility's time zone. Several facts ask
 * for the same moments, and each conversion costs microseconds.
 */
export const chartedDate = (
  source: ChartSource,
  value: string,
  timeZone = source.timeZone,
): ServiceDate =>
  knownDates(source).getOrInsertComputed(`${timeZone} ${value}`, () =>
    serviceDate(value, timeZone),
  );

const knownDates = oncePer((_source: ChartSource) => new Map<string, ServiceDate>());
