import { availableParallelism } from 'node:os';
import { workFor } from '../batch/work-for.ts';
import { databaseUrl } from './database-url.ts';
import { UsageError } from './usage-error.ts';

export interface WorkerOptions {
  threads?: string | undefined;
}

/** Does tasks of queued audits until SIGTERM or SIGINT. */
export async function workForAudits(
  rest: readonly string[],
  { threads = String(availableParallelism()) }: WorkerOptions,
): Promise<void> {
  if (rest.length > 0) throw new UsageError('worker takes no argument');
  if (!/^[1-9]\d{0,2}$/.test(threads)) throw new UsageError('--threads takes a number');
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stopping.abort());
  await workFor(databaseUrl('worker'), stopping.signal, Number(threads));
}
