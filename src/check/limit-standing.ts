import { z } from 'zod';
import type { History } from '../chart/chart.ts';
import { documented } from '../chart/fact.ts';
import type { Policy } from '../policy/policy.ts';
import type { Citation } from '../rules/cite.ts';
import { type CountedKind, countedKinds, FacetCap, matcherOf } from '../rules/frequency.ts';
import {
  countSessions,
  type LimitQuestion,
  nextDay,
  type PlannedSession,
  type SessionCount,
  type SessionLimit,
  SessionLimits,
} from '../rules/session-count.ts';

const kinds: readonly CountedKind[] = Object.values(countedKinds);

/** One limit on sessions that a policy states. */
export interface StatedLimit {
  kind: CountedKind;
  limit: SessionLimit;
  counts: LimitQuestion['counts'];
  cites: readonly Citation[];
}

/** Every limit on sessions of a policy. */
export function statedLimits({ parameters }: Policy): StatedLimit[] {
  const cap = FacetCap.parse(parameters['facet.cap']?.value ?? null);
  const diagnostic = z
    .boolean()
    .nullable()
    .parse(parameters['esi.dsnrb_counts']?.value ?? null);
  return kinds.flatMap((kind) => {
    const parameter = parameters[kind.parameter];
    const limits = SessionLimits.safeParse(parameter?.value);
    if (!limits.success) return [];
    const counts = matcherOf(kind, cap, diagnostic);
    return limits.data.map((limit) => ({ kind, limit, counts, cites: parameter?.cites ?? [] }));
  });
}

/** How a limit stands on a day, were a session planned for it. */
export interface LimitStanding {
  question: LimitQuestion;
  count: SessionCount;
  /** How many more sessions fit on that day. */
  left: number;
  /** The first day from it on which one more fits; undefined when no window ever frees one. */
  next: Temporal.PlainDate | undefined;
}

/** Counts what a limit is about on a day and at a site. */
export function standingOn(
  day: Temporal.PlainDate,
  { kind, limit, counts }: Omit<StatedLimit, 'cites'>,
  site: Omit<PlannedSession, 'dateOfService'>,
  history: History,
): LimitStanding {
  const planned = { ...site, dateOfService: documented(day, []) };
  const question = { planned, history, noun: kind.noun, counts };
  const count = countSessions(question, day, limit);
  const left = limit.sessions - count.counted.length;
  return { question, count, left, next: left > 0 ? day : nextDay(count) };
}
