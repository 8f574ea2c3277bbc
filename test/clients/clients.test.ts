import { readdirSync, readFileSync } from 'node:fs';
import { buildCdsRequest, type CdsService, MedplumClient } from '@medplum/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDemo } from '../../src/demo/demo.ts';
import { expectValidCards } from '../kit/card-rules.ts';
import { fhirFaults } from '../kit/fhir-faults.ts';
import { type Answer, shownRules, startService, TODAY } from '../kit/service.ts';

/** Calls in the shape in which real clients make them, with sample content of our own. */
const Call = z.strictObject({
  client: z.string(),
  /** Where that shape is documented or made. */
  source: z.string(),
  quirks: z.array(z.string()).min(1),
  service: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  request: z.record(z.string(), z.unknown()),
  expects: z.strictObject({
    /** Rules that must be on a card; with none there is no card about anything not met. */
    rules: z.array(z.string()),
    /** The orders that are written on; null where the hook writes on none. */
    systemActions: z.array(z.string()).nullable(),
    /** What the client sent is no valid FHIR, and comes back as it was. */
    echoesFaults: z.boolean().optional(),
  }),
});
const FOLDER = 'test/clients/requests';
const calls = readdirSync(FOLDER)
  .sort()
  .map((file) => Call.parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))));

/** The machine that runs tests may be busy: no read is given up. */
const service = startService(
  { readBudgetMilliseconds: 20_000 },
  async () => (await createDemo(TODAY)).router,
);
const ehr = () => `${service.url()}/demo/fhir`;

const written = ({ body }: Answer): string[] | null =>
  body.systemActions?.map(
    ({ resource }: { resource: Record<string, string> }) =>
      `${resource.resourceType}/${resource.id}`,
  ) ?? null;

describe.each(calls)('$client', ({ service: id, headers, request, expects }) => {
  it('is answered', async () => {
    const body = JSON.stringify(request).replaceAll('{{ehr}}', ehr());
    const answer = await service.post(`/cds-services/${id}`, body, headers);
    expect(answer.status).toBe(200);
    const context = z.record(z.string(), z.unknown()).parse(request.context);
    expectValidCards(answer.body, { context, keepsApart: body.includes('"2.2"') });
    const rules = shownRules(answer);
    expect(rules).toEqual(expect.arrayContaining(expects.rules));
    if (expects.rules.length === 0) expect(rules).toEqual([]);
    expect(written(answer)).toEqual(expects.systemActions);
    const faults = (answer.body.systemActions ?? []).flatMap(
      ({ resource }: { resource: unknown }) => fhirFaults(resource),
    );
    expect(faults.length > 0).toBe(expects.echoesFaults ?? false);
  });
});

describe('the client of Medplum', () => {
  const medplum = () =>
    new MedplumClient({ baseUrl: `${service.url()}/demo/`, fhirUrlPath: 'fhir' });
  const practitioner = { resourceType: 'Practitioner', id: 'dr-lena-hartmann' } as const;

  it('fills in our prefetch and is answered', async () => {
    const { body } = await service.get('/cds-services');
    const signing: CdsService = body.services.find(({ id }: CdsService) => id === 'order-sign');
    const { body: sample } = await service.get('/demo/requests/rosa-alvarez-fifth-epidural');
    const request = await buildCdsRequest(medplum(), practitioner, signing, sample.context);
    const answer = await service.post('/cds-services/order-sign', request);
    expect(answer.status).toBe(200);
    expect(shownRules(answer)).toContain('esi-frequency-exceeded');
    expect(written(answer)).toEqual(['ServiceRequest/rosa-order-lumbar']);
  });
});

describe('a client in a browser', () => {
  const origin = 'https://sandbox.cds-hooks.org';
  const preflight = (path: string, method: string) =>
    fetch(service.url() + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type',
        'access-control-request-private-network': 'true',
      },
    });

  it.each([
    ['/cds-services', 'GET'],
    ['/cds-services/order-sign', 'POST'],
    ['/cds-services/order-sign/feedback', 'POST'],
  ])('may call %s, asked before, also from a public page', async (path, method) => {
    const { status, headers } = await preflight(path, method);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toContain(method);
    expect(headers.get('access-control-allow-headers')).toBe('authorization,content-type');
    expect(headers.get('access-control-allow-private-network')).toBe('true');
  });

  it('may read answers and errors alike', async () => {
    const read = async (path: string, init: RequestInit = {}) => {
      const { status, headers } = await fetch(service.url() + path, {
        ...init,
        headers: { origin, 'content-type': 'application/json' },
      });
      return [status, headers.get('access-control-allow-origin')];
    };
    expect(await read('/cds-services')).toEqual([200, '*']);
    const broken = { method: 'POST', body: '{' };
    expect(await read('/cds-services/order-sign', broken)).toEqual([400, '*']);
    expect(await read('/cds-services/nothing', broken)).toEqual([400, '*']);
    expect(await read('/demo/fhir/Patient/rosa-alvarez')).toEqual([200, '*']);
  });

  it('is promised nothing of private networks that it did not ask for', async () => {
    const { headers } = await fetch(`${service.url()}/cds-services`, { headers: { origin } });
    expect(headers.get('access-control-allow-private-network')).toBe(null);
  });
});
