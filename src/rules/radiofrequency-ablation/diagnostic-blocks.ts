import type { History } from '../../chart/chart.ts';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue, type Fact, isUnreadable } from '../../chart/fact.ts';
import { oncePer } from '../../chart/once-per.ts';
import { compare, type PainProcedure, type SiteMatch } from '../../chart/pain-procedure.ts';
import { coversSide, type Laterality, type SpinalRegion } from '../../terminology/site.ts';
import { jointsOf, type SpinalLevel } from '../../terminology/spinal-levels.ts';
import { blockRelief } from '../block-relief.ts';
import { inTime } from '../in-time.ts';
import { formatPercent, reaches } from '../percent.ts';

/** Where an ablation is planned. */
export interface AblationSite {
  dateOfService: Fact<Temporal.PlainDate>;
  region: Fact<SpinalRegion>;
  levels: Fact<SpinalLevel[]>;
  laterality: Fact<Laterality>;
}

/** One earlier facet block, weighed against the planned ablation. */
export interface WeighedBlock {
  block: PainProcedure;
  positive: 'yes' | 'no' | 'unclear';
}

/** One side of one joint: the smallest thing a block can cover. */
interface Joint {
  side: 'left' | 'right' | 'unknown';
  joint: SpinalLevel | 'unknown';
}

/**
 * The blocks before an ablation in its region: facet injections that were not therapeutic. Those in
 * another region never count.
 */
export function blocksBefore(
  site: AblationSite,
  history: History,
  threshold: number,
): WeighedBlock[] {
  const date = documentedValue(site.dateOfService);
  return facetBlocks(history)
    .filter(({ dateOfService }) => isBefore(documentedValue(dateOfService), date))
    .filter(({ region }) => compare(region, site.region, Object.is) !== 'elsewhere')
    .map((block) => ({ block, positive: isPositive(block, threshold) }));
}

/** Several rules ask of the same history. */
const facetBlocks = oncePer((history: History): PainProcedure[] =>
  [...history.sessions, ...(history.told ?? [])]
    .filter(({ family }) => family === 'facet-injection')
    .filter(({ intent }) => documentedValue(intent) !== 'therapeutic'),
);

/** How many blocks cover every joint and side of the ablation: for sure, and at most. */
export function coverage(
  blocks: readonly WeighedBlock[],
  site: AblationSite,
): { sure: number; possible: number } {
  const counts = jointsToTreat(site).map((joint) => {
    let [sure, possible] = [0, 0];
    for (const { block, positive } of blocks) {
      if (positive === 'no') continue;
      const at = covers(block, joint);
      if (positive === 'yes' && at === 'same') sure += 1;
      if (at !== 'elsewhere') possible += 1;
    }
    return { sure, possible };
  });
  return {
    sure: Math.min(...counts.map(({ sure }) => sure)),
    possible: Math.min(...counts.map(({ possible }) => possible)),
  };
}

/** Whether an earlier ablation was done at the whole site, so that this one is a repeat. */
export function isRepeat(site: AblationSite, history: History): boolean {
  const ablations = history.sessions
    .filter(({ family }) => family === 'facet-ablation')
    .filter(({ dateOfService }) =>
      isBefore(documentedValue(dateOfService), documentedValue(site.dateOfService)),
    )
    .filter(({ region }) => compare(region, site.region, Object.is) === 'same');
  return jointsToTreat(site).every((joint) =>
    ablations.some((ablation) => covers(ablation, joint) === 'same'),
  );
}

/** The first fact of the blocks that could not be read and leaves the question open. */
export const unreadOf = (blocks: readonly WeighedBlock[]): string | undefined =>
  blocks
    .flatMap(({ block }) => [blockRelief(block), block.levels, block.laterality])
    .find(isUnreadable)?.reason;

/** As many blocks as a card has room for: two of each side. Of more, one less is told. */
const MOST_DESCRIBED = 4;
const DESCRIBED = MOST_DESCRIBED - 1;

/** Blocks in words; of many the last ones, and how many there were before. */
export function describeBlocks(blocks: readonly WeighedBlock[]): string {
  if (blocks.length <= MOST_DESCRIBED) return blocks.map(describeBlock).join('; ');
  const last = blocks.toSorted((a, b) => inTime(b.block, a.block)).slice(0, DESCRIBED);
  return `${last.map(describeBlock).join('; ')}; and ${blocks.length - DESCRIBED} earlier`;
}

/** "2026-03-02 left L4-L5: 77.8 % (9 -> 2)" */
export function describeBlock({ block }: WeighedBlock): string {
  const relief = documentedValue(blockRelief(block));
  const site = [
    documentedValue(block.laterality) ?? 'side not charted',
    ...(documentedValue(block.levels) ?? []),
  ];
  const said = relief
    ? `${formatPercent(relief.percent)}${relief.from ? ` (${relief.from})` : ' (stated)'}`
    : 'relief not charted';
  return `${documentedValue(block.dateOfService) ?? 'no date'} ${site.join(' ')}: ${said}`;
}

function isPositive(block: PainProcedure, threshold: number): WeighedBlock['positive'] {
  const relief = blockRelief(block);
  if (relief.state !== 'documented') return 'unclear';
  return reaches(relief.value.percent, threshold) ? 'yes' : 'no';
}

const isBefore = (day?: Temporal.PlainDate, date?: Temporal.PlainDate): boolean =>
  !day || !date || compareDays(day, date) < 0;

function jointsToTreat({ laterality, levels }: AblationSite): Joint[] {
  const side = documentedValue(laterality);
  const sides: Joint['side'][] =
    side === 'bilateral'
      ? ['left', 'right']
      : [side === 'left' || side === 'right' ? side : 'unknown'];
  const joints = jointsOf(documentedValue(levels) ?? []) ?? ['unknown'];
  return sides.flatMap((one) => joints.map((joint) => ({ side: one, joint })));
}

function covers(block: PainProcedure, { side, joint }: Joint): SiteMatch {
  const blocked = documentedValue(block.laterality);
  const joints = jointsOf(documentedValue(block.levels) ?? []);
  const sideMatch = match(side === 'unknown' ? undefined : blocked && coversSide(blocked, side));
  const jointMatch = match(joint === 'unknown' ? undefined : joints?.includes(joint));
  if (sideMatch === 'elsewhere' || jointMatch === 'elsewhere') return 'elsewhere';
  return sideMatch === 'same' && jointMatch === 'same' ? 'same' : 'unclear';
}

function match(covered: boolean | undefined): SiteMatch {
  if (covered === undefined) return 'unclear';
  return covered ? 'same' : 'elsewhere';
}
