import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** A file whose end was written; what it holds waits for the database. */
export interface SpoolFile {
  number: number;
  path: string;
  bytes: number;
}

/** Numbered files of lines: written at the newest end, handed on and deleted at the oldest. */
export interface SpoolFiles {
  folder: string;
  closed: SpoolFile[];
  active: (SpoolFile & { handle: FileHandle; isLinked: boolean }) | undefined;
  /** Lines that no file holds yet. */
  pending: string[];
  number: number;
  /** Writing and rotating take turns. */
  turn: Promise<unknown>;
}

const SEGMENT_BYTES = 4_000_000;

/** Finds what an earlier process left behind. Throws when the folder cannot be used. */
export function findSpoolFiles(folder: string): SpoolFiles {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = readdirSync(folder).filter((name) => /^\d+\.ndjson$/.test(name));
  const closed = names.sort().map((name) => ({
    number: Number.parseInt(name, 10),
    path: join(folder, name),
    bytes: statSync(join(folder, name)).size,
  }));
  const number = closed.at(-1)?.number ?? 0;
  return { folder, closed, active: undefined, pending: [], number, turn: Promise.resolve() };
}

/** Writes all pending lines; with `sync` they survive a power failure too. Rejects on a full disk. */
export const writePending = (files: SpoolFiles, { sync }: { sync: boolean }): Promise<void> =>
  inTurn(files, async () => {
    const lines = files.pending;
    files.pending = [];
    try {
      if (lines.length > 0) await appendLines(files, lines);
      if (sync && files.active) await syncActive(files.folder, files.active);
      if (files.active && files.active.bytes > SEGMENT_BYTES) await closeActive(files);
    } catch (error) {
      // A line may be torn now: the next attempt writes all of them to a new file.
      files.pending = [...lines, ...files.pending];
      await closeActive(files);
      throw error;
    }
  });

/** The file to hand on next; the newest is closed for that when there is no older one. */
export async function oldestFile(files: SpoolFiles): Promise<SpoolFile | undefined> {
  if (files.closed.length === 0) await inTurn(files, () => closeActive(files));
  return files.closed[0];
}

/** Whether everything up to a file has been handed on. */
export const isPast = ({ closed, active }: SpoolFiles, number: number): boolean =>
  (closed[0] ?? active ?? { number: Number.POSITIVE_INFINITY }).number > number;

/** Closes the newest file after everything was written. */
export async function closeFiles(files: SpoolFiles): Promise<void> {
  await writePending(files, { sync: true });
  await inTurn(files, () => closeActive(files));
}

async function appendLines(files: SpoolFiles, lines: readonly string[]): Promise<void> {
  files.active ??= await openNext(files);
  const text = Buffer.from(lines.join(''));
  await files.active.handle.appendFile(text);
  files.active.bytes += text.length;
}

async function openNext(files: SpoolFiles) {
  files.number += 1;
  const { folder, number } = files;
  const path = join(folder, `${String(number).padStart(12, '0')}.ndjson`);
  return { number, path, bytes: 0, handle: await open(path, 'a', 0o600), isLinked: false };
}

async function syncActive(folder: string, active: NonNullable<SpoolFiles['active']>) {
  await active.handle.datasync();
  if (active.isLinked) return;
  const directory = await open(folder);
  await directory.sync();
  await directory.close();
  active.isLinked = true;
}

async function closeActive(files: SpoolFiles): Promise<void> {
  const { active } = files;
  if (!active) return;
  files.active = undefined;
  const { handle, isLinked: _, ...file } = active;
  files.closed.push(file);
  await handle.close();
}

function inTurn<T>(files: SpoolFiles, work: () => Promise<T>): Promise<T> {
  const next = files.turn.then(work, work);
  files.turn = next.catch(() => undefined);
  return next;
}
