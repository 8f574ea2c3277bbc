import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { boundsOf, isOf, monthOf, type Scope } from './scope.ts';

/** What became of what was shown; the rest had no answer. The last feedback on a card counts. */
export interface Outcomes {
  shown: number;
  accepted: number;
  overridden: number;
}

/** Findings of one rule on the cards of one service, in the month in which they were shown. */
export interface FindingCount extends Outcomes {
  tenant: string;
  service: string;
  rule: string;
  month: string;
}

/** Cards of one service, in the month in which they were shown. */
export interface CardCount extends Outcomes {
  tenant: string;
  service: string;
  month: string;
}

/** How often a reason was given for setting aside what a rule found. */
export interface OverrideCount {
  tenant: string;
  service: string;
  rule: string;
  month: string;
  /** Null where the user gave none. */
  reason: string | null;
  system: string | null;
  count: number;
}

const total = sql<string>`count(*)`;
const cards = sql<string>`count(distinct shown.card)`;
const ofOutcome = (outcome: 'accepted' | 'overridden', counted = total) =>
  sql<string>`${counted} filter (where last.outcome = ${outcome})`;

export async function countFindings(db: Kysely<Database>, scope: Scope): Promise<FindingCount[]> {
  const rows = await shownWithFeedback(db, scope)
    .groupBy(['shown.tenant', 'shown.service', 'shown.rule', 'month'])
    .orderBy('month')
    .orderBy('shown.tenant')
    .orderBy('shown.service')
    .orderBy('shown.rule')
    .select(['shown.tenant', 'shown.service', 'shown.rule'])
    .select([total.as('shown'), ofOutcome('accepted').as('accepted')])
    .select(ofOutcome('overridden').as('overridden'))
    .execute();
  return rows.map((row) => ({ ...row, ...outcomesOf(row) }));
}

export async function countCards(db: Kysely<Database>, scope: Scope): Promise<CardCount[]> {
  const rows = await shownWithFeedback(db, scope)
    .groupBy(['shown.tenant', 'shown.service', 'month'])
    .orderBy('month')
    .orderBy('shown.tenant')
    .orderBy('shown.service')
    .select(['shown.tenant', 'shown.service'])
    .select([cards.as('shown'), ofOutcome('accepted', cards).as('accepted')])
    .select(ofOutcome('overridden', cards).as('overridden'))
    .execute();
  return rows.map((row) => ({ ...row, ...outcomesOf(row) }));
}

export async function countOverrides(db: Kysely<Database>, scope: Scope): Promise<OverrideCount[]> {
  const rows = await shownWithFeedback(db, scope)
    .where('last.outcome', '=', 'overridden')
    .select(['shown.tenant', 'shown.service', 'shown.rule'])
    .select(['last.reason_code as reason', 'last.reason_system as system', total.as('count')])
    .groupBy(['shown.tenant', 'shown.service', 'shown.rule', 'month'])
    .groupBy(['last.reason_code', 'last.reason_system'])
    .orderBy('month')
    .orderBy('shown.tenant')
    .orderBy('shown.service')
    .orderBy('shown.rule')
    .orderBy('reason')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Each finding that was shown, beside the last that was said of its card. */
function shownWithFeedback(db: Kysely<Database>, scope: Scope) {
  const { start, end } = boundsOf(scope);
  return db
    .with('last', (query) =>
      query
        .selectFrom('feedback')
        .where(isOf(scope, 'tenant'))
        // Nobody answers a card before it was shown.
        .where('received_at', '>=', start)
        .distinctOn(['tenant', 'card'])
        .orderBy('tenant')
        .orderBy('card')
        .orderBy('outcome_at', 'desc')
        .orderBy('id')
        .select(['tenant', 'card', 'outcome', 'reason_system', 'reason_code']),
    )
    .selectFrom('card_finding as shown')
    .leftJoin('last', (join) =>
      join.onRef('last.card', '=', 'shown.card').onRef('last.tenant', '=', 'shown.tenant'),
    )
    .where(isOf(scope, 'shown.tenant'))
    .where('shown.at', '>=', start)
    .where('shown.at', '<', end)
    .select(monthOf('shown.at').as('month'));
}

/** PostgreSQL counts in 64 bits, which arrive as text. */
const outcomesOf = ({ shown, accepted, overridden }: Record<keyof Outcomes, string>): Outcomes => ({
  shown: Number(shown),
  accepted: Number(accepted),
  overridden: Number(overridden),
});
