import type { Evidence } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Citation } from '../rules/cite.ts';
import type { Severity } from '../rules/define-rule.ts';
import type { Remedy } from '../rules/remedy.ts';
import type { Verdict } from '../rules/verdict.ts';

/** One rule's verdict on one procedure under one policy, as cards and clients see it (contract). */
export interface Finding {
  rule: string;
  title: string;
  severity: Severity;
  /** The severity before the policy's cap: how much it matters that somebody looks. */
  ruleSeverity: Severity;
  verdict: Verdict['is'];
  /** A FHIR reference. */
  procedure: string;
  /** Every resource the procedure was read from, as `Type/id`. */
  references: readonly string[];
  /** Which procedure of the request it is about: those of one claim share a reference. */
  subject: number;
  /** What a clinician calls the procedure. */
  label: string;
  /** The policy set's id. */
  policy: string;
  message: string;
  missing?: string;
  /** What would settle it, where that is data. */
  remedy?: Remedy;
  evidence: readonly Evidence[];
  /** The policy's citations first: they carry the number that was applied. */
  cites: readonly Citation[];
  /** Whether a number that was applied was never checked against the payer's own document. */
  unverified: boolean;
  safety: boolean;
  scope: 'procedure' | 'session';
  /** The procedure's family: a snooze of one order covers the orders of its family. */
  family: PainProcedure['family'];
  /** What it rests on: the same facts give the same one. */
  basis: string;
}

/** A rule that had nothing to say of a procedure, and why. */
export interface SkippedRule {
  rule: string;
  verdict: 'skipped';
  procedure?: string;
  because: string;
}
