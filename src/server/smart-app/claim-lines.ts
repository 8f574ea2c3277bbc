import type { Request } from 'express';
import type { Chart } from '../../chart/chart.ts';
import { linesFact } from '../../chart/extract/service-lines.ts';
import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { type TimelineSession, timelineSession } from '../../check/session-timeline.ts';
import { type PublishedReview, publishedReview } from '../../claim/published-review.ts';
import { reviewClaims } from '../../claim/review-claims.ts';
import { RequestError } from '../../errors.ts';
import type { Policy } from '../../policy/policy.ts';
import { onClaim } from '../../rules/lines.ts';
import { findPolicies } from '../find-policies.ts';
import type { Surroundings } from '../surroundings.ts';
import { notJudged } from './checklist.ts';
import { claimService } from './claim-service.ts';
import { heldFor } from './held.ts';
import type { Launched } from './launched.ts';
import { opened } from './opened.ts';

/** The lines planned for one session beside those that its documentation supports. */
export interface ClaimLinesAnswer {
  procedure: TimelineSession & { codes: string[] };
  policy: { id: string; title: string; how: string; found: string };
  /** The draft and active claims of the session, as `Claim/id`. */
  claims: string[];
  /** One for every bill; without a claim one with the supported lines alone. */
  bills: PublishedReview[];
  /** Why the planned lines are compared with nothing, where they could not be read whole. */
  unreadable?: string;
  /** How many planned lines are for other days, and not compared. */
  otherDays: number;
  unread: readonly { source: string; reason: string }[];
}

/** Compares planned and supported lines of one session. Throws what to tell the user. */
export async function claimLines(
  around: Surroundings,
  request: Request,
  launch: Launched,
): Promise<ClaimLinesAnswer> {
  const held = await heldFor(launch);
  if (held.type !== 'Procedure') throw NOT_DONE;
  const { reference, encounterId } = held;
  const { chart, unread } = await opened(around, request, claimService, {
    launch,
    context: { procedure: reference, ...(encounterId && { encounterId }) },
  });
  const procedure = chart.procedures.find(({ references }) => references.includes(reference));
  if (!procedure) throw notJudged(reference, unread);
  const session = {
    ...timelineSession(procedure),
    reference,
    codes: procedure.codes.map(({ code }) => code),
  };
  const { policyOf, policy } = policiesFor(around, launch, chart, procedure);
  const { claims, planned, ...told } = plannedFor(chart, procedure, launch.question.claim);
  const reviews = reviewClaims({
    chart: { procedures: ofDayOf(procedure, chart.procedures), lines: linesFact(planned) },
    policyOf,
    edits: around.engine.edits,
  });
  const bills = reviews.map(publishedReview);
  return { procedure: session, policy, claims, bills, ...told, unread };
}

/** The policy of each procedure, and that of the session in words. */
function policiesFor(
  { engine }: Surroundings,
  { caller }: Launched,
  chart: Chart,
  procedure: PainProcedure,
): { policyOf: (one: PainProcedure) => Policy; policy: ClaimLinesAnswer['policy'] } {
  const policies = findPolicies(engine, caller, chart);
  const { bound, how, found } = policies.of(procedure);
  const { id, title } = bound.policy;
  return { policyOf: (one) => policies.of(one).bound.policy, policy: { id, title, how, found } };
}

const NOT_DONE = new RequestError(
  422,
  'not-supported',
  'this is an order: claim lines are computed from what is documented of a session that was done',
  'procedure',
);

/** The planned lines of the session's day, from all of its claims or the one that is asked for. */
function plannedFor(
  { lines }: Chart,
  procedure: PainProcedure,
  claim: string | undefined,
): Pick<ClaimLinesAnswer, 'claims' | 'unreadable' | 'otherDays'> & { planned: ServiceLine[] } {
  const all = onClaim(documentedValue(lines) ?? []);
  const claims = [...new Set(all.map(({ evidence }) => evidence.reference))];
  const own = all.filter(({ evidence }) => claim === undefined || evidence.reference === claim);
  const day = documentedValue(procedure.dateOfService);
  const planned = own.filter((line) => !day || !line.day || line.day.equals(day));
  return {
    claims,
    planned,
    otherDays: own.length - planned.length,
    ...(isUnreadable(lines) && { unreadable: lines.reason }),
  };
}

/** What was done on the day of a procedure: a session is reported by its day. */
function ofDayOf(procedure: PainProcedure, all: readonly PainProcedure[]): PainProcedure[] {
  const day = documentedValue(procedure.dateOfService);
  return all.filter((one) => {
    const other = documentedValue(one.dateOfService);
    return one === procedure || !day || !other || other.equals(day);
  });
}
