import type { Kysely } from 'kysely';
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
  const [auditEnd, feedbackEnd, present] = [before(audit), before(feedback), before(0)];
  return {
    audit: await inSteps(() =>
      db
        .deleteFrom('audit')
        .where('id', 'in', (of) =>
          of.selectFrom('audit').select('id').where('at', '<', auditEnd).limit(BATCH),
        )
        .executeTakeFirst(),
    ),
    card_finding: await inSteps(() =>
      db
        .deleteFrom('card_finding')
        .where('card', 'in', (of) =>
          of.selectFrom('card_finding').select('card').where('at', '<', auditEnd).limit(BATCH),
        )
        .executeTakeFirst(),
    ),
    feedback: await inSteps(() =>
      db
        .deleteFrom('feedback')
        .where('id', 'in', (of) =>
          of
            .selectFrom('feedback')
            .select('id')
            .where('received_at', '<', feedbackEnd)
            .limit(BATCH),
        )
        .executeTakeFirst(),
    ),
    snooze: await inSteps(() =>
      db.deleteFrom('snooze').where('until', '<', present).executeTakeFirst(),
    ),
    used_token: await inSteps(() =>
      db
        .deleteFrom('used_token')
        .where('id', 'in', (of) =>
          of.selectFrom('used_token').select('id').where('expires_at', '<', present).limit(BATCH),
        )
        .executeTakeFirst(),
    ),
  };
}

async function inSteps(step: () => Promise<{ numDeletedRows: bigint }>): Promise<number> {
  let total = 0;
  let deleted: number;
  do {
    deleted = Number((await step()).numDeletedRows);
    total += deleted;
  } while (deleted >= BATCH);
  return total;
}
