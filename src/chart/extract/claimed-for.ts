import type { ProcedureLine } from './line.ts';

/**
 * The items of a claim that stand for one procedure: its family, and where they say so its
 * technique, its region and its day.
 */
export function claimedFor(
  own: readonly ProcedureLine[],
  claims: readonly ProcedureLine[],
): ProcedureLine[] {
  const [first] = own;
  if (!first) return [];
  const approaches = own.map(({ code }) => code?.approach);
  const regions = own.map(({ code }) => code?.region);
  const days = own.map(dayOf);
  return claims.filter(
    (item) =>
      item.family === first.family &&
      fits(item.code?.approach, approaches) &&
      fits(item.code?.region, regions) &&
      fits(dayOf(item), days),
  );
}

/** Whether one value is among others; what is not said fits any. */
const fits = <T>(value: T | undefined, others: readonly (T | undefined)[]): boolean =>
  value === undefined || others.includes(value) || others.every((other) => other === undefined);

const dayOf = ({ date }: ProcedureLine): string | undefined =>
  date.is === 'day' ? date.day.toString() : undefined;
