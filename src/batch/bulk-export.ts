import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BulkFault, pathOf } from './bulk-fault.ts';
import { complete, kickOff, Manifest, type OnWait } from './bulk-job.ts';
import type { BulkServer } from './bulk-server.ts';
import { downloadAll, isFaulty } from './download-all.ts';
import { writeDurably } from './durable-file.ts';
import { during, type Progress } from './progress.ts';

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
  progress: Progress,
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
  const refresh = async (onWait: OnWait = () => {}): Promise<Manifest> => {
    const manifest = await manifestOf(server, { status, onWait }, folder);
    keep({ ...job, manifest });
    return manifest;
  };
  const awaited = () =>
    during(progress, { stage: 'export', total: 1, done: 0 }, () => refresh(progress.hear));
  const source = { first: begun?.manifest ?? (await awaited()), refresh };
  await downloadAll(server, source, folder, progress);
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
async function manifestOf(
  server: BulkServer,
  { status, onWait }: { status: string; onWait: OnWait },
  folder: string,
): Promise<Manifest> {
  try {
    const manifest = await complete(server, status, onWait);
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
