import { services } from '../../hooks/index.ts';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import { nothingSnoozed } from '../../src/server/caller.ts';
import { createEngine, type Engine } from '../../src/server/engine.ts';
import { invoke } from '../../src/server/invoke.ts';
import { median, quantile } from './median.ts';

/** What the engine alone takes for one request, in milliseconds. */
export interface EngineFigures {
  /** Of processor time, on average. */
  cpu: number;
  p50: number;
  p99: number;
  /** The median of each step, in their order; reading and writing JSON stand around them. */
  steps: Record<string, number>;
}

export interface EngineRun {
  /** Milliseconds of measuring, after as many of warming up. */
  milliseconds: number;
  rules?: Engine['rules'];
}

const FEWEST_REQUESTS = 15;

/** Answers one body again and again, without a server. */
export async function runEngine(
  body: string,
  { milliseconds, rules }: EngineRun,
): Promise<EngineFigures> {
  const made = createEngine();
  const answer = answerWith(rules ? { ...made, rules } : made);
  await repeat(milliseconds, () => answer(body));
  const runs: [string, number][][] = [];
  const before = process.cpuUsage();
  await repeat(milliseconds, async () => void runs.push(await answer(body)));
  const { user, system } = process.cpuUsage(before);
  const totals = runs.map((steps) => steps.reduce((sum, [, time]) => sum + time, 0));
  const [first = []] = runs;
  return {
    cpu: (user + system) / 1000 / runs.length,
    p50: median(totals),
    p99: quantile(totals, 0.99),
    steps: Object.fromEntries(
      first.map(([name], place) => [name, median(runs.map((run) => run[place]?.[1] ?? 0))]),
    ),
  };
}

async function repeat(milliseconds: number, once: () => Promise<unknown>): Promise<void> {
  const end = performance.now() + milliseconds;
  for (let count = 0; count < FEWEST_REQUESTS || performance.now() < end; count += 1) await once();
}

/** Answers a body and tells how long each step took. */
function answerWith(engine: Engine): (body: string) => Promise<[string, number][]> {
  const service = services.find(({ id }) => id === 'order-sign');
  if (!service) throw new Error('there is no order-sign');
  const caller = {
    tenant: demoTenant,
    readerFor: () => undefined,
    outsideSources: () => [],
    snoozesOf: async () => nothingSnoozed,
  };
  return async (body) => {
    const marks: [string, number][] = [['JSON in', performance.now()]];
    const step = (name: string) => void marks.push([name, performance.now()]);
    const { response } = await invoke(engine, caller, service, JSON.parse(body), step);
    step('JSON out');
    JSON.stringify(response);
    const ended = performance.now();
    return marks.map(([name, start], place) => [name, (marks[place + 1]?.[1] ?? ended) - start]);
  };
}
