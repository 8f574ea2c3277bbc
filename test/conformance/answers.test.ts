import { beforeAll, describe, expect, it } from 'vitest';
import { Card } from '../../src/cds/card.ts';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { hookCall } from '../../src/demo/requests.ts';
import { answerFaults } from '../kit/answer-faults.ts';
import { expectValidCards } from '../kit/card-rules.ts';
import { EXTENSION } from '../kit/coverage-information.ts';
import { fhirFaults } from '../kit/fhir-faults.ts';
import { chartOf } from '../kit/scenario.ts';
import { startService, TODAY } from '../kit/service.ts';

/** Every sample request is asked once, and every answer is held to what all answers must be. */
const service = startService();
const charts = sampleCharts(TODAY);
const requests = charts.flatMap((chart) => chart.requests);

// biome-ignore lint/suspicious/noExplicitAny: a test looks into any JSON
type Json = any;
interface Asked {
  name: string;
  service: string;
  call: Json;
  body: Json;
}
const asked: Asked[] = [];
const cards: Json[] = [];

/** A sample request with its whole chart as prefetch, so that nothing is left to be read. */
const calls = charts.flatMap(({ resources, requests: own }) =>
  own.map((request) => {
    const { fhirServer, ...call } = hookCall(request, '');
    return { ...request, call: { ...call, prefetch: chartOf(...resources, ...sharedResources()) } };
  }),
);

beforeAll(async () => {
  for (const { name, service: id, call } of calls) {
    const { body } = await service.post(`/cds-services/${id}`, call);
    asked.push({ name, service: id, call, body });
    cards.push(...body.cards);
  }
}, 120_000);

it('shows a card for most sample requests, so that there is something to check', () => {
  expect(cards.length).toBeGreaterThan(requests.length / 2);
});

it('always has cards, and leaves out what is not there', () => {
  for (const { body } of asked) {
    expect(Array.isArray(body.cards)).toBe(true);
    expect(JSON.stringify({ ...body, systemActions: [] })).not.toMatch(/:null[,}\]]/);
  }
});

it('has cards with a short summary, an indicator and a source with a topic', () => {
  for (const card of cards) {
    expect(Card.safeParse(card).error?.message).toBe(undefined);
    expect(card.summary.length).toBeLessThan(140);
    expect(card.source).toMatchObject({ topic: { code: expect.any(String) } });
  }
});

it('gives every card and suggestion an id of its own', () => {
  const ids = cards.flatMap(({ uuid, suggestions = [] }) => [
    uuid,
    ...suggestions.map((one: Json) => one.uuid),
  ]);
  expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

it('says how suggestions are chosen, and recommends one at most', () => {
  for (const { suggestions = [], selectionBehavior } of cards) {
    expect(selectionBehavior !== undefined).toBe(suggestions.length > 0);
    const recommended = suggestions.filter((one: Json) => one.isRecommended);
    if (selectionBehavior === 'at-most-one') expect(recommended.length).toBeLessThan(2);
  }
});

const actionsIn = ({ cards: own }: Json): Json[] =>
  own.flatMap(({ suggestions = [] }) => suggestions.flatMap(({ actions = [] }: Json) => actions));

it('has actions that say what they do, with the whole resource or the name of what goes', () => {
  for (const { body } of asked) {
    const actions = [...actionsIn(body), ...(body.systemActions ?? [])];
    for (const { type, description, resource, resourceId } of actions) {
      expect(description).toEqual(expect.any(String));
      expect(resource !== undefined).toBe(type !== 'delete');
      expect(typeof resourceId === 'string').toBe(type === 'delete');
    }
    const created = actions.flatMap((one) => (one.type === 'create' ? one.resource : []));
    for (const { type, resourceId } of actions) {
      if (type !== 'delete') continue;
      expect(created.map(({ resourceType }) => resourceType)).toContain(resourceId.split('/')[0]);
    }
  }
});

/** The resources inside of a hook's context or prefetch, by their reference. */
const givenIn = (context: Json): Map<string, Json> =>
  new Map(
    Object.values<Json>(context)
      .flatMap((value) => value?.entry?.map(({ resource }: Json) => resource) ?? [value])
      .filter((value) => value?.resourceType)
      .map((resource) => [`${resource.resourceType}/${resource.id}`, resource]),
  );

it('updates only what the request holds, and by coverage information alone', () => {
  for (const { call, body } of asked) {
    for (const { resource } of body.systemActions ?? []) {
      const key = `${resource.resourceType}/${resource.id}`;
      const sent = givenIn(call.context).get(key) ?? givenIn(call.prefetch).get(key);
      const { extension, ...rest } = resource;
      const { extension: before = [], ...original } = sent;
      expect(JSON.stringify(rest)).toBe(JSON.stringify(original));
      const others = extension.filter(({ url }: Json) => url !== EXTENSION);
      expect(others).toEqual(before);
    }
  }
});

it('offers reasons for overriding with code, system and words', () => {
  const reasons = cards.flatMap(({ overrideReasons = [] }) => overrideReasons);
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(Object.keys(reason)).toEqual(['code', 'system', 'display']);
});

it('has links of one kind on a card, and a context for apps alone', () => {
  for (const { links = [] } of cards) {
    for (const { label, url, type, appContext } of links) {
      expect(label && url && ['absolute', 'smart'].includes(type)).toBeTruthy();
      if (appContext !== undefined) expect([type, typeof appContext]).toEqual(['smart', 'string']);
    }
    expect(new Set(links.map(({ type }: Json) => type)).size).toBeLessThan(2);
  }
});

it('shows every kind of card that CRD asks for', () => {
  const hooks = ['order-select', 'order-sign', 'order-dispatch', 'appointment-book'];
  const shown = asked
    .filter((one) => hooks.includes(one.service))
    .flatMap(({ body }) => body.cards);
  const kinds = shown.map(({ links = [], suggestions }) =>
    suggestions ? 'suggestions' : (links[0]?.type ?? 'instructions'),
  );
  expect(new Set(kinds)).toEqual(new Set(['instructions', 'absolute', 'smart', 'suggestions']));
});

it('names the procedure of each card in words and in an extension', () => {
  const labels = new Set<string>();
  for (const { detail, extension } of cards) {
    const findings: Json[] = extension['org.foramen.findings'];
    for (const { procedure } of findings) expect(procedure).toMatch(/^[A-Z][A-Za-z]+(\/.+)?$/);
    const about = /^About: (.+), \d{5}\b/.exec(detail)?.[1];
    if (about) labels.add(about);
  }
  expect(labels.size).toBeGreaterThan(20);
});

it('writes details in lists, and in no tables', () => {
  for (const { detail = '' } of cards) expect(detail).not.toMatch(/^\s*\|/m);
});

it('names extensions by reverse domain names, with objects or lists', () => {
  for (const { extension = {} } of cards) {
    for (const [key, value] of Object.entries(extension)) {
      expect(key).toMatch(/^[a-z][a-z-]*(\.[a-z-]+)+$/);
      expect(typeof value).toBe('object');
    }
  }
});

it('binds no actions for clients that may not know how', () => {
  expect(JSON.stringify(cards)).not.toContain('actionSelectionBehavior');
});

describe('what the service emits is valid FHIR R4', () => {
  it.each(['2.0', '2.1', '2.2'] as const)(
    'in answers to clients of CRD %s',
    async (version) => {
      for (const { service: id, call, body } of asked) {
        const extension = { 'davinci-crd.requestedVersion': version };
        const isWritten = body.systemActions !== undefined;
        const again = isWritten && version !== '2.0';
        const answer = again
          ? await service.post(`/cds-services/${id}`, { ...call, extension })
          : { body };
        expect(answerFaults(answer.body, version)).toEqual([]);
        const keepsApart = again && version === '2.2';
        expectValidCards(answer.body, { context: call.context, keepsApart });
      }
    },
    120_000,
  );

  it('in the sample charts', () => {
    const resources = [...sharedResources(), ...charts.flatMap((chart) => chart.resources)];
    expect(resources.flatMap(fhirFaults)).toEqual([]);
  });

  it('in the requests that come with them', () => {
    const given = asked.flatMap(({ call }) => [...givenIn(call.context).values()]);
    expect(given.length).toBeGreaterThan(requests.length / 2);
    expect(given.flatMap(fhirFaults)).toEqual([]);
  });

  it('and an error would be found', () => {
    const order = { resourceType: 'ServiceRequest', subject: { reference: 'Patient/p' } };
    expect(fhirFaults({ ...order, status: 'draft', intent: 'order' })).toEqual([]);
    for (const wrong of [
      { status: 'draft' },
      { status: 'drafted', intent: 'order' },
      { status: 'draft', intent: 'order', colour: 'red' },
      { status: 'draft', intent: 'order', occurrenceDateTime: '2026-02-31T25:00' },
      { status: 'draft', intent: 'order', extension: [{ url: 'x' }] },
    ]) {
      expect(fhirFaults({ ...order, ...wrong })).toHaveLength(1);
    }
  });
});
