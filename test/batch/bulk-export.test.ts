import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import type { Tenant } from '../../src/auth/tenant.ts';
import { downloadExport } from '../../src/batch/bulk-export.ts';
import { bulkServer, waitSeconds } from '../../src/batch/bulk-server.ts';
import type { Progress } from '../../src/batch/progress.ts';
import { auditFolder, noProgress } from '../kit/audit.ts';
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

const pull = (group?: string, progress: Progress = noProgress) =>
  downloadExport(bulkServer(tenant(), `${server.url}/fhir`), { group }, folder, progress);

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

const told = (): { progress: Progress; heard: string[] } => {
  const heard: string[] = [];
  const progress = {
    begin: (stage: string, total: number, done: number) =>
      void heard.push(`${stage} ${done}/${total}`),
    step: () => void heard.push('step'),
    hear: (said: string) => void heard.push(`said ${said}`),
    end: () => void heard.push('end'),
  };
  return { progress, heard };
};

it('tells what the server says of its export, and how many files have come', async () => {
  const { progress, heard } = told();
  const done = answers['GET /jobs/1'] ?? (() => {});
  let polls = 0;
  answers['GET /jobs/1'] = (response, request) => {
    polls += 1;
    if (polls === 1) response.setHeader('x-progress', '45 %');
    done(response, request);
  };
  await pull(undefined, progress);
  const exported = ['export 0/1', 'said 45 %', 'said ', 'end'];
  expect(heard).toEqual([...exported, 'download 0/2', 'step', 'step', 'end']);
});

it('is over for those who watch when a file does not come, and goes on from there', async () => {
  const second = answers['GET /files/2'] ?? (() => {});
  answers['GET /files/2'] = (response) => void response.writeHead(403).end();
  const { progress, heard } = told();
  await expect(pull(undefined, progress)).rejects.toThrow('403');
  expect(heard.slice(-3)).toEqual(['download 0/2', 'step', 'end']);
  answers['GET /files/2'] = second;
  await pull(undefined, progress);
  expect(heard.slice(-3)).toEqual(['download 1/2', 'step', 'end']);
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
  await expect(pull()).rejects.toThrow(
    `${server.url}/jobs/1: the manifest makes no sense: requiresAccessToken`,
  );
});

it('reads no server that the tenant does not list', () => {
  expect(() => bulkServer(tenant(), 'https://elsewhere.example/fhir')).toThrow('not among');
});

const count = (asked: string): number =>
  server.requests().filter((one) => one.split('?')[0] === asked).length;

it('says at once why it gets no token', async () => {
  answers['POST /token'] = json({ error: 'invalid_scope', error_description: 'for you' }, 400);
  await expect(pull()).rejects.toThrow(
    '/fhir/Patient/$export: the EHR gave no access token (400 invalid_scope)',
  );
  expect(count('POST /token')).toBe(1);
});

it('asks for another token where one is refused before its time', async () => {
  let tokens = 0;
  answers['POST /token'] = (response) => {
    tokens += 1;
    json({ access_token: `t${tokens}`, token_type: 'bearer', expires_in: 300 })(response);
  };
  const file = answers['GET /files/2'];
  answers['GET /files/2'] = (response, request) => {
    if (request.headers.authorization === 'Bearer t1') response.writeHead(401).end();
    else file?.(response, request);
  };
  await pull();
  expect(headers['GET /files/2']).toBe('Bearer t2');
  expect(tokens).toBe(2);
});

it('says so where a new token is refused as well', async () => {
  answers['GET /files/2'] = (response) => void response.writeHead(401).end();
  await expect(pull()).rejects.toThrow('/files/2: the server answered 401');
});

it.each([
  ['0', 0.05],
  ['7', 7],
  ['86400', 3600],
  ['soon', 4],
])('waits as long as Retry-After asks: %s', (value, seconds) => {
  const response = new Response('', { headers: { 'retry-after': value } });
  expect(waitSeconds(response, 2)).toBe(seconds);
});

it('waits until the moment that Retry-After names', () => {
  const moment = new Date(Date.now() + 60_000).toUTCString();
  const seconds = waitSeconds(new Response('', { headers: { 'retry-after': moment } }), 2);
  expect(seconds).toBeGreaterThan(50);
  expect(seconds).toBeLessThanOrEqual(60);
});

it('downloads a file again whose connection breaks', async () => {
  let tries = 0;
  answers['GET /files/2'] = (response) => {
    tries += 1;
    if (tries > 1) return void response.writeHead(200).end('{}\n{}\n');
    response.writeHead(200, { 'content-length': 6 }).write('{}\n', () => response.destroy());
  };
  await pull();
  expect(readFileSync(join(folder, '0001.Procedure.ndjson'), 'utf8')).toBe('{}\n{}\n');
});

it.each([
  ['a gzip file', (text: string) => gzipSync(text), {}, '.gz'],
  [
    'a body packed for its way',
    (text: string) => gzipSync(text),
    { 'content-encoding': 'gzip' },
    '',
  ],
  ['no line', () => '', {}, ''],
])('takes %s', async (_what, packed, header, ending) => {
  answers['GET /files/2'] = (response) => void response.writeHead(200, header).end(packed('{}\n'));
  await pull();
  expect(readdirSync(folder)).toContain(`0001.Procedure.ndjson${ending}`);
});

it('takes no page for a file of the export', async () => {
  answers['GET /files/2'] = (response) => void response.writeHead(200).end('<html>Log in</html>');
  await expect(pull()).rejects.toThrow(`${server.url}/files/2: is no NDJSON file`);
  expect(readdirSync(folder).sort()).toEqual(['0000.Patient.ndjson', 'export.json']);
});

it('goes where a file was moved to, without its token, and gives up on a circle', async () => {
  const other = await listen((request, response) => {
    headers.other = request.headers.authorization ?? 'none';
    response.writeHead(200).end('{}\n');
  });
  const redirect = (location: string) => (response: ServerResponse) =>
    void response.writeHead(307, { location }).end();
  answers['GET /files/1'] = redirect(`${other.url}/files/1`);
  answers['GET /files/2'] = redirect('/files/2');
  await expect(pull()).rejects.toThrow('/files/2: is redirected without end');
  expect(headers.other).toBe('none');
  expect(existsSync(join(folder, '0000.Patient.ndjson'))).toBe(true);
  await other.close();
});

it.each(['error', 'information'])(
  'knows of no type that it is whole where the server tells of an %s',
  async (severity) => {
    const url = `${server.url}/files/3`;
    answers['GET /jobs/1'] = json({ ...manifest(), error: [{ type: 'OperationOutcome', url }] });
    const outcome = { resourceType: 'OperationOutcome', issue: [{ severity, code: 'exception' }] };
    answers['GET /files/3'] = (response) =>
      void response.writeHead(200).end(JSON.stringify(outcome));
    expect(await pull()).toHaveLength(severity === 'error' ? 0 : 23);
    expect(readdirSync(folder)).toContain('0002.OperationOutcome.errors.ndjson');
  },
);

it('begins another export where the server has dropped the one that was begun', async () => {
  const status = answers['GET /jobs/1'];
  answers['GET /jobs/1'] = json({}, 404);
  await expect(pull()).rejects.toThrow(
    '/jobs/1: the server answered 404: the export is gone; run again',
  );
  answers['GET /jobs/1'] = status ?? (() => {});
  await pull();
  expect(count('GET /fhir/Patient/$export')).toBe(2);
});

it('asks for fresh addresses of files that have expired', async () => {
  const fresh = `${server.url}/files/2?signature=fresh`;
  const { output, ...rest } = manifest();
  let asked = 0;
  answers['GET /jobs/1'] = (response) => {
    asked += 1;
    const second = { type: 'Procedure', url: asked === 1 ? `${server.url}/files/2` : fresh };
    json({ ...rest, output: [output[0], second] })(response);
  };
  answers['GET /files/2'] = (response, request) =>
    void response.writeHead(request.url?.includes('fresh') ? 200 : 403).end('{}\n');
  await pull();
  expect(count('GET /files/1')).toBe(1);
  expect(existsSync(join(folder, '0001.Procedure.ndjson'))).toBe(true);
});

it.each([403, 500])('is content where the server answers its clean-up with %i', async (status) => {
  answers['DELETE /jobs/1'] = json({}, status);
  await pull();
  expect(count('DELETE /jobs/1')).toBe(1);
});

it('says that an export holds no file, and begins another one the next time', async () => {
  answers['GET /jobs/1'] = json({ ...manifest(), output: [] });
  await expect(pull()).rejects.toThrow('/jobs/1: the export holds no file');
  await expect(pull()).rejects.toThrow('/jobs/1: the export holds no file');
  expect(count('GET /fhir/Patient/$export')).toBe(2);
});

it('understands addresses that are relative to what they were told by', async () => {
  answers['GET /fhir/Patient/$export'] = json({}, 202, { 'content-location': '../../jobs/1' });
  answers['GET /jobs/1'] = json({
    ...manifest(),
    output: [{ type: 'Patient', url: '../files/1' }],
  });
  await pull();
  expect(readdirSync(folder)).toContain('0000.Patient.ndjson');
});

it('follows a manifest that goes on elsewhere', async () => {
  const { output, ...rest } = manifest();
  const next = { relation: 'next', url: `${server.url}/jobs/2` };
  answers['GET /jobs/1'] = json({ ...rest, output: output.slice(0, 1), link: [next] });
  answers['GET /jobs/2'] = json({ ...rest, output: output.slice(1) });
  await pull();
  expect(readdirSync(folder)).toContain('0001.Procedure.ndjson');
});

it('does not wait on for an answer that is neither an export nor a promise of one', async () => {
  answers['GET /jobs/1'] = (response) => void response.writeHead(204).end();
  await expect(pull()).rejects.toThrow('the manifest makes no sense: it is no JSON object');
});

it('takes no export of another group for the one that is asked for', async () => {
  answers['GET /files/2'] = (response) => void response.writeHead(403).end();
  await expect(pull()).rejects.toThrow('403');
  await expect(pull('pain')).rejects.toThrow(
    'the export of another server or group was begun here',
  );
});

it('speaks plain HTTP only where private addresses are allowed', async () => {
  const strict = { ...tenant(), allowPrivateAddresses: false };
  const { send } = bulkServer(strict, `${server.url}/fhir`);
  await expect(send(`${server.url}/files/1`, { withToken: false })).rejects.toThrow('not https');
  expect(server.requests()).toEqual([]);
});

it.each([
  ['system/Procedure.read system/Claim.rs system/Media.cruds', ['Claim', 'Media', 'Procedure']],
  ['system/Procedure.cud system/Claim.rs?use=claim user/*.read launch', []],
])('counts no type as whole that its token is not good for: %s', async (scope, types) => {
  const token = { access_token: 't', token_type: 'bearer', expires_in: 300, scope };
  answers['POST /token'] = json(token);
  expect(await pull()).toEqual(types);
});

it('takes the scope that it asked for where the token tells of none', async () => {
  const [listed] = tenant().fhirServers;
  const { backendServices } = listed ?? {};
  if (!listed || !backendServices) throw new Error('the tenant has a server');
  const narrow = { ...listed, backendServices: { ...backendServices, scope: 'system/Claim.read' } };
  const { url } = narrow;
  const narrowed = bulkServer({ ...tenant(), fhirServers: [narrow] }, url);
  expect(await downloadExport(narrowed, {}, folder, noProgress)).toEqual(['Claim']);
});
