import type { FactName } from '../chart/chart.ts';
import type { Evidence } from '../chart/fact.ts';
import type { Citation } from '../rules/cite.ts';
import type { Site } from '../rules/line-sites.ts';
import type { Certainty } from '../terminology/certainty.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';

/** One documented fact that a line rests on, with where it stands. */
export interface BasisFact {
  fact: FactName;
  /** The value in words, such as `L4-L5, L5-S1`. */
  says: string;
  evidence: Evidence[];
}

/** Modifiers of a line on which the documentation or the policy does not decide. */
export interface OpenModifiers {
  modifiers: readonly string[];
  /** What would decide: "the intent, diagnostic or therapeutic". */
  missing: string;
}

/** One line of a claim that the documentation of a session supports. */
export interface SupportedLine {
  code: string;
  /** Our own plain label. */
  label: string;
  modifiers: string[];
  open: OpenModifiers[];
  units: number;
  /** ICD-10-CM codes documented for the procedure, in the order of the chart. */
  diagnoses: string[];
  day?: Temporal.PlainDate;
  /** Reference of the procedure it stands for. */
  procedure: string;
  site: Site;
  basis: { facts: BasisFact[]; rules: Citation[] };
  /** How sure the code itself is. */
  certainty: Certainty;
}

/** Why something that was done or planned has no supported line. */
export type GapReason =
  /** The chart was read and does not say it. */
  | 'undocumented'
  /** The chart could not be read. */
  | 'unreadable'
  /** Sources differ, or the words leave more than one code possible. */
  | 'unclear'
  /** It is documented, and the policy does not cover it. */
  | 'not-covered'
  /** NCCI does not take it beside another line. */
  | 'not-taken-together'
  /** It is a part of another line. */
  | 'included'
  /** This service computes no lines of the kind. */
  | 'not-computed';

/** What cannot be coded from the documentation, and which fact is missing. */
export interface Gap {
  why: GapReason;
  /** In a few words: "side", "dose of triamcinolone". */
  missing: string;
  /** For a reader, in full. */
  message: string;
  /** The lines it leaves open: codes, and families with all their codes. */
  codes: readonly string[];
  families: readonly ProcedureFamily[];
  procedure: string;
  evidence: Evidence[];
  rules: Citation[];
}

/** What the documentation of a request supports. */
export interface ClaimLines {
  lines: SupportedLine[];
  unsupported: Gap[];
}
