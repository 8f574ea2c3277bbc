import type { ChartSource } from '../chart-source.ts';
import { compareDays } from '../compare-days.ts';
import { documented, documentedValue, evidenceOf, unreadable } from '../fact.ts';
import type { Response } from '../indication.ts';
import { over } from '../lazily.ts';
import { oncePer } from '../once-per.ts';
import type { PainProcedure } from '../pain-procedure.ts';
import { isIntervention } from './join-guidance.ts';
import { type Dated, freeScores, scoredLater } from './scored-later.ts';
import { type ToldResponse, toldResponses } from './told-responses.ts';
import { type DatedNote, visitNotes } from './visit-notes.ts';

/**
 * Adds to the sessions of the past what later visits tell of them: scores taken before the next
 * session, and words on the response to "the last injection".
 */
export function withLaterResponses(
  source: ChartSource,
  sessions: readonly PainProcedure[],
): PainProcedure[] {
  const [scores, told, unread] = [freeScores(source), toldResponses(source), unreadVisits(source)];
  if (scores.length + told.length + unread.length === 0) return [...sessions];
  const dated = sessions
    .filter(isIntervention)
    .flatMap((session): Dated[] => {
      const day = documentedValue(session.dateOfService);
      return day ? [{ session, day }] : [];
    })
    .sort((a, b) => compareDays(a.day, b.day));
  const later = new Map<PainProcedure, Response[]>();
  const add = (session: PainProcedure, responses: readonly Response[]) =>
    later.set(session, [...(later.get(session) ?? []), ...responses]);
  for (const [session, found] of scoredLater(source, dated, scores)) add(session, found);
  for (const one of told) {
    const about = sessionOf(one, dated);
    if (about && !isRepeated(one.response, later.get(about))) add(about, [one.response]);
  }
  return sessions.map((session) => withResponses(session, later.get(session) ?? [], unread));
}

/** Notes that may tell of a response, and cannot be read. */
const unreadVisits = oncePer((source: ChartSource) =>
  visitNotes(source).filter((note) => note.is === 'unreadable'),
);

/** Notes are copied forward: the same words count once. */
const isRepeated = ({ percent, measure, lasted }: Response, known: readonly Response[] = []) =>
  known.some(
    (one) =>
      one.percent === percent &&
      one.measure === measure &&
      one.lasted?.toString() === lasted?.toString(),
  );

function withResponses(
  session: PainProcedure,
  later: readonly Response[],
  unread: readonly Extract<DatedNote, { is: 'unreadable' }>[],
): PainProcedure {
  const { responses } = session;
  if (later.length > 0) {
    const all = [...(documentedValue(responses) ?? []), ...later];
    const evidence = [...evidenceOf(responses), ...later.map((one) => one.evidence)];
    return over(session, { responses: documented(all, evidence) });
  }
  if (responses.state !== 'undocumented' || unread.length === 0) return session;
  const day = documentedValue(session.dateOfService);
  const after = unread.find((note) => !note.day || !day || isAfter(note.day, day));
  return after ? over(session, { responses: unreadable(after.reason) }) : session;
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => compareDays(a, b) > 0;

/** Durations are told roughly. */
const ROUGHLY = { days: 14 };

/**
 * The session a note speaks of: of its kind and region, long enough before the note for what is told
 * of it, on the day the note names or else the last one.
 */
function sessionOf(
  { told, family, region, days, response: { lasted } }: ToldResponse,
  dated: readonly Dated[],
): PainProcedure | undefined {
  const over = lasted ? told.add(ROUGHLY).subtract(lasted) : told;
  const latest = earlier(over, told.subtract({ days: 1 }));
  const before = dated.slice(0, lastIndex(dated, latest) + 1);
  const isPossible = ({ session }: Dated): boolean => {
    if (family !== undefined && session.family !== family) return false;
    const place = documentedValue(session.region);
    return !region || !place || region === place;
  };
  const isNamed = ({ day }: Dated): boolean =>
    days.some(({ first, last }) => !isAfter(first, day) && !isAfter(day, last));
  const meant = days.length > 0 && before.findLast((one) => isNamed(one) && isPossible(one));
  return (meant || before.findLast(isPossible))?.session;
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  isAfter(a, b) ? b : a;

/** The place of the last session up to a day, by halving; -1 where all are later. */
function lastIndex(dated: readonly Dated[], day: Temporal.PlainDate): number {
  let [low, high] = [0, dated.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = dated[middle]?.day;
    if (at && !isAfter(at, day)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
