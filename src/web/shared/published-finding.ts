import type { Evidence } from '../../chart/fact.ts';
import type { Citation } from '../../rules/cite.ts';
import type { Severity } from '../../rules/define-rule.ts';

/** How a rule judged one procedure. */
export type JudgedVerdict = 'met' | 'unmet' | 'undocumented' | 'unchecked';

/** A finding as cards and explanations carry it in `org.foramen.findings` and its like. */
export interface PublishedFinding {
  rule: string;
  severity: Severity;
  verdict: JudgedVerdict;
  procedure: string;
  policy: string;
  message: string;
  missing?: string;
  evidence: Evidence[];
  cites: Citation[];
  /** Until when a user silenced it, as an instant. */
  snoozedUntil?: string;
}

/** A rule that had nothing to say, and why. */
export interface SkippedRule {
  rule: string;
  verdict: 'skipped';
  procedure?: string;
  because: string;
}
