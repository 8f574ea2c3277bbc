import { closeSync, createWriteStream, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { BulkFault, pathOf } from './bulk-fault.ts';
import { type BulkServer, TRIES, waitSeconds } from './bulk-server.ts';

/** Where a file of an export lies and where it goes. */
export interface BulkFile {
  url: string;
  /** Without `.gz`, which is added where the server sends a gzip file. */
  path: string;
  withToken: boolean;
}

/**
 * Downloads one NDJSON file, again from its start where the connection breaks. It takes its name when
 * it is whole. Throws an error that names the address for what is no NDJSON.
 */
export async function downloadFile(server: BulkServer, file: BulkFile): Promise<void> {
  const partial = `${file.path}.part`;
  for (let tried = 1; !(await isWritten(server, file, partial)); tried += 1) {
    if (tried === TRIES) throw new BulkFault(`${pathOf(file.url)}: the file breaks off`);
    await pause(1000 * waitSeconds(undefined, tried));
  }
  const ending = endingOf(partial);
  if (ending === undefined) {
    rmSync(partial);
    throw new BulkFault(`${pathOf(file.url)}: is no NDJSON file`);
  }
  renameSync(partial, file.path + ending);
}

/** False where the server ended before the file did. */
async function isWritten(
  { send }: BulkServer,
  { url, withToken }: BulkFile,
  partial: string,
): Promise<boolean> {
  const { body } = await send(url, { headers: { accept: 'application/fhir+ndjson' }, withToken });
  const written = createWriteStream(partial, { mode: 0o600, flush: true });
  try {
    await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), written);
    return true;
  } catch (error) {
    // A full disk is no fault of the server.
    if (error instanceof Error && 'syscall' in error && error.syscall === 'write') throw error;
    return false;
  }
}

const HEAD_BYTES = 1024;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/** What the name of a file ends in, by its first bytes; undefined for what holds no JSON objects. */
function endingOf(path: string): '' | '.gz' | undefined {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  const length = readSync(file, head);
  closeSync(file);
  const bytes = head.subarray(0, length);
  if (bytes.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) return '.gz';
  // `trimStart` takes a byte order mark for white space too.
  const [first] = bytes.toString().trimStart();
  return first === undefined || first === '{' ? '' : undefined;
}
