import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { compileForBench, startForamen } from './foramen-server.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';
import { FULL, signed, signedOver } from './requests.ts';
import { CEILING, type Contender, type Row, runRounds } from './rounds.ts';
import { send } from './send.ts';
import { type TokenPool, tokenPool } from './token-pool.ts';

/** How order-sign compares with servers that do nothing but parse the body. */
export interface Latencies {
  bodyBytes: number;
  rows: Row[];
  /** Microseconds of processor time of one verification by jose alone. */
  verification: Record<string, number>;
  /** Milliseconds of the slowest single read of the EHR, the median of a client of its own. */
  slowestRead: number | undefined;
}

export const LATENCY_PARTS = ['http', CEILING, 'c1', 'c1-pglite', 'c2', 'c3', 'd'] as const;

export interface LatencyOptions {
  wants: (part: string) => boolean;
  rounds: number;
  seconds: number;
  profile: boolean;
}

/** Starts every server in a process of its own, and measures all of them in one run. */
export async function measureLatencies(options: LatencyOptions): Promise<Latencies> {
  const servers: MeasuredProcess[] = [];
  compileForBench();
  const postgres = await startPostgres();
  const pools = await Promise.all(['RS384', 'ES384'].map(tokenPool));
  const start = async (server: Promise<MeasuredProcess>) => {
    servers.push(await server);
    return server;
  };
  try {
    const { contenders, ehr } = await line(options, { postgres, pools, start });
    const rows = await runRounds(contenders, options);
    return {
      bodyBytes: signed(FULL).length,
      rows,
      verification: Object.fromEntries(
        await Promise.all(
          pools.map(async (pool) => [pool.publicKey.alg, await pool.bareVerification()]),
        ),
      ),
      slowestRead: ehr && (await readOf(ehr.url)),
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.remove();
  }
}

interface Means {
  postgres: Postgres;
  pools: readonly TokenPool[];
  start: (server: Promise<MeasuredProcess>) => Promise<MeasuredProcess>;
}

/** The contenders of the wanted parts; what several share is started once. */
async function line(
  { wants, profile }: LatencyOptions,
  { postgres, pools, start }: Means,
): Promise<{ contenders: Contender[]; ehr: MeasuredProcess | undefined }> {
  const [body, withNotes] = [signed(FULL), signed({ ...FULL, notes: 2 })];
  const onPostgres = async (over: { pools?: readonly TokenPool[] } = {}) =>
    start(startForamen({ databaseUrl: await postgres.newDatabase(), profile, ...over }));
  const http = await start(startMeasured('test/bench/http-server.ts'));
  const express = await start(startMeasured('test/bench/express-server.ts'));
  const contenders: Contender[] = [
    { part: 'http', name: 'node:http that parses', server: http, body },
    { part: CEILING, name: 'Express 5, fixed card', server: express, body },
  ];
  if (wants('c1')) {
    contenders.push({ part: 'c1', name: 'c1 open, PostgreSQL', server: await onPostgres(), body });
  }
  if (wants('c1-pglite')) {
    const server = await start(startForamen({ profile }));
    contenders.push({ part: 'c1-pglite', name: 'c1 open, PGlite', server, body });
  }
  if (wants('c2')) {
    const server = await onPostgres({ pools });
    for (const pool of pools) {
      contenders.push({ part: 'c2', name: `c2 ${pool.publicKey.alg} token`, server, body, pool });
    }
  }
  if (wants('c3')) {
    const server = await onPostgres();
    contenders.push({ part: 'c3', name: 'c3 two notes of 5 kB', server, body: withNotes });
  }
  const ehr = wants('d') ? await start(startMeasured('test/bench/mock-ehr.ts')) : undefined;
  if (ehr) {
    const server = await onPostgres();
    contenders.push({
      part: 'd',
      name: 'd reads over FHIR, 20 ms each',
      server,
      body: signedOver(ehr.url),
    });
  }
  return { contenders, ehr };
}

const READ_SECONDS = 3;

/** Procedures are the largest answer, and all answers come equally late. */
async function readOf(url: string): Promise<number> {
  const { p50 } = await send({
    url: `${url}/Procedure?patient=p`,
    connections: 1,
    duration: READ_SECONDS,
  });
  return p50;
}
