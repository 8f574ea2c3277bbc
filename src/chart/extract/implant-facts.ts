import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { ChartSource } from '../chart-source.ts';
import { unreadable } from '../fact.ts';
import type { ImplantFacts } from '../implant.ts';
import { reductionFact } from './analgesic-reduction.ts';
import { generatorFact } from './generator.ts';
import { stageFact } from './implant-stage.ts';
import { lastDayFact } from './last-day.ts';
import { patientWords, procedureWords } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { programmingFact } from './programming.ts';
import { psychologyFact } from './psychological-evaluation.ts';
import { refillFact } from './refill.ts';
import { revisedPartFact } from './revised-part.ts';
import { substanceFact } from './substance-use.ts';
import { type Telling, tellingsOfLines, tellingsOfNotes } from './tellings.ts';
import { tolerabilityFact } from './tolerability.ts';

const NOT_ASKED = unreadable('asked of stimulators and pumps alone');

const NONE: ImplantFacts = {
  lastDay: NOT_ASKED,
  stage: NOT_ASKED,
  psychologicalEvaluation: NOT_ASKED,
  substanceUse: NOT_ASKED,
  analgesicReduction: NOT_ASKED,
  programming: NOT_ASKED,
  refill: NOT_ASKED,
  generator: NOT_ASKED,
  tolerability: NOT_ASKED,
  revisedPart: NOT_ASKED,
};

const IMPLANTS: ReadonlySet<ProcedureFamily> = new Set(['stimulator', 'pump']);
/** An injection into the spinal canal may be the trial of a pump. */
const MAY_BE_A_TRIAL: ReadonlySet<ProcedureFamily> = new Set(['epidural', 'epidural-catheter']);

/** What the chart tells of stimulators, pumps and their trials. */
export function implantFacts(source: ChartSource, parts: ProcedureSources): ImplantFacts {
  if (!IMPLANTS.has(parts.family) && !MAY_BE_A_TRIAL.has(parts.family)) return NONE;
  const tried = { ...NONE, ...trialFacts(source, parts) };
  return parts.isPast || !IMPLANTS.has(parts.family)
    ? tried
    : { ...tried, ...judged(source, parts) };
}

/** What a session of the past is asked for as well: it may have been a trial. */
function trialFacts(
  source: ChartSource,
  parts: ProcedureSources,
): Pick<ImplantFacts, 'lastDay' | 'stage' | 'analgesicReduction' | 'tolerability'> {
  const said = procedureWords(source, parts);
  const isStimulator = parts.family === 'stimulator';
  return {
    lastDay: lastDayFact(parts.own, tellingsOf(parts), said.unread),
    stage: stageFact(parts, said),
    analgesicReduction: isStimulator
      ? reductionFact(source, parts, said.told, said.unread)
      : NOT_ASKED,
    tolerability: isStimulator ? NOT_ASKED : tolerabilityFact(said.told, said.unread),
  };
}

function judged(source: ChartSource, parts: ProcedureSources) {
  const [day = source.today] = parts.own.flatMap(({ date }) => (date.is === 'day' ? date.day : []));
  const said = patientWords(source, parts, day);
  const [ever, lately] = [said(), said(day.subtract({ years: 1 }))];
  const own = procedureWords(source, parts);
  const isStimulator = parts.family === 'stimulator';
  return {
    psychologicalEvaluation: psychologyFact(source, { told: ever.told, day }, ever.unread),
    substanceUse: substanceFact(source, lately.told, lately.unread),
    programming: programmingFact(parts, own),
    refill: refillFact(source, parts, own, tellingsOf(parts)),
    generator: generatorFact(source, parts, own),
    revisedPart: revisedPartFact(parts, own),
    ...(isStimulator
      ? { analgesicReduction: reductionFact(source, parts, lately.told, lately.unread) }
      : { tolerability: tolerabilityFact(ever.told, ever.unread) }),
  };
}

const tellingsOf = (parts: ProcedureSources): Telling[] => [
  ...tellingsOfLines(parts.own, parts.family),
  ...tellingsOfNotes(parts.notes, parts),
];
