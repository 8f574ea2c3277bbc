import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { anOrder, bundle, orderSign } from '../kit/fhir.ts';
import { answerOf, startService } from '../kit/service.ts';

const service = startService();
const good = orderSign([anOrder('64483')]);

/** A request that differs from a good one, and what the answer must name. */
const bad: [name: string, body: unknown, status: number, says: string][] = [
  ['broken JSON', '{"hook":', 400, 'not JSON'],
  ['an empty body', '', 400, 'hook'],
  ['a JSON string', '"hello"', 400, 'expected object'],
  ['null', 'null', 400, 'expected object'],
  ['a JSON list', [], 400, 'expected object'],
  ['no hook', { ...good, hook: undefined }, 400, 'hook'],
  ['the hook of another service', { ...good, hook: 'patient-view' }, 400, 'order-sign'],
  ['no hookInstance', { ...good, hookInstance: undefined }, 400, 'hookInstance'],
  ['no context', { ...good, context: undefined }, 400, 'context'],
  ['a context that is a list', { ...good, context: [] }, 400, 'context'],
  [
    'no patient',
    { ...good, context: { ...good.context, patientId: undefined } },
    400,
    'context.patientId',
  ],
  [
    'an empty patient',
    { ...good, context: { ...good.context, patientId: '' } },
    400,
    'context.patientId',
  ],
  [
    'a patient whose id holds half a character',
    { ...good, context: { ...good.context, patientId: 'p\ud83d' } },
    400,
    'context.patientId',
  ],
  ['no orders', { ...good, context: { userId: 'u', patientId: 'p' } }, 400, 'context.draftOrders'],
  [
    'orders that are no Bundle',
    { ...good, context: { ...good.context, draftOrders: anOrder('64483') } },
    400,
    'context.draftOrders',
  ],
  [
    'a Bundle whose entries are no list',
    { ...good, context: { ...good.context, draftOrders: { resourceType: 'Bundle', entry: {} } } },
    400,
    'context.draftOrders.entry',
  ],
  [
    'an order without a type',
    { ...good, context: { ...good.context, draftOrders: bundle([{ id: 'x' }]) } },
    400,
    'context.draftOrders.entry[0]',
  ],
  [
    'an order with a malformed code',
    {
      ...good,
      context: { ...good.context, draftOrders: bundle([{ ...anOrder('64483'), code: '64483' }]) },
    },
    400,
    'ServiceRequest/order: code',
  ],
  [
    'an order for another patient',
    {
      ...good,
      context: {
        ...good.context,
        draftOrders: bundle([anOrder('64483', { subject: { reference: 'Patient/other' } })]),
      },
    },
    400,
    'context.draftOrders.entry[0]',
  ],
  [
    'a token without a server',
    { ...good, fhirAuthorization: { access_token: 'x' } },
    400,
    'fhirServer',
  ],
  ['a server that is no URL', { ...good, fhirServer: 'not a url' }, 400, 'fhirServer'],
  [
    'a server on another protocol',
    { ...good, fhirServer: 'file:///etc/passwd' },
    400,
    'fhirServer',
  ],
  [
    'an order nested too deep',
    {
      ...good,
      context: {
        ...good.context,
        draftOrders: bundle([
          { ...anOrder('64483'), x: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) },
        ]),
      },
    },
    400,
    'nested too deep',
  ],
  ['a prefetch that is a list', { ...good, prefetch: [] }, 400, 'prefetch'],
];

describe('a request that makes no sense', () => {
  it.each(bad)('%s is refused by name and place', async (_name, body, status, says) => {
    const answer = await service.post('/cds-services/order-sign', body);
    expect(answer.status).toBe(status);
    expect(answer.type).toContain('application/fhir+json');
    expect(answer.body.resourceType).toBe('OperationOutcome');
    expect(answer.body.issue[0].severity).toBe('error');
    expect(JSON.stringify(answer.body)).toContain(says);
  });

  it('is refused when its body is larger than 2 MB', async () => {
    const answer = await service.post('/cds-services/order-sign', {
      ...good,
      padding: 'x'.repeat(2_100_000),
    });
    expect(answer).toMatchObject({ status: 413, body: { resourceType: 'OperationOutcome' } });
  });

  it('is read when its body is just under 2 MB', async () => {
    const answer = await service.post('/cds-services/order-sign', {
      ...good,
      padding: 'x'.repeat(2_000_000),
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    'text/plain',
    'application/xml',
    'application/json-seq',
    'application/json+vendor',
    'application/json; charset=utf-16',
    'application/json; charset=utf-7',
    'application/json; charset=iso-8859-1',
    '',
  ])('is refused as content type "%s"', async (type) => {
    const answer = await service.post('/cds-services/order-sign', good, { 'content-type': type });
    expect(answer).toMatchObject({ status: 415, body: { resourceType: 'OperationOutcome' } });
  });

  it.each([
    ['bytes that are not UTF-8', {}, Buffer.from([...Buffer.from('{"a":"'), 0xff, 0x22, 0x7d])],
    ['what says gzip and is not', { 'content-encoding': 'gzip' }, Buffer.from('{}')],
    ['gzip that is cut short', { 'content-encoding': 'gzip' }, gzipSync('{}').subarray(0, -9)],
  ])('is refused when its body is %s', async (_name, headers, body) => {
    const response = await fetch(`${service.url()}/cds-services/order-sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    expect(response.status).toBe(400);
    const [issue] = (await answerOf(response)).body.issue;
    expect(issue).toMatchObject({
      code: 'structure',
      diagnostics: expect.stringMatching(/^the body is not (UTF-8$|in its Content-Encoding$)/),
    });
  });

  it('is read when its body is compressed', async () => {
    const response = await fetch(`${service.url()}/cds-services/order-sign`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=UTF-8', 'content-encoding': 'gzip' },
      body: gzipSync(JSON.stringify(good)),
    });
    expect(response.status).toBe(200);
  });

  it.each([
    ['GET', '/nowhere'],
    ['GET', '/assets/nothing.js'],
    ['POST', '/cds-services/no-such-service'],
    ['DELETE', '/cds-services/order-sign'],
    ['GET', '/cds-services/order-sign'],
    ['POST', '/cds-services/constructor'],
  ])('%s %s is answered with 404 in JSON', async (method, path) => {
    const response = await fetch(service.url() + path, {
      method,
      ...(method === 'POST' && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(good),
      }),
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  });

  it('is forgotten when its body never ends', async () => {
    const { port } = new URL(service.url());
    const outgoing = httpRequest({
      port,
      method: 'POST',
      path: '/cds-services/order-sign',
      headers: { 'content-type': 'application/json', 'content-length': '1000' },
    });
    outgoing.on('error', () => undefined);
    outgoing.write('{"hook":');
    outgoing.destroy();
    expect((await service.get('/health/live')).status).toBe(200);
  });
});

/** Odd requests that real clients send, and that must be answered. */
const odd: [name: string, over: object][] = [
  ['unknown fields at every level', { vendor: 1, context: { ...good.context, vendor: { a: [] } } }],
  ['an empty token', { fhirServer: '', fhirAuthorization: { access_token: '' } }],
  ['an empty token beside a null server', { fhirServer: null, fhirAuthorization: null }],
  ['a null prefetch', { prefetch: null }],
  ['no prefetch', { prefetch: undefined }],
  [
    'a Bundle without a type',
    { context: { ...good.context, draftOrders: bundle([anOrder('64483')], { type: undefined }) } },
  ],
  [
    'a Bundle without entries',
    { context: { ...good.context, draftOrders: { resourceType: 'Bundle' } } },
  ],
  [
    'an order that is none',
    {
      context: {
        ...good.context,
        draftOrders: bundle([{ resourceType: 'MedicationRequest', id: 'm' }]),
      },
    },
  ],
  [
    'an order without a code',
    {
      context: { ...good.context, draftOrders: bundle([{ ...anOrder('64483'), code: undefined }]) },
    },
  ],
  [
    'empty codings',
    {
      context: {
        ...good.context,
        draftOrders: bundle([{ ...anOrder('64483'), code: { coding: [{}] } }]),
      },
    },
  ],
  [
    'an empty list of codings',
    {
      context: {
        ...good.context,
        draftOrders: bundle([{ ...anOrder('64483'), code: { coding: [] }, bodySite: [] }]),
      },
    },
  ],
  [
    'nulls where FHIR has none',
    {
      context: {
        ...good.context,
        draftOrders: bundle([
          { ...anOrder('64483'), bodySite: null, note: null, code: { coding: [null] } },
        ]),
      },
    },
  ],
  [
    'a code nobody knows',
    { context: { ...good.context, draftOrders: bundle([anOrder('99999')]) } },
  ],
  [
    'a date that is none',
    {
      context: {
        ...good.context,
        draftOrders: bundle([anOrder('64483', { occurrenceDateTime: '2026-02-30' })]),
      },
    },
  ],
  ['a constant hookInstance', { hookInstance: 'constant' }],
  ['an empty encounterId', { context: { ...good.context, encounterId: '' } }],
  [
    'an entry without a resource',
    {
      context: {
        ...good.context,
        draftOrders: { resourceType: 'Bundle', entry: [{}, { resource: anOrder('64483') }] },
      },
    },
  ],
];

describe('an odd request', () => {
  it.each(odd)('with %s is answered', async (_name, over) => {
    const answer = await service.post('/cds-services/order-sign', { ...good, ...over });
    expect(answer.status).toBe(200);
    expect(Array.isArray(answer.body.cards)).toBe(true);
  });

  it('about a code nobody knows says so in the explanation', async () => {
    const { body } = await service.post('/cds-services/order-sign', orderSign([anOrder('99999')]));
    expect(body.cards).toEqual([]);
    expect(body.extension['org.foramen.explanation'].unread).toContainEqual({
      source: 'ServiceRequest/order',
      reason: 'it names no interventional pain procedure that this service knows',
    });
  });
});
