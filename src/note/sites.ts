import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Claim } from './claims.ts';
import { lateralityOf } from './laterality.ts';
import { isRepeated } from './other-side.ts';
import { levelsIn, sidesIn } from './passage-names.ts';
import type { Passage } from './sentences.ts';
import { distinct, type Found, type Span } from './span.ts';

/** Where one procedure was done: its side and levels. */
export type Site = Pick<Claim, 'side' | 'levels'>;

/** "Right L4 and left L5" are two sites; the same levels on both sides are one. */
export function sitesOf(passage: Passage): Site[] {
  const [sides, levels] = [sidesIn(passage), levelsIn(passage)];
  return splitBySide(sides, levels) ?? [{ side: lateralityOf(sides), levels: [...levels] }];
}

function splitBySide(
  sides: readonly Found<Laterality>[],
  levels: readonly Found<SpinalLevel>[],
): Site[] | undefined {
  const [left, right] = (['left', 'right'] as const).map((name) => {
    const side = sides.find(({ value }) => value === name);
    return (
      side && { side, levels: levels.filter((level) => nearestSide(sides, levels, level) === name) }
    );
  });
  if (!left || !right || left.levels.length === 0 || right.levels.length === 0) return undefined;
  if (areSameLevels(left.levels, right.levels)) return undefined;
  return left.side.start < right.side.start ? [left, right] : [right, left];
}

/** Sides stand before their levels, or after them if the first level came before any side. */
function nearestSide(
  sides: readonly Found<Laterality>[],
  levels: readonly Found<SpinalLevel>[],
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
    if (isRepeated(passage.text, passage.glance)) return [];
    const [side, ...others] = sidesIn(passage);
    const levels = levelsIn(passage);
    return side && others.length === 0 && levels.length > 0 ? [{ side, levels }] : [];
  });
  const [left, right] = (['left', 'right'] as const).map((name) => {
    const own = told.filter(({ side }) => side.value === name);
    return { side: own[0]?.side, levels: distinct(own.flatMap(({ levels }) => levels)) };
  });
  if (!left?.side || !right?.side || areSameLevels(left.levels, right.levels)) return [claim];
  return [left, right].map((site) => ({ ...claim, ...site, passages: [...claim.passages] }));
}

type Levels = readonly Found<SpinalLevel>[];

/** Whether two lists name the same levels, in whatever order. */
export const areSameLevels = (some: Levels, others: Levels): boolean =>
  areAmong(some, others) && areAmong(others, some);

const areAmong = (some: Levels, others: Levels): boolean =>
  some.every(({ value }) => others.some((other) => other.value === value));
