import type { ServiceLine } from '../chart/service-line.ts';
import { byBill } from './by-bill.ts';
import { sideOf } from './lines.ts';

/** The most units of a code, on a day or on each line. */
export interface UnitLimit {
  units: number;
  perLine?: boolean;
}

/** A code of which there are more units than may be. */
export interface Excess {
  code: string;
  units: number;
  limit: number;
  lines: ServiceLine[];
}

/**
 * The units on some lines of one code and day. A left and a right line tell of one service on both
 * sides, as modifier 50 does (rulebook 1.3), so that the larger of the two counts; of several bills
 * the one with the most.
 */
export const unitsOf = (lines: readonly ServiceLine[]): number =>
  Math.max(0, ...byBill(lines).map(unitsOnBill));

function unitsOnBill(lines: readonly ServiceLine[]): number {
  const on = (side: 'left' | 'right') => sum(lines.filter((line) => sideOf(line) === side));
  return sum(lines) - Math.min(on('left'), on('right'));
}

const sum = (lines: readonly ServiceLine[]): number =>
  lines.reduce((total, { units }) => total + units, 0);

/** The codes that exceed their limit on a day of one bill; a code without a limit never does. */
export function excessOf(
  lines: readonly ServiceLine[],
  limitOf: (line: ServiceLine) => UnitLimit | undefined,
): Excess[] {
  const groups = Map.groupBy(lines, (line) =>
    [line.code, line.day, line.bill, limitOf(line)?.perLine ? lines.indexOf(line) : ''].join(' '),
  );
  return [...groups.values()].flatMap((group): Excess[] => {
    const [first] = group;
    const limit = first && limitOf(first);
    const units = unitsOf(group);
    return limit && units > limit.units
      ? [{ code: first.code, units, limit: limit.units, lines: group }]
      : [];
  });
}
