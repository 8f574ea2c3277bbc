import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import type { Tenant } from '../../src/auth/tenant.ts';
import { downloadExport } from '../../src/batch/bulk-export.ts';
import { bulkServer } from '../../src/batch/bulk-server.ts';
import { auditFolder } from '../kit/audit.ts';
import { type Listener, listen } from '../kit/listener.ts';

let server: Listener;
let folder: string;
let answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void>;
let headers: Record<string, string | undefined>;

const json =
  (body: unknown, status = 200, more: Record<string, string> = {}) =>
  (response: ServerResponse): void =>
    void response
      .writeHead(status, { 'content-type': 'application/json', ...more })
      .end(JSON.stringify(body));

beforeEach(async () => {
  folder = join(auditFolder(), 'export');
  headers = {};
  server = await listen((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    headers[`${request.method} ${path}`] = request.headers.authorization;
    const answer = answers[`${request.method} ${path}`];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  let polls = 0;
  answers = {
    'POST /token': json({ access_token: 't', token_type: 'bearer', expires_in: 300 }),
    'GET /fhir/Patient/$export': json({}, 202, { 'content-location': `${server.url}/jobs/1` }),
    'GET /jobs/1': (response) => {
      polls += 1;
      if (polls < 3) response.writeHead(202, { 'retry-after': '0' }).end();
      else json(manifest())(response);
    },
    'GET /files/1': (response) => void response.writeHead(200).end('{"resourceType":"Patient"}\n'),
    'GET /files/2': (response) => void response.writeHead(200).end('{}\n'),
    'DELETE /jobs/1': (response) => void response.writeHead(202).end(),
  };
});
afterEach(() => server.close());

const manifest = () => ({
  transactionTime: '2026-11-21T00:00:00Z',
  requiresAccessToken: true,
  output: [
    { type: 'Patient', url: `${server.url}/files/1` },
    { type: 'Procedure', url: `${server.url}/files/2` },
  ],
  error: [],
});

const tenant = (): Tenant => ({
  ...demoTenant,
  fhirServers: [
    {
      url: `${server.url}/fhir`,
      backendServices: {
        tokenUrl: `${server.url}/token`,
        clientId: 'foramen',
        privateKey: generateKeyPairSync('ec', { namedCurve: 'P-384' })
          .privateKey.export({ type: 'pkcs8', format: 'pem' })
          .toString(),
        keyId: 'k',
        algorithm: 'ES384',
        scope: 'system/*.rs',
      },
    },
  ],
});

const pull = () => downloadExport(bulkServer(tenant(), `${server.url}/fhir`), {}, folder);

it('kicks off, waits as the server asks, downloads with its token and cleans up', async () => {
  const types = await pull();
  expect(types).toContain('DocumentReference');
  expect(readdirSync(folder).sort()).toEqual([
    '0000.Patient.ndjson',
    '0001.Procedure.ndjson',
    'export.json',
  ]);
  const asked = server.requests();
  expect(asked.filter((one) => one === 'GET /jobs/1')).toHaveLength(3);
  expect(asked.at(-1)).toBe('DELETE /jobs/1');
  expect(headers['GET /files/1']).toBe('Bearer t');
});

it('goes on after an interruption without a second kick-off or a second download', async () => {
  const second = answers['GET /files/2'];
  answers['GET /files/2'] = (response) => void response.writeHead(403).end();
  await expect(pull()).rejects.toThrow('/files/2: the server answered 403');
  answers['GET /files/2'] = second ?? (() => {});
  await pull();
  const asked = server.requests().map((one) => one.split('?')[0]);
  expect(asked.filter((one) => one === 'GET /fhir/Patient/$export')).toHaveLength(1);
  expect(asked.filter((one) => one === 'GET /files/1')).toHaveLength(1);
  expect(existsSync(join(folder, '0001.Procedure.ndjson'))).toBe(true);
  const before = server.requests().length;
  await pull();
  expect(server.requests()).toHaveLength(before);
});

it('tries again after 503 and 429, and waits as long as they ask', async () => {
  let tries = 0;
  answers['GET /files/1'] = (response) => {
    tries += 1;
    if (tries === 1) response.writeHead(503, { 'retry-after': '0' }).end();
    else if (tries === 2) response.writeHead(429, { 'retry-after': '0' }).end();
    else response.writeHead(200).end('{}\n');
  };
  await pull();
  expect(tries).toBe(3);
});

it('asks without types where the server refuses them, and then knows of no type that it is whole', async () => {
  const accept = answers['GET /fhir/Patient/$export'];
  answers['GET /fhir/Patient/$export'] = (response, request) => {
    if (request.url?.includes('_type')) response.writeHead(400).end();
    else accept?.(response, request);
  };
  expect(await pull()).toEqual([]);
});

it('gives its token to no other server', async () => {
  const other = await listen();
  answers['GET /jobs/1'] = json({
    ...manifest(),
    output: [{ type: 'Patient', url: `${other.url}/files/1?signature=secret` }],
  });
  const failed = pull();
  await expect(failed).rejects.toThrow(`${other.url}/files/1: lies on another server`);
  await expect(failed).rejects.not.toThrow('secret');
  expect(other.requests()).toEqual([]);
  await other.close();
});

it('downloads from elsewhere without a token where the manifest asks for none', async () => {
  const other = await listen((request, response) => {
    headers.other = request.headers.authorization;
    response.writeHead(200).end('{}\n');
  });
  answers['GET /jobs/1'] = json({
    ...manifest(),
    requiresAccessToken: false,
    output: [{ type: 'Patient', url: `${other.url}/files/1` }],
  });
  await pull();
  expect(headers.other).toBeUndefined();
  expect(readFileSync(join(folder, '0000.Patient.ndjson'), 'utf8')).toBe('{}\n');
  await other.close();
});

it.each([
  ['no export', () => json({}, 200), 'the server begins no export'],
  ['a refusal', () => json({}, 403), 'the server answered 403'],
])('says what is wrong where the kick-off brings %s', async (_what, answer, says) => {
  answers['GET /fhir/Patient/$export'] = answer();
  await expect(pull()).rejects.toThrow(says);
});

it('says so where the manifest makes no sense', async () => {
  answers['GET /jobs/1'] = json({ output: 'x' });
  await expect(pull()).rejects.toThrow('the manifest of the export makes no sense');
});

it('reads no server that the tenant does not list', () => {
  expect(() => bulkServer(tenant(), 'https://elsewhere.example/fhir')).toThrow('not among');
});
