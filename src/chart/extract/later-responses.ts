import type { ChartSource } from '../chart-source.ts';
import { documented, documentedValue, evidenceOf } from '../fact.ts';
import type { Response } from '../indication.ts';
import type { PainProcedure } from '../pain-procedure.ts';
import { isIntervention } from './join-guidance.ts';
import { isMade } from './observations.ts';
import { oncePer } from './once-per.ts';
import { computed } from './responses.ts';
import { scoreIn, type TimedScore } from './timed-scores.ts';
import { type ToldResponse, toldResponses } from './told-responses.ts';

interface Dated {
  session: PainProcedure;
  day: Temporal.PlainDate;
}

/**
 * Adds to the sessions of the past what later visits tell of them: scores taken before the next
 * session, and words on the response to "the last injection".
 */
export function withLaterResponses(
  source: ChartSource,
  sessions: readonly PainProcedure[],
): PainProcedure[] {
  const [scores, told] = [freeScores(source), toldResponses(source)];
  if (scores.length === 0 && told.length === 0) return [...sessions];
  const dated = sessions
    .filter(isIntervention)
    .flatMap((session): Dated[] => {
      const day = documentedValue(session.dateOfService);
      return day ? [{ session, day }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day));
  const later = new Map<PainProcedure, Response[]>();
  const add = (session: PainProcedure, responses: readonly Response[]) =>
    later.set(session, [...(later.get(session) ?? []), ...responses]);
  for (const [session, found] of scoredLater(source, dated, scores)) add(session, found);
  for (const one of told) {
    const about = sessionOf(one, dated);
    if (about && !isRepeated(one.response, later.get(about))) add(about, [one.response]);
  }
  return sessions.map((session) => withResponses(session, later.get(session) ?? []));
}

/** Notes are copied forward: the same words count once. */
const isRepeated = ({ percent, measure, lasted }: Response, known: readonly Response[] = []) =>
  known.some(
    (one) =>
      one.percent === percent &&
      one.measure === measure &&
      one.lasted?.toString() === lasted?.toString(),
  );

function withResponses(session: PainProcedure, later: readonly Response[]): PainProcedure {
  if (later.length === 0) return session;
  const all = [...(documentedValue(session.responses) ?? []), ...later];
  const evidence = [...evidenceOf(session.responses), ...later.map((one) => one.evidence)];
  return { ...session, responses: documented(all, evidence) };
}

/** Scores that are charted with no procedure. */
const freeScores = oncePer((source: ChartSource): TimedScore[] =>
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
function scoredLater(
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
      const before = baseline(session, own, scores.slice(Math.max(0, first - MANY), first), after);
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

/** The score charted before a session, else the last one of the month before it. */
function baseline(
  session: PainProcedure,
  begun: number,
  earlier: readonly TimedScore[],
  { scale }: TimedScore,
): Pick<TimedScore, 'score' | 'scale'> | undefined {
  const charted = (documentedValue(session.painScores) ?? []).findLast(
    (one) => one.moment === 'before' && one.scale === scale,
  );
  const oldest = begun - BASELINE_DAYS * 86_400_000;
  return charted ?? earlier.findLast((one) => one.scale === scale && one.at >= oldest);
}

/**
 * The session a note speaks of: of its kind and region, before the note, on the day it names or else
 * the last one.
 */
function sessionOf(
  { told, family, region, days }: ToldResponse,
  dated: readonly Dated[],
): PainProcedure | undefined {
  const { compare } = Temporal.PlainDate;
  const isPossible = ({ session, day }: Dated): boolean => {
    const place = documentedValue(session.region);
    const isOfKind = family === undefined || session.family === family;
    return isOfKind && compare(day, told) < 0 && (!region || !place || region === place);
  };
  const isNamed = ({ day }: Dated): boolean =>
    days.some(({ first, last }) => compare(day, first) >= 0 && compare(day, last) <= 0);
  const meant = days.length > 0 && dated.findLast((one) => isNamed(one) && isPossible(one));
  return (meant || dated.findLast(isPossible))?.session;
}
