import type { Phase } from './work-folder.ts';

/** What an audit is at: a server that exports, the download of its files, or a phase of its own. */
export type Stage = 'export' | 'download' | Phase;

/** Hears how far an audit is. */
export interface Progress {
  begin: (stage: Stage, total: number, done: number) => void;
  step: () => void;
  /** What a server says of its export: anything, so that it is shown and never trusted. */
  hear: (said: string) => void;
  end: () => void;
}

/** A stage and how much of it there is to do. */
export interface Ahead {
  stage: Stage;
  total: number;
  done: number;
}

/** Does a stage. It is told to be over however it ends: a bar that still runs keeps its process alive. */
export async function during<T>(
  progress: Progress,
  { stage, total, done }: Ahead,
  work: () => Promise<T>,
): Promise<T> {
  progress.begin(stage, total, done);
  try {
    return await work();
  } finally {
    progress.end();
  }
}
