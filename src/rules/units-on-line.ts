import type { ServiceLine } from '../chart/service-line.ts';
import { placesOf, type Remedy } from './remedy.ts';

/** Other units on one line; of several lines it is open which is to change. */
export const unitsOnLine = (lines: readonly ServiceLine[], units: number): Remedy | undefined =>
  lines.length === 1 ? { kind: 'units', lines: placesOf(lines), units } : undefined;
