import { createHash } from 'node:crypto';
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { PHASES, type Task } from './work-folder.ts';

/** The one queue that the tasks of all audits wait in. */
export const QUEUE = 'foramen-audit';

/** One task on its way to a worker, which sees the same folders. */
export const Job = z.strictObject({
  audit: z.string(),
  work: z.string(),
  task: z.strictObject({ phase: z.enum(PHASES), place: z.int() }),
});
export type Job = z.infer<typeof Job>;

/** A worker that is silent for so long is taken for dead, and its tasks go to others. */
const HEARTBEAT_SECONDS = 15;
const TASK_SECONDS = 6 * 3600;
const RETRIES = 5;
/** How often the queue is asked for news. */
export const POLL_SECONDS = 0.5;

/**
 * Opens the queue in a PostgreSQL database, and makes it where it is not there yet. Throws where the
 * database cannot be reached or refuses us.
 */
export async function openQueue(databaseUrl: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'foramen audit',
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  // A connection that breaks is opened anew; what could not be done is done by the next attempt.
  boss.on('error', () => undefined);
  await boss.start().catch((error: unknown) => {
    throw new Error(`DATABASE_URL: ${reasonOf(error)}`);
  });
  await boss.createQueue(QUEUE, {
    retryLimit: RETRIES,
    expireInSeconds: TASK_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  });
  return boss;
}

/** A name with several addresses fails with one reason for each, and none of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : 'cannot be reached';
}

/** The same for the same task of the same audit, as a UUID. */
export function jobId(audit: string, { phase, place }: Task): string {
  const hash = createHash('sha256').update(`${audit} ${phase} ${place}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
