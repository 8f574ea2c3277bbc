import { undocumented } from '../fact.ts';
import type { ImplantFacts } from '../implant.ts';

/** What the chart tells of stimulators and pumps. */
export function implantFacts(): ImplantFacts {
  return {
    lastDay: undocumented,
    stage: undocumented,
    psychologicalEvaluation: undocumented,
    substanceUse: undocumented,
    analgesicReduction: undocumented,
    programming: undocumented,
    refill: undocumented,
    generator: undocumented,
    tolerability: undocumented,
    revisedPart: undocumented,
  };
}
