import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** One piece of an audit; doing it twice gives the same files. */
export interface Task {
  phase: Phase;
  /** The unit of input, or for `judge` the partition. */
  place: number;
}

/** In their order: each needs what all of the one before have left. */
export const PHASES = ['find', 'sort', 'share', 'judge'] as const;
export type Phase = (typeof PHASES)[number];

/** Where a task leaves its result, without an ending. */
export const resultOf = (work: string, { phase, place }: Task): string =>
  join(work, phase, String(place).padStart(5, '0'));

/** The file that says that a task is done: it is written last, and whole or not at all. */
const LAST: Readonly<Record<Phase, string>> = {
  find: '.patients',
  sort: '.json',
  share: '.sqlite',
  judge: '.json',
};

export const doneMark = (work: string, task: Task): string =>
  `${resultOf(work, task)}${LAST[task.phase]}`;

/** Whether a task was done, by this process or one before. */
export const isDone = (work: string, task: Task): boolean => existsSync(doneMark(work, task));

/** The folder that holds what an audit needs until it is over. */
export function makeWorkFolder(work: string): void {
  for (const phase of PHASES) mkdirSync(join(work, phase), { recursive: true, mode: 0o700 });
}
