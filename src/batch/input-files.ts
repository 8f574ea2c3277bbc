import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';

/** One NDJSON file of an export. */
export interface InputFile {
  /** Its path below the folder of the export. */
  name: string;
  bytes: number;
  modified: number;
  isGzip: boolean;
  /** The resource type that its name tells and its first line confirms. */
  type?: string;
}

const ENDING = /\.(?:ndjson|jsonl)(\.gz)?$/i;
/** `Observation.ndjson`, `Observation.000.ndjson`, `3.Observation-12.ndjson.gz`. */
const TYPE = /^(?:\d+[._-])?([A-Z][A-Za-z]+)(?:[._-]|$)/;

/**
 * The NDJSON files of an export, plain or gzip, in the order of their names; what an audit writes to
 * `out` is none of them. Throws where the folder cannot be read or holds none.
 */
export function inputFiles(directory: string, out: string): InputFile[] {
  const results = relative(resolve(directory), resolve(out));
  if (results === '')
    throw new Error(`${directory}: holds the export; name another folder for --out`);
  const files = namesIn(directory)
    .filter((name) => ENDING.test(name) && !name.startsWith(results + sep))
    .sort()
    .flatMap((name) => inputFile(directory, name) ?? []);
  if (files.length === 0) throw new Error(`${directory}: holds no .ndjson or .ndjson.gz file`);
  return files;
}

function namesIn(directory: string): string[] {
  try {
    // Links to files are followed; links to folders are not, because they may lead in circles.
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
  } catch {
    throw new Error(`${directory}: cannot be read`);
  }
}

/** Undefined for a link to a folder. Throws where the file cannot be read. */
function inputFile(directory: string, name: string): InputFile | undefined {
  const path = join(directory, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error(`${path}: cannot be read`);
  if (!stats.isFile()) return undefined;
  const { size, mtimeMs } = stats;
  const isGzip = ENDING.exec(name)?.[1] !== undefined;
  const last = name.split(/[\\/]/).at(-1) ?? name;
  const type = TYPE.exec(last.replace(ENDING, ''))?.[1];
  const first = type && firstType(path, isGzip);
  // An empty file, packed or not, says of which type there is nothing.
  const isConfirmed = first === '' || first === type;
  return {
    name,
    bytes: size,
    modified: Math.floor(mtimeMs),
    isGzip,
    ...(type && isConfirmed && { type }),
  };
}

const HEAD_BYTES = 64 << 10;

/** The resource type at the beginning of a file; '' for one of nothing but blanks. Throws where it cannot be read. */
function firstType(path: string, isGzip: boolean): string | undefined {
  const head = Buffer.alloc(HEAD_BYTES);
  const bytes = head.subarray(0, readHead(path, head));
  const text = isGzip ? unpacked(bytes) : bytes.toString();
  return text.trim() === '' ? '' : /"resourceType"\s*:\s*"(\w+)"/.exec(text)?.[1];
}

function readHead(path: string, head: Buffer): number {
  try {
    const file = openSync(path, 'r');
    try {
      return readSync(file, head);
    } finally {
      closeSync(file);
    }
  } catch {
    throw new Error(`${path}: cannot be read`);
  }
}

/** As much of a gzip file as its beginning gives. */
function unpacked(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString();
  } catch {
    return '?';
  }
}
