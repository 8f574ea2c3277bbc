import type { Plan } from './plan.ts';
import { type TaskFigures, tasksOf } from './run-task.ts';
import { isDone, PHASES, type Phase, type Task } from './work-folder.ts';

/** Does the tasks of one phase; each is told when it is done, with what it counted. */
export type RunTasks = (
  work: string,
  tasks: readonly Task[],
  onDone: (figures: TaskFigures) => void,
) => Promise<void>;

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
