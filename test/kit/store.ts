import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { openDatabase } from '../../src/store/database.ts';
import type { FeedbackEntry, InvocationEntry } from '../../src/store/entry.ts';
import type { Database } from '../../src/store/schema.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { NOW } from './service.ts';

export const DATABASES = ['PGlite', 'PostgreSQL'] as const;

/** Where stores of one test file are made. */
export interface StoreMaker {
  /** What opens one store after the other, or several replicas on one database. */
  place: (kind: (typeof DATABASES)[number]) => Promise<Place>;
  postgres: Postgres;
  close: () => Promise<void>;
}

/** A database of its own, and the data directory of a first replica. */
export interface Place {
  options: StoreOptions;
  open: (over?: Partial<StoreOptions>) => Promise<Store>;
  /** Looks into the database once no store has it open. */
  look: <T>(question: (db: Kysely<Database>) => Promise<T>) => Promise<T>;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'foramen-store-'));

/** Starts a PostgreSQL server, and makes an embedded database once to copy from. */
export async function makeStores(): Promise<StoreMaker> {
  const template = newFolder();
  const [postgres] = await Promise.all([
    startPostgres(),
    openDatabase(undefined, template).then((db) => db.destroy()),
  ]);
  return {
    postgres,
    async place(kind) {
      const dataDirectory = newFolder();
      if (kind === 'PGlite') cpSync(template, dataDirectory, { recursive: true });
      const options: StoreOptions = {
        dataDirectory,
        databaseUrl: kind === 'PGlite' ? undefined : await postgres.newDatabase(),
        spoolBytes: 1_000_000,
        retention: { audit: 10, feedback: 20 },
        // The database shares two cores with other tests: slow is not away.
        patienceMilliseconds: 10_000,
        // By the clock of the calls: by a later one a replica forgets tokens as outlived when it starts.
        now: () => NOW,
      };
      return {
        options,
        open: (over = {}) => openStore({ ...options, ...over }),
        look: (question) => lookInto(options, question),
      };
    },
    close: () => postgres.remove(),
  };
}

async function lookInto<T>(
  { databaseUrl, dataDirectory }: StoreOptions,
  question: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const db = await openDatabase(databaseUrl, dataDirectory);
  try {
    return await question(db);
  } finally {
    await db.destroy();
  }
}

/** An answered call that showed one card with one finding. */
export const anInvocation = (over: Partial<InvocationEntry['audit']> = {}): InvocationEntry => ({
  kind: 'invocation',
  audit: {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    tenant: 'clinic',
    service: 'order-sign',
    hook_instance: crypto.randomUUID(),
    user_key: 'Practitioner/1',
    patient_key: 'patient-1',
    status: 200,
    policies: [{ id: 'MCR-FFS-2026', hash: 'abc' }],
    verdicts: [{ family: 'epidural', rule: 'esi-frequency-exceeded', verdict: 'unmet' }],
    unread: [{ source: 'claimHistory', reason: 'refused' }],
    milliseconds: 3.5,
    ...over,
  },
  shown: [
    {
      card: crypto.randomUUID(),
      finding_key: 'finding-1',
      family: 'epidural',
      rule: 'esi-frequency-exceeded',
      severity: 'critical',
    },
  ],
  denials: [],
});

export const aFeedback = (over: Partial<FeedbackEntry['feedback']> = {}): FeedbackEntry => ({
  kind: 'feedback',
  feedback: {
    id: crypto.randomUUID(),
    received_at: new Date().toISOString(),
    tenant: 'clinic',
    service: 'order-sign',
    card: crypto.randomUUID(),
    outcome: 'overridden',
    outcome_at: new Date().toISOString(),
    accepted_suggestions: [],
    reason_system: null,
    reason_code: null,
    snooze_until: null,
    ...over,
  },
});
