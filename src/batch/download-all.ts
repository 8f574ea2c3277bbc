import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BulkFault } from './bulk-fault.ts';
import { downloadFile } from './bulk-file.ts';
import type { Manifest } from './bulk-job.ts';
import type { BulkServer } from './bulk-server.ts';
import { exportFault } from './export-fault.ts';
import { parsed } from './find-patients.ts';
import { during, type Progress } from './progress.ts';
import { readLines } from './read-lines.ts';

/** What is to be downloaded. */
export interface Source {
  first: Manifest;
  /** Gives the manifest anew, with fresh addresses. */
  refresh: () => Promise<Manifest>;
}

/** Downloads the files of an export that are not in a folder yet. Throws a `BulkFault` for one that does not come. */
export async function downloadAll(
  server: BulkServer,
  { first, refresh }: Source,
  folder: string,
  progress: Progress,
): Promise<void> {
  const files = filesOf(first);
  const open = [...files.entries()].filter(([, { name }]) => !isThere(join(folder, name)));
  const ahead = {
    stage: 'download',
    total: files.length,
    done: files.length - open.length,
  } as const;
  let fresh = files;
  await during(progress, ahead, async () => {
    for (const [place, { name }] of open) {
      const download = async () => {
        const file = fresh[place];
        if (file?.name !== name) throw new BulkFault('the server exports something else by now');
        await downloadFile(server, { ...file, path: join(folder, name) });
      };
      await download().catch(async (error: unknown) => {
        if (!(error instanceof BulkFault) || error.status === undefined) throw error;
        // The addresses have expired.
        fresh = filesOf(await refresh());
        await download();
      });
      progress.step();
    }
  });
}

const isThere = (path: string): boolean => existsSync(path) || existsSync(`${path}.gz`);

const FAULTS = '.errors.ndjson';

/** All files of an export, each with a name of its own here. */
const filesOf = ({ output, error, requiresAccessToken: withToken }: Manifest) =>
  [
    ...output.map((file) => ({ ...file, ending: '.ndjson' })),
    ...error.map((file) => ({ ...file, ending: FAULTS })),
  ].map(({ type, url, ending }, place) => {
    const name = `${String(place).padStart(4, '0')}.${type}${ending}`;
    return { name, url, withToken };
  });

/** Whether the server tells that it could not export everything. */
export async function isFaulty(folder: string): Promise<boolean> {
  let faults = 0;
  for (const name of readdirSync(folder)) {
    if (!name.includes(FAULTS)) continue;
    const path = join(folder, name);
    const part = { path, isGzip: name.endsWith('.gz'), start: 0, end: statSync(path).size };
    const read = await readLines(part, (line) => {
      if (exportFault(parsed(line) ?? {}) !== undefined) faults += 1;
    });
    if (read.broken !== undefined) faults += 1;
  }
  return faults > 0;
}
