import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import { anOrder, bundle, orderSign } from '../kit/fhir.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { forgetfulStore, testConfig, testEngine } from '../kit/service.ts';
import type { Signer } from '../kit/tokens.ts';
import { newSigner, postTo, serveTrusted, trustedConfig, trusting } from '../kit/trusted.ts';

const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
let ehr: Listener;
let seen: { traceparent: string | undefined; id: string | undefined }[] = [];
let running: Running;

beforeAll(async () => {
  ehr = await listen(({ headers }, response) => {
    seen.push({ traceparent: one(headers.traceparent), id: one(headers['x-request-id']) });
    response.setHeader('content-type', 'application/fhir+json');
    response.end(JSON.stringify(bundle([])));
  });
  running = await start();
});
afterAll(async () => {
  await running.stop();
  await ehr.close();
});

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const start = (store = forgetfulStore()) =>
  serve(surround(testConfig(), { engine: testEngine(), log: createLog('silent'), store }));
const body = (over: object = {}) =>
  JSON.stringify(
    orderSign([anOrder('62323')], { prefetch: undefined, fhirServer: ehr.url, ...over }),
  );

const call = (headers: Record<string, string> = {}, text = body()) =>
  fetch(`${running.url}/cds-services/order-sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
const metrics = async () => (await fetch(`${running.url}/metrics`)).text();

describe('a trace', () => {
  it('is continued into every read, below the caller’s span', async () => {
    seen = [];
    const requestId = crypto.randomUUID();
    const response = await call({ traceparent: parent, 'x-request-id': requestId });
    expect(response.headers.get('x-request-id')).toBe(requestId);
    expect(seen.length).toBeGreaterThan(5);
    for (const { traceparent, id } of seen) {
      expect(traceparent).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
      expect(traceparent).not.toBe(parent);
      expect(id).toBe(requestId);
    }
  });

  it.each([
    ['none', undefined],
    ['a malformed one', '00-zz-00f067aa0ba902b7-01'],
    ['an all-zero one', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    ['one of another version', parent.replace('00-', '01-')],
  ])('begins anew after %s', async (_what, traceparent) => {
    seen = [];
    await call({ ...(traceparent && { traceparent }), 'x-request-id': 'John Doe' });
    const [first] = seen;
    expect(first?.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(first?.traceparent).not.toContain('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(first?.id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the metrics', () => {
  it('count hooks, steps, verdicts and reads', async () => {
    await call();
    const text = await metrics();
    for (const line of [
      /foramen_hook_seconds_count\{service="order-sign",status="200"\} \d/,
      /foramen_step_seconds_count\{service="order-sign",step="gather"\} \d/,
      /foramen_verdicts_total\{rule="[a-z-]+",verdict="[a-z]+"\} \d/,
      /foramen_fhir_reads_total\{type="Procedure",outcome="read"\} \d/,
      /foramen_database_ready 1/,
      /foramen_spool_bytes 0/,
      /foramen_resting_servers 0/,
    ]) {
      expect(text).toMatch(line);
    }
  });

  it('count what was answered with an error, by route and status', async () => {
    await fetch(`${running.url}/cds-services/order-sign`, { method: 'POST', body: '{' });
    await fetch(`${running.url}/nowhere`);
    const text = await metrics();
    expect(text).toMatch(
      /foramen_errors_total\{route="\/cds-services\/:service",status="4\d\d"\} \d/,
    );
    expect(text).toMatch(/foramen_errors_total\{route="none",status="404"\} \d/);
  });

  it('have no label that a request could make up', async () => {
    await call(
      {},
      body({ hookInstance: 'made-up-instance', fhirServer: 'http://127.0.0.1:9/made-up' }),
    );
    await fetch(`${running.url}/cds-services/made-up`, { method: 'POST' });
    expect(await metrics()).not.toContain('made-up');
  });

  it('tell of reads that failed', async () => {
    await call({}, body({ fhirServer: 'http://127.0.0.1:9/fhir' }));
    expect(await metrics()).toMatch(
      /foramen_fhir_reads_total\{type="Procedure",outcome="failed"\} \d/,
    );
  });

  it('are for those who know their token', async () => {
    const token = 'a-token-of-16-characters';
    const closed = await serveTrusted(trustedConfig([], { metricsToken: token }));
    const ask = async (authorization?: string) =>
      (await fetch(`${closed.url}/metrics`, authorization ? { headers: { authorization } } : {}))
        .status;
    expect([await ask(), await ask('Bearer wrong'), await ask(`Bearer ${token}`)]).toEqual([
      401, 401, 200,
    ]);
    const { headers } = await fetch(`${closed.url}/metrics`);
    expect(headers.get('www-authenticate')).toBe('Bearer');
    await closed.stop();
  });

  it('are for nobody where no token is configured', async () => {
    const closed = await serveTrusted(trustedConfig([]));
    expect((await fetch(`${closed.url}/metrics`)).status).toBe(404);
    await closed.stop();
  });
});

describe('readiness', () => {
  it.each([
    ['ready', 'ready', {}],
    ['degraded', 'away', {}],
    ['degraded', 'ready', { isFull: true }],
    ['degraded', 'ready', { lost: 1 }],
  ] as const)('is %s with a database that is %s and a spool %j', async (status, database, over) => {
    const spool = { bytes: 0, isFull: false, lost: 0, rejected: 0, ...over };
    const other = await start({ ...forgetfulStore(), status: () => ({ database, spool }) });
    const response = await fetch(`${other.url}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status, database, spool });
    await other.stop();
  });
});

describe('the log', () => {
  const lines: string[] = [];
  const log = pino(
    { level: 'trace' },
    new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  let signer: Signer;
  let closed: Running;
  beforeAll(async () => {
    signer = await newSigner();
    closed = await serveTrusted(trustedConfig([trusting(signer)]), { log });
  });
  afterAll(() => closed.stop());

  it('says why a token was refused, and counts it, but shows nothing of the token', async () => {
    const token = await signer.sign({ claims: { aud: 'https://other.example', name: 'SECRET' } });
    await postTo(closed.url, '/cds-services/order-sign', '{}', token);
    const all = lines.join('');
    expect(all).toContain('"reason":"audience"');
    expect(all).not.toContain(token.split('.')[1]);
  });

  it('names the tenant, the trace and the route of an answer', async () => {
    await fetch(`${closed.url}/cds-services/order-sign?patient=SECRET`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await signer.sign()}`,
        traceparent: parent,
      },
      body: JSON.stringify(orderSign([anOrder('64483')])),
    });
    const answered = lines
      .map((line) => JSON.parse(line))
      .filter(({ msg }) => msg === 'answered')
      .at(-1);
    expect(answered).toMatchObject({
      tenant: 'clinic',
      trace: '4bf92f3577b34da6a3ce929d0e0e4736',
      route: '/cds-services/:service',
      service: 'order-sign',
      status: 200,
    });
    expect(lines.join('')).not.toContain('SECRET');
  });
});

it('keeps idle connections longer than the 60 s of common balancers', async () => {
  const response = await fetch(`${running.url}/health/live`);
  expect(Number(/timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '')?.[1])).toBe(75);
});
