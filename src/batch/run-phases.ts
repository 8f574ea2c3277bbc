import type { Plan } from './plan.ts';
import { during, type Progress } from './progress.ts';
import { type TaskFigures, tasksOf } from './run-task.ts';
import { isDone, PHASES, type Task } from './work-folder.ts';

/** Does the tasks of one phase; each is told when it is done, with what it counted. */
export type RunTasks = (
  work: string,
  tasks: readonly Task[],
  onDone: (figures: TaskFigures) => void,
) => Promise<void>;

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
    const ahead = { stage: phase, total: tasks.length, done: tasks.length - open.length };
    await during(progress, ahead, () => run(work, open, progress.step));
  }
}
