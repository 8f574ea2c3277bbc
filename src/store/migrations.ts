import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every change of the database's structure, in order; what was released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-trust': { up: trust },
  '0002-denials': { up: createDenial },
};

async function trust(db: Kysely<unknown>): Promise<void> {
  await createAudit(db);
  await createCardFinding(db);
  await createFeedback(db);
  await createSnooze(db);
  await createUsedToken(db);
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('hook_instance', 'text', (column) => column.notNull())
    .addColumn('user_key', 'text')
    .addColumn('patient_key', 'text')
    .addColumn('status', 'int2', (column) => column.notNull())
    .addColumn('policies', 'jsonb', (column) => column.notNull())
    .addColumn('verdicts', 'jsonb', (column) => column.notNull())
    .addColumn('unread', 'jsonb', (column) => column.notNull())
    .addColumn('milliseconds', 'float4', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_at').on('audit').column('at').execute();
}

async function createCardFinding(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('card_finding')
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('finding_key', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('patient_key', 'text', (column) => column.notNull())
    .addColumn('family', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('severity', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('card_finding_key', ['card', 'finding_key'])
    .execute();
  await db.schema.createIndex('card_finding_at').on('card_finding').column('at').execute();
}

async function createFeedback(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('service', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('outcome_at', 'timestamptz', (column) => column.notNull())
    .addColumn('accepted_suggestions', 'jsonb', (column) => column.notNull())
    .addColumn('reason_system', 'text')
    .addColumn('reason_code', 'text')
    .addColumn('snooze_until', 'timestamptz')
    .execute();
  await db.schema.createIndex('feedback_card').on('feedback').column('card').execute();
  await db.schema.createIndex('feedback_at').on('feedback').column('received_at').execute();
}

async function createSnooze(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('snooze')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('patient_key', 'text', (column) => column.notNull())
    .addColumn('finding_key', 'text', (column) => column.notNull())
    .addColumn('until', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('snooze_key', ['tenant', 'patient_key', 'finding_key'])
    .execute();
}

async function createDenial(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('denial')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('payer', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('denial_key', ['tenant', 'key'])
    .execute();
  await db.schema.createIndex('denial_month').on('denial').columns(['tenant', 'month']).execute();
}

async function createUsedToken(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('used_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('used_token_expiry').on('used_token').column('expires_at').execute();
}
