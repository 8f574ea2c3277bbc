import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Claim } from './claims.ts';
import { levelsIn, sidesIn } from './details.ts';
import { readLaterality, sideMentions } from './laterality.ts';
import { levelMentions } from './levels.ts';
import type { Passage } from './sentences.ts';
import { distinct, type Found, type Span, shifted } from './span.ts';

/** Where one procedure was done: its side and levels. */
export type Site = Pick<Claim, 'side' | 'levels'>;

/** "Right L4 and left L5" are two sites; the same levels on both sides are one. */
export function sitesOf({ text, start, glance }: Passage): Site[] {
  const levels = levelMentions(text, glance);
  const split = splitBySide(sideMentions(text, glance), levels);
  const side = readLaterality(text, glance);
  const sites = split ?? [{ side, levels }];
  return sites.map((site) => ({
    side: site.side && shifted(site.side, start),
    levels: site.levels.map((level) => shifted(level, start)),
  }));
}

function splitBySide(sides: Found<Laterality>[], levels: Found<SpinalLevel>[]): Site[] | undefined {
  const [left, right] = (['left', 'right'] as const).map((name) => {
    const side = sides.find(({ value }) => value === name);
    return (
      side && { side, levels: levels.filter((level) => nearestSide(sides, levels, level) === name) }
    );
  });
  if (!left || !right || left.levels.length === 0 || right.levels.length === 0) return undefined;
  if (namesOf(left.levels) === namesOf(right.levels)) return undefined;
  return left.side.start < right.side.start ? [left, right] : [right, left];
}

/** Sides stand before their levels, or after them if the first level came before any side. */
function nearestSide(
  sides: Found<Laterality>[],
  levels: Found<SpinalLevel>[],
  level: Span,
): Laterality | undefined {
  const trailing = (levels[0]?.start ?? 0) < (sides[0]?.start ?? 0);
  const side = trailing
    ? sides.find(({ start }) => start > level.start)
    : sides.findLast(({ start }) => start < level.start);
  return side?.value;
}

/** The leads of one stimulator lie at both sides and at several levels. */
const IS_ONE_SYSTEM = /^(?:scs-|intrathecal-pump)/;

/** One title may stand for two entries: "TFESI x2", then left at one level and right at another. */
export function splitByNarrative(claim: Claim, narrative: readonly Passage[]): Claim[] {
  if (claim.side || claim.levels.length > 0 || IS_ONE_SYSTEM.test(claim.family)) return [claim];
  const told = narrative.flatMap((passage) => {
    const [side, ...others] = sidesIn(passage);
    const levels = levelsIn(passage);
    return side && others.length === 0 && levels.length > 0 ? [{ side, levels }] : [];
  });
  const [left, right] = (['left', 'right'] as const).map((name) => {
    const own = told.filter(({ side }) => side.value === name);
    return { side: own[0]?.side, levels: distinct(own.flatMap(({ levels }) => levels)) };
  });
  if (!left?.side || !right?.side || namesOf(left.levels) === namesOf(right.levels)) return [claim];
  return [left, right].map((site) => ({ ...claim, ...site, passages: [...claim.passages] }));
}

/** Levels by name, so that two lists can be compared. */
export const namesOf = (levels: readonly Found<SpinalLevel>[]): string =>
  [...new Set(levels.map(({ value }) => value))].sort().join();
