import { join, resolve } from 'node:path';
import { collect, type Summary } from './collect.ts';
import { planIn, type Question, refuseChangedInput } from './plan.ts';
import type { Progress } from './progress.ts';
import { type RunTasks, runPhases } from './run-phases.ts';
import { closeWorkFolder, makeWorkFolder, resultsIn } from './work-folder.ts';
import { writeSummary } from './write-summary.ts';

/** Who does the tasks of an audit, and who hears of it. */
export interface Labour {
  run: RunTasks;
  progress: Progress;
  /** The day of the audit, where the question names none. */
  today: string;
}

/**
 * Judges every pain procedure of an export and writes findings, figures and a report into a folder.
 * An audit that was interrupted there goes on where it was. Throws where the export cannot be read.
 */
export async function audit(
  question: Question,
  out: string,
  { run, progress, today }: Labour,
): Promise<Summary> {
  const work = join(resolve(out), '.audit');
  const plan = planIn(work, question, today);
  makeWorkFolder(work);
  await runPhases(work, plan, run, progress);
  refuseChangedInput(plan, work);
  const summary = await collect(work, plan, resultsIn(work));
  writeSummary(resultsIn(work), summary);
  closeWorkFolder(work, out);
  return summary;
}
