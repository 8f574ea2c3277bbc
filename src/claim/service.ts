import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { Citation } from '../rules/cite.ts';
import type { Laterality, SpinalRegion } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { CodingPolicy } from './coding-parameters.ts';
import { type OpenFact, type Settled, settle } from './settle.ts';
import type { BasisFact, OpenModifiers } from './supported-line.ts';

/** One procedure as the chart documents it, and what decides how it is reported. */
export interface CodedProcedure {
  /** Without what only the claim says of it. */
  documented: PainProcedure;
  policy: CodingPolicy;
  /** Who bills, where the claim tells. */
  bill?: ServiceLine['bill'];
  /** The CMS place of service code. */
  place: string | undefined;
}

/** A code that documented facts stand for, before sides become modifiers and lines. */
export interface Service {
  code: string;
  /** On each side. */
  units: number;
  /** Absent where the code is reported without a side. */
  side?: Laterality;
  kx?: 'carried' | OpenModifiers;
  region?: SpinalRegion;
  levels?: readonly SpinalLevel[];
  facts: BasisFact[];
  rules: readonly Citation[];
}

/** What one procedure is coded to, and what leaves the rest open. */
export interface Coded {
  services: Service[];
  open: OpenFact[];
}

export const notCoded = (...open: OpenFact[]): Coded => ({ services: [], open });

/** The side treated, where the code asks for one. */
export function sideOfProcedure({ laterality }: PainProcedure): Settled<Laterality> {
  const side = settle('laterality', laterality, { noun: 'side' });
  return side.is === 'known' && side.value === 'midline'
    ? { is: 'open', why: 'undocumented', ...NO_SIDE, evidence: side.basis.evidence }
    : side;
}

const NO_SIDE = { missing: 'side', message: 'Not documented: side, left, right or both.' };

/** The levels treated, as they are named. */
export const levelsOfProcedure = (
  { levels }: PainProcedure,
  sameTargets: (a: SpinalLevel[], b: SpinalLevel[]) => boolean,
): Settled<SpinalLevel[]> =>
  settle('levels', levels, {
    noun: 'level',
    words: (value) => value.join(', '),
    same: sameTargets,
  });

/**
 * Whether "both sides" is said of all levels at once. Left at one level and right at another add up
 * to both sides too, and are not twice as many levels.
 */
export function isBothSidesOfAll({ statedSides }: PainProcedure): boolean {
  const said = (documentedValue(statedSides) ?? []).filter(
    ({ origin }) => origin === 'procedure' || origin === 'note',
  );
  return said.every(
    ({ value, evidence }) =>
      value === 'bilateral' && !/\b(?:left|right|LT|RT)\b/i.test(evidence.quote ?? ''),
  );
}
