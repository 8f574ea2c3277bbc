import type { ChartSource } from '../chart-source.ts';
import type { Response } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import type { PainProcedure } from '../pain-procedure.ts';
import { isMade } from './observations.ts';
import { computed } from './responses.ts';
import { scoreIn, type TimedScore } from './timed-scores.ts';

/** A session with its day. */
export interface Dated {
  session: PainProcedure;
  day: Temporal.PlainDate;
}

/** Scores that are charted with no procedure. */
export const freeScores = oncePer((source: ChartSource): TimedScore[] =>
  source
    .ofType('Observation')
    .filter((one) => isMade(one) && (one.partOf ?? []).length === 0)
    .flatMap((observation) => scoreIn(source, observation) ?? [])
    .sort((a, b) => a.at - b.at),
);

/** A score this old is no baseline. */
const BASELINE_DAYS = 30;
/** Until then a follow-up tells how well a procedure worked; later, pain that is back tells that it is back. */
const FOLLOW_UP_DAYS = 42;
/** Less pain by so much still is relief (rulebook, the lowest of all thresholds is 50 %). */
const STILL_RELIEF = 30;

/** What scores between one session and the next tell of the former. */
export function scoredLater(
  source: ChartSource,
  dated: readonly Dated[],
  scores: readonly TimedScore[],
): [PainProcedure, Response[]][] {
  if (scores.length === 0) return [];
  const begun = dated.map(({ day }) => day.toZonedDateTime(source.timeZone).epochMilliseconds);
  return dated.map(({ session, day }, place) => {
    const own = begun[place] ?? 0;
    const next = begun.slice(place + 1, place + SAME_DAY).find((at) => at > own);
    const begin = day.add({ days: 1 }).toZonedDateTime(source.timeZone).epochMilliseconds;
    const first = indexFrom(scores, begin);
    const last = next === undefined ? scores.length : indexFrom(scores, next);
    const later = scores.slice(first, last).flatMap((after) => {
      const before =
        chartedBefore(source, session, after) ??
        baseline(scores.slice(Math.max(0, first - MANY), first), own, after);
      return before ? computed(source, before, after, day) : [];
    });
    return [session, later.filter((one) => isTelling(one, day))];
  });
}

/** More sessions than any day holds. */
const SAME_DAY = 20;
/** More scores than any month holds. */
const MANY = 100;

/** Where, among scores in their order, those from a moment on begin. */
function indexFrom(scores: readonly TimedScore[], moment: number): number {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((scores[middle]?.at ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTelling({ percent, heldTo }: Response, day: Temporal.PlainDate): boolean {
  if (percent >= STILL_RELIEF) return true;
  return heldTo !== undefined && day.until(heldTo).days <= FOLLOW_UP_DAYS;
}

/** The first score on a scale that is charted with a session: the one before it. */
const chartedBefore = (
  source: ChartSource,
  { references }: PainProcedure,
  { scale }: TimedScore,
): TimedScore | undefined =>
  source
    .linkedTo('Observation', references)
    .filter(isMade)
    .flatMap((observation) => scoreIn(source, observation) ?? [])
    .filter((one) => one.scale === scale)
    .sort((a, b) => a.at - b.at)[0];

/** The last score on a scale in the month before a session. */
const baseline = (
  earlier: readonly TimedScore[],
  begun: number,
  { scale }: TimedScore,
): TimedScore | undefined =>
  earlier.findLast((one) => one.scale === scale && one.at >= begun - BASELINE_DAYS * 86_400_000);
