import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that is written piece by piece and takes its name only when it is whole and on disk. */
export interface DurableFile {
  /** Gives the place at which the bytes begin. Throws where the disk takes no more. */
  append: (bytes: Uint8Array) => number;
  commit: () => void;
}

/** Begins a file anew. What a killed process left of it stays until its folder is removed. */
export function durableFile(path: string): DurableFile {
  const partial = `${path}.${process.pid}-${crypto.randomUUID().slice(0, 8)}.part`;
  const file = openSync(partial, 'w', 0o600);
  let length = 0;
  return {
    append(bytes) {
      const start = length;
      try {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      } catch (error) {
        closeSync(file);
        rmSync(partial);
        throw notWritten(path, error);
      }
      length += bytes.length;
      return start;
    },
    commit() {
      fsyncSync(file);
      closeSync(file);
      renameSync(partial, path);
      syncFolder(dirname(path));
    },
  };
}

/** What the system says of an open file names no file. */
export function notWritten(path: string, error: unknown): Error {
  return new Error(
    `${path}: cannot be written: ${error instanceof Error ? error.message : 'failed'}`,
  );
}

/** Writes a whole file at one moment. */
export function writeDurably(path: string, bytes: Uint8Array | string): void {
  const file = durableFile(path);
  file.append(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  file.commit();
}

/** Reads a stretch of an open file whole. Throws where the file ends before. */
export function readStretch(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, offset + done);
    if (read === 0) throw new Error('a file of the audit is cut short');
    done += read;
  }
  return bytes;
}

/** The new name survives a power failure only when its folder was written too. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
