import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Plan } from './plan.ts';
import { tasksOf } from './run-task.ts';
import { isDone, PHASES, type Phase, type Task } from './work-folder.ts';

/** Does the tasks of one phase; each is told when it is done. */
export type RunTasks = (work: string, tasks: readonly Task[], onDone: () => void) => Promise<void>;

/** Hears how far an audit is. */
export interface Progress {
  begin: (phase: Phase, total: number, done: number) => void;
  step: () => void;
  end: () => void;
}

/** Runs what is left of an audit, phase after phase. */
export async function runPhases(
  work: string,
  plan: Plan,
  run: RunTasks,
  progress: Progress,
): Promise<void> {
  for (const phase of PHASES) {
    const tasks = tasksOf(plan, phase);
    const open = tasks.filter((task) => !isDone(work, task));
    progress.begin(phase, tasks.length, tasks.length - open.length);
    await run(work, open, progress.step);
    progress.end();
  }
}

/** Runs tasks in threads of this process, as many as there are cores unless told otherwise. */
export async function withThreads<T>(
  use: (run: RunTasks) => Promise<T>,
  threads: number = availableParallelism(),
): Promise<T> {
  const pool = new Piscina({
    filename: new URL('./run-task.ts', import.meta.url).href,
    name: 'runTask',
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    return await use(async (work, tasks, onDone) => {
      await Promise.all(
        tasks.map(async (task) => {
          await pool.run({ work, task });
          onDone();
        }),
      );
    });
  } finally {
    await pool.destroy();
  }
}
