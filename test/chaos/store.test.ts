import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Load, startLoad } from '../kit/load.ts';
import { killAll, startProcess, until } from '../kit/process.ts';
import { DATABASES, makeStores, type Place, type StoreMaker } from '../kit/store.ts';

/** The loss that is allowed: what was answered this shortly before a kill -9. */
const LOSS_MILLISECONDS = 200;
const OUTAGE_MILLISECONDS = 30_000;

let stores: StoreMaker;
beforeAll(async () => {
  stores = await makeStores();
}, 60_000);
afterEach(killAll);
afterAll(() => stores.close());

const start = ({ options: { dataDirectory, databaseUrl } }: Place) =>
  startProcess({
    DATA_DIR: dataDirectory,

    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    LOG_LEVEL: 'info',
  });

const readiness = async (url: string) => {
  const body: unknown = await (await fetch(`${url}/health/ready`)).json();
  return body;
};

/** Waits until everything is in the database. */
const drained = (url: string) =>
  until(async () => {
    const text = JSON.stringify(await readiness(url));
    return text.includes('"database":"ready"') && text.includes('"bytes":0') ? true : undefined;
  }, 30_000);

/** What the database lacks of a load. */
async function lost(
  place: Place,
  { answered, acknowledged }: Pick<Load, 'answered' | 'acknowledged'>,
) {
  const { hooks, cards, rows } = await place.look(async (db) => {
    const audit = await db.selectFrom('audit').select('hook_instance').execute();
    const feedback = await db.selectFrom('feedback').select('card').execute();
    return {
      rows: audit.length,
      hooks: new Set(audit.map(({ hook_instance }) => hook_instance)),
      cards: new Set(feedback.map(({ card }) => card)),
    };
  });
  return {
    doubled: rows - hooks.size,
    hooks: [...answered].filter(([id]) => !hooks.has(id)),
    feedback: [...acknowledged].filter((card) => !cards.has(card)),
  };
}

it('loses nothing and answers everything while PostgreSQL is away for 30 seconds', async () => {
  const place = await stores.place('PostgreSQL');
  const service = start(place);
  const url = await service.url;
  const load = startLoad(url, { clients: 8, pauseMilliseconds: 40 });
  await pause(2_000);
  await stores.postgres.stop();
  const before = load.answered.size;
  await pause(OUTAGE_MILLISECONDS - 500);
  expect(await readiness(url)).toMatchObject({ status: 'degraded', database: 'away' });
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/foramen_database_ready 0/);
  await pause(500);
  const during = load.answered.size - before;
  await stores.postgres.start();
  await pause(3_000);
  await load.stop();
  await drained(url);
  expect(await readiness(url)).toMatchObject({ status: 'ready', spool: { lost: 0, rejected: 0 } });
  expect(await service.kill('SIGTERM')).toBe(0);
  expect(load.others).toEqual([]);
  expect(during).toBeGreaterThan(500);
  expect(await lost(place, load)).toEqual({ doubled: 0, hooks: [], feedback: [] });
}, 120_000);

describe.each(DATABASES)('kill -9 under load over %s', (kind) => {
  it('loses no acknowledged feedback, and of the audit at most the last 200 ms', async () => {
    const place = await stores.place(kind);
    const answered = new Map<string, number>();
    const acknowledged = new Set<string>();
    for (const [milliseconds, withFeedback] of [
      [700, true],
      [1_300, false],
      [1_900, true],
    ] as const) {
      const service = start(place);
      const load = startLoad(await service.url, { clients: 8, pauseMilliseconds: 1, withFeedback });
      await pause(milliseconds);
      const killedAt = performance.now();
      await service.kill('SIGKILL');
      await load.stop();
      for (const [id, at] of load.answered) {
        if (at < killedAt - LOSS_MILLISECONDS) answered.set(id, at);
      }
      for (const card of load.acknowledged) acknowledged.add(card);
    }
    const service = start(place);
    await drained(await service.url);
    expect(await service.kill('SIGTERM')).toBe(0);
    expect(answered.size).toBeGreaterThan(50);
    expect(acknowledged.size).toBeGreaterThan(50);
    expect(await lost(place, { answered, acknowledged })).toEqual({
      doubled: 0,
      hooks: [],
      feedback: [],
    });
    expect(readdirSync(join(place.options.dataDirectory, 'spool'))).toEqual([]);
  }, 120_000);
});

it('connections that are cut at any moment end neither the service nor an entry', async () => {
  const place = await stores.place('PostgreSQL');
  const service = start(place);
  const url = await service.url;
  const load = startLoad(url, { clients: 8, pauseMilliseconds: 5 });
  const cutter = new Client({ connectionString: place.options.databaseUrl });
  await cutter.connect();
  for (let cut = 0; cut < 150; cut += 1) {
    await cutter.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'foramen'",
    );
    await pause(20);
  }
  await cutter.end();
  await load.stop();
  await drained(url);
  expect(await service.kill('SIGTERM')).toBe(0);
  expect(load.others).toEqual([]);
  expect(load.answered.size).toBeGreaterThan(50);
  expect(await lost(place, load)).toEqual({ doubled: 0, hooks: [], feedback: [] });
}, 60_000);

it('kill -9 while the database is away loses no more', async () => {
  const place = await stores.place('PostgreSQL');
  await stores.postgres.stop();
  const service = start(place);
  const load = startLoad(await service.url, { clients: 4, pauseMilliseconds: 1 });
  await pause(2_000);
  const killedAt = performance.now();
  await service.kill('SIGKILL');
  await load.stop();
  await stores.postgres.start();
  const again = start(place);
  await drained(await again.url);
  expect(await again.kill('SIGTERM')).toBe(0);
  const answered = new Map(
    [...load.answered].filter(([, at]) => at < killedAt - LOSS_MILLISECONDS),
  );
  expect(answered.size).toBeGreaterThan(20);
  const { acknowledged } = load;
  expect(await lost(place, { answered, acknowledged })).toEqual({
    doubled: 0,
    hooks: [],
    feedback: [],
  });
}, 60_000);

it('SIGTERM under load loses nothing at all', async () => {
  const place = await stores.place('PGlite');
  const service = start(place);
  const load = startLoad(await service.url, { clients: 8, pauseMilliseconds: 1 });
  await pause(1_500);
  expect(await service.kill('SIGTERM')).toBe(0);
  await load.stop();
  const { answered, acknowledged } = load;
  expect(answered.size).toBeGreaterThan(50);
  expect(await lost(place, { answered, acknowledged })).toEqual({
    doubled: 0,
    hooks: [],
    feedback: [],
  });
}, 60_000);
