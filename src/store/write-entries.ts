import { type Kysely, sql, type Transaction } from 'kysely';
import type { Entry, FeedbackEntry, InvocationEntry } from './entry.ts';
import type { Database } from './schema.ts';

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const CHUNK = 500;

/** Writes entries in one transaction. Writing them again changes nothing. */
export async function writeEntries(db: Kysely<Database>, entries: readonly Entry[]): Promise<void> {
  const invocations = entries.filter((entry) => entry.kind === 'invocation');
  const feedback = entries.filter((entry) => entry.kind === 'feedback');
  await db.transaction().execute(async (transaction) => {
    await insertAudit(transaction, invocations);
    await insertShown(transaction, invocations);
    await insertDenials(transaction, invocations);
    await insertFeedback(transaction, feedback);
    await insertSnoozes(transaction, [
      ...invocations.flatMap(({ shown }) => shown.map(({ card }) => card)),
      ...feedback.map(({ feedback: { card } }) => card),
    ]);
  });
}

async function insertAudit(db: Transaction<Database>, entries: readonly InvocationEntry[]) {
  for (const chunk of chunks(entries)) {
    const rows = chunk.map(({ audit }) => ({
      ...audit,
      policies: JSON.stringify(audit.policies),
      verdicts: JSON.stringify(audit.verdicts),
      unread: JSON.stringify(audit.unread),
    }));
    await db
      .insertInto('audit')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

async function insertShown(db: Transaction<Database>, entries: readonly InvocationEntry[]) {
  const rows = entries.flatMap(({ audit: { at, tenant, service, patient_key }, shown }) =>
    patient_key === null
      ? []
      : shown.map((finding) => ({ ...finding, at, tenant, service, patient_key })),
  );
  for (const chunk of chunks(rows)) {
    await db
      .insertInto('card_finding')
      .values(chunk)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

async function insertDenials(db: Transaction<Database>, entries: readonly InvocationEntry[]) {
  const rows = entries.flatMap(({ audit: { tenant }, denials }) =>
    denials.map((denial) => ({ ...denial, tenant })),
  );
  for (const chunk of chunks(rows)) {
    await db
      .insertInto('denial')
      .values(chunk)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

async function insertFeedback(db: Transaction<Database>, entries: readonly FeedbackEntry[]) {
  for (const chunk of chunks(entries)) {
    const rows = chunk.map(({ feedback }) => ({
      ...feedback,
      accepted_suggestions: JSON.stringify(feedback.accepted_suggestions),
    }));
    await db
      .insertInto('feedback')
      .values(rows)
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

/**
 * Joins overrides to the findings they are about. Card and feedback may have come through different
 * replicas in either order, so that both ends ask.
 */
async function insertSnoozes(db: Transaction<Database>, cards: readonly string[]) {
  for (const chunk of chunks([...new Set(cards)])) {
    await db
      .insertInto('snooze')
      .columns(['tenant', 'patient_key', 'finding_key', 'until'])
      .expression((from) =>
        from
          .selectFrom('feedback')
          .innerJoin('card_finding', (join) =>
            join
              .onRef('card_finding.card', '=', 'feedback.card')
              .onRef('card_finding.tenant', '=', 'feedback.tenant'),
          )
          .where('feedback.card', 'in', chunk)
          .where('feedback.snooze_until', 'is not', null)
          .groupBy(['card_finding.tenant', 'patient_key', 'finding_key'])
          .select((select) => [
            'card_finding.tenant',
            'patient_key',
            'finding_key',
            select.fn.max('feedback.snooze_until').$notNull().as('until'),
          ]),
      )
      .onConflict((on) =>
        on
          .columns(['tenant', 'patient_key', 'finding_key'])
          .doUpdateSet({ until: sql`greatest(snooze.until, excluded.until)` }),
      )
      .execute();
  }
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}
