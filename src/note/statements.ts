import type { NoteAgent, NoteFamily, Quote } from './note-reading.ts';
import type { ProcedureStatements, Stated, VisitStatements } from './note-statements.ts';
import type { Passage, Sentence } from './sentences.ts';
import type { Found, Span } from './span.ts';
import { readAblationMode } from './statements/ablation-mode.ts';
import { readAblationRuledOut } from './statements/ablation-ruled-out.ts';
import { readAmountsPerSite } from './statements/amounts-per-site.ts';
import { readCatheter } from './statements/catheter.ts';
import { readContrastSpread } from './statements/contrast-spread.ts';
import {
  readLeadCount,
  readPumpProgramming,
  readPumpReservoir,
  readTrialDays,
  readTrialRelief,
} from './statements/devices.ts';
import {
  readDrugTestConfirmation,
  readDrugTestReason,
  readDrugTestRisk,
} from './statements/drug-tests.ts';
import { readDrugWaste, readSingleDoseVial } from './statements/drug-waste.ts';
import { readFunctionalLimitation, readFunctionScores } from './statements/function.ts';
import { readInterpretation } from './statements/interpretation.ts';
import { readPainCharacters } from './statements/pain-character.ts';
import { readPainDuration } from './statements/pain-duration.ts';
import { readPainSince } from './statements/pain-since.ts';
import { readPostProcedureMinutes } from './statements/post-procedure-times.ts';
import {
  readFacilityReason,
  readPainRecurrence,
  readPainSourceInQuestion,
  readProcedureReason,
  readSurgeryRuledOut,
} from './statements/reasons.ts';
import { readRepeatResponses } from './statements/repeat-response.ts';
import { readSedation, readSedationReason } from './statements/sedation.ts';
import { readSeries } from './statements/series.ts';
import { readPriorFusion, readSynovialCyst } from './statements/spine-anatomy.ts';
import { readSpineImaging } from './statements/spine-imaging.ts';
import { readJoints, readNerves } from './statements/targets.ts';
import {
  readDryNeedling,
  readTriggerPointCount,
  readTriggerPointExam,
  readTriggerPointFindings,
  readTriggerPointsByMuscle,
  regionsOf,
} from './statements/trigger-points.ts';
import { readFluoroscopicViews } from './statements/views.ts';
import {
  readPsychologicalEvaluation,
  readSeparateEvaluation,
  readSubstanceUse,
} from './statements/visit-context.ts';

type Quoting = (place: Span) => Quote;

/** Reads what a whole note states beside its procedures. */
export function readVisitStatements(
  sentences: readonly Sentence[],
  text: string,
  quote: Quoting,
): VisitStatements {
  const { each, one } = stating(quote);
  return {
    painCharacters: each(readPainCharacters(sentences)),
    functionScores: each(readFunctionScores(sentences)),
    postProcedureMinutes: each(readPostProcedureMinutes(sentences)),
    spineImaging: each(readSpineImaging(sentences)),
    repeatResponses: each(readRepeatResponses(sentences)),
    drugWaste: each(readDrugWaste(sentences)),
    substanceUse: each(readSubstanceUse(sentences)),
    sedation: one(readSedation(sentences)),
    sedationReason: one(readSedationReason(sentences)),
    fluoroscopicViews: one(readFluoroscopicViews(sentences)),
    contrastSpread: one(readContrastSpread(sentences)),
    painDurationDays: one(readPainDuration(sentences)),
    painSince: one(readPainSince(sentences)),
    functionalLimitation: one(readFunctionalLimitation(sentences)),
    triggerPointFindings: each(readTriggerPointFindings(sentences)),
    surgeryRuledOut: one(readSurgeryRuledOut(sentences)),
    facilityReason: one(readFacilityReason(sentences)),
    painSourceInQuestion: one(readPainSourceInQuestion(sentences)),
    painRecurrence: one(readPainRecurrence(sentences)),
    procedureReason: one(readProcedureReason(sentences)),
    seriesOrdered: one(readSeries(sentences)),
    ablationRuledOut: one(readAblationRuledOut(sentences)),
    priorFusion: one(readPriorFusion(sentences)),
    synovialCyst: one(readSynovialCyst(sentences)),
    imagingInterpretation: one(readInterpretation(sentences, text)),
    singleDoseVial: one(readSingleDoseVial(sentences)),
    psychologicalEvaluation: one(readPsychologicalEvaluation(sentences)),
    drugTestRisk: one(readDrugTestRisk(sentences)),
    drugTestReason: one(readDrugTestReason(sentences)),
    drugTestConfirmation: one(readDrugTestConfirmation(sentences)),
    separateEvaluation: one(readSeparateEvaluation(sentences)),
  };
}

/** What is told of one procedure: its own words, and the whole visit's where those bear on it. */
export interface ToldOf {
  family: NoteFamily;
  muscles: readonly string[];
  agents: readonly NoteAgent[];
  /** The words that name it. */
  named: readonly Passage[];
  own: readonly Sentence[];
  visit: readonly Sentence[];
}

const MAY_ABLATE = /ablation$|^other$|^(?:sympathetic|peripheral-nerve)-block$/;
const INTO_MUSCLES = /^(?:trigger-point|other)-injection$/;

/** Reads what a note states of one procedure beside its site, drugs and guidance. */
export function readProcedureStatements(
  { family, muscles, agents, named, own, visit }: ToldOf,
  quote: Quoting,
): ProcedureStatements {
  const { each, one } = stating(quote);
  const namedJoints = readJoints(named);
  const isMuscular = INTO_MUSCLES.test(family);
  const isStimulator = family.startsWith('scs-');
  const isPump = family === 'intrathecal-pump';
  return {
    muscleRegions: regionsOf(muscles),
    nerves: each(readNerves(own)),
    joints: each(namedJoints.length > 0 ? namedJoints : readJoints(own)),
    amountsPerSite: each(readAmountsPerSite(own, agents, family)),
    triggerPointsByMuscle: isMuscular ? each(readTriggerPointsByMuscle(own)) : [],
    triggerPointExam: isMuscular ? one(readTriggerPointExam(visit)) : null,
    triggerPointCount: isMuscular ? one(readTriggerPointCount(own)) : null,
    dryNeedling: isMuscular ? one(readDryNeedling(own)) : null,
    ablationMode: MAY_ABLATE.test(family) ? one(readAblationMode(own)) : null,
    catheter: one(readCatheter(own)),
    leadCount: isStimulator ? one(readLeadCount(own)) : null,
    trialDays: isStimulator ? one(readTrialDays(visit)) : null,
    trialReliefPercent: isStimulator ? one(readTrialRelief(visit)) : null,
    pumpReservoir: isPump ? one(readPumpReservoir(own)) : null,
    pumpProgramming: isPump ? one(readPumpProgramming(own)) : null,
  };
}

/** Turns what was found into what is stated, with the quote. */
function stating(quote: Quoting) {
  const stated = <T>({ value, ...place }: Found<T>): Stated<T> => ({ value, ...quote(place) });
  return {
    each: <T>(found: readonly Found<T>[]): Stated<T>[] => found.map(stated),
    one: <T>(found: Found<T> | undefined): Stated<T> | null => (found ? stated(found) : null),
  };
}
