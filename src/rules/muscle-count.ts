import type { TreatedMuscle } from '../chart/performance.ts';
import type { Laterality } from '../terminology/site.ts';

/** The fewest muscles that 20553 stands for. */
export const MANY_MUSCLES = 3;

/** The muscles that are named, and the most that they can be: one named once may mean both sides. */
export function countMuscles(
  muscles: readonly TreatedMuscle[],
  side: Laterality | undefined,
): { names: string[]; most: number } {
  const names = [...new Set(muscles.map(({ name }) => name.trim().toLowerCase()))];
  return { names, most: side === 'bilateral' ? names.length * 2 : names.length };
}
