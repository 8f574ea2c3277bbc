import { generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publicKeys, TokenUnavailable, tokenSource } from '../../src/auth/backend-services.ts';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import type { BackendServices } from '../../src/auth/fhir-server.ts';
import { openOutbound } from '../../src/net/outbound.ts';
import { type Listener, listen } from '../kit/listener.ts';

const outbound = openOutbound({ allowPrivateAddresses: true });
let server: Listener;
let answer: () => { status: number; body: string };
let posted: URLSearchParams[];

beforeEach(async () => {
  posted = [];
  answer = () => ({
    status: 200,
    body: JSON.stringify({
      access_token: `t${posted.length}`,
      token_type: 'bearer',
      expires_in: 300,
    }),
  });
  server = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    posted.push(new URLSearchParams(Buffer.concat(chunks).toString()));
    const { status, body } = answer();
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
});
afterEach(() => server.close());

const pem = {
  ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
  RS384: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
};
const settings = (algorithm: 'ES384' | 'RS384' = 'ES384'): BackendServices => ({
  tokenUrl: `${server.url}/token`,
  clientId: 'foramen',
  privateKey: pem[algorithm]().export({ type: 'pkcs8', format: 'pem' }).toString(),
  keyId: 'key-1',
  algorithm,
  scope: 'system/*.rs',
});

describe.each(['ES384', 'RS384'] as const)('with %s', (algorithm) => {
  it('proves who it is with a short-lived assertion that its published key verifies', async () => {
    const own = settings(algorithm);
    expect(await tokenSource(own, outbound)()).toBe('t1');
    const [form] = posted;
    expect(Object.fromEntries(form ?? [])).toMatchObject({
      grant_type: 'client_credentials',
      scope: 'system/*.rs',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    const fhirServers = [{ url: server.url, backendServices: own }];
    const keys = await publicKeys([{ ...demoTenant, fhirServers }]);
    expect(JSON.stringify(keys)).not.toContain('"d"');
    const { payload, protectedHeader } = await jwtVerify(
      form?.get('client_assertion') ?? '',
      createLocalJWKSet(keys),
      { audience: own.tokenUrl, issuer: 'foramen', subject: 'foramen' },
    );
    expect(protectedHeader).toMatchObject({ alg: algorithm, kid: 'key-1', typ: 'JWT' });
    const { exp = 0, iat = 0, jti } = payload;
    expect(exp - iat).toBeLessThanOrEqual(300);
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it('uses a fresh jti for each assertion, and a token for as long as it is good', async () => {
  answer = () => ({
    status: 200,
    body: JSON.stringify({ access_token: 't', token_type: 'Bearer', expires_in: 0.4 }),
  });
  const source = tokenSource(settings(), outbound);
  await source();
  await source();
  expect(posted).toHaveLength(1);
  // Renewed before the 400 ms are over, so that no token expires on its way.
  await new Promise((resolve) => setTimeout(resolve, 330));
  await source();
  expect(posted).toHaveLength(2);
  const [first, second] = posted.map((form) => form.get('client_assertion'));
  expect(first).not.toBe(second);
});

it('asks once for callers that come together', async () => {
  const source = tokenSource(settings(), outbound);
  expect(new Set(await Promise.all([source(), source(), source()]))).toEqual(new Set(['t1']));
  expect(posted).toHaveLength(1);
});

it('gives another token than the one that a server refused', async () => {
  const source = tokenSource(settings(), outbound);
  const first = await source();
  expect(await source(first)).toBe('t2');
  expect(await source(first)).toBe('t2');
});

it.each([
  [400, '{"error":"invalid_scope","error_description":"of Ann"}', '(400 invalid_scope)', true],
  [401, '<html>', '(401)', true],
  [400, '{"error":"made up"}', '(400)', true],
  [429, '{}', '(429)', false],
  [503, '{}', '(503)', false],
])('tells why there is no token by codes alone: %i %s', async (status, body, words, isFinal) => {
  answer = () => ({ status, body });
  const message = `the EHR gave no access token ${words}`;
  await expect(tokenSource(settings(), outbound)()).rejects.toMatchObject({ message, isFinal });
});

it.each([
  ['an error', 400, '{"error":"invalid_client"}'],
  ['no JSON', 200, '<html>'],
  ['no token', 200, '{"token_type":"bearer","expires_in":300}'],
  ['another kind of token', 200, '{"access_token":"t","token_type":"mac","expires_in":300}'],
  ['a redirect', 302, ''],
])(
  'has no token when the server answers with %s, and asks again next time',
  async (_what, status, body) => {
    const good = answer;
    answer = () => ({ status, body });
    const source = tokenSource(settings(), outbound);
    await expect(source()).rejects.toThrow(TokenUnavailable);
    answer = good;
    expect(await source()).toBe('t2');
  },
);
