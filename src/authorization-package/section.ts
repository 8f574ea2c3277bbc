import type { History } from '../chart/chart.ts';
import type { Evidence, Fact } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Policy } from '../policy/policy.ts';

/** One thing the chart shows, with where it stands. */
export interface PackageItem {
  text: string;
  evidence: Evidence[];
}

/** One part of what a payer asks for: what is there, and what is not. */
export interface PackageSection {
  heading: string;
  items: PackageItem[];
  /** What the chart, fully read, does not show: to be added before the request is sent. */
  missing: string[];
  /** What could not be read. */
  unread: string[];
}

/** What sections are made from. */
export interface PackageInput {
  procedure: PainProcedure;
  history: Fact<History>;
  policy: Policy;
}

/** Why some facts could not be read, each reason once. */
export const unreadOf = (...facts: readonly Fact<unknown>[]): string[] => [
  ...new Set(facts.flatMap((fact) => (fact.state === 'unreadable' ? fact.reason : []))),
];
