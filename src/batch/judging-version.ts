import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tenant } from '../auth/tenant.ts';
import { readConfig } from '../config.ts';
import { loadEdits } from '../ncci/load-edits.ts';
import { createEngine, type Engine } from '../server/engine.ts';

/** Of what charts are judged by. */
type Judging = Pick<Engine, 'policies' | 'edits'>;

/**
 * The version that this process would judge a tenant's charts by. Throws where there is no policy
 * set of the name that was asked for.
 */
export function judgingVersion(policy: string | undefined, tenant: Tenant): string {
  const engine = createEngine(loadEdits(readConfig(process.env).dataDirectory));
  if (policy !== undefined && !engine.policies.some(({ policy: { id } }) => id === policy)) {
    throw new Error(`there is no policy set ${policy}; foramen policies lists them`);
  }
  return versionOf(engine, tenant);
}

/**
 * Tells apart what charts are judged by: the code with its rules, policies with their hashes, NCCI
 * edits, and what the tenant sets of them.
 */
export function versionOf({ policies, edits }: Judging, tenant: Tenant): string {
  const { payers, timeZone, state, capabilities, crd } = tenant;
  const parts = [
    hashOfCode(),
    ...policies.map(({ policy: { id }, hash }) => `${id} ${hash}`),
    edits.releases?.join(' ') ?? edits.release,
    JSON.stringify({ payers, timeZone, state, capabilities, crd }, (_key, value: unknown) =>
      value instanceof RegExp ? value.source : value,
    ),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** What judging is written in; pages for browsers take no part. */
const CODE = ['src', 'cards', 'hooks'];
const PAGES = join('src', 'web', sep);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let code: string | undefined;

function hashOfCode(): string {
  code ??= CODE.flatMap(filesIn)
    .sort()
    .reduce(
      (hash, file) => hash.update(file).update(readFileSync(join(ROOT, file))),
      createHash('sha256'),
    )
    .digest('hex');
  return code;
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .filter((file) => !file.startsWith(PAGES));
