import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startProcess } from '../kit/process.ts';

/** What a long load did to a service of its own process. */
export interface Soak {
  seconds: number;
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
  /** Resident memory in megabytes, at twenty moments. */
  rss: number[];
  /** Bytes that waited for the database at those moments. */
  spool: number[];
}

const WARM_UP_SECONDS = 20;
const SAMPLES = 20;

/** Finds the capacity of a fresh service, then keeps it at half of that. */
export async function soak(body: string, seconds: number): Promise<Soak> {
  const folder = mkdtempSync(join(tmpdir(), 'foramen-soak-'));
  const service = startProcess({ DATA_DIR: folder, LOG_LEVEL: 'info' });
  const url = await service.url;
  const full = await load(url, body, { duration: WARM_UP_SECONDS });
  const samples: { rss: number; spool: number }[] = [];
  const timer = setInterval(
    () => void sample(url).then((one) => samples.push(one)),
    (seconds * 1000) / SAMPLES,
  );
  const half = await load(url, body, {
    duration: seconds,
    overallRate: Math.floor(full.requests.average / 2),
  });
  clearInterval(timer);
  await service.kill('SIGTERM');
  rmSync(folder, { recursive: true });
  return {
    seconds,
    perSecond: half.requests.average,
    p50: half.latency.p50,
    p99: half.latency.p99,
    errors: half.errors + half.non2xx,
    rss: samples.map(({ rss }) => rss),
    spool: samples.map(({ spool }) => spool),
  };
}

const load = (url: string, body: string, over: { duration: number; overallRate?: number }) =>
  autocannon({
    url: `${url}/cds-services/order-sign`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: 10,
    ...over,
  });

async function sample(url: string): Promise<{ rss: number; spool: number }> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return {
    rss: Math.round(value('process_resident_memory_bytes') / 1e6),
    spool: value('foramen_spool_bytes'),
  };
}

/** The figures as lines of text. */
export const soakLines = (long: Soak): string =>
  [
    `${long.seconds} s at half of capacity: ${Math.round(long.perSecond)} per second, p50 / p99 ${long.p50} / ${long.p99} ms, ${long.errors} errors`,
    `RSS of the service in MB over time: ${long.rss.join(' ')}`,
    `bytes waiting for the database: ${long.spool.join(' ')}`,
    '',
  ].join('\n');
