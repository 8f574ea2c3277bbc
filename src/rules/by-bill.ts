import type { ServiceLine } from '../chart/service-line.ts';

/** The lines of each bill: practitioner and facility both report one session, and never add up. */
export const byBill = (lines: readonly ServiceLine[]): ServiceLine[][] => [
  ...Map.groupBy(lines, ({ bill }) => bill).values(),
];

/** Whether two lines may stand on one bill; a claim that does not tell who bills may be either. */
export const mayShareBill = (a: ServiceLine, b: ServiceLine): boolean =>
  a.bill === undefined || b.bill === undefined || a.bill === b.bill;
