import type { Observation } from 'fhir/r4';
import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import type { Response } from '../indication.ts';
import type { ProcedureLine } from './line.ts';
import { dayOf, evidenceIn, isLocal, numberIn } from './observations.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { beforeAndAfter, measuredWith, startOf, type TimedScore } from './timed-scores.ts';
import { everythingTold } from './told.ts';

const MEASURES = [
  ['pain-relief-percent', 'pain'],
  ['functional-improvement-percent', 'function'],
] as const;

/** How a procedure worked, as a fact. Of one long past, words may tell what nothing else does. */
export const responsesFact = (source: ChartSource, { own, isPast, failures }: ProcedureSources) =>
  everythingTold(chartedResponses(source, own), [
    ...source.failures('observations'),
    ...(isPast ? failures : []),
  ]);

/**
 * How much a procedure helped and how long, by what is charted with it. Scores of its own day tell
 * of the procedure itself (fact `relief`); those of later days tell how it lasted.
 */
function chartedResponses(source: ChartSource, lines: readonly ProcedureLine[]): Response[] {
  const { observations, scores } = measuredWith(source, lines);
  if (observations.length === 0) return [];
  const [day] = lines.flatMap(({ date }) => (date.is === 'day' ? date.day : []));
  const start = startOf(lines, source.timeZone);
  return [
    ...observations.flatMap((observation) => stated(source, observation, day)),
    ...[...Map.groupBy(scores, ({ scale }) => scale).values()].flatMap((group) => {
      const { before, after } = beforeAndAfter(group, start);
      return before ? after.flatMap((one) => computed(source, before, one, day)) : [];
    }),
  ];
}

/** What a later score on one scale shows beside the one before the procedure. */
export function computed(
  source: ChartSource,
  before: Pick<TimedScore, 'score' | 'scale'>,
  after: TimedScore,
  day: Temporal.PlainDate | undefined,
): Response[] {
  if (before.score <= 0 || after.charted.slice(0, 10) === day?.toString()) return [];
  const heldTo = dayOf(source, after.charted);
  if (!heldTo || (day && compareDays(heldTo, day) <= 0)) return [];
  return [
    {
      percent: ((before.score - after.score) / before.score) * 100,
      measure: 'pain',
      known: 'computed',
      from: `${before.score} -> ${after.score} on ${after.scale}`,
      heldTo,
      evidence: after.evidence,
    },
  ];
}

function stated(
  source: ChartSource,
  observation: Observation,
  day: Temporal.PlainDate | undefined,
): Response[] {
  const measure = MEASURES.find(([code]) => isLocal(observation, code))?.[1];
  const percent = numberIn(observation);
  if (!measure || percent === undefined) return [];
  const heldTo = heldUntil(source, observation, day);
  const evidence = evidenceIn(observation);
  return [{ percent, measure, known: 'stated', ...(heldTo && { heldTo }), evidence }];
}

/**
 * A period says how long it held; without an end it goes on. A single moment on a later day says
 * that it held until then, on the day of the procedure itself nothing.
 */
function heldUntil(
  source: ChartSource,
  { effectivePeriod, effectiveDateTime }: Observation,
  day: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  if (effectivePeriod?.end) return dayOf(source, effectivePeriod.end);
  if (effectivePeriod?.start) return source.today;
  const told = dayOf(source, effectiveDateTime);
  return told && day && compareDays(told, day) > 0 ? told : undefined;
}
