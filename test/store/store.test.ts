import { appendFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations.ts';
import { enforceRetention } from '../../src/store/retention.ts';
import type { Store } from '../../src/store/store.ts';
import {
  aFeedback,
  anInvocation,
  DATABASES,
  makeStores,
  newFolder,
  type StoreMaker,
} from '../kit/store.ts';

let stores: StoreMaker;
beforeAll(async () => {
  stores = await makeStores();
}, 60_000);
afterAll(() => stores.close());

const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  for (let round = 0; round < 500 && !(await condition()); round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await condition()).toBe(true);
};
const isEmpty = (store: Store) => () => store.status().spool.bytes === 0;
const later = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

describe.each(DATABASES)('the store over %s', (kind) => {
  it('keeps what it was told, each entry once however often it comes', async () => {
    const place = await stores.place(kind);
    const store = await place.open();
    const [call, word] = [anInvocation(), aFeedback()];
    store.record(call);
    store.record(call);
    await store.acknowledge([word]);
    await store.acknowledge([word, word]);
    await store.close();
    const { audit, cards, feedback } = await place.look(async (db) => ({
      audit: await db.selectFrom('audit').selectAll().execute(),
      cards: await db.selectFrom('card_finding').selectAll().execute(),
      feedback: await db.selectFrom('feedback').selectAll().execute(),
    }));
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({ ...call.audit, at: new Date(call.audit.at) });
    expect(cards).toMatchObject([{ card: call.shown[0]?.card, patient_key: 'patient-1' }]);
    expect(feedback).toMatchObject([{ id: word.feedback.id, outcome: 'overridden' }]);
  });

  it('takes a token id once', async () => {
    const store = await (await stores.place(kind)).open();
    const soon = new Date(Date.now() + 60_000);
    expect(await store.useToken('a', soon)).toBe(true);
    expect(await store.useToken('a', soon)).toBe(false);
    expect(await store.useToken('b', soon)).toBe(true);
    await store.close();
  });

  it.each(['card first', 'feedback first'])('snoozes a finding, with the %s', async (order) => {
    const store = await (await stores.place(kind)).open();
    const call = anInvocation();
    const word = aFeedback({ card: call.shown[0]?.card ?? '', snooze_until: later(60_000) });
    if (order === 'card first') store.record(call);
    await store.acknowledge([word]);
    if (order === 'feedback first') store.record(call);
    await until(isEmpty(store));
    const of = (tenant: string, patient: string) => store.snoozes(tenant, patient, new Date());
    expect([...((await of('clinic', 'patient-1')) ?? [])]).toEqual([
      ['finding-1', new Date(word.feedback.snooze_until ?? '')],
    ]);
    expect((await of('clinic', 'patient-2'))?.size).toBe(0);
    expect((await of('other', 'patient-1'))?.size).toBe(0);
    await store.close();
  });

  it('lets the longer of two snoozes hold, and ends it on time', async () => {
    const store = await (await stores.place(kind)).open();
    const call = anInvocation();
    const card = call.shown[0]?.card ?? '';
    store.record(call);
    const [long, short] = [later(60_000), later(30_000)];
    await store.acknowledge([aFeedback({ card, snooze_until: long })]);
    await store.acknowledge([aFeedback({ card, snooze_until: short })]);
    await until(isEmpty(store));
    const at = async (moment: string) =>
      (await store.snoozes('clinic', 'patient-1', new Date(moment)))?.size;
    expect(await at(short)).toBe(1);
    expect(await at(new Date(new Date(long).getTime() - 1).toISOString())).toBe(1);
    expect(await at(long)).toBe(0);
    await store.close();
  });

  it('ignores feedback of another tenant on the same card', async () => {
    const store = await (await stores.place(kind)).open();
    const call = anInvocation();
    store.record(call);
    const card = call.shown[0]?.card ?? '';
    await store.acknowledge([aFeedback({ card, tenant: 'other', snooze_until: later(60_000) })]);
    await until(isEmpty(store));
    expect((await store.snoozes('clinic', 'patient-1', new Date()))?.size).toBe(0);
    await store.close();
  });

  it('deletes what has outlived its time, and nothing younger', async () => {
    const place = await stores.place(kind);
    const store = await place.open();
    const now = Temporal.Now.instant();
    const ago = (days: number, minutes: number) =>
      now
        .subtract({ hours: days * 24 })
        .subtract({ minutes })
        .toString();
    for (const minutes of [1, -1]) {
      store.record(anInvocation({ at: ago(10, minutes) }));
      await store.acknowledge([aFeedback({ received_at: ago(20, minutes) })]);
      await store.useToken(`t${minutes}`, new Date(now.epochMilliseconds - minutes * 60_000));
    }
    await store.close();
    const run = () => place.look((db) => enforceRetention(db, { audit: 10, feedback: 20 }, now));
    expect(await run()).toEqual({
      audit: 1,
      card_finding: 1,
      feedback: 1,
      snooze: 0,
      used_token: 1,
    });
    expect(Object.values(await run())).toEqual([0, 0, 0, 0, 0]);
  });

  it('ends one patient’s snooze without another’s of the same finding', async () => {
    const place = await stores.place(kind);
    const store = await place.open();
    const ends = { 'patient-1': later(-1_000), 'patient-2': later(60_000) };
    for (const [patient_key, snooze_until] of Object.entries(ends)) {
      const call = anInvocation({ patient_key });
      store.record(call);
      await store.acknowledge([aFeedback({ card: call.shown[0]?.card ?? '', snooze_until })]);
    }
    await until(isEmpty(store));
    await store.close();
    const days = { audit: 10, feedback: 20 };
    const { snooze } = await place.look((db) => enforceRetention(db, days, Temporal.Now.instant()));
    expect(snooze).toBe(1);
    const left = await place.look((db) => db.selectFrom('snooze').select('patient_key').execute());
    expect(left).toEqual([{ patient_key: 'patient-2' }]);
  });

  it('hands on what a killed process left, in order, but for the torn last line', async () => {
    const place = await stores.place(kind);
    const calls = [anInvocation(), anInvocation(), anInvocation()];
    const lines = calls.map((call) => `${JSON.stringify(call)}\n`);
    const spool = join(place.options.dataDirectory, 'spool');
    cpSync(newFolder(), spool, { recursive: true });
    writeFileSync(join(spool, '000000000007.ndjson'), lines.slice(0, 2).join(''));
    appendFileSync(join(spool, '000000000008.ndjson'), `${lines[2]}{"kind":"invoc`);
    const store = await place.open();
    await until(isEmpty(store));
    await store.close();
    const ids = await place.look((db) => db.selectFrom('audit').select('id').execute());
    expect(ids.map(({ id }) => id).sort()).toEqual(calls.map(({ audit }) => audit.id).sort());
    expect(readdirSync(spool)).toEqual([]);
  });

  it('sets aside what is no entry or no row, and goes on', async () => {
    const place = await stores.place(kind);
    const store = await place.open();
    const good = anInvocation();
    store.record(anInvocation({ service: 'a null \u0000 byte' }));
    store.record(good);
    await until(isEmpty(store));
    expect(store.status().spool.rejected).toBe(1);
    await store.close();
    const ids = await place.look((db) => db.selectFrom('audit').select('id').execute());
    expect(ids).toEqual([{ id: good.audit.id }]);
    const rejected = join(place.options.dataDirectory, 'spool', 'rejected.ndjson');
    expect(readFileSync(rejected, 'utf8')).toContain('a null');
  });
});

describe('a store', () => {
  it('has its folder to itself', async () => {
    const place = await stores.place('PGlite');
    const store = await place.open();
    await expect(place.open()).rejects.toThrow(/another process uses this DATA_DIR/);
    await store.close();
    await (await place.open()).close();
  });

  it('counts what finds no room, says that it is full, and takes no feedback then', async () => {
    const place = await stores.place('PostgreSQL');
    const store = await place.open({
      spoolBytes: 2_000,
      databaseUrl: 'postgres://postgres@127.0.0.1:1/none',
    });
    for (let call = 0; call < 20; call += 1) store.record(anInvocation());
    const { spool, database } = store.status();
    expect(database).toBe('away');
    expect(spool).toMatchObject({ isFull: true });
    expect(spool.lost).toBeGreaterThan(10);
    await expect(store.acknowledge([aFeedback()])).rejects.toThrow(/full/);
    await store.close();
  });

  it('says by what name a database cannot be opened', async () => {
    const place = await stores.place('PostgreSQL');
    const databaseUrl = place.options.databaseUrl?.replace('postgres@', 'wrong@') ?? '';
    await expect(place.open({ databaseUrl })).rejects.toThrow(/password authentication failed/);
  });

  it('goes on with a structure that a newer version has added to', async () => {
    const place = await stores.place('PostgreSQL');
    await (await place.open()).close();
    await place.look((db) =>
      sql`insert into kysely_migration values ('9999-newer', '2100-01-01T00:00:00Z')`.execute(db),
    );
    const store = await place.open();
    expect(store.status().database).toBe('ready');
    store.record(anInvocation());
    await until(isEmpty(store));
    await store.close();
    const names = await place.look((db) =>
      sql<{ name: string }>`select name from kysely_migration order by name`.execute(db),
    );
    expect(names.rows.map(({ name }) => name)).toEqual([...Object.keys(migrations), '9999-newer']);
  });

  it('tells once why the database is away, and when it is back', async () => {
    const place = await stores.place('PostgreSQL');
    const told: unknown[][] = [];
    const onChange = (...words: unknown[]) => void told.push(words);
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
    const away = await place.open({ databaseUrl, onChange });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await away.close();
    expect(told).toEqual([['away', 'ECONNREFUSED']]);
    await (await place.open({ onChange })).close();
    expect(told.slice(1)).toEqual([['ready']]);
  });

  it('says that its role may not make tables', async () => {
    const place = await stores.place('PostgreSQL');
    await place.look((db) =>
      sql`create role reader login password 'reader'; revoke create on schema public from public`.execute(
        db,
      ),
    );
    const databaseUrl = place.options.databaseUrl?.replace('postgres:postgres@', 'reader:reader@');
    await expect(place.open({ databaseUrl })).rejects.toThrow(/permission denied for schema/);
  });

  it('is brought up to date once by replicas that start together', async () => {
    const place = await stores.place('PostgreSQL');
    const replicas = await Promise.all(
      [newFolder(), newFolder(), newFolder()].map((dataDirectory) => place.open({ dataDirectory })),
    );
    expect(replicas.map((store) => store.status().database)).toEqual(['ready', 'ready', 'ready']);
    const soon = new Date(Date.now() + 60_000);
    const uses = await Promise.all(replicas.map((store) => store.useToken('shared', soon)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    await Promise.all(replicas.map((store) => store.close()));
  });
});
