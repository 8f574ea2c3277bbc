import type { SpinalRegion } from './site.ts';

/**
 * A motion segment such as `L4-L5`, or a nerve or foramen target such as `L5`.
 * Interspaces name the disc, facet joint or epidural entry between two vertebrae.
 */
export type SpinalLevel = string;

const VERTEBRAE = [
  ...numbered('C', 1, 8),
  ...numbered('T', 1, 12),
  ...numbered('L', 1, 6),
  ...numbered('S', 1, 5),
];

/** DICOM CID 7604 disc structures, used as level proxies (domain/codes.md section 5). */
const LEVEL_CODES: ReadonlyMap<string, SpinalLevel> = new Map([
  ['58820006', 'C3-C4'],
  ['49400002', 'C4-C5'],
  ['73959003', 'C5-C6'],
  ['75095006', 'C6-C7'],
  ['37414007', 'C7-T1'],
  ['1537001', 'T11-T12'],
  ['76206002', 'T12-L1'],
  ['80064006', 'L1-L2'],
  ['67459009', 'L2-L3'],
  ['62551000', 'L3-L4'],
  ['84020006', 'L4-L5'],
  ['715056000', 'L5-S1'],
]);

const REGION_CODES: ReadonlyMap<string, SpinalRegion> = new Map([
  ['122494005', 'cervical-thoracic'],
  ['122495006', 'cervical-thoracic'],
  ['122496007', 'lumbar-sacral'],
]);

/** The level a SNOMED CT disc structure stands for. */
export const levelOfCode = (code: string): SpinalLevel | undefined => LEVEL_CODES.get(code);

/** The region a SNOMED CT vertebral column structure stands for. */
export const regionOfCode = (code: string): SpinalRegion | undefined => REGION_CODES.get(code);

/**
 * The payer's region of a level. T12-L1 still counts as thoracic: its transforaminal injection is
 * 64479 (rulebook 1.6). A single nerve target counts with its own vertebra.
 */
export function regionOfLevel(level: SpinalLevel): SpinalRegion {
  return /^[CT]/.test(level) ? 'cervical-thoracic' : 'lumbar-sacral';
}

/** Puts two vertebrae into the one way levels are written here: `L4-L5`. */
export const interspace = (upper: string, lower: string): SpinalLevel => `${upper}-${lower}`;

/** Whether `lower` lies directly below `upper`, as in an interspace; L5 and L6 both border S1. */
export function areAdjacent(upper: string, lower: string): boolean {
  if (upper === 'L5' && lower === 'S1') return true;
  if (upper === 'C7' && lower === 'T1') return true;
  return VERTEBRAE.indexOf(lower) - VERTEBRAE.indexOf(upper) === 1 && upper !== 'L5';
}

export const isVertebra = (name: string): boolean => VERTEBRAE.includes(name);

/** Vertebrae from `first` to `last`, both included, or undefined where they are out of order. */
export function vertebraeBetween(first: string, last: string): string[] | undefined {
  const names = VERTEBRAE.filter((name) => name !== 'C8' && name !== 'L6');
  const [from, to] = [names.indexOf(first), names.indexOf(last)];
  return from < 0 || to < from ? undefined : names.slice(from, to + 1);
}

/**
 * The facet joints that levels name. Medial branch targets stand for the joint they supply: L3 with
 * L4 for L4-L5, C4 with C5 for C4-C5 (two nerves to a joint). Undefined when a lone nerve, or no
 * level at all, leaves the joint open.
 */
export function jointsOf(levels: readonly SpinalLevel[]): SpinalLevel[] | undefined {
  const joints = levels.filter((level) => level.includes('-'));
  const nerves = levels.filter((level) => !level.includes('-'));
  if (joints.length > 0) return joints;
  const ordered = nerves.toSorted((a, b) => VERTEBRAE.indexOf(a) - VERTEBRAE.indexOf(b));
  const pairs = ordered.slice(1).map((lower, index) => jointBetween(ordered[index] ?? '', lower));
  const supplied = pairs.filter((joint) => joint !== undefined);
  return supplied.length > 0 && supplied.length === pairs.length ? supplied : undefined;
}

/** Cervical branches bear the joint's own numbers; below, a joint is supplied from one level up. */
function jointBetween(upper: string, lower: string): SpinalLevel | undefined {
  const index = VERTEBRAE.indexOf(lower);
  if (upper === '' || index - VERTEBRAE.indexOf(upper) !== 1) return undefined;
  if (lower.startsWith('C')) return interspace(upper, lower);
  const below = lower === 'L5' ? 'S1' : VERTEBRAE[index + 1];
  return below && interspace(lower, below);
}

/**
 * The nerve roots that levels of a transforaminal injection name. An interspace stands for the root
 * that leaves through its foramen, so that `L5` and `L5-S1` are one.
 */
export const rootsOf = (levels: readonly SpinalLevel[]): string[] => [
  ...new Set(levels.map(rootAt)),
];

/** Cervical roots leave above the vertebra of their name, all others below it; C8 lies between. */
function rootAt(level: SpinalLevel): string {
  const [upper = level, lower] = level.split('-');
  if (lower === undefined) return level;
  if (lower.startsWith('C')) return lower;
  return upper === 'C7' ? 'C8' : upper;
}

function numbered(letter: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`);
}
