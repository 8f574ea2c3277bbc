import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import type { Store } from '../../src/store/store.ts';
import { aCoverage, anOrder, aProcedure, bundle, orderSign, prefetch } from '../kit/fhir.ts';
import { NOW, shownRules, testConfig, testEngine } from '../kit/service.ts';
import { DATABASES, makeStores, newFolder, type Place, type StoreMaker } from '../kit/store.ts';
import { postTo } from '../kit/trusted.ts';

const SYSTEM = 'http://foramen.dev/fhir/CodeSystem/override-reason';
const HL7 = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes';
const sessions = ['2026-01-05', '2026-03-02', '2026-05-04', '2026-08-03'];

/** A fifth epidural, which one rule objects to. */
const order = (over: { done?: string[]; patientId?: string; id?: string; code?: string } = {}) => {
  const { done = sessions, patientId = 'p', id = 'order', code = '62323' } = over;
  const subject = { reference: `Patient/${patientId.split('/').at(-1)}` };
  const procedures = done.map((on) => aProcedure(`esi-${on}`, '62323', on, { subject }));
  const concept = { ...anOrder(code).code, text: 'interlaminar epidural' };
  const request = orderSign([anOrder(code, { id, subject, code: concept })], {
    prefetch: prefetch({
      procedures: bundle(procedures),
      coverage: bundle([aCoverage('MCR-FFS-2026', { beneficiary: subject })]),
    }),
  });
  return { ...request, context: { ...request.context, patientId } };
};
const LIMIT = 'esi-frequency-exceeded';

let stores: StoreMaker;
beforeAll(async () => {
  stores = await makeStores();
}, 60_000);
afterAll(() => stores.close());

let clock = NOW;
beforeEach(() => {
  clock = NOW;
});

async function start(store: Store, tenant = {}): Promise<Running> {
  const engine = { ...testEngine(), now: () => clock };
  return serve(surround(testConfig(tenant), { engine, log: createLog('silent'), store }));
}

const ask = ({ url }: Running, body: object = order()) =>
  postTo(url, '/cds-services/order-sign', body);
const tell = ({ url }: Running, ...feedback: object[]) =>
  postTo(url, '/cds-services/order-sign/feedback', { feedback });
const override = (card: string, code = 'snooze-30-days', over: object = {}) => ({
  card,
  outcome: 'overridden',
  overrideReason: { reason: { code, system: SYSTEM }, userComment: 'Mrs. SECRET agrees' },
  outcomeTimestamp: '2026-11-21T18:00:05Z',
  ...over,
});

describe.each(DATABASES)('feedback over %s', (kind) => {
  let place: Place;
  let running: Running;
  beforeEach(async () => {
    place = await stores.place(kind);
    running = await start(await place.open());
  });
  afterEach(() => running.stop());

  const rows = async () => {
    await running.stop();
    return place.look((db) => db.selectFrom('feedback').selectAll().execute());
  };

  it('is acknowledged, kept once however often it comes, and without its comment', async () => {
    const [card] = (await ask(running)).body.cards;
    const accepted = {
      card: crypto.randomUUID(),
      outcome: 'accepted',
      acceptedSuggestions: [{ id: crypto.randomUUID() }],
      outcomeTimestamp: '2026-11-21T18:00:05.5-06:00',
      unknown: 'field',
    };
    for (const _again of [1, 2]) {
      const answer = await tell(running, override(card.uuid), accepted);
      expect([answer.status, answer.body]).toEqual([200, {}]);
    }
    const kept = await rows();
    expect(kept.map(({ outcome }) => outcome).sort()).toEqual(['accepted', 'overridden']);
    expect(kept.find(({ outcome }) => outcome === 'accepted')).toMatchObject({
      card: accepted.card,
      outcome_at: new Date('2026-11-22T00:00:05.500Z'),
      accepted_suggestions: [accepted.acceptedSuggestions[0]?.id],
    });
    expect(kept.find(({ outcome }) => outcome === 'overridden')).toMatchObject({
      reason_system: SYSTEM,
      reason_code: 'snooze-30-days',
      snooze_until: new Date('2026-12-21T18:00:00Z'),
    });
    expect(JSON.stringify(kept)).not.toContain('SECRET');
  });

  it('on cards nobody knows is accepted; odd ids and reasons are kept as pseudonyms', async () => {
    const odd = override('card of John Doe', 'he is 80 years old', {});
    expect((await tell(running, odd, override(crypto.randomUUID()))).status).toBe(200);
    expect((await tell(running)).status).toBe(200);
    const kept = await rows();
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/John|80 years/);
  });

  it('silences what it was about for that patient, until its date', async () => {
    const before = await ask(running);
    expect(shownRules(before)).toContain(LIMIT);
    expect(before.body.cards[0].overrideReasons).toContainEqual(
      expect.objectContaining({ code: 'snooze-30-days', system: SYSTEM }),
    );
    await tell(running, override(before.body.cards[0].uuid));

    const after = await ask(running, order({ id: 'another-draft' }));
    expect(shownRules(after)).not.toContain(LIMIT);
    const explained = after.body.extension['org.foramen.explanation'].rules.find(
      ({ rule }: { rule: string }) => rule === LIMIT,
    );
    expect(explained).toMatchObject({ verdict: 'unmet', snoozedUntil: '2026-12-21T18:00:00.000Z' });

    expect(shownRules(await ask(running, order({ patientId: 'other' })))).toContain(LIMIT);
    clock = Temporal.Instant.from('2026-12-21T17:59:59Z');
    expect(shownRules(await ask(running))).not.toContain(LIMIT);
    clock = Temporal.Instant.from('2026-12-21T18:00:00Z');
    expect(shownRules(await ask(running))).toContain(LIMIT);
  });

  it('silences nothing when the facts have changed', async () => {
    const [card] = (await ask(running)).body.cards;
    await tell(running, override(card.uuid));
    const more = order({ done: [...sessions, '2026-09-14'] });
    expect(shownRules(await ask(running, more))).toContain(LIMIT);
  });

  it.each([
    ['documented-elsewhere', SYSTEM],
    ['risk-benefit-ratio', HL7],
    ['snooze-30-days', HL7],
  ])('with the reason %s of %s is kept and silences nothing', async (code, system) => {
    const [card] = (await ask(running)).body.cards;
    const reason = { overrideReason: { reason: { code, system } } };
    await tell(running, override(card.uuid, code, reason));
    expect(shownRules(await ask(running))).toContain(LIMIT);
    expect(await rows()).toMatchObject([
      { reason_system: system, reason_code: code, snooze_until: null },
    ]);
  });

  it('knows every reason that a card offers, each in its own system', async () => {
    const [card] = (await ask(running)).body.cards;
    const systems = new Set(card.overrideReasons.map(({ system }: { system: string }) => system));
    expect([...systems].sort()).toEqual([SYSTEM, HL7].sort());
    const all = card.overrideReasons.map((reason: object) =>
      override(card.uuid, '', { overrideReason: { reason } }),
    );
    expect((await tell(running, ...all)).status).toBe(200);
    const kept = await rows();
    expect(kept.map(({ reason_code }) => reason_code).sort()).toEqual(
      card.overrideReasons.map(({ code }: { code: string }) => code).sort(),
    );
  });

  it('is recorded beside the audit of the call, which names no patient', async () => {
    await ask(running, order({ patientId: 'Patient/secret-patient' }));
    await ask(running, { ...order(), context: {} });
    await running.stop();
    const { audit, cards } = await place.look(async (db) => ({
      audit: await db.selectFrom('audit').selectAll().orderBy('status').execute(),
      cards: await db.selectFrom('card_finding').selectAll().execute(),
    }));
    expect(audit).toMatchObject([
      {
        tenant: 'demo',
        service: 'order-sign',
        user_key: 'Practitioner/1',
        hook_instance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
        status: 200,
        policies: [{ id: 'MCR-FFS-2026', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      },
      { status: 400, patient_key: null, verdicts: [] },
    ]);
    expect(audit[0]?.verdicts).toContainEqual({
      family: 'epidural',
      rule: LIMIT,
      verdict: 'unmet',
    });
    expect(cards.map(({ rule }) => rule)).toContain(LIMIT);
    expect(JSON.stringify({ audit, cards })).not.toContain('secret-patient');
  });
});

it.each([
  ['no list', {}, 'feedback'],
  ['a list of words', { feedback: ['x'] }, 'feedback.0'],
  ['no card', { feedback: [override('')] }, 'feedback.0.card'],
  [
    'an unknown outcome',
    { feedback: [override('c', 'x', { outcome: 'ignored' })] },
    'feedback.0.outcome',
  ],
  [
    'no time',
    { feedback: [override('c', 'x', { outcomeTimestamp: undefined })] },
    'feedback.0.outcomeTimestamp',
  ],
  [
    'a time without a zone',
    { feedback: [override('c', 'x', { outcomeTimestamp: '2026-11-21T18:00:05' })] },
    'feedback.0.outcomeTimestamp',
  ],
  ...[
    '2026-11-21T18:00:05.1234567890Z',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
  ].map((outcomeTimestamp): [string, object, string] => [
    `the time ${outcomeTimestamp}, which no database keeps`,
    { feedback: [override('c', 'x', { outcomeTimestamp })] },
    'feedback.0.outcomeTimestamp',
  ]),
  [
    'a second entry without outcome',
    { feedback: [override('c'), { card: 'd' }] },
    'feedback.1.outcome',
  ],
])('feedback with %s is refused by name', async (_what, body, where) => {
  const running = await start(await (await stores.place('PostgreSQL')).open());
  const answer = await postTo(running.url, '/cds-services/order-sign/feedback', body);
  await running.stop();
  expect(answer.status).toBe(400);
  expect(answer.body.issue[0].expression).toEqual([where]);
});

it('feedback of the first and the last moment that can be kept is kept', async () => {
  const place = await stores.place('PostgreSQL');
  const running = await start(await place.open());
  const moments = [
    '0001-01-01T00:00:00Z',
    '2026-11-21T18:00:05.123456789Z',
    '9999-12-31T23:59:59Z',
  ];
  const told = moments.map((outcomeTimestamp) => override('c', 'x', { outcomeTimestamp }));
  expect((await tell(running, ...told)).status).toBe(200);
  await running.stop();
  const kept = await place.look((db) => db.selectFrom('feedback').selectAll().execute());
  expect(kept).toHaveLength(moments.length);
});

it('feedback for a service that does not exist is refused', async () => {
  const running = await start(await (await stores.place('PostgreSQL')).open());
  const answer = await postTo(running.url, '/cds-services/nothing/feedback', { feedback: [] });
  await running.stop();
  expect(answer.status).toBe(404);
});

it('a client that does not snooze is offered no snooze and granted none', async () => {
  const store = await (await stores.place('PostgreSQL')).open();
  const capabilities = { systemActions: false, autolaunchable: false, snooze: false };
  const running = await start(store, { capabilities });
  const [card] = (await ask(running)).body.cards;
  expect(JSON.stringify(card.overrideReasons)).not.toContain('snooze');
  await tell(running, override(card.uuid));
  expect(shownRules(await ask(running))).toContain(LIMIT);
  await running.stop();
});

it('two replicas share snoozes and feedback', async () => {
  const place = await stores.place('PostgreSQL');
  const replicas = await Promise.all(
    [newFolder(), newFolder()].map(async (dataDirectory) =>
      start(await place.open({ dataDirectory })),
    ),
  );
  const [first, second] = replicas;
  if (!first || !second) throw new Error('two replicas');
  const [card] = (await ask(first)).body.cards;
  await tell(second, override(card.uuid));
  await tell(first, override(card.uuid));
  expect(shownRules(await ask(first))).not.toContain(LIMIT);
  expect(shownRules(await ask(second))).not.toContain(LIMIT);
  await Promise.all(replicas.map((replica) => replica.stop()));
  const kept = await place.look((db) => db.selectFrom('feedback').selectAll().execute());
  expect(kept).toHaveLength(1);
});
