import { findPatients } from './find-patients.ts';
import { figuresOf, judgePartition } from './judge-partition.ts';
import { type Plan, readPlan } from './plan.ts';
import { shareRecords } from './shared-records.ts';
import { sortLines } from './sort-lines.ts';
import { isDone, type Task } from './work-folder.ts';

/** What was counted in a partition; nothing for other tasks. */
export type TaskFigures = Partial<Record<'patients' | 'procedures' | 'findings', number>>;

/**
 * Does one task of the audit in a work folder, unless it was done before. It may be begun twice, on
 * two machines too: both write the same files, and each file takes its name at one moment.
 */
export async function runTask({ work, task }: { work: string; task: Task }): Promise<TaskFigures> {
  if (!isDone(work, task)) await carryOut(work, readPlan(work), task);
  return task.phase === 'judge' ? figuresOf(work, task) : {};
}

async function carryOut(work: string, plan: Plan, task: Task): Promise<void> {
  switch (task.phase) {
    case 'find':
      return findPatients(work, plan, task);
    case 'sort':
      return sortLines(work, plan, task);
    case 'share':
      return shareRecords(work, plan, task);
    case 'judge':
      return judgePartition(work, plan, task);
  }
}

/** The tasks of a phase. */
export function tasksOf({ units, partitions }: Plan, phase: Task['phase']): Task[] {
  const count = { find: units.length, sort: units.length, share: 1, judge: partitions }[phase];
  return Array.from({ length: count }, (_, place) => ({ phase, place }));
}
