import { describe, expect, it } from 'vitest';
import {
  aCoverage,
  anAppointment,
  anOrder,
  aProcedure,
  bundle,
  orderSign,
  prefetch,
} from '../kit/fhir.ts';
import { type Answer, shownRules, startService } from '../kit/service.ts';

const service = startService();
const busy = startService({ requestsPerMinute: 1 });
const order = anOrder('62323');
const sessions = ['2026-01-05', '2026-03-02', '2026-05-04', '2026-08-03'].map((on) =>
  aProcedure(`esi-${on}`, '62323', on),
);
const who = { userId: 'Practitioner/1', patientId: 'p' };

/** The context of each hook of the CDS Hooks library: what must be there, and what may be. */
const contexts: Record<string, { required: object; optional: object }> = {
  'order-select': {
    required: { ...who, selections: ['ServiceRequest/order'], draftOrders: bundle([order]) },
    optional: { encounterId: 'e' },
  },
  'order-sign': {
    required: { ...who, draftOrders: bundle([order]) },
    optional: { encounterId: 'e' },
  },
  'order-dispatch': {
    required: {
      patientId: 'p',
      dispatchedOrders: ['ServiceRequest/order'],
      performer: 'Organization/1',
    },
    optional: { fulfillmentTasks: [{ resourceType: 'Task', status: 'draft', intent: 'order' }] },
  },
  'appointment-book': {
    required: { ...who, appointments: bundle([anAppointment]) },
    optional: { encounterId: 'e' },
  },
  'encounter-discharge': { required: { ...who, encounterId: 'e' }, optional: {} },
  'patient-view': { required: who, optional: { encounterId: 'e' } },
};

const ask = (hook: string, context: object, over: object = {}) =>
  service.post(`/cds-services/${hook}`, {
    hook,
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context,
    prefetch: prefetch({ orders: bundle([order]) }),
    ...over,
  });

it('gives every service hook, id, title, description, requirements, version and prefetch', async () => {
  const { body } = await service.get('/cds-services');
  for (const each of body.services) {
    for (const key of ['hook', 'id', 'title', 'description', 'usageRequirements', 'version']) {
      expect(each[key]).toEqual(expect.stringMatching(/./));
    }
    expect(each.version).toBe('2.0');
    expect(Object.keys(each.prefetch).length).toBeGreaterThan(0);
  }
});

const unknown = { vendor: { a: [{ b: null }] }, 'com.vendor.key': 1 };

it('ignores unknown fields at every level', async () => {
  const draft = { ...order, ...unknown, code: { ...order.code, ...unknown } };
  const drafts = { ...bundle([draft]), entry: [{ resource: draft, ...unknown }], ...unknown };
  const history = bundle(sessions.map((one) => ({ ...one, ...unknown })));
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([], {
      ...unknown,
      context: { ...who, ...unknown, draftOrders: drafts },
      prefetch: { ...prefetch({ procedures: history }), theirs: unknown },
      fhirServer: 'http://127.0.0.1:9/fhir',
      fhirAuthorization: { access_token: 'x', token_type: 'Bearer', ...unknown },
      extension: unknown,
    }),
  );
  expect(answer.status).toBe(200);
  expect(shownRules(answer)).toContain('esi-frequency-exceeded');
});

describe.each(Object.entries(contexts))('the context of %s', (hook, { required, optional }) => {
  it('needs what the hook library requires, and names what is not there', async () => {
    for (const name of Object.keys(required)) {
      const { [name]: _left, ...rest }: Record<string, unknown> = { ...required };
      const answer = await ask(hook, rest);
      expect(answer.status).toBe(400);
      expect(answer.body.issue[0].expression).toEqual([`context.${name}`]);
    }
  });

  it('is answered with what is required alone, and with all there may be', async () => {
    expect((await ask(hook, required)).status).toBe(200);
    expect((await ask(hook, { ...required, ...optional })).status).toBe(200);
    const absent = Object.fromEntries(Object.keys(optional).map((name) => [name, null]));
    expect((await ask(hook, { ...required, ...absent })).status).toBe(200);
  });
});

it('judges an active order that is signed again like a draft', async () => {
  const over = { prefetch: prefetch({ procedures: bundle(sessions) }) };
  const rules = async (status: 'draft' | 'active') =>
    shownRules(
      await service.post(
        '/cds-services/order-sign',
        orderSign([anOrder('62323', { status })], over),
      ),
    );
  expect(await rules('active')).toContain('esi-frequency-exceeded');
  expect(await rules('active')).toEqual(await rules('draft'));
});

it('takes the orders and tasks of a dispatch under the names that HL7’s example has', async () => {
  const { dispatchedOrders, ...rest } = {
    dispatchedOrders: ['ServiceRequest/order'],
    patientId: 'p',
    performer: 'Organization/1',
  };
  const answer = await ask(
    'order-dispatch',
    {
      ...rest,
      'dispatched-orders': dispatchedOrders,
      'fulfillment-tasks': [{ resourceType: 'Task' }],
    },
    {
      prefetch: prefetch({
        orders: bundle([order]),
        coverage: bundle([aCoverage('UHC-COMM-2026')]),
      }),
    },
  );
  expect(shownRules(answer)).toContain('prior-auth-missing');
});

it('never answers 412, however little of the chart there is', async () => {
  for (const [hook, { required }] of Object.entries(contexts)) {
    const down = { fhirServer: 'http://127.0.0.1:9/fhir' };
    for (const over of [{ prefetch: undefined }, { prefetch: {} }, { ...down, prefetch: {} }]) {
      expect((await ask(hook, required, over)).status).toBe(200);
    }
  }
});

describe('a refusal', () => {
  const good = orderSign([order]);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    service.post(path, body, headers);
  const twice = async (): Promise<Answer> => {
    await busy.post('/cds-services/order-sign', good);
    return busy.post('/cds-services/order-sign', good);
  };

  it.each<[number, string, () => Promise<Answer>]>([
    [400, 'what is no JSON', () => post('/cds-services/order-sign', '{')],
    [400, 'what is no hook call', () => post('/cds-services/order-sign', {})],
    [
      400,
      'what is no FHIR',
      () =>
        post('/cds-services/order-sign', orderSign([{ resourceType: 'ServiceRequest', code: 7 }])),
    ],
    [400, 'feedback without a list', () => post('/cds-services/order-sign/feedback', {})],
    [404, 'an unknown service', () => post('/cds-services/nothing', good)],
    [404, 'feedback for an unknown service', () => post('/cds-services/nothing/feedback', {})],
    [404, 'an unknown page', () => service.get('/cds-services/')],
    [413, 'a large body', () => post('/cds-services/order-sign', `"${'x'.repeat(2_100_000)}"`)],
    [
      415,
      'another type',
      () => post('/cds-services/order-sign', good, { 'content-type': 'text/html' }),
    ],
    [429, 'more than a client may ask', twice],
  ])('with %i of %s is an OperationOutcome', async (status, _what, refused) => {
    const answer = await refused();
    expect(answer.status).toBe(status);
    expect(answer.type).toContain('application/fhir+json');
    expect(answer.body).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: expect.any(String), diagnostics: expect.any(String) }],
    });
  });
});
