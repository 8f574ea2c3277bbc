import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { unreadable } from '../fact.ts';
import type { ImplantFacts } from '../implant.ts';
import type { Recipes } from '../lazily.ts';
import { reductionFact } from './analgesic-reduction.ts';
import { generatorFact } from './generator.ts';
import { stageFact } from './implant-stage.ts';
import { implantWorkFact } from './implant-work.ts';
import { lastDayFact } from './last-day.ts';
import { leadCountFact } from './lead-count.ts';
import type { ProcedureReading, ReadFact } from './procedure-reading.ts';
import { programmingFact } from './programming.ts';
import { psychologyFact } from './psychological-evaluation.ts';
import { refillFact } from './refill.ts';
import { revisedPartFact } from './revised-part.ts';
import { substanceFact } from './substance-use.ts';
import { toldTrialsFact } from './told-trials.ts';
import { tolerabilityFact } from './tolerability.ts';

const NOT_ASKED = unreadable('asked of stimulators and pumps alone');

const IMPLANTS: ReadonlySet<ProcedureFamily> = new Set(['stimulator', 'pump']);
/** An injection into the spinal canal may be the trial of a pump. */
const TRIALS: ReadonlySet<ProcedureFamily> = new Set([
  ...IMPLANTS,
  'epidural',
  'epidural-catheter',
]);

/** A session of the past is asked as well: it may have been a trial. */
const ofTrials =
  <T>(read: ReadFact<T>): ReadFact<T> =>
  (from) =>
    TRIALS.has(from.parts.family) ? read(from) : NOT_ASKED;

const ofImplants =
  <T>(read: ReadFact<T>): ReadFact<T> =>
  (from) =>
    isReviewedImplant(from) ? read(from) : NOT_ASKED;

const isReviewedImplant = ({ parts }: ProcedureReading): boolean =>
  !parts.isPast && IMPLANTS.has(parts.family);

/** What the chart tells of stimulators, pumps and their trials. */
export const implantFacts: Recipes<ProcedureReading, ImplantFacts> = {
  lastDay: ofTrials(({ parts, told, words }) => lastDayFact(parts.own, told, words.unread)),
  stage: ofTrials(({ parts, words }) => stageFact(parts, words)),
  analgesicReduction: (from) => {
    if (from.parts.family !== 'stimulator') return NOT_ASKED;
    const { told, unread } = isReviewedImplant(from) ? from.lately : from.words;
    return reductionFact(from.source, from.parts, told, unread);
  },
  toldTrials: ofImplants((from) =>
    toldTrialsFact(from.ever, from.parts.family === 'pump' ? 'pump' : 'stimulator'),
  ),
  tolerability: ofTrials((from) => {
    if (from.parts.family === 'stimulator') return NOT_ASKED;
    const { told, unread } = isReviewedImplant(from) ? from.ever : from.words;
    return tolerabilityFact(told, unread);
  }),
  psychologicalEvaluation: ofImplants(({ source, day, ever: { told, unread } }) =>
    psychologyFact(source, { told, day }, unread),
  ),
  substanceUse: ofImplants(({ source, lately: { told, unread } }) =>
    substanceFact(source, told, unread),
  ),
  programming: ofImplants(({ parts, words }) => programmingFact(parts, words)),
  refill: ofImplants(({ source, parts, words, told }) => refillFact(source, parts, words, told)),
  generator: ofImplants(({ source, parts, words }) => generatorFact(source, parts, words)),
  revisedPart: ofImplants(({ parts, words }) => revisedPartFact(parts, words)),
  implantWork: ofImplants(({ parts, words }) => implantWorkFact(parts, words)),
  leadCount: ofImplants(({ parts, told, words }) => leadCountFact(parts, told, words.unread)),
};
