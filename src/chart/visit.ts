import type { ToldTest } from '../note/statements/drug-test-method.ts';
import type { Evidence, Fact } from './fact.ts';
import type { NamedTarget } from './implant.ts';

/** How a drug test was made: its kind, how it was read, classes and calibration. */
export type TestMethod = ToldTest;

/** A drug test of the past or of this order. */
export interface DrugTestResult {
  kind: 'presumptive' | 'definitive';
  day?: Temporal.PlainDate;
  /** Whether it was other than the prescriptions would make it. */
  isUnexpected?: boolean;
  evidence: Evidence;
}

/** What the chart tells of drug tests and visits, and of the targets of blocks. */
export interface VisitFacts {
  /** Nerves, plexuses and ganglia aimed at. */
  nerves: Fact<NamedTarget[]>;
  /** Joints and bursae injected, as named: `knee`, `hip`, `shoulder`. */
  joints: Fact<NamedTarget[]>;
  /** Why this patient is tested now, in the words of the chart. */
  testRationale: Fact<string>;
  testResults: Fact<DrugTestResult[]>;
  /** Why a particular drug, or so many classes, must be told apart. */
  definitiveRationale: Fact<string>;
  /** How the test at hand was made. */
  testMethod: Fact<TestMethod>;
  /** Words that order tests for every visit or every patient. */
  standingOrder: Fact<string>;
  /** The risk the chart assigns to opioid therapy: `low`, `moderate`, `high`. */
  riskTier: Fact<string>;
  /** Words on a problem treated apart from the procedure at the same visit. */
  separateVisit: Fact<string>;
  /** Words on a high risk in managing the visit: intensive monitoring for toxicity, admission. */
  highRisk: Fact<string>;
  /** References of those who do it. */
  performers: Fact<string[]>;
}
