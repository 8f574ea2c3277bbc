import type { ToldProcedure } from './whole-text.ts';

/**
 * How often an amount was given that a note tells for each site; 1 where it tells it for all. The
 * least number that the words allow: a level may hold two sites, one on each side.
 */
export function timesGiven(drug: string, procedure: ToldProcedure): number {
  const { statements, levels = [], laterality } = procedure;
  const told = statements.amountsPerSite.find(({ value }) => value.agent === drug)?.value;
  if (!told) return 1;
  if (told.count !== null) return told.count;
  const sides = laterality === 'bilateral' ? 2 : 1;
  if (told.per === 'side') return sides;
  return Math.max(levels.length, 1) * (told.per === 'level' ? 1 : sides);
}
