import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { shapes } from '../fhir/shapes.ts';
import { type BulkServer, waitSeconds } from './bulk-server.ts';
import { writeDurably } from './durable-file.ts';

/** What is asked for: all patients of a server, or those of a group. */
export interface BulkQuestion {
  /** The id of a Group; without it every patient. */
  group?: string | undefined;
}

const File = z.looseObject({ type: z.string().regex(/^[A-Za-z]+$/), url: z.url() });

/** https://hl7.org/fhir/uv/bulkdata/STU2/export.html#response---complete-status */
const Manifest = z.looseObject({
  requiresAccessToken: z.boolean(),
  output: z.array(File),
  error: z.array(File).optional(),
});
type Manifest = z.infer<typeof Manifest>;

/** How far a download is, so that it goes on after a kill. */
const State = z.strictObject({
  status: z.url(),
  /** The types that were asked for; empty where the server takes no such question. */
  types: z.array(z.string()),
  manifest: Manifest.optional(),
  isWhole: z.boolean().default(false),
});
type State = z.infer<typeof State>;

/** Every type some fact is read from. */
const TYPES: readonly string[] = Object.keys(shapes);

/**
 * Downloads a bulk export into a folder, as NDJSON files: kick-off, polling as `Retry-After` asks,
 * download, clean-up. A download that was interrupted goes on where it was. Gives the types that
 * were asked for: of those that did not come there are none. Throws an error that names the address
 * without its query.
 */
export async function downloadExport(
  server: BulkServer,
  question: BulkQuestion,
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'export.json');
  const begun = stateIn(path) ?? keep(path, await kickOff(server, question));
  if (begun.isWhole) return begun.types;
  const manifest = begun.manifest ?? (await complete(server, begun.status));
  keep(path, { ...begun, manifest });
  const { requiresAccessToken: withToken, output, error = [] } = manifest;
  for (const [ending, files] of [
    ['ndjson', output],
    ['errors', error],
  ] as const) {
    for (const [place, { type, url }] of files.entries()) {
      const name = `${String(place).padStart(4, '0')}.${type}.${ending}`;
      await download(server, url, { path: join(folder, name), withToken });
    }
  }
  // The server may delete it from now on; one that cannot has nothing to clean up.
  await server.send(begun.status, { method: 'DELETE', allowed: [400, 404, 405, 501] });
  return keep(path, { ...begun, manifest, isWhole: true }).types;
}

function stateIn(path: string): State | undefined {
  return existsSync(path) ? State.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
}

function keep(path: string, state: State): State {
  writeDurably(path, JSON.stringify(state));
  return state;
}

async function kickOff({ baseUrl, send }: BulkServer, { group }: BulkQuestion): Promise<State> {
  const scope = group === undefined ? 'Patient' : `Group/${encodeURIComponent(group)}`;
  const url = `${baseUrl}/${scope}/$export`;
  const headers = { accept: 'application/fhir+json', prefer: 'respond-async' };
  let types = TYPES;
  let response = await send(`${url}?_type=${types.join(',')}`, { headers, allowed: [400, 422] });
  if (!response.ok) {
    await response.body?.cancel();
    types = [];
    response = await send(url, { headers });
  }
  const status = response.headers.get('content-location');
  await response.body?.cancel();
  if (response.status !== 202 || status === null) {
    throw new Error(`${url}: the server begins no export`);
  }
  return { status: new URL(status, baseUrl).href, types: [...types], isWhole: false };
}

async function complete({ send }: BulkServer, status: string): Promise<Manifest> {
  for (let asked = 1; ; asked += 1) {
    const response = await send(status, { headers: { accept: 'application/json' } });
    if (response.status === 200) {
      const manifest = Manifest.safeParse(await response.json().catch(() => undefined));
      if (manifest.success) return manifest.data;
      throw new Error('the manifest of the export makes no sense');
    }
    await response.body?.cancel();
    await pause(1000 * waitSeconds(response, Math.min(asked, POLL_GROWTH)));
  }
}

/** After so many polls without `Retry-After` the wait between two grows no more. */
const POLL_GROWTH = 5;

async function download(
  { send }: BulkServer,
  url: string,
  { path, withToken }: { path: string; withToken: boolean },
): Promise<void> {
  if (existsSync(path)) return;
  const response = await send(url, { headers: { accept: 'application/fhir+ndjson' }, withToken });
  const partial = `${path}.part`;
  const body = response.body;
  if (!body) throw new Error(`${url.replace(/[?#].*$/s, '')}: an empty answer`);
  await pipeline(Readable.fromWeb(body), createWriteStream(partial, { mode: 0o600, flush: true }));
  renameSync(partial, path);
}
