import type { ProcedureCode, ProcedureFamily } from '../terminology/procedure-codes.ts';
import {
  type Approach,
  coversSide,
  type Guidance,
  type Intent,
  type Laterality,
  type SpinalRegion,
} from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Fact, Statement } from './fact.ts';
import type { ImplantFacts } from './implant.ts';
import type { IndicationFacts } from './indication.ts';
import type { PerformanceFacts } from './performance.ts';
import type { ServiceLine } from './service-line.ts';
import type { VisitFacts } from './visit.ts';

/** How much a block relieved the pain, unrounded (rulebook 1.7). */
export interface Relief {
  percent: number;
  /** How the percentage is known: from two scores on one scale, or as somebody stated it. */
  known: 'computed' | 'stated';
  /** `9 -> 2 on 72514-3`: what it was computed from. */
  from?: string;
  /** How many hours it is charted to have held. */
  lastedHours?: number;
}

/** A permanent record of the guidance images. */
export interface ArchivedImages {
  /** How many images are known to be kept; absent when only their existence is known. */
  count?: number;
}

/** The facts of one procedure that rules may ask for. */
export interface ProcedureFacts
  extends IndicationFacts,
    PerformanceFacts,
    ImplantFacts,
    VisitFacts {
  dateOfService: Fact<Temporal.PlainDate>;
  /** The CMS place of service code: 11 office, 22 hospital outpatient, 24 ambulatory surgery. */
  setting: Fact<string>;
  approach: Fact<Approach>;
  region: Fact<SpinalRegion>;
  levels: Fact<SpinalLevel[]>;
  /** The levels that the orders it fulfils name. */
  orderedLevels: Fact<SpinalLevel[]>;
  /** The side as planned on an order, as performed on a procedure. */
  laterality: Fact<Laterality>;
  /** Every source's word on the side: order, consent, note, diagnosis, claim. */
  statedSides: Fact<Statement<Laterality>[]>;
  /** Words that explain why the side was changed. */
  sideChange: Fact<string>;
  guidance: Fact<Guidance>;
  archivedImages: Fact<ArchivedImages>;
  intent: Fact<Intent>;
  relief: Fact<Relief>;
  /** Why contrast must not be given: an allergy to it or a pregnancy. */
  contrastContraindication: Fact<string>;
  /** The lines of the claim that stand for this procedure. */
  claimLines: Fact<ServiceLine[]>;
}

/**
 * One interventional pain procedure, planned or performed, in the terms payers use. All codes of
 * one session at one site are one procedure: an add-on level is not a second block.
 */
export interface PainProcedure extends ProcedureFacts {
  reference: string;
  /** Every resource it was read from. */
  references: string[];
  /** As a clinician would say it: "left L4-L5 facet injection". */
  label: string;
  status: 'planned' | 'performed';
  family: ProcedureFamily;
  /** What the codes stand for, where they say so. */
  technique?: ProcedureCode['approach'] | undefined;
  codes: ProcedureCode[];
  /** A date that names no day, such as `2026-03`. */
  impreciseDate?: string | undefined;
}

export type SiteMatch = 'same' | 'elsewhere' | 'unclear';

/**
 * Whether one earlier block covers the site of a later procedure: its region, its side and all of
 * its levels. What is not charted is unclear, never elsewhere.
 */
export function coversSite(block: PainProcedure, target: PainProcedure): SiteMatch {
  const parts = [
    compare(block.region, target.region, (a, b) => a === b),
    compare(block.laterality, target.laterality, coversSide),
    compare(block.levels, target.levels, coversLevels),
  ];
  if (parts.includes('elsewhere')) return 'elsewhere';
  return parts.includes('unclear') ? 'unclear' : 'same';
}

/** Whether every level of `target` is among those of `block`. */
export const coversLevels = (
  block: readonly SpinalLevel[],
  target: readonly SpinalLevel[],
): boolean => target.every((level) => block.includes(level));

/** Compares one fact of two procedures. */
export function compare<T>(a: Fact<T>, b: Fact<T>, agree: (a: T, b: T) => boolean): SiteMatch {
  if (a.state !== 'documented' || b.state !== 'documented') return 'unclear';
  return agree(a.value, b.value) ? 'same' : 'elsewhere';
}
