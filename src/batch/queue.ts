import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { readPlan } from './plan.ts';
import { withThreads } from './run-in-threads.ts';
import type { RunTasks } from './run-phases.ts';
import { PHASES, type Task } from './work-folder.ts';

const QUEUE = 'foramen-audit';

/** One task on its way to a worker, which sees the same folders. */
const Job = z.strictObject({
  audit: z.string(),
  work: z.string(),
  task: z.strictObject({ phase: z.enum(PHASES), place: z.int() }),
});

/** A worker that is silent for so long is taken for dead, and its tasks go to others. */
const HEARTBEAT_SECONDS = 15;
const TASK_SECONDS = 6 * 3600;
const RETRIES = 5;
const POLL_SECONDS = 0.5;

/** Opens the queue in a PostgreSQL database, and makes it where it is not there yet. */
async function openQueue(databaseUrl: string): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'foramen audit',
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  // A connection that breaks is opened anew; what could not be done is done by the next attempt.
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(QUEUE, {
    retryLimit: RETRIES,
    expireInSeconds: TASK_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  });
  return boss;
}

/** Lets workers do the tasks: hands them out through a database, and waits until all are done. */
export async function withWorkers<T>(
  databaseUrl: string,
  use: (run: RunTasks) => Promise<T>,
): Promise<T> {
  const boss = await openQueue(databaseUrl);
  try {
    return await use(async (work, tasks, onDone) => {
      const { id: audit } = readPlan(work);
      const open = new Set(tasks.map((task) => jobId(audit, task)));
      // A task has one job, however often it is handed out.
      await boss.insert(
        QUEUE,
        tasks.map((task) => ({ id: jobId(audit, task), data: { audit, work, task } })),
      );
      while (open.size > 0) {
        for (const { id, state, output } of await boss.findJobs(QUEUE, { data: { audit } })) {
          if (state === 'failed' && open.has(id))
            throw new Error(`a worker failed: ${told(output)}`);
          if (state === 'completed' && open.delete(id)) onDone({});
        }
        if (open.size > 0) await pause(POLL_SECONDS * 1000);
      }
    });
  } finally {
    await boss.stop();
  }
}

const Told = z.looseObject({ message: z.string() });

const told = (output: unknown): string => Told.safeParse(output).data?.message ?? 'no reason given';

/** The same for the same task of the same audit, as a UUID. */
function jobId(audit: string, { phase, place }: Task): string {
  const hash = createHash('sha256').update(`${audit} ${phase} ${place}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

/**
 * Does the tasks of audits as they come, in threads, until a signal ends it. A task and its figures
 * are settled by one statement; one that was lost with its worker is done again by another.
 */
export async function workFor(
  databaseUrl: string,
  stopped: AbortSignal,
  threads: number = availableParallelism(),
): Promise<void> {
  const boss = await openQueue(databaseUrl);
  await withThreads(async (run) => {
    const options = { localConcurrency: threads, pollingIntervalSeconds: POLL_SECONDS };
    await boss.work(QUEUE, options, async ([job]) => {
      if (!job) return undefined;
      const { work, task } = Job.parse(job.data);
      let figures: object = {};
      await run(work, [task], (done) => {
        figures = done;
      });
      return figures;
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    if (stopped.aborted) resolve();
    stopped.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    // What is being done is given back: another worker begins it anew.
    await boss.stop({ graceful: false });
  }, threads);
}
