import {
  areAdjacent,
  interspace,
  type SpinalLevel,
  vertebraeBetween,
} from '../terminology/spinal-levels.ts';
import type { Glance } from './glance.ts';
import { isNerveTarget, isSite } from './level-sites.ts';
import { distinct, type Found } from './span.ts';
import { readRuns, type VertebraRun } from './vertebra-runs.ts';

/** One list for all texts that name none, as most do. */
const NONE: readonly Found<SpinalLevel>[] = [];

/** Every mention of a spinal level, in order; a level named twice is found twice. */
export function levelMentions(text: string, glance?: Glance): readonly Found<SpinalLevel>[] {
  const found = readRuns(text, isSite, glance);
  if (found.length === 0) return NONE;
  return joinRanges(found, text).flatMap(({ vertebrae, start, end, ranged }) => {
    const nerves = vertebrae.length > 1 && isNerveTarget(text, start, end);
    return levelsOf(vertebrae, ranged, nerves).map((value) => ({ value, start, end }));
  });
}

/**
 * The levels a text names: `L4-L5` for an interspace, `L5` for a nerve or foramen. A range over
 * several vertebrae means nerves where nerves are named, and interspaces otherwise.
 */
export const readLevels = (text: string): Found<SpinalLevel>[] => distinct(levelMentions(text));

/** Levels named anywhere in a text, whether they were injected, imaged or operated on. */
export const namedLevels = (text: string): SpinalLevel[] => [
  ...new Set(
    joinRanges(
      readRuns(text, () => true),
      text,
    ).flatMap(({ vertebrae, ranged }) => levelsOf(vertebrae, ranged, false)),
  ),
];

/** "L3 to L5" */
const TO = /^\s{1,3}(?:to|through|thru)\s{1,3}(?:the\s)?$/i;

function joinRanges(runs: VertebraRun[], text: string): (VertebraRun & { ranged: boolean })[] {
  const joined: (VertebraRun & { ranged: boolean })[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const between = last && run.start - last.end < 16 ? text.slice(last.end, run.start) : undefined;
    if (last && between !== undefined && TO.test(between))
      joined.splice(-1, 1, { ...spanning(last, run), ranged: true });
    else if (last && between !== undefined && isBetween(last, run, between, text))
      joined.splice(-1, 1, { ...spanning(last, run), ranged: false });
    else joined.push({ ...run, ranged: false });
  }
  return joined;
}

/** "Between the spinous processes of L4 and L5" */
const BETWEEN =
  /\bbetween(?: the)?(?: (?:spinous processes|lamina[es]?|vertebra[els]*|bodies|spines)(?: of| at)?(?: the)?)?\s$/i;
const isBetween = (first: VertebraRun, last: VertebraRun, words: string, text: string): boolean =>
  /^\s(?:and|&)\s$/i.test(words) &&
  areAdjacent(first.vertebrae[0] ?? '', last.vertebrae[0] ?? '') &&
  BETWEEN.test(text.slice(Math.max(0, first.start - 45), first.start));

const spanning = (first: VertebraRun, last: VertebraRun): VertebraRun => ({
  vertebrae: [first.vertebrae[0] ?? '', last.vertebrae.at(-1) ?? ''],
  start: first.start,
  end: last.end,
});

function levelsOf(run: string[], ranged: boolean, nerves: boolean): SpinalLevel[] {
  const [first = '', last = ''] = [run[0], run.at(-1)];
  if (run.length === 1) return [first];
  const all = vertebraeBetween(first, last) ?? run;
  // The sacrum has nerves, and no interspaces.
  if (first.startsWith('S')) return all;
  if (nerves && (ranged || (run.length === 2 && all.length > 2))) return all;
  return all.slice(1).map((lower, place) => interspace(all[place] ?? '', lower));
}
