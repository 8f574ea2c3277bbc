import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BulkFault, pathOf } from './bulk-fault.ts';
import { downloadFile } from './bulk-file.ts';
import { complete, kickOff, Manifest } from './bulk-job.ts';
import type { BulkServer } from './bulk-server.ts';
import { writeDurably } from './durable-file.ts';
import { exportFault } from './export-fault.ts';
import { parsed } from './find-patients.ts';
import { readLines } from './read-lines.ts';

/** What is asked for: all patients of a server, or those of a group. */
export interface BulkQuestion {
  /** The id of a Group; without it every patient. */
  group?: string | undefined;
}

/** How far a download is, so that it goes on after a kill. */
const State = z.strictObject({
  server: z.string(),
  group: z.string().optional(),
  status: z.url(),
  types: z.array(z.string()),
  manifest: Manifest.optional(),
  isWhole: z.boolean().default(false),
});
type State = z.infer<typeof State>;

/**
 * Downloads a bulk export into a folder, as NDJSON files: kick-off, polling as `Retry-After` asks,
 * download, clean-up. A download that was interrupted goes on where it was; one that the server has
 * dropped is begun anew by the next call. Gives the types that are whole: of those that did not come
 * there are none. Throws an error that names the address without its query.
 */
export async function downloadExport(
  server: BulkServer,
  { group }: BulkQuestion,
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'export.json');
  const keep = (state: State): State => {
    writeDurably(path, JSON.stringify(state));
    return state;
  };
  const asked = { server: server.baseUrl, ...(group !== undefined && { group }) };
  const begun = stateIn(path, asked);
  if (begun?.isWhole) return begun.types;
  const { status, types } = begun ?? (await kickOff(server, group));
  const job = { ...asked, status, types: [...types], isWhole: false };
  keep(begun ?? job);
  const refresh = async (): Promise<Manifest> => {
    const manifest = await manifestOf(server, status, folder);
    keep({ ...job, manifest });
    return manifest;
  };
  await downloadAll(server, { first: begun?.manifest ?? (await refresh()), refresh }, folder);
  // The server may delete it from now on; what it makes of that is its own affair.
  await server.send(status, { method: 'DELETE', tries: 1 }).catch(() => undefined);
  return keep({ ...job, types: (await isFaulty(folder)) ? [] : job.types, isWhole: true }).types;
}

function stateIn(path: string, asked: Pick<State, 'server' | 'group'>): State | undefined {
  if (!existsSync(path)) return undefined;
  const { data } = State.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (data && data.server === asked.server && data.group === asked.group) return data;
  throw new Error(
    `${path}: the export of another server or group was begun here; name another --out, or remove that folder`,
  );
}

const GONE: ReadonlySet<number | undefined> = new Set([404, 410]);

/** Asks for the manifest. Where nothing can come of the export any more, the folder is emptied. */
async function manifestOf(server: BulkServer, status: string, folder: string): Promise<Manifest> {
  try {
    const manifest = await complete(server, status);
    if (manifest.output.length > 0) return manifest;
  } catch (error) {
    if (!(error instanceof BulkFault)) throw error;
    if (!GONE.has(error.status)) {
      const remedy = `the same command asks again; remove ${folder} to begin another export`;
      throw new Error(`${error.message}; ${remedy}`);
    }
    rmSync(folder, { recursive: true });
    throw new Error(`${error.message}: the export is gone; run again, another one is begun`);
  }
  await server.send(status, { method: 'DELETE', tries: 1 }).catch(() => undefined);
  rmSync(folder, { recursive: true });
  throw new Error(`${pathOf(status)}: the export holds no file; look at the group and our scopes`);
}

interface Source {
  first: Manifest;
  /** Gives the manifest anew, with fresh addresses. */
  refresh: () => Promise<Manifest>;
}

/** Downloads what is not there yet; addresses that have expired are asked for anew. */
async function downloadAll(
  server: BulkServer,
  { first, refresh }: Source,
  folder: string,
): Promise<void> {
  let files = filesOf(first);
  for (const [place, { name }] of files.entries()) {
    const path = join(folder, name);
    if (existsSync(path) || existsSync(`${path}.gz`)) continue;
    const download = async () => {
      const file = files[place];
      if (file?.name !== name) throw new BulkFault('the server exports something else by now');
      await downloadFile(server, { ...file, path });
    };
    await download().catch(async (error: unknown) => {
      if (!(error instanceof BulkFault) || error.status === undefined) throw error;
      files = filesOf(await refresh());
      await download();
    });
  }
}

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
async function isFaulty(folder: string): Promise<boolean> {
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
