import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { shapes } from '../fhir/shapes.ts';
import { BulkFault, pathOf } from './bulk-fault.ts';
import { type BulkServer, TRIES, waitSeconds } from './bulk-server.ts';

const File = z.looseObject({ type: z.string().regex(/^[A-Za-z]+$/), url: z.string().min(1) });

/** https://hl7.org/fhir/uv/bulkdata/STU2/export.html#response---complete-status */
export const Manifest = z.looseObject({
  transactionTime: z.string().optional(),
  requiresAccessToken: z.boolean(),
  output: z.array(File),
  error: z.array(File).default([]),
  /** Of the third edition: the manifest goes on there. */
  link: z.array(z.looseObject({ relation: z.string(), url: z.string() })).default([]),
});
export type Manifest = z.infer<typeof Manifest>;

/** An export that a server has begun. */
export interface BulkJob {
  status: string;
  /** The types that were asked for and may be read; none where the server takes no such question. */
  types: readonly string[];
}

/** Every type some fact is read from. */
const TYPES: readonly string[] = Object.keys(shapes);
const ACCEPTED = 202;

/** Lets a server begin an export of a Group's patients, else of all. */
export async function kickOff(
  { baseUrl, send, mayRead }: BulkServer,
  group: string | undefined,
): Promise<BulkJob> {
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
  if (response.status !== ACCEPTED || status === null) {
    throw new BulkFault(`${url}: the server begins no export`);
  }
  return { status: new URL(status, url).href, types: types.filter(mayRead) };
}

/** Hears what a server says of an export that is not complete yet. */
export type OnWait = (said: string) => void;

/** Waits for an export and gives what it consists of, with full addresses. */
export async function complete(
  server: BulkServer,
  status: string,
  onWait: OnWait,
): Promise<Manifest> {
  let broken = 0;
  for (let asked = 1; ; asked += 1) {
    const response = await server.send(status, { headers: { accept: 'application/json' } });
    const text = await response.text().catch(() => undefined);
    if (response.status !== ACCEPTED && text !== undefined) {
      return withRest(server, manifestOf(text, status), onWait);
    }
    onWait(response.headers.get('x-progress') ?? '');
    if (text === undefined) broken += 1;
    if (broken === TRIES) throw new BulkFault(`${pathOf(status)}: the answer breaks off`);
    await pause(1000 * waitSeconds(response, Math.min(asked, POLL_GROWTH)));
  }
}

/** After so many polls without `Retry-After` the wait between two grows no more. */
const POLL_GROWTH = 5;

function manifestOf(text: string, status: string): Manifest {
  const { data, error } = Manifest.safeParse(parsed(text));
  if (!data) {
    const where = error.issues[0]?.path.join('.') || 'it is no JSON object';
    throw new BulkFault(`${pathOf(status)}: the manifest makes no sense: ${where}`);
  }
  const full = <T extends { url: string }>(one: T): T => ({
    ...one,
    url: fullUrl(one.url, status),
  });
  const { output, error: faults, link } = data;
  return { ...data, output: output.map(full), error: faults.map(full), link: link.map(full) };
}

/** A long manifest goes on at its next link. */
async function withRest(server: BulkServer, manifest: Manifest, onWait: OnWait): Promise<Manifest> {
  const next = manifest.link.find(({ relation }) => relation === 'next');
  if (!next) return manifest;
  const { output, error: faults } = await complete(server, next.url, onWait);
  return {
    ...manifest,
    output: [...manifest.output, ...output],
    error: [...manifest.error, ...faults],
  };
}

function fullUrl(url: string, status: string): string {
  const full = URL.parse(url, status);
  if (full) return full.href;
  throw new BulkFault(`${pathOf(status)}: the manifest names a file without an address`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
