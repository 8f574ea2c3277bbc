import type { ServiceLine } from '../chart/service-line.ts';
import { joinLaterality, lateralityOfModifier } from '../terminology/site.ts';

/** The units of one code on one side of the body, as one bill reports them. */
export interface SidedUnits {
  code: string;
  side: 'left' | 'right' | 'unnamed';
  units: number;
  lines: ServiceLine[];
}

/** Repeats of a procedure on one day, reported as such. */
const REPEATS: ReadonlySet<string> = new Set(['76', '77']);

/**
 * Adds up the units of each code by side. A line for both sides counts on either; professional and
 * institutional bills are apart, as both report one procedure.
 */
export function unitsBySide(lines: readonly ServiceLine[]): SidedUnits[] {
  const parts = lines
    .filter(({ modifiers }) => !modifiers.some((modifier) => REPEATS.has(modifier)))
    .flatMap((line) => sidesOf(line).map((side) => ({ side, line })));
  const groups = Map.groupBy(parts, ({ side, line }) => [line.code, side, line.bill].join('|'));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return {
      code: first.line.code,
      side: first.side,
      units: group.reduce((sum, { line }) => sum + line.units, 0),
      lines: group.map(({ line }) => line),
    };
  });
}

function sidesOf({ laterality, modifiers }: ServiceLine): SidedUnits['side'][] {
  const named = modifiers.flatMap((modifier) => lateralityOfModifier(modifier) ?? []);
  const side = joinLaterality(named) ?? laterality;
  if (side === 'bilateral') return ['left', 'right'];
  return [side === 'left' || side === 'right' ? side : 'unnamed'];
}

/** "64405 with 2 units on the left" */
export const describeUnits = ({ code, side, units }: SidedUnits): string =>
  `${code} with ${units} units${side === 'unnamed' ? '' : ` on the ${side}`}`;
