import { createHmac, createPublicKey } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { now, rawToken, type Signer, type TokenChanges } from '../kit/tokens.ts';
import {
  duringTests,
  ISSUER,
  newSigner,
  ORDER_SIGN,
  PUBLIC_URL,
  postTo,
  publicKeyOf,
  serveTrusted,
  trustedConfig,
  trusting,
} from '../kit/trusted.ts';

const REMOTE = 'https://remote.example';
let [signer, rsa, stranger, remote]: Signer[] = [];
/** Nothing a bad caller says may lead here. */
let canary: Listener;
let keys: Listener;

const service = duringTests(async () => {
  [signer, rsa, stranger, remote] = await Promise.all([
    newSigner('ES384'),
    newSigner('RS384'),
    newSigner('ES384'),
    newSigner('RS256'),
  ]);
  canary = await listen();
  keys = await listen((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [remote?.publicKey] }));
  });
  const own = trusting(known(signer));
  return serveTrusted(
    trustedConfig([
      {
        ...own,
        issuers: [
          {
            issuer: ISSUER,
            jwks: { keys: [publicKeyOf(known(signer)), publicKeyOf(known(rsa))] },
          },
        ],
        audiences: ['foramen-at-clinic'],
        requestsPerMinute: 1_000,
      },
      {
        ...own,
        id: 'remote',
        issuers: [{ issuer: REMOTE, jwksUrl: `${keys.url}/jwks` }],
        allowPrivateAddresses: true,
      },
    ]),
  );
});
afterAll(() => Promise.all([canary.close(), keys.close()]));

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not made yet');
  return value;
}

const good = orderSign([anOrder('64483')]);
const call = (token: string | undefined, body: unknown = good) =>
  postTo(service(), '/cds-services/order-sign', body, token);

/** A refusal that tells nothing. */
const REFUSED = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'login', diagnostics: 'the client is not authenticated' }],
};

describe('a good client', () => {
  it.each([
    ['an ES384 token', () => known(signer).sign()],
    ['an RS384 token', () => known(rsa).sign()],
    [
      'the endpoint among several audiences',
      () => known(signer).sign({ claims: { aud: ['x', ORDER_SIGN] } }),
    ],
    [
      'an audience of the tenant’s list',
      () => known(signer).sign({ claims: { aud: 'foramen-at-clinic' } }),
    ],
    ['no subject', () => known(signer).sign({ claims: { sub: undefined } })],
    [
      'a clock 29 seconds ahead',
      () => known(signer).sign({ claims: { iat: now + 29, exp: now + 300 } }),
    ],
    [
      'a token that expired 29 seconds ago',
      () => known(signer).sign({ claims: { exp: now - 29 } }),
    ],
    ['a lifetime of one hour', () => known(signer).sign({ claims: { exp: now + 3_600 } })],
    [
      'a fetched key, and the jku that is configured',
      () => known(remote).sign({ claims: { iss: REMOTE }, header: { jku: `${keys.url}/jwks` } }),
    ],
    ['no jku', () => known(remote).sign({ claims: { iss: REMOTE } })],
  ])('is let in with %s', async (_what, token) => {
    expect((await call(await token())).status).toBe(200);
  });

  it('may make out its feedback token to the service or to the feedback endpoint', async () => {
    for (const aud of [ORDER_SIGN, `${ORDER_SIGN}/feedback`]) {
      const token = await known(signer).sign({ claims: { aud } });
      const answer = await postTo(
        service(),
        '/cds-services/order-sign/feedback',
        { feedback: [] },
        token,
      );
      expect(answer.status).toBe(200);
    }
  });

  it('reads discovery without a token, from any origin', async () => {
    const response = await fetch(`${service()}/cds-services`, {
      headers: { origin: 'https://x.example' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

const changed = (changes: TokenChanges) => () => known(signer).sign(changes);
const claims = (over: Record<string, unknown>) => changed({ claims: over });
const header = (over: Record<string, unknown>) => changed({ header: over });
const payload = (over: object = {}) =>
  JSON.stringify({
    iss: ISSUER,
    aud: ORDER_SIGN,
    iat: now,
    exp: now + 300,
    jti: crypto.randomUUID(),
    ...over,
  });

/** A token signed with the public key as if it were a shared secret. */
async function confused(alg: string): Promise<string> {
  const pem = createPublicKey({ key: known(rsa).publicKey, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const unsigned = rawToken(JSON.stringify({ alg, kid: known(rsa).publicKey.kid }), payload())
    .split('.')
    .slice(0, 2)
    .join('.');
  const digest = alg === 'HS256' ? 'sha256' : 'sha384';
  return `${unsigned}.${createHmac(digest, pem).update(unsigned).digest('base64url')}`;
}

const signedText = (header: string, body: string) => () => known(signer).signText(header, body);

const badTokens: [what: string, token: () => Promise<string> | string | undefined][] = [
  ['no token', () => undefined],
  ['an empty token', () => ''],
  ['a word', () => 'token'],
  ['two parts', () => 'a.b'],
  ['four parts', async () => `${await known(signer).sign()}.x`],
  ['an empty signature', async () => (await known(signer).sign()).replace(/[^.]+$/, '')],
  ['alg none', () => rawToken('{"alg":"none"}', payload(), 'x')],
  ['alg None', () => rawToken('{"alg":"None"}', payload(), 'x')],
  ['no alg', () => rawToken('{}', payload(), 'x')],
  ['HS256 with the public key as secret', () => confused('HS256')],
  ['HS384 with the public key as secret', () => confused('HS384')],
  [
    'an RSA alg on an EC key',
    () => rawToken(JSON.stringify({ alg: 'RS384', kid: known(signer).publicKey.kid }), payload()),
  ],
  ['a list as alg', () => rawToken('{"alg":["ES384"]}', payload())],
  ['another audience', claims({ aud: 'https://other.example/cds-services/order-sign' })],
  ['another service as audience', claims({ aud: `${PUBLIC_URL}/cds-services/patient-view` })],
  ['the feedback endpoint as audience of a hook', claims({ aud: `${ORDER_SIGN}/feedback` })],
  ['the base as audience', claims({ aud: PUBLIC_URL })],
  ['a longer audience', claims({ aud: `${ORDER_SIGN}/` })],
  ['no audience', claims({ aud: undefined })],
  ['an empty list of audiences', claims({ aud: [] })],
  ['a number as audience', claims({ aud: 7 })],
  ['31 seconds past its time', claims({ exp: now - 31 })],
  ['a day past its time', claims({ exp: now - 86_400 })],
  ['no expiry', claims({ exp: undefined })],
  ['an expiry in words', claims({ exp: 'tomorrow' })],
  ['a lifetime of one hour and a second', claims({ exp: now + 3_601 })],
  ['an expiry in the next millennium', claims({ exp: 32_503_680_000 })],
  ['issued in 31 seconds', claims({ iat: now + 31, exp: now + 300 })],
  ['no issue time', claims({ iat: undefined })],
  ['not good before next hour', claims({ nbf: now + 3_600 })],
  ['no jti', claims({ jti: undefined })],
  ['an empty jti', claims({ jti: '' })],
  ['a number as jti', claims({ jti: 7 })],
  ['a jti of 257 characters', claims({ jti: 'x'.repeat(257) })],
  ['an unknown issuer', claims({ iss: 'https://evil.example' })],
  ['no issuer', claims({ iss: undefined })],
  ['a list of issuers', claims({ iss: [ISSUER] })],
  ['the issuer in capitals', claims({ iss: ISSUER.toUpperCase() })],
  ['the issuer with a slash', claims({ iss: `${ISSUER}/` })],
  ['a tenant nobody configured', claims({ tenant: 'other' })],
  ['a stranger’s key', () => known(stranger).sign()],
  [
    'a stranger’s key under a known kid',
    () => known(stranger).sign({ header: { kid: known(signer).publicKey.kid } }),
  ],
  ['an unknown kid', header({ kid: 'unknown' })],
  ['a path as kid', header({ kid: '../../etc/passwd' })],
  ['SQL as kid', header({ kid: "1' OR '1'='1" })],
  ['a kid of 257 characters', header({ kid: 'x'.repeat(257) })],
  ['a list as kid', () => rawToken('{"alg":"ES384","kid":["a"]}', payload())],
  [
    'its own key in the header',
    () => known(stranger).sign({ header: { jwk: known(stranger).publicKey } }),
  ],
  ['a foreign jku', () => known(stranger).sign({ header: { jku: `${canary.url}/jwks` } })],
  [
    'a foreign jku of an issuer that has one',
    () => known(stranger).sign({ claims: { iss: REMOTE }, header: { jku: `${canary.url}/jwks` } }),
  ],
  [
    'the jku with a query',
    () => known(remote).sign({ claims: { iss: REMOTE }, header: { jku: `${keys.url}/jwks?x` } }),
  ],
  ['a foreign x5u', () => known(stranger).sign({ header: { x5u: `${canary.url}/cert` } })],
  [
    'an unknown critical header',
    () => rawToken(JSON.stringify({ alg: 'ES384', crit: ['x'], x: 1 }), payload()),
  ],
  [
    'a changed payload',
    async () =>
      (await known(signer).sign()).replace(
        /\.[^.]+\./,
        `.${Buffer.from(payload()).toString('base64url')}.`,
      ),
  ],
  ['a changed signature', async () => (await known(signer).sign()).replace(/.{8}$/, 'AAAAAAAA')],
  ['a key twice in its header', signedText('{"alg":"none","alg":"ES384"}', payload())],
  [
    'a key twice in its payload',
    signedText('{"alg":"ES384"}', `{"iss":"https://evil.example",${payload().slice(1)}`),
  ],
  [
    'a __proto__ in its payload',
    signedText('{"alg":"ES384"}', `{"__proto__":{"iss":"x"},${payload().slice(1)}`),
  ],
  [
    'a header nested 300 deep',
    () => rawToken(`{"alg":"ES384","x":${'['.repeat(300)}${']'.repeat(300)}}`, payload()),
  ],
  ['a header that is a list', () => rawToken('[]', payload())],
  ['a payload that is no JSON', () => rawToken('{"alg":"ES384"}', 'hello')],
  ['9,000 characters', claims({ extra: 'x'.repeat(9_000) })],
];

describe('a client is refused without a word why, with', () => {
  it.each(badTokens)('%s', async (_what, token) => {
    const answer = await call(await token());
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual(REFUSED);
    expect(canary.connections()).toBe(0);
  });

  it('a token it has used before', async () => {
    const token = await known(signer).sign();
    expect((await call(token)).status).toBe(200);
    expect((await call(token)).body).toEqual(REFUSED);
  });

  it('a token used before, even if that request was malformed', async () => {
    const token = await known(signer).sign();
    expect((await call(token, '{')).status).toBe(400);
    expect((await call(token)).status).toBe(401);
  });

  it('a good token in the query', async () => {
    const token = await known(signer).sign();
    const path = `/cds-services/order-sign?access_token=${token}`;
    expect((await postTo(service(), path, good)).status).toBe(401);
  });

  it('another scheme', async () => {
    const response = await fetch(`${service()}/cds-services/order-sign`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${await known(signer).sign()}`,
      },
      body: JSON.stringify(good),
    });
    expect(response.status).toBe(401);
  });
});

/** Sends bytes as they are, and gives the status of each answer. */
async function statusesOf(text: string): Promise<number[]> {
  const { port, hostname } = new URL(service());
  const socket = connect(Number(port), hostname);
  socket.write(text);
  let received = '';
  for await (const chunk of socket) received += String(chunk);
  return [...received.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
}

const raw = async (path: string, headers: string[], body = JSON.stringify(good)) =>
  statusesOf(
    [
      `POST ${path} HTTP/1.1`,
      'Host: foramen',
      'Connection: close',
      'Content-Type: application/json',
      ...headers,
      '',
      body,
    ].join('\r\n'),
  );
const bearer = async () => `Authorization: Bearer ${await known(signer).sign()}`;
const length = `Content-Length: ${JSON.stringify(good).length}`;

describe('a request that is read in two ways is refused:', () => {
  it('two Authorization headers', async () => {
    expect(
      await raw('/cds-services/order-sign', [await bearer(), 'Authorization: Bearer x', length]),
    ).toEqual([401]);
    expect(
      await raw('/cds-services/order-sign', ['Authorization: Bearer x', await bearer(), length]),
    ).toEqual([401]);
  });

  it('a length and chunks', async () => {
    expect(
      await raw('/cds-services/order-sign', [await bearer(), length, 'Transfer-Encoding: chunked']),
    ).toEqual([400]);
  });

  it('two lengths', async () => {
    expect(
      await raw('/cds-services/order-sign', [await bearer(), length, 'Content-Length: 1']),
    ).toEqual([400]);
  });

  it('an encoding of the transfer that nobody knows', async () => {
    expect(
      await raw('/cds-services/order-sign', [await bearer(), 'Transfer-Encoding: xchunked']),
    ).toEqual([400]);
  });

  it('a second request hidden in the body of the first', async () => {
    const hidden = 'GET /metrics HTTP/1.1\r\nHost: foramen\r\n\r\n';
    const statuses = await raw(
      '/cds-services/order-sign',
      [await bearer(), `Content-Length: ${hidden.length}`],
      hidden,
    );
    expect(statuses).toEqual([400]);
  });

  it('a header with a bare line feed', async () => {
    expect(
      await raw('/cds-services/order-sign', [`${await bearer()}\nX-Evil: 1`, length]),
    ).not.toContain(200);
  });

  it('headers of 20 kB', async () => {
    expect(
      await raw('/cds-services/order-sign', [
        await bearer(),
        length,
        `X-Long: ${'x'.repeat(20_000)}`,
      ]),
    ).toEqual([431]);
  });

  it.each([
    '/cds-services/order-sign/',
    '//cds-services/order-sign',
    '/cds-services//order-sign',
    '/CDS-SERVICES/order-sign',
    '/cds-services/ORDER-SIGN',
    '/cds-services/order-sign%2f',
    '/cds-services/%2e%2e/cds-services/order-sign',
    '/cds-services/../cds-services/order-sign',
    '/cds-services/order-sign;x=1',
    '/cds-services/order-sign%00',
    '/cds-services/%ff',
    '/cds-services/__proto__',
    '/cds-services/constructor',
  ])('the path %s', async (path) => {
    const [status, ...others] = await raw(path, [await bearer(), length]);
    expect(others).toEqual([]);
    expect([400, 401, 404]).toContain(status);
  });

  it.each(['/health/live/', '/HEALTH/live', '//health/live'])('GET %s', async (path) => {
    expect((await fetch(service() + path)).status).toBe(404);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'GET', 'TRACE'])('the method %s', async (method) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const url = `${service()}/cds-services/order-sign`;
    httpRequest(
      url,
      { method, headers: { authorization: (await bearer()).slice(15) } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    ).end();
    expect(await promise).toBe(404);
  });
});

const inside = (text: string) => JSON.stringify(good).replace('"context":{', `"context":{${text},`);

const badBodies: [what: string, body: string | object, status: number][] = [
  ['a patient named twice', inside('"patientId":"other"'), 400],
  ['a patient named twice, once in escapes', inside('"patient\\u0049d":"other"'), 400],
  ['a hook named twice', JSON.stringify(good).replace('{', '{"hook":"patient-view",'), 400],
  ['a key __proto__', inside('"__proto__":{"patientId":"other"}'), 400],
  ['a key __proto__ in escapes', inside('"\\u005f_proto__":{}'), 400],
  ['a key __proto__ deep inside', inside('"a":[{"b":{"__proto__":1}}]'), 400],
  ['201 nested lists', inside(`"a":${'['.repeat(201)}${']'.repeat(201)}`), 400],
  ['100,000 nested lists', inside(`"a":${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400],
  ['100,000 nested objects', inside(`"a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 400],
  ['3 MB', inside(`"a":"${'x'.repeat(3_000_000)}"`), 413],
  ['XML', '<hook/>', 400],
];

describe('a body is refused that has', () => {
  // In UTF-16 these letters hold the byte of a quote, and hide the second key from a reader of bytes.
  it('a patient named twice in UTF-16, behind letters that look like quotes', async () => {
    const hidden = inside('"a":"\u2200","patientId":"other","b":"\u2200"');
    const response = await fetch(`${service()}/cds-services/order-sign`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-16le',
        authorization: (await bearer()).slice(15),
      },
      body: Buffer.from(hidden, 'utf16le'),
    });
    expect(response.status).toBe(415);
  });

  it.each(badBodies)('%s', async (_what, body, status) => {
    const answer = await call(await known(signer).sign(), body);
    expect(answer.status).toBe(status);
    expect(answer.body.resourceType).toBe('OperationOutcome');
  });

  it('the type text/plain, and nothing is read of it', async () => {
    const response = await fetch(`${service()}/cds-services/order-sign`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', authorization: (await bearer()).slice(15) },
      body: JSON.stringify(good),
    });
    expect(response.status).toBe(415);
  });
});

/** Places the service must never ask, whoever sends it there. */
const targets = () => [
  canary.url,
  `http://localhost:${canary.port}`,
  `http://2130706433:${canary.port}/fhir`,
  `http://0x7f000001:${canary.port}/fhir`,
  `http://0177.0.0.1:${canary.port}/fhir`,
  `http://127.1:${canary.port}/fhir`,
  `http://[::1]:${canary.port}/fhir`,
  `http://[::ffff:127.0.0.1]:${canary.port}/fhir`,
  `http://0.0.0.0:${canary.port}/fhir`,
  'http://169.254.169.254/latest/meta-data',
  'https://ehr.example.evil.example/fhir',
  'https://ehr.example@evil.example/fhir',
  'https://user:pass@ehr.example/fhir',
  'https://ehr.example:8443/fhir',
  'http://ehr.example/fhir',
  'https://ehr.example/fhir/../admin',
  'https://ehr.example/fhir2',
  'https://ehr.example/fhir?x=1',
  'https://ehr.example/fhir#x',
  'https://ehr.example\\@evil.example/fhir',
];

describe('a fhirServer that is not the tenant’s is refused, and nobody is asked:', () => {
  it.each(Array.from({ length: 20 }, (_, index) => index))('target %i', async (index) => {
    const fhirServer = targets()[index];
    const body = {
      ...good,
      fhirServer,
      prefetch: undefined,
      fhirAuthorization: { access_token: 'secret' },
    };
    const answer = await call(await known(signer).sign(), body);
    expect([fhirServer, answer.status]).toEqual([fhirServer, 403]);
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(canary.connections()).toBe(0);
  });
});

describe('key sets', () => {
  it('are fetched again once for an unknown key, and not for the next', async () => {
    const before = keys.requests().length;
    for (const kid of ['a', 'b', 'c', 'd']) {
      const token = await known(remote).sign({ claims: { iss: REMOTE }, header: { kid } });
      expect((await call(token)).status).toBe(401);
    }
    expect(keys.requests().length - before).toBeLessThanOrEqual(1);
  });
});

beforeAll(() => expect(badTokens.length + badBodies.length + 20).toBeGreaterThanOrEqual(60));
