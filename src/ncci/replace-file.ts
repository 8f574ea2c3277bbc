import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const ENDING = '.tmp';
/** No import takes this long; what is older was left by one that was killed. */
const ABANDONED_MILLISECONDS = 3_600_000;

/**
 * Puts a file in the place of another at one moment: a reader finds the old one or the new one whole,
 * after a power failure too. The bytes are read back with `check` before they take the place.
 */
export function replaceFile(
  path: string,
  bytes: Uint8Array,
  check: (written: string) => void,
): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeAbandoned(folder);
  const written = `${path}.${process.pid}-${crypto.randomUUID()}${ENDING}`;
  try {
    writeAll(written, bytes);
    check(written);
    renameSync(written, path);
  } finally {
    rmSync(written, { force: true });
  }
  syncFolder(folder);
}

function writeAll(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The new name survives a power failure only when its folder was written too. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(ENDING)) continue;
    const path = join(folder, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.now() - mtimeMs > ABANDONED_MILLISECONDS) rmSync(path, { force: true });
  }
}
