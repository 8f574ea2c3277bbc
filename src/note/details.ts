import type { Approach, Laterality } from '../terminology/site.ts';
import { readApproach } from './approach.ts';
import type { Claim } from './claims.ts';
import { groupOf } from './family-groups.ts';
import { type Glance, gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import { isRepeated, readOtherSide } from './other-side.ts';
import { levelsIn, sidesIn } from './passage-names.ts';
import type { Passage, Sentence } from './sentences.ts';
import { distinct, type Found, shifted } from './span.ts';

/** The places that describe one procedure, the most telling first. */
export interface Sources {
  claim: Claim;
  /** Labelled fields and title lines that name no procedure. */
  fields: readonly Passage[];
  /** The narrative that belongs to it. */
  narrative: readonly Sentence[];
  /** What may tell of its images: all that is told of it, or only what is told of it alone. */
  guided: readonly Sentence[];
  /** What belongs to no other procedure of the note. */
  own: ReadonlySet<Passage>;
}

const AT_THE_NEEDLE = gated(
  /needle|tuohy|\bspace\b|placed|inject|advanc|target|inter-?space|enter|foram|block|lesion|an(?:a?)esth|wheal|level|catheter|joint|nerve|cannula|probe|introduc|infiltrat|muscle|repeated|\b(?:was|were|and) marked\b|prepped|draped|scrubbed|paramed|approach|\bvia\b|\bpath\b|trajectory|steered|trapez|splenius|paraspinal|glute|levator|rhomboid|\bribs?\b|\bsame (?:technique|procedure|process|fashion|manner|steps|thing)|technique was|contralateral|opposite side/i,
);
/** Pictures were taken, or attempts made, where nothing was injected in the end. */
const NOT_AT_THE_NEEDLE = gated(
  /\b(?:images?|views?|films?|MRI|x-?rays?) of\b|attempt|unsuccess|unable|abandon|could not|\bfusion\b/i,
);

const EPIDURAL: Readonly<Partial<Record<NoteFamily, Approach>>> = {
  'esi-interlaminar': 'interlaminar',
  'esi-transforaminal': 'transforaminal',
  'esi-caudal': 'caudal',
  'medial-branch-block': 'medial-branch',
  'facet-joint-injection': 'intra-articular',
};

/** Reads each passage that counts in turn until one answers. */
export function firstIn<T, P extends Passage>(
  passages: readonly P[],
  read: (text: string, glance?: Glance) => Found<T> | undefined,
  counts?: (passage: P) => boolean,
): Found<T> | undefined {
  for (const passage of passages) {
    if (counts?.(passage) === false) continue;
    const found = read(passage.text, passage.glance);
    if (found) return shifted(found, passage.start);
  }
  return undefined;
}

/** The one approach the note states; silent where the words name none, or more than one. */
export function approachOf({ claim, fields, narrative }: Sources): Found<Approach> | undefined {
  const fits = (found: Found<Approach>): boolean => isApproachTo(claim.family, found.value);
  for (const passages of [claim.passages, fields, narrative]) {
    const named = distinct(passages.flatMap(approachesIn).filter(fits));
    if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  }
  return undefined;
}

/** Sympathetic chains lie beside vertebral bodies, by which their levels are told. */
const BESIDE_VERTEBRAE = /^sympathetic-/;
const A_VERTEBRA = gated(
  /\b(?:vertebra|vertebral bod(?:y|ies)|tubercle|transverse process|body)\b[^.;]{0,40}\b(?:identified|seen|visualized|located|found|marked|palpated)\b/i,
);

/** Levels of the title; failing that of the fields; failing that of the narrative at the needle. */
export function levelsOf({ claim, fields, narrative }: Sources): Found<string>[] {
  if (claim.levels.length > 0) return distinct(claim.levels);
  const stated = distinct(fields.flatMap(levelsIn));
  if (stated.length > 0) return stated;
  const told = distinct(narrative.flatMap(levelsAtTheNeedle));
  if (THROUGH_THE_SACRUM.has(claim.family)) return told.filter(isAboveTheWayIn);
  if (told.length > 0 || !BESIDE_VERTEBRAE.test(claim.family)) return told;
  return distinct(
    narrative.filter(({ text, glance }) => A_VERTEBRA.test(text, glance)).flatMap(levelsIn),
  );
}

/** The needle passes the lower sacrum on its way to where a catheter is steered. */
const THROUGH_THE_SACRUM: ReadonlySet<NoteFamily> = new Set([
  'esi-caudal',
  'epidural-adhesiolysis',
]);
const isAboveTheWayIn = ({ value }: Found<string>): boolean => !/^S[2-5]/.test(value);

/** The side, looked for in the same order; left and right told apart are bilateral. */
export function sideOf({ claim, fields, narrative }: Sources): Found<Laterality> | undefined {
  if (claim.side) return claim.side;
  const stated = oneSide(fields.flatMap(sidesIn));
  if (stated) return stated;
  const told = narrative.filter((passage) => sidesIn(passage).length > 0 && isAtTheNeedle(passage));
  const side = oneSide(told.flatMap(sidesIn));
  const other = side && side.value !== 'midline' ? firstIn(narrative, readOtherSide) : undefined;
  if (other) return other;
  return side?.value === 'bilateral' && differsBySide(told) ? undefined : side;
}

/** Left at one level and right at another is neither left, nor right, nor bilateral. */
function differsBySide(told: readonly Passage[]): boolean {
  const levelsOn = (side: Laterality) =>
    told
      .filter(
        (passage) =>
          !isRepeated(passage.text, passage.glance) &&
          sidesIn(passage).some(({ value }) => value === side),
      )
      .flatMap(levelsIn)
      .map(({ value }) => value);
  const [left, right] = [new Set(levelsOn('left')), new Set(levelsOn('right'))];
  return left.size > 0 && right.size > 0 && left.symmetricDifference(right).size > 0;
}

function isApproachTo(family: NoteFamily, approach: Approach): boolean {
  const own = EPIDURAL[family];
  if (own) return approach === own;
  if (family === 'esi-unspecified' || family === 'epidural-adhesiolysis')
    return ['interlaminar', 'transforaminal', 'caudal'].includes(approach);
  if (groupOf(family) === 'facet') return ['intra-articular', 'medial-branch'].includes(approach);
  const joint = family === 'sacroiliac-joint-injection' || family === 'joint-or-bursa-injection';
  return joint && approach === 'intra-articular';
}

const isAtTheNeedle = ({ text, glance }: Passage): boolean =>
  AT_THE_NEEDLE.test(text, glance) && !NOT_AT_THE_NEEDLE.test(text, glance);

const levelsAtTheNeedle = (passage: Passage): readonly Found<string>[] => {
  const levels = levelsIn(passage);
  return levels.length > 0 && isAtTheNeedle(passage) ? levels : NONE;
};

const approachesIn = ({ text, start, glance }: Passage): readonly Found<Approach>[] => {
  const found = readApproach(text, glance);
  return found.length === 0 ? found : found.map((one) => shifted(one, start));
};

/** One list for all passages that name none. */
const NONE: readonly never[] = [];

function oneSide(sides: readonly Found<Laterality>[]): Found<Laterality> | undefined {
  const named = distinct(sides);
  const both = named.find(({ value }) => value === 'bilateral');
  const [first, second] = named.filter(({ value }) => value === 'left' || value === 'right');
  if (both) return both;
  return second ? { ...second, value: 'bilateral' } : (first ?? named[0]);
}
