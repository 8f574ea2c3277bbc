import { undocumented } from '../fact.ts';
import type { IndicationFacts } from '../indication.ts';

/** Why the procedure is done, from its own lines, the patient's record and the notes of visits. */
export function indicationFacts(): IndicationFacts {
  return {
    diagnoses: undocumented,
    painStatements: undocumented,
    painSince: undocumented,
    painScores: undocumented,
    functionMeasures: undocumented,
    conservativeCare: undocumented,
    spineImaging: undocumented,
    provocativeTests: undocumented,
    triggerPointFindings: undocumented,
    fusion: undocumented,
    synovialCyst: undocumented,
    ablationUnsuitable: undocumented,
    plannedSeries: undocumented,
    rationale: undocumented,
    responses: undocumented,
  };
}
