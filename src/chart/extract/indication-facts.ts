import type { ChartSource } from '../chart-source.ts';
import { type Fact, unreadable } from '../fact.ts';
import type { IndicationFacts } from '../indication.ts';
import { chartedCare, toldCare } from './conservative-care.ts';
import { diagnosesFact } from './diagnoses.ts';
import { measuredFunction, toldFunction } from './function-measure.ts';
import { chartedFusions, fusionFact, toldFusions } from './fusion.ts';
import { chartedScores, otherScores, toldScores } from './pain-score.ts';
import { onsets, painSinceFact, toldOnsets } from './pain-since.ts';
import { diagnosedPain, toldPain } from './pain-statements.ts';
import { pastIndication } from './past-indication.ts';
import {
  type EverythingSaid,
  evidenceOf,
  type PatientWords,
  patientWords,
} from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { chartedTests, provocativeTestsFact, toldTests } from './provocative-tests.ts';
import { responsesFact } from './responses.ts';
import { chartedImaging, toldImaging } from './spine-imaging.ts';
import { chartedCysts, toldCysts } from './synovial-cyst.ts';
import { everythingTold, firstTold } from './told.ts';
import { toldTriggerPoints } from './trigger-point-findings.ts';

/** Why the procedure is done, from its own lines, the patient's record and the notes of visits. */
export function indicationFacts(source: ChartSource, parts: ProcedureSources): IndicationFacts {
  const [day = source.today] = parts.own.flatMap(({ date }) => (date.is === 'day' ? date.day : []));
  if (parts.isPast) return pastIndication(source, parts);
  const said = patientWords(source, parts, day);
  const context: Context = {
    source,
    parts,
    year: { from: day.subtract({ years: 1 }), to: day },
    ever: said(),
    lately: said(day.subtract({ years: 1 })),
    justNow: said(day.subtract({ months: 6 })),
  };
  return {
    diagnoses: diagnosesFact(source, parts),
    responses: responsesFact(source, parts),
    ...painFacts(context),
    ...examinationFacts(context),
    ...spineFacts(context),
    ...reasonFacts(context),
  };
}

interface Context {
  source: ChartSource;
  parts: ProcedureSources;
  year: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  /** What is told of the patient: at any time, within a year, within half a year. */
  ever: EverythingSaid;
  lately: EverythingSaid;
  justNow: EverythingSaid;
}

function painFacts({ source, parts, year, lately }: Context) {
  const lines = [...parts.own, ...parts.orders, ...parts.claims];
  const conditions = [...source.failures('conditions'), ...lately.unread];
  const charted = chartedScores(source, parts.own);
  const observed = [...source.failures('observations'), ...lately.unread];
  return {
    painStatements: everythingTold(
      [...diagnosedPain(source, lines), ...toldPain(lately.told, parts.family)],
      conditions,
    ),
    painSince: painSinceFact([...onsets(source, lines), ...toldOnsets(lately.told)], conditions),
    painScores: everythingTold(
      [...charted, ...otherScores(source, charted, year), ...toldScores(lately.told)],
      observed,
    ),
  };
}

function examinationFacts({ source, parts, year, ever, lately }: Context) {
  const observed = source.failures('observations');
  return {
    functionMeasures: everythingTold(
      [...measuredFunction(source, year), ...toldFunction(lately.told)],
      [...observed, ...lately.unread],
    ),
    conservativeCare: everythingTold(
      [...chartedCare(source, year.to), ...toldCare(ever.told)],
      [...observed, ...source.failures('procedures'), ...ever.unread],
    ),
    provocativeTests: provocativeTestsFact(
      [...chartedTests(source, year), ...toldTests(lately.told)],
      [...observed, ...lately.unread],
    ),
    triggerPointFindings:
      parts.family === 'trigger-point'
        ? toldTriggerPoints(lately)
        : unreadable('asked of trigger point injections alone'),
  };
}

function spineFacts({ source, year, ever }: Context) {
  const conditions = source.failures('conditions');
  return {
    spineImaging: everythingTold(
      [...chartedImaging(source, year.to), ...toldImaging(ever.told)],
      [...source.failures('imaging', 'reports'), ...ever.unread],
    ),
    fusion: fusionFact(
      [...chartedFusions(source, year.to), ...toldFusions(ever.told)],
      [...conditions, ...source.failures('procedures'), ...ever.unread],
    ),
    synovialCyst: firstTold(
      [...chartedCysts(source, year.to), ...toldCysts(ever.told)],
      [...conditions, ...source.failures('reports'), ...ever.unread],
    ),
  };
}

/** Words alone tell of these; those on a series count while it may still run. */
function reasonFacts({ ever, lately, justNow }: Context) {
  return {
    ablationUnsuitable: toldAs(ever, ({ reading }) => reading.statements.ablationRuledOut),
    plannedSeries: toldAs(justNow, ({ reading }) => reading.statements.seriesOrdered),
    rationale: toldAs(lately, ({ reading }) => reading.statements.rationale),
  };
}

function toldAs(
  { told, unread }: EverythingSaid,
  read: (words: PatientWords) => { value: string; quote: string } | null,
): Fact<string> {
  const found = told.flatMap((words) => {
    const stated = read(words);
    return stated ? [{ value: stated.value, evidence: evidenceOf(words, stated.quote) }] : [];
  });
  return firstTold(found, unread);
}
