import { documentedValue, evidenceOf, isUnreadable } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { SpinalRegion } from '../terminology/site.ts';
import { met, unchecked, undocumented, unmet, type Verdict } from './verdict.ts';

const NOUNS = {
  epidural: 'epidural',
  'facet-injection': 'facet joint',
  'sacroiliac-injection': 'sacroiliac joint',
  'trigger-point': 'trigger point',
  'sympathetic-block': 'sympathetic nerve',
} as const satisfies Partial<Record<ProcedureFamily, string>>;

type BlockKind = keyof typeof NOUNS;

const isBlock = (family: string): family is BlockKind => Object.hasOwn(NOUNS, family);

/** The kinds of block that payers do not take together (rulebook, cross-cutting). */
export const BLOCKS: readonly BlockKind[] = Object.keys(NOUNS).filter(isBlock);

/** One procedure of a day, as far as kinds of block are told apart. */
export type DayBlock = Pick<PainProcedure, 'family' | 'region' | 'synovialCyst' | 'dateOfService'>;

/** The kinds of block among some procedures, always in one order. */
export function kindsOf(procedures: readonly Pick<DayBlock, 'family'>[]): BlockKind[] {
  return BLOCKS.filter((kind) => procedures.some(({ family }) => family === kind));
}

/** "epidural and facet joint injections" */
export const kindWords = (kinds: readonly BlockKind[]): string =>
  `${kinds.map((kind) => NOUNS[kind]).join(' and ')} injections`;

/** Judges a limit of so many kinds of block a day in each spinal region (WC-MS). */
export function judgeTypesByRegion(
  all: readonly DayBlock[],
  date: Temporal.PlainDate,
  most: number,
): Verdict {
  const blocks = all.filter(({ family }) => isBlock(family));
  const evidence = blocks.flatMap(({ dateOfService }) => evidenceOf(dateOfService));
  const open = blocks.filter((block) => regionOf(block) === undefined);
  const limit = `${most} ${most === 1 ? 'type' : 'types'} of injection a day in a region`;
  const inRegion = (region: SpinalRegion) => blocks.filter((block) => regionOf(block) === region);
  for (const region of ['cervical-thoracic', 'lumbar-sacral'] as const) {
    const kinds = kindsOf(inRegion(region));
    if (kinds.length > most) {
      const message = `On ${date} there are ${kindWords(kinds)} in the ${region} region. The fee schedule takes ${limit}: choose.`;
      return unmet(message, evidence);
    }
  }
  const unread = open.map(({ region }) => region).find(isUnreadable);
  if (unread) return unchecked(unread.reason);
  const mayExceed = (region: SpinalRegion) => kindsOf([...inRegion(region), ...open]).length > most;
  if (mayExceed('cervical-thoracic') || mayExceed('lumbar-sacral')) {
    return undocumented(
      'region of each injection of the day',
      `On ${date} there are ${kindWords(kindsOf(blocks))}, and not all name their region. The fee schedule takes ${limit}: name the site of each.`,
      evidence,
    );
  }
  return met(`Within ${limit}.`, evidence);
}

/** The sacroiliac joint lies in the lumbar-sacral region, whether or not that is written. */
const regionOf = ({ family, region }: DayBlock): SpinalRegion | undefined =>
  family === 'sacroiliac-injection' ? 'lumbar-sacral' : documentedValue(region);
