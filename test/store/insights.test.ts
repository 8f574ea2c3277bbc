import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvocationEntry } from '../../src/store/entry.ts';
import type { Insights } from '../../src/store/insights/read-insights.ts';
import type { Scope } from '../../src/store/insights/scope.ts';
import type { Store } from '../../src/store/store.ts';
import { aCall, isWritten } from '../kit/insights.ts';
import { aFeedback, anInvocation, DATABASES, makeStores, type StoreMaker } from '../kit/store.ts';

/** Nothing of what these tests write is too old to keep. */
const LONG = { audit: 36_500, feedback: 36_500 };

let stores: StoreMaker;
beforeAll(async () => {
  stores = await makeStores();
}, 60_000);
afterAll(() => stores.close());

const cardOf = ({ shown }: InvocationEntry, place = 0): string => shown[place]?.card ?? '';

/** What is counted once everything that was told has been written. */
async function counted(store: Store, scope: Partial<Scope> = {}): Promise<Insights> {
  await isWritten(store);
  const found = await store.insights({
    tenants: ['clinic', 'other'],
    from: '2026-09',
    to: '2026-10',
    ...scope,
  });
  if (!found) throw new Error('the database is away');
  return found;
}

describe.each(DATABASES)('insights over %s', (kind) => {
  const open = async () => (await stores.place(kind)).open({ retention: LONG });

  it('count what was shown and what became of it by rule, service, tenant and month', async () => {
    const store = await open();
    const october = aCall('2026-10-05T10:00:00Z', [['a', 'b'], ['a']]);
    const september = aCall('2026-09-30T23:59:59.999Z', [['a']], { service: 'order-select' });
    const other = aCall('2026-10-01T00:00:00Z', [['a']], { tenant: 'other' });
    for (const call of [october, september, other]) store.record(call);
    await store.acknowledge([
      aFeedback({ card: cardOf(october), reason_code: 'busy', reason_system: 'urn:x' }),
      aFeedback({ card: cardOf(october, 2), outcome: 'accepted' }),
      aFeedback({ card: cardOf(other), tenant: 'clinic' }),
    ]);
    const { findings, cards, overrides } = await counted(store);
    const row = { tenant: 'clinic', service: 'order-sign', month: '2026-10' };
    const silent = { shown: 1, accepted: 0, overridden: 0 };
    const selected = { ...row, service: 'order-select', month: '2026-09' };
    expect(findings).toEqual([
      { ...selected, rule: 'a', ...silent },
      { ...row, rule: 'a', shown: 2, accepted: 1, overridden: 1 },
      { ...row, rule: 'b', shown: 1, accepted: 0, overridden: 1 },
      { ...row, tenant: 'other', rule: 'a', ...silent },
    ]);
    expect(cards).toEqual([
      { ...selected, ...silent },
      { ...row, shown: 2, accepted: 1, overridden: 1 },
      { ...row, tenant: 'other', ...silent },
    ]);
    const why = { reason: 'busy', system: 'urn:x', count: 1 };
    expect(overrides).toEqual([
      { ...row, rule: 'a', ...why },
      { ...row, rule: 'b', ...why },
    ]);
    await store.close();
  });

  it('take the last word on a card, and an override without a reason as one', async () => {
    const store = await open();
    const call = aCall('2026-10-05T10:00:00Z', [['a']]);
    store.record(call);
    const say = (outcome_at: string, outcome: 'accepted' | 'overridden') =>
      aFeedback({ card: cardOf(call), outcome, outcome_at });
    await store.acknowledge([
      say('2026-10-05T10:02:00Z', 'overridden'),
      say('2026-10-05T10:01:00Z', 'accepted'),
    ]);
    const { findings, overrides } = await counted(store);
    expect(findings).toMatchObject([{ shown: 1, accepted: 0, overridden: 1 }]);
    expect(overrides).toMatchObject([{ reason: null, system: null, count: 1 }]);
    await store.close();
  });

  it('hold what lies in the months and tenants asked for, and nothing beside', async () => {
    const store = await open();
    for (const at of ['2026-08-31T23:59:59.999Z', '2026-09-01T00:00:00Z']) {
      store.record(aCall(at, [['a']]));
    }
    for (const at of ['2026-10-31T23:59:59.999Z', '2026-11-01T00:00:00Z']) {
      store.record(aCall(at, [['a']], { tenant: 'other' }));
    }
    const { findings, latency } = await counted(store);
    expect(findings.map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
    expect(latency.map(({ answered }) => answered)).toEqual([1, 1]);
    const tenants = async (asked: string[]) =>
      (await counted(store, { tenants: asked })).cards.map(({ tenant }) => tenant);
    expect(await tenants(['other'])).toEqual(['other']);
    expect(await tenants(['clinic', 'none'])).toEqual(['clinic']);
    expect(await tenants([])).toEqual([]);
    await store.close();
  });

  it('count denials by rule, payer, month and reason, each line once', async () => {
    const store = await open();
    const denial = (key: string, over: object = {}) => ({
      ...{ key, rule: 'a', reason: '119', payer: 'Medicare', month: '2026-10' },
      ...over,
    });
    const read = (tenant: string, ...denials: ReturnType<typeof denial>[]) =>
      store.record({ ...anInvocation({ tenant }), denials });
    read('clinic', denial('a'), denial('b'), denial('e', { month: '2026-08' }));
    read('clinic', denial('a'), denial('c', { month: '2026-09' }), denial('d', { payer: 'Aetna' }));
    read('other', denial('a'));
    const row = { tenant: 'clinic', rule: 'a', reason: '119', payer: 'Medicare', month: '2026-10' };
    expect((await counted(store, { tenants: ['clinic'] })).denials).toEqual([
      { ...row, month: '2026-09', count: 1 },
      { ...row, payer: 'Aetna', count: 1 },
      { ...row, count: 2 },
    ]);
    await store.close();
  });

  it('tell percentiles of answered calls, and count those that failed apart', async () => {
    const store = await open();
    for (let call = 1; call <= 101; call += 1) {
      store.record(aCall('2026-10-05T10:00:00Z', [], { milliseconds: call }));
    }
    const slow = { status: 400, milliseconds: 9_999 };
    store.record(aCall('2026-10-05T10:00:00Z', [], slow));
    store.record(aCall('2026-10-05T10:00:00Z', [], { ...slow, service: 'patient-view' }));
    const row = { tenant: 'clinic', failed: 1 };
    expect((await counted(store)).latency).toEqual([
      { ...row, service: 'order-sign', answered: 101, median: 51, p95: 96, p99: 100 },
      { ...row, service: 'patient-view', answered: 0, median: null, p95: null, p99: null },
    ]);
    await store.close();
  });

  it('count the calls in which a source was unread, by reason, the most frequent first', async () => {
    const store = await open();
    const refused = { source: 'coverage', reason: 'refused' };
    const late = { source: 'procedures', reason: 'too late' };
    const at = '2026-10-05T10:00:00Z';
    store.record(aCall(at, [], { unread: [refused, refused] }));
    store.record(aCall(at, [], { unread: [refused, late] }));
    const row = { tenant: 'clinic', service: 'order-sign' };
    expect((await counted(store)).unread).toEqual([
      { ...row, ...refused, count: 2 },
      { ...row, ...late, count: 1 },
    ]);
    await store.close();
  });
});

it('insights are not to be had while the database is away', async () => {
  const place = await stores.place('PostgreSQL');
  const store = await place.open({ databaseUrl: 'postgres://postgres@127.0.0.1:1/none' });
  const scope = { tenants: ['clinic'], from: '2026-10', to: '2026-10' };
  expect(await store.insights(scope)).toBeUndefined();
  await store.close();
});
