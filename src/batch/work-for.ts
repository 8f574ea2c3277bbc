import { availableParallelism, hostname } from 'node:os';
import { createAuditor } from './auditor.ts';
import { readPlan } from './plan.ts';
import { Job, openQueue, POLL_SECONDS, QUEUE } from './queue.ts';
import { withThreads } from './run-in-threads.ts';
import type { RunTasks } from './run-phases.ts';
import type { TaskFigures } from './run-task.ts';

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
    const doTask = tasksBy(run);
    await boss.work(QUEUE, options, async ([job]) => job && (await doTask(Job.parse(job.data))));
    const { promise, resolve } = Promise.withResolvers<void>();
    if (stopped.aborted) resolve();
    stopped.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    // What is being done is given back: another worker begins it anew.
    await boss.stop({ graceful: false });
  }, threads);
}

/** Does one task and gives what it counted. Throws with the name of this machine. */
function tasksBy(run: RunTasks): (job: Job) => Promise<TaskFigures> {
  const isOurs = auditsSeen();
  return async ({ audit, work, task }) => {
    let figures: TaskFigures = {};
    try {
      // Another audit may have been begun in that folder since.
      if (!isOurs(work, audit)) return figures;
      await run(work, [task], (done) => {
        figures = done;
      });
      return figures;
    } catch (error) {
      throw new Error(`on ${hostname()}: ${error instanceof Error ? error.message : 'failed'}`);
    }
  };
}

/**
 * Tells whether a folder still holds an audit. Throws where it cannot be read, and where this machine
 * would judge by something else than the one that began the audit; that is looked up once an audit.
 */
function auditsSeen(): (work: string, audit: string) => boolean {
  const seen = new Set<string>();
  return (work, audit) => {
    const plan = readPlan(work);
    if (plan.id !== audit) return false;
    if (!seen.has(audit)) createAuditor(plan);
    seen.add(audit);
    return true;
  };
}
