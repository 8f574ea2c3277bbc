import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** How long rows are kept, in days. Snoozes and token ids go when they have run out. */
export interface RetentionDays {
  audit: number;
  feedback: number;
}

const BATCH = 5_000;

/** Deletes what has outlived its time, in small steps. Gives the number of rows by table. */
export async function enforceRetention(
  db: Kysely<Database>,
  { audit, feedback }: RetentionDays,
  now: Temporal.Instant,
): Promise<Record<string, number>> {
  const before = (days: number): Date =>
    new Date(now.subtract({ hours: days * 24 }).epochMilliseconds);
  const expire = async (table: keyof Database, time: string, end: Date): Promise<number> => {
    let total = 0n;
    let deleted = 0n;
    do {
      deleted = await deleteSome(db, table, time, end);
      total += deleted;
    } while (deleted >= BATCH);
    return Number(total);
  };
  return {
    audit: await expire('audit', 'at', before(audit)),
    card_finding: await expire('card_finding', 'at', before(audit)),
    feedback: await expire('feedback', 'received_at', before(feedback)),
    snooze: await expire('snooze', 'until', before(0)),
    used_token: await expire('used_token', 'expires_at', before(0)),
  };
}

/** By the rows' places, because not every table has a key of one column. */
async function deleteSome(
  db: Kysely<Database>,
  table: keyof Database,
  time: string,
  end: Date,
): Promise<bigint> {
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(table)} where ctid in (
      select ctid from ${sql.table(table)} where ${sql.ref(time)} < ${end} limit ${BATCH}
    )`.execute(db);
  return numAffectedRows;
}
