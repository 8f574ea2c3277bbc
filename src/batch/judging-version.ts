import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Tenant } from '../auth/tenant.ts';
import { readConfig } from '../config.ts';
import { loadEdits } from '../ncci/load-edits.ts';
import { createEngine } from '../server/engine.ts';

/**
 * Tells apart what charts are judged by: the release, rules, policies with their hashes, NCCI edits,
 * and what the tenant sets. Throws where there is no policy set of the name that was asked for.
 */
export function judgingVersion(
  policy: string | undefined,
  { payers, timeZone, state }: Tenant,
): string {
  const { rules, policies, edits } = createEngine(loadEdits(readConfig(process.env).dataDirectory));
  if (policy !== undefined && !policies.some(({ policy: { id } }) => id === policy)) {
    throw new Error(`there is no policy set ${policy}; foramen policies lists them`);
  }
  const parts = [
    release(),
    JSON.stringify({ payers, timeZone, state }, patternsAsText),
    ...rules.map(({ id }) => id),
    ...policies.map(({ policy: { id }, hash }) => `${id} ${hash}`),
    edits.release,
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** JSON has no patterns: all of them would look the same. */
const patternsAsText = (_key: string, value: unknown): unknown =>
  value instanceof RegExp ? String(value) : value;

const About = z.object({ version: z.string() });

function release(): string {
  const path = new URL('../../package.json', import.meta.url);
  return About.parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}
