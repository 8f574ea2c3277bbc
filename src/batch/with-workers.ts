import { setTimeout as pause } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { readPlan } from './plan.ts';
import { jobId, openQueue, POLL_SECONDS, QUEUE } from './queue.ts';
import type { RunTasks } from './run-phases.ts';
import type { Task } from './work-folder.ts';

/** A database that is away for longer ends an audit; run again, it goes on. */
const OUTAGE_SECONDS = 300;

/**
 * Lets workers do the tasks: hands them out through a database, and waits until all are done. Throws
 * where a task failed again and again, with its name, its machine and why.
 */
export async function withWorkers<T>(
  databaseUrl: string,
  use: (run: RunTasks) => Promise<T>,
): Promise<T> {
  const boss = await openQueue(databaseUrl);
  try {
    return await use(async (work, tasks, onDone) => {
      const { id: audit } = readPlan(work);
      const open = new Map(tasks.map((task) => [jobId(audit, task), { audit, work, task }]));
      await patiently(() => forgetSettled(boss, audit, open));
      while (open.size > 0) {
        const jobs = await patiently(() => boss.findJobs(QUEUE, { data: { audit } }));
        const missing = new Map(open);
        for (const { id, state, output } of jobs) {
          missing.delete(id);
          if (state === 'failed') refuse(open.get(id)?.task, output);
          if (state === 'completed' && open.delete(id)) onDone({});
        }
        // A task has one job, however often it is handed out.
        const fresh = [...missing].map(([id, data]) => ({ id, data }));
        if (fresh.length > 0) await patiently(() => boss.insert(QUEUE, fresh));
        if (open.size > 0) await pause(POLL_SECONDS * 1000);
      }
    });
  } finally {
    await boss.stop();
  }
}

/** What an earlier run left of tasks that are to be done now, such as failures since mended. */
async function forgetSettled(
  boss: PgBoss,
  audit: string,
  open: ReadonlyMap<string, unknown>,
): Promise<void> {
  const settled = (await boss.findJobs(QUEUE, { data: { audit } }))
    .filter(({ id, state }) => open.has(id) && SETTLED.has(state))
    .map(({ id }) => id);
  if (settled.length > 0) await boss.deleteJob(QUEUE, settled);
}

const SETTLED: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);

/** Asks a database that is away again for some minutes: it may be restarting. */
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const patience = performance.now() + OUTAGE_SECONDS * 1000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (performance.now() > patience) throw error;
      await pause(POLL_SECONDS * 1000);
    }
  }
}

const Told = z.looseObject({ message: z.string() });

/** Throws for a task of this audit that failed as often as it may. */
function refuse(task: Task | undefined, output: unknown): void {
  if (!task) return;
  const reason = Told.safeParse(output).data?.message ?? 'no reason given';
  throw new Error(`${task.phase} ${task.place} failed: ${reason}`);
}
