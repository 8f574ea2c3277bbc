import { createHash } from 'node:crypto';
import { readConfig } from '../config.ts';
import { loadEdits } from '../ncci/load-edits.ts';
import { createEngine } from '../server/engine.ts';

/**
 * Tells apart what charts are judged by: rules, policies with their hashes, and NCCI edits. Throws
 * where there is no policy set of the name that was asked for.
 */
export function judgingVersion(policy: string | undefined): string {
  const { rules, policies, edits } = createEngine(loadEdits(readConfig(process.env).dataDirectory));
  if (policy !== undefined && !policies.some(({ policy: { id } }) => id === policy)) {
    throw new Error(`there is no policy set ${policy}; foramen policies lists them`);
  }
  const parts = [
    ...rules.map(({ id }) => id),
    ...policies.map(({ policy: { id }, hash }) => `${id} ${hash}`),
    edits.release,
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}
