import { compareDays } from '../chart/compare-days.ts';
import type { SpineImaging } from '../chart/indication.ts';
import type { Laterality, SpinalRegion } from '../terminology/site.ts';
import { regionOfLevel, type SpinalLevel } from '../terminology/spinal-levels.ts';

/** Where an epidural is planned, and how old its imaging may be. */
export interface Treated {
  region: SpinalRegion | undefined;
  levels: readonly SpinalLevel[];
  /** Of an injection through a foramen, which reaches one side alone. */
  side: Laterality | undefined;
  isTransforaminal: boolean;
  isCaudal: boolean;
  date: Temporal.PlainDate | undefined;
  /** Null where the policy sets no age. */
  maxAgeMonths: number | null;
}

/** What one study says of the treated level. */
export type Concordance =
  | 'fits'
  | 'level-not-said'
  | 'day-not-said'
  | 'too-old'
  | 'other-side'
  | 'elsewhere';

/** "The findings are concordant with the symptoms", but not "clinical correlation recommended". */
const CONCORDANT =
  /(?<!\b(?:not|no|non|without)[\s-])\b(?:concordant|concordance|correlates? with|corresponds? (?:to|with))\b/i;

/** Whether a study explains pain at the treated level, as far as it tells. */
export function concordanceOf(study: SpineImaging, treated: Treated): Concordance {
  const site = siteOf(study, treated);
  return site === 'fits' ? ageOf(study, treated) : site;
}

function siteOf(study: SpineImaging, treated: Treated): Concordance {
  const { regions, levels, conclusion } = study;
  const shown = new Set([...regions, ...levels.map(regionOfLevel)]);
  if (treated.region && shown.size > 0 && !shown.has(treated.region)) return 'elsewhere';
  if (conclusion && CONCORDANT.test(conclusion)) return 'fits';
  if (levels.length === 0) return 'level-not-said';
  if (treated.levels.length > 0 && !spreads(treated) && !touches(levels, treated.levels))
    return 'elsewhere';
  return isOtherSide(study, treated) ? 'other-side' : 'fits';
}

const isOtherSide = ({ side }: SpineImaging, treated: Treated): boolean =>
  (side === 'left' && treated.side === 'right') || (side === 'right' && treated.side === 'left');

/**
 * A caudal injection, or one between the laminae of the neck, enters where it is safe and reaches
 * the level of the finding by spreading.
 */
const spreads = ({ region, isTransforaminal, isCaudal }: Treated): boolean =>
  isCaudal || (region === 'cervical-thoracic' && !isTransforaminal);

/** A root leaves below the disc that presses on it: a finding at the next segment explains it too. */
const touches = (shown: readonly SpinalLevel[], treated: readonly SpinalLevel[]): boolean =>
  shown.some((one) =>
    treated.some((other) => one.split('-').some((vertebra) => other.split('-').includes(vertebra))),
  );

function ageOf({ day }: SpineImaging, { date, maxAgeMonths }: Treated): Concordance {
  if (maxAgeMonths === null || !date) return 'fits';
  if (!day) return 'day-not-said';
  const oldest = date.subtract({ months: maxAgeMonths });
  return compareDays(day, oldest) >= 0 ? 'fits' : 'too-old';
}
