import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { lockDirectory } from '../directory-lock.ts';
import { migrate, openDatabase } from './database.ts';
import type { FeedbackEntry, InvocationEntry } from './entry.ts';
import { isMisconfigured } from './fault.ts';
import { type Insights, readInsights } from './insights/read-insights.ts';
import type { Scope } from './insights/scope.ts';
import { type OnChange, watchPresence } from './presence.ts';
import { startRecorder } from './recorder.ts';
import { enforceRetention, type RetentionDays } from './retention.ts';
import type { Database } from './schema.ts';
import { readSnoozes, type Snoozes } from './snoozes.ts';
import { openSpool, type SpoolStatus } from './spool.ts';
import { useToken } from './used-tokens.ts';

/** What is kept, for all replicas together. */
export interface Store {
  /** Writes a call down, after its answer; never waits, never throws. */
  record: (entry: InvocationEntry) => void;
  /** Resolves when feedback is safe, whatever happens next. Rejects when it could not be kept. */
  acknowledge: (entries: readonly FeedbackEntry[]) => Promise<void>;
  /** Whether a token's id is used for the first time; undefined while the database is away. */
  useToken: (id: string, expiresAt: Date) => Promise<boolean | undefined>;
  /** Undefined while the database is away. */
  snoozes: (tenant: string, patientKey: string, now: Date) => Promise<Snoozes | undefined>;
  /** Undefined while the database is away; rejects when it takes too long to count. */
  insights: (scope: Scope) => Promise<Insights | undefined>;
  status: () => StoreStatus;
  /** Writes down what is still open. */
  close: () => Promise<void>;
}

export interface StoreStatus {
  database: 'ready' | 'away';
  spool: SpoolStatus;
}

export interface StoreOptions {
  dataDirectory: string;
  databaseUrl: string | undefined;
  spoolBytes: number;
  retention: RetentionDays;
  onChange?: OnChange;
  /** How long a card waits for the database until it is taken for away; a quarter of a second. */
  patienceMilliseconds?: number;
  /** The clock by which things have outlived their time; the system's unless told otherwise. */
  now?: () => Temporal.Instant;
}

/** How long feedback waits to be visible to other replicas, once it is safe on disk. */
const VISIBLE_MILLISECONDS = 500;
const DRAIN_MILLISECONDS = 3_000;
const RETENTION_MILLISECONDS = 3_600_000;

/**
 * Opens database and spool. An unreachable server is waited for while the spool takes everything;
 * throws when the folder is in use or the server refuses the credentials.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const unlock = await lockDirectory(options.dataDirectory, 'DATA_DIR');
  try {
    return await openLocked(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openLocked(options: StoreOptions, unlock: () => void): Promise<Store> {
  const { dataDirectory, databaseUrl } = options;
  const db = await openDatabase(databaseUrl, dataDirectory);
  const spool = openSpool(join(dataDirectory, 'spool'), options.spoolBytes);
  const presence = watchPresence(options.onChange, options.patienceMilliseconds);
  await migrate(db).then(
    () => presence.set('ready'),
    async (error: unknown) => {
      if (!isMisconfigured(error) && databaseUrl !== undefined) {
        presence.set('away', error);
        return;
      }
      // An open connection would keep the process from ending.
      await db.destroy();
      throw error;
    },
  );
  const stopRecording = startRecorder(db, spool, presence);
  const stopRetention = keepRetention(db, options);
  return {
    record: (entry) => void spool.append(entry),
    async acknowledge(entries) {
      const isVisible = await spool.appendDurably(entries);
      if (!presence.isAway()) await until(isVisible, VISIBLE_MILLISECONDS);
    },
    useToken: (id, expiresAt) => presence.ask(() => useToken(db, id, expiresAt)),
    snoozes: (tenant, patientKey, now) =>
      presence.ask(() => readSnoozes(db, { tenant, patientKey, now })),
    // Counting may take long, which says nothing of whether the database is there.
    insights: async (scope) => (presence.isAway() ? undefined : readInsights(db, scope)),
    status: () => ({ database: presence.isAway() ? 'away' : 'ready', spool: spool.status() }),
    async close() {
      stopRetention();
      if (!presence.isAway()) await until(() => spool.status().bytes === 0, DRAIN_MILLISECONDS);
      await stopRecording();
      await spool.close();
      await db.destroy();
      unlock();
    },
  };
}

/** Deletes what has outlived its time now and every hour; what fails is tried again then. */
function keepRetention(
  db: Kysely<Database>,
  { retention, now = Temporal.Now.instant }: StoreOptions,
): () => void {
  const run = () => void enforceRetention(db, retention, now()).catch(() => undefined);
  run();
  const timer = setInterval(run, RETENTION_MILLISECONDS).unref();
  return () => clearInterval(timer);
}

async function until(condition: () => boolean, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition() && performance.now() < end) await pause(10);
}
