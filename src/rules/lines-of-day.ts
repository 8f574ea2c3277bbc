import { documentedValue, type Fact } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';

/** The lines of the request on one day; a line without a day of its own is of every day. */
export const linesOn = (
  lines: Fact<ServiceLine[]>,
  day: Temporal.PlainDate | undefined,
): ServiceLine[] =>
  (documentedValue(lines) ?? []).filter((line) => !line.day || !day || line.day.equals(day));

/** The same of a claim alone: without a claim, nothing can be missing from one. */
export const billedOn = (
  lines: Fact<ServiceLine[]>,
  day: Temporal.PlainDate | undefined,
): ServiceLine[] => linesOn(lines, day).filter(({ kind }) => kind === 'claim');

/** The codes of some lines, each once, as a reader wants them. */
export const codesOf = (lines: readonly Pick<ServiceLine, 'code'>[]): string =>
  [...new Set(lines.map(({ code }) => code))].join(', ');
