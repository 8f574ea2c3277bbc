import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
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
  rmSync(finished(work), { recursive: true, force: true });
  for (const name of [...PHASES, RESULTS]) {
    mkdirSync(join(work, name), { recursive: true, mode: 0o700 });
  }
}

const RESULTS = 'results';

/** Where results are written: beside those of an earlier audit nobody would find half of them. */
export const resultsIn = (work: string): string => join(work, RESULTS);

/** Moves the results to where the user looks for them, and removes the rest. */
export function closeWorkFolder(work: string, out: string): void {
  const results = resultsIn(work);
  for (const name of readdirSync(results)) renameSync(join(results, name), join(out, name));
  // Renamed first: of a half-removed folder the next audit would believe what is left.
  renameSync(work, finished(work));
  rmSync(finished(work), { recursive: true });
}

const finished = (work: string): string => `${work}-finished`;
