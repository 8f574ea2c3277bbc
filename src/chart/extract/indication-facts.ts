import { type Fact, unreadable } from '../fact.ts';
import type { IndicationFacts } from '../indication.ts';
import type { Recipes } from '../lazily.ts';
import { chartedCare, toldCare } from './conservative-care.ts';
import { diagnosesFact } from './diagnoses.ts';
import { chartedFacilityReasons } from './facility-reason.ts';
import { measuredFunction, toldFunction } from './function-measure.ts';
import { chartedFusions, fusionFact, toldFusions } from './fusion.ts';
import { chartedScores, otherScores, toldScores } from './pain-score.ts';
import { onsets, painSinceFact, toldOnsets } from './pain-since.ts';
import { diagnosedPain, toldPain } from './pain-statements.ts';
import { type EverythingSaid, evidenceOf, ownWords, type PatientWords } from './patient-words.ts';
import { ofReviewed, type ProcedureReading } from './procedure-reading.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';
import { chartedTests, provocativeTestsFact, toldTests } from './provocative-tests.ts';
import { responsesFact } from './responses.ts';
import { chartedImaging, toldImaging, unreadImaging } from './spine-imaging.ts';
import { chartedCysts, toldCysts } from './synovial-cyst.ts';
import { everythingTold, firstTold } from './told.ts';
import { toldTriggerPoints } from './trigger-point-findings.ts';

/** Why the procedure is done, from its own lines, the patient's record and the notes of visits. */
export const indicationFacts: Recipes<ProcedureReading, IndicationFacts> = {
  diagnoses: ({ source, parts }) => diagnosesFact(source, parts),
  responses: ({ source, parts }) => responsesFact(source, parts),
  painStatements: ofReviewed(({ source, parts, lately }) =>
    everythingTold(
      [...diagnosedPain(source, linesOf(parts)), ...toldPain(lately.told, parts.family)],
      [...source.failures('conditions'), ...lately.unread],
    ),
  ),
  painSince: ofReviewed(({ source, parts, lately }) =>
    painSinceFact(
      [...onsets(source, linesOf(parts)), ...toldOnsets(lately.told)],
      [...source.failures('conditions'), ...lately.unread],
    ),
  ),
  painScores: (from) => (from.parts.isPast ? pastScores(from) : scores(from)),
  functionMeasures: ofReviewed(({ source, year, lately }) =>
    everythingTold(
      [...measuredFunction(source, year), ...toldFunction(lately.told)],
      [...source.failures('observations'), ...lately.unread],
    ),
  ),
  conservativeCare: ofReviewed(({ source, day, ever }) =>
    everythingTold(
      [...chartedCare(source, day), ...toldCare(ever.told)],
      [...source.failures('observations'), ...source.failures('procedures'), ...ever.unread],
    ),
  ),
  provocativeTests: ofReviewed(({ source, year, lately }) =>
    provocativeTestsFact(
      [...chartedTests(source, year), ...toldTests(lately.told)],
      [...source.failures('observations'), ...lately.unread],
    ),
  ),
  triggerPointFindings: ofReviewed((from) =>
    from.parts.family === 'trigger-point'
      ? toldTriggerPoints(from.lately)
      : unreadable('asked of trigger point injections alone'),
  ),
  spineImaging: ofReviewed(({ source, day, ever }) =>
    everythingTold(
      [...chartedImaging(source, day), ...toldImaging(ever.told)],
      [...source.failures('imaging', 'reports'), ...unreadImaging(source), ...ever.unread],
    ),
  ),
  fusion: ofReviewed(({ source, day, ever }) =>
    fusionFact(
      [...chartedFusions(source, day), ...toldFusions(ever.told)],
      [...source.failures('conditions'), ...source.failures('procedures'), ...ever.unread],
    ),
  ),
  synovialCyst: ofReviewed(({ source, day, ever }) =>
    firstTold(
      [...chartedCysts(source, day), ...toldCysts(ever.told)],
      [...source.failures('conditions'), ...source.failures('reports'), ...ever.unread],
    ),
  ),
  // Words alone tell of these; those on a series count while it may still run.
  ablationUnsuitable: ofReviewed(({ ever }) =>
    toldAs(ever, ({ reading }) => reading.statements.ablationRuledOut),
  ),
  plannedSeries: ofReviewed(({ justNow }) =>
    toldAs(justNow, ({ reading }) => reading.statements.seriesOrdered),
  ),
  surgeryRuledOut: ofReviewed(({ lately }) =>
    toldAs(lately, ({ reading }) => reading.statements.surgeryRuledOut),
  ),
  painSourceInQuestion: ofReviewed(({ lately }) =>
    toldAs(lately, ({ reading }) => reading.statements.painSourceInQuestion),
  ),
  painRecurrence: ofReviewed(({ lately }) =>
    toldAs(lately, ({ reading }) => reading.statements.painRecurrence),
  ),
  procedureReason: ofReviewed(({ lately }) =>
    toldAs(lately, ({ reading }) => reading.statements.procedureReason),
  ),
  facilityReason: ofReviewed(({ source, lately }) =>
    firstTold(
      [
        ...toldWords(lately, ({ reading }) => reading.statements.facilityReason),
        ...chartedFacilityReasons(source),
      ],
      [...source.failures('conditions'), ...lately.unread],
    ),
  ),
};

const linesOf = ({ own, orders, claims }: ProcedureSources) => [...own, ...orders, ...claims];

function scores({ source, parts, year, lately }: ProcedureReading) {
  const charted = chartedScores(source, parts.own);
  return everythingTold(
    [...charted, ...otherScores(source, charted, year), ...toldScores(lately.told)],
    [...source.failures('observations'), ...lately.unread],
  );
}

const pastScores = ({ source, parts }: ProcedureReading) =>
  everythingTold(
    [...chartedScores(source, parts.own), ...toldScores(ownWords(source, parts.notes))],
    [...source.failures('observations'), ...parts.failures, ...unreadNotes(parts.notes)],
  );

type ReadStated = (words: PatientWords) => { value: string; quote: string } | null;

const toldAs = (said: EverythingSaid, read: ReadStated): Fact<string> =>
  firstTold(toldWords(said, read), said.unread);

const toldWords = ({ told }: EverythingSaid, read: ReadStated) =>
  told.flatMap((words) => {
    const stated = read(words);
    return stated ? [{ value: stated.value, evidence: evidenceOf(words, stated.quote) }] : [];
  });
