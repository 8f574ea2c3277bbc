import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { RunTasks } from './run-phases.ts';

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
    // Parsed lines die young: a larger nursery spares most of the collector's work.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  try {
    return await use(async (work, tasks, onDone) => {
      await Promise.all(
        tasks.map(async (task) => {
          onDone(await pool.run({ work, task }));
        }),
      );
    });
  } finally {
    await pool.destroy();
  }
}
