import type { ServiceLine } from '../chart/service-line.ts';
import { placesOf, type Remedy } from './remedy.ts';

/** One unit on the one line that has more; several lines leave open which of them is to go. */
export const unitsOfOne = (lines: readonly ServiceLine[]): Remedy | undefined =>
  lines.length === 1 ? { kind: 'units', lines: placesOf(lines), units: 1 } : undefined;
