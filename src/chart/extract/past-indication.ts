import type { ChartSource } from '../chart-source.ts';
import { unreadable } from '../fact.ts';
import type { IndicationFacts } from '../indication.ts';
import { diagnosesFact } from './diagnoses.ts';
import { chartedScores, toldScores } from './pain-score.ts';
import { ownWords } from './patient-words.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';
import { responsesFact } from './responses.ts';
import { everythingTold } from './told.ts';

const NOT_ASKED = unreadable('asked of the procedures under review alone');

/** Of a session of the past only its diagnoses, its own scores and the response to it are asked. */
export const pastIndication = (source: ChartSource, parts: ProcedureSources): IndicationFacts => ({
  diagnoses: diagnosesFact(source, parts),
  painScores: everythingTold(
    [...chartedScores(source, parts.own), ...toldScores(ownWords(source, parts.notes))],
    [...source.failures('observations'), ...parts.failures, ...unreadNotes(parts.notes)],
  ),
  responses: responsesFact(source, parts),
  painStatements: NOT_ASKED,
  painSince: NOT_ASKED,
  functionMeasures: NOT_ASKED,
  conservativeCare: NOT_ASKED,
  spineImaging: NOT_ASKED,
  provocativeTests: NOT_ASKED,
  triggerPointFindings: NOT_ASKED,
  fusion: NOT_ASKED,
  synovialCyst: NOT_ASKED,
  ablationUnsuitable: NOT_ASKED,
  plannedSeries: NOT_ASKED,
  rationale: NOT_ASKED,
});
