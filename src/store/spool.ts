import { appendFile, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Entry } from './entry.ts';
import {
  closeFiles,
  findSpoolFiles,
  isPast,
  oldestFile,
  type SpoolFile,
  type SpoolFiles,
  writePending,
} from './spool-files.ts';

/** Everything passes through here on its way to the database, so that no crash or outage loses it. */
export interface Spool {
  /** Takes an entry; it is on disk some 20 milliseconds later. False when there is no room. */
  append: (entry: Entry) => boolean;
  /**
   * Resolves once the entries are on disk for good, with a function that tells whether they have
   * been handed on. Rejects when they could not be written.
   */
  appendDurably: (entries: readonly Entry[]) => Promise<() => boolean>;
  /** The oldest entries that wait for the database; the same again until they are done with. */
  oldest: () => Promise<Segment | undefined>;
  /** Keeps a line that the database will never take, for a person to look at. */
  reject: (line: string) => Promise<void>;
  status: () => SpoolStatus;
  close: () => Promise<void>;
}

export interface Segment {
  entries: Entry[];
  /** Lines that are no entry, of another release for example. */
  strange: string[];
  done: () => Promise<void>;
}

export interface SpoolStatus {
  /** Waiting for the database, on disk and in memory. */
  bytes: number;
  isFull: boolean;
  /** Entries that found no room, since the start. */
  lost: number;
  /** Lines that went to `rejected.ndjson`, since the start. */
  rejected: number;
}

const FLUSH_MILLISECONDS = 20;
const RETRY_MILLISECONDS = 1_000;

/** Opens the spool of a folder. What an earlier process left is handed on first. */
export function openSpool(folder: string, limitBytes: number): Spool {
  const files = findSpoolFiles(folder);
  const bytes = files.closed.reduce((sum, file) => sum + file.bytes, 0);
  const status: SpoolStatus = { bytes, isFull: false, lost: 0, rejected: 0 };
  const take = taker(files, status, limitBytes);
  const flush = flusher(files);
  return {
    append(entry) {
      const taken = take(entry);
      if (taken) flush.soon();
      else status.lost += 1;
      return taken;
    },
    async appendDurably(entries) {
      if (!entries.every(take)) throw new Error('the spool is full');
      await writePending(files, { sync: true });
      const { number } = files;
      return () => isPast(files, number);
    },
    async oldest() {
      const file = await oldestFile(files);
      return file && readSegment(files, file, status);
    },
    async reject(line) {
      status.rejected += 1;
      await appendFile(join(folder, 'rejected.ndjson'), `${line}\n`);
    },
    status: () => ({ ...status }),
    async close() {
      flush.stop();
      await closeFiles(files);
    },
  };
}

/** Takes an entry into the pending lines, as long as there is room. */
const taker =
  (files: SpoolFiles, status: SpoolStatus, limitBytes: number) =>
  (entry: Entry): boolean => {
    const line = `${JSON.stringify(entry)}\n`;
    status.isFull = status.bytes + line.length > limitBytes;
    if (status.isFull) return false;
    status.bytes += line.length;
    files.pending.push(line);
    return true;
  };

function flusher(files: SpoolFiles) {
  let timer: NodeJS.Timeout | undefined;
  const soon = (milliseconds = FLUSH_MILLISECONDS): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      writePending(files, { sync: false }).catch(() => soon(RETRY_MILLISECONDS));
    }, milliseconds);
  };
  return { soon, stop: () => clearTimeout(timer) };
}

async function readSegment(
  files: SpoolFiles,
  { path, bytes }: SpoolFile,
  status: SpoolStatus,
): Promise<Segment> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  // What follows the last line break was torn by a crash, before anybody was told it was kept.
  lines.pop();
  const read = lines.map((line) => ({ line, parsed: Entry.safeParse(jsonOf(line)) }));
  return {
    entries: read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    strange: read.flatMap(({ line, parsed }) => (parsed.success ? [] : [line])),
    async done() {
      await unlink(path);
      files.closed.shift();
      status.bytes = Math.max(0, status.bytes - bytes);
      status.isFull = false;
    },
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
