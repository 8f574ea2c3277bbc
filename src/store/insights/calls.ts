import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { boundsOf, isOf, type Scope } from './scope.ts';

/** How long calls of one service took to answer, in milliseconds; null where none was answered. */
export interface LatencyRow {
  tenant: string;
  service: string;
  answered: number;
  /** Refused or failed; the times are those of answered calls alone. */
  failed: number;
  median: number | null;
  p95: number | null;
  p99: number | null;
}

/** In how many calls a part of the chart could not be read, by reason. */
export interface UnreadCount {
  tenant: string;
  service: string;
  source: string;
  reason: string;
  count: number;
}

/** The most frequent ones; reasons may quote places in resources and are many. */
const UNREAD_ROWS = 500;

export async function measureLatency(db: Kysely<Database>, scope: Scope): Promise<LatencyRow[]> {
  const percentile = (share: number) =>
    sql<number | null>`percentile_cont(${sql.lit(share)}) within group (order by milliseconds)
      filter (where status = 200)`;
  const rows = await calls(db, scope)
    .groupBy(['tenant', 'service'])
    .orderBy('tenant')
    .orderBy('service')
    .select(['tenant', 'service'])
    .select(sql<string>`count(*) filter (where status = 200)`.as('answered'))
    .select(sql<string>`count(*) filter (where status <> 200)`.as('failed'))
    .select([percentile(0.5).as('median'), percentile(0.95).as('p95'), percentile(0.99).as('p99')])
    .execute();
  return rows.map((row) => ({
    ...row,
    answered: Number(row.answered),
    failed: Number(row.failed),
  }));
}

export async function countUnread(db: Kysely<Database>, scope: Scope): Promise<UnreadCount[]> {
  const source = sql<string>`part.value ->> 'source'`;
  const reason = sql<string>`part.value ->> 'reason'`;
  const rows = await calls(db, scope)
    .innerJoin(sql`jsonb_array_elements(unread)`.as('part'), (join) => join.onTrue())
    .select(['tenant', 'service', source.as('source'), reason.as('reason')])
    .select(sql<string>`count(distinct audit.id)`.as('count'))
    .groupBy(['tenant', 'service', 'source', 'reason'])
    .orderBy('count', 'desc')
    .orderBy('tenant')
    .orderBy('service')
    .orderBy('source')
    .orderBy('reason')
    .limit(UNREAD_ROWS)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

function calls(db: Kysely<Database>, scope: Scope) {
  const { start, end } = boundsOf(scope);
  return db
    .selectFrom('audit')
    .where(isOf(scope, 'tenant'))
    .where('at', '>=', start)
    .where('at', '<', end);
}
