import { undocumented } from '../fact.ts';
import type { VisitFacts } from '../visit.ts';

/** What the chart tells of drug tests and visits, and of the targets of blocks. */
export function visitFacts(): VisitFacts {
  return {
    nerves: undocumented,
    joints: undocumented,
    testRationale: undocumented,
    testResults: undocumented,
    definitiveRationale: undocumented,
    standingOrder: undocumented,
    riskTier: undocumented,
    separateVisit: undocumented,
    highRisk: undocumented,
    performers: undocumented,
  };
}
