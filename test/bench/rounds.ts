import type { MeasuredProcess } from './measured-process.ts';
import { median } from './median.ts';
import { send } from './send.ts';
import type { TokenPool } from './token-pool.ts';

/** One server with one kind of request. */
export interface Contender {
  /** The part it belongs to, such as `c1`. */
  part: string;
  name: string;
  server: MeasuredProcess;
  body: string;
  pool?: TokenPool;
}

/** What one load measured. Latencies in milliseconds, processor time of the server per request. */
export interface Figures {
  p50: number;
  p99: number;
  perSecond: number;
  cpuMilliseconds: number;
}

/** The medians of several rounds. */
export interface Row {
  part: string;
  name: string;
  sequential: Figures;
  loaded: Figures;
  /** Megabytes, after the last round. */
  rss: number;
  /** The share of the ceiling's rate, and of its processor time, that each round gave. */
  ofCeiling: { rate: number; cpu: number; p99: number };
}

const CONNECTIONS = 10;
/** After fewer, much of the code still runs slowly. */
const WARM_REQUESTS = 4_000;
const WARM_SECONDS = 5;
const LONGEST_WARMING = 60_000;
/** No service of ours answers more requests with a token in a second. */
const TOKENS_PER_SECOND = 1_000;

export const CEILING = 'ceiling';

/** Lets all contenders run in turn, several times, so that what disturbs one disturbs them all. */
export async function runRounds(
  contenders: readonly Contender[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Row[]> {
  for (const contender of contenders) await warm(contender);
  const taken = contenders.map((contender) => ({
    contender,
    sequential: [] as Figures[],
    loaded: [] as Figures[],
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { contender, sequential, loaded } of taken) {
      sequential.push(await load(contender, 1, seconds));
      loaded.push(await load(contender, CONNECTIONS, seconds));
    }
  }
  const ceiling = taken.find(({ contender }) => contender.part === CEILING)?.loaded ?? [];
  return Promise.all(
    taken.map(async ({ contender: { part, name, server }, sequential, loaded }) => ({
      part,
      name,
      sequential: medians(sequential),
      loaded: medians(loaded),
      rss: (await server.usage()).rss,
      ofCeiling: {
        rate: ratio(loaded, ceiling, 'perSecond'),
        cpu: ratio(loaded, ceiling, 'cpuMilliseconds'),
        p99: ratio(loaded, ceiling, 'p99'),
      },
    })),
  );
}

/** Sends requests until the compiler has seen them often enough, for a minute at most. */
async function warm(contender: Contender): Promise<void> {
  const begin = performance.now();
  let sent = 0;
  while (sent < WARM_REQUESTS && performance.now() - begin < LONGEST_WARMING) {
    sent += (await load(contender, CONNECTIONS, WARM_SECONDS)).perSecond * WARM_SECONDS;
  }
}

const ratio = (own: readonly Figures[], ceiling: readonly Figures[], key: keyof Figures) =>
  median(own.map((figures, round) => figures[key] / (ceiling[round]?.[key] ?? Number.NaN)));

const medians = (all: readonly Figures[]): Figures => ({
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  cpuMilliseconds: median(all.map(({ cpuMilliseconds }) => cpuMilliseconds)),
});

/** Sends a body again and again. Throws when an answer is no 200. */
export async function load(
  { server, body, pool, name }: Contender,
  connections: number,
  seconds: number,
): Promise<Figures> {
  await pool?.fill(seconds * TOKENS_PER_SECOND);
  const before = await server.usage();
  const headers = { 'content-type': 'application/json' };
  const { result, p50, p99 } = await send({
    url: `${server.url}/cds-services/order-sign`,
    method: 'POST',
    headers,
    body,
    connections,
    duration: seconds,
    ...(pool && {
      requests: [
        {
          setupRequest: (request) => ({
            ...request,
            headers: { ...headers, authorization: `Bearer ${pool.take()}` },
          }),
        },
      ],
    }),
  });
  const after = await server.usage();
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${name}: ${result.non2xx} answers were no 200, ${result.errors} failed`);
  return {
    p50,
    p99,
    perSecond: result.requests.total / result.duration,
    cpuMilliseconds: (after.cpuMilliseconds - before.cpuMilliseconds) / result.requests.total,
  };
}
