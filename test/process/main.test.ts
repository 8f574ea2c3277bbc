import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { killAll, startProcess, until } from '../kit/process.ts';
import { startArguments } from '../kit/start-command.ts';

afterEach(killAll);

const start = (environment: Record<string, string>) =>
  startProcess({ DATA_DIR: mkdtempSync(join(tmpdir(), 'foramen-process-')), ...environment });

it('starts in demo mode without any configuration and tells what to try', async () => {
  const { said, url: started } = start({});
  const url = await started;
  await until(() => (said().includes('See a card') ? true : undefined));
  const [, sample = '', service = ''] = /curl -s (\S+) \|.* (\S+)$/m.exec(said()) ?? [];
  expect(service).toContain(`${url}/cds-services/`);
  const response = await fetch(service, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: await (await fetch(sample)).text(),
  });
  expect(await response.json()).toMatchObject({
    cards: expect.arrayContaining([expect.objectContaining({ indicator: 'warning' })]),
  });
});

it('ends on SIGTERM with exit code 0, after the open request was answered', async () => {
  const { child, said, url: started } = start({});
  const url = await started;
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const slow = fetch(`${url}/cds-services/order-sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      orderSign([anOrder('62323')], { prefetch: {}, fhirServer: `http://127.0.0.1:${port}` }),
    ),
  });
  await once(silent, 'connection');
  child.kill('SIGTERM');
  const exit = once(child, 'exit');
  const response = await slow;
  const answered = performance.now();
  const [code] = await exit;
  silent.close();
  // The client would keep its connection; a stop does not wait the 10 s for it.
  expect(performance.now() - answered).toBeLessThan(5_000);
  expect(response.status).toBe(200);
  expect(code).toBe(0);
  expect(said()).toContain('stopped');
});

it('ends on SIGTERM before it listens, as the first process of a container', async () => {
  const { child, said } = start({});
  await until(() => (said().includes('NCCI edits') ? true : undefined));
  expect(said()).not.toContain('listening');
  child.kill('SIGTERM');
  const [code, signal] = await once(child, 'exit');
  // Without a listener it would be the signal that ends it, which the first process never hears.
  expect([code, signal]).toEqual([0, null]);
});

it('names the folder in which the embedded database finds no room', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foramen-full-'));
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 20; exec "$0" "$@"', process.execPath, ...startArguments],
    { env: { ...process.env, PORT: '0', DATA_DIR: folder }, encoding: 'utf8' },
  );
  expect(stderr).toMatch(
    new RegExp(`^foramen: ${folder}/database: the embedded database cannot be opened: .+\n$`),
  );
  expect(status).toBe(2);
});

it('logs nothing of a chart, a name or a token', async () => {
  const { said, url: started } = start({ LOG_LEVEL: 'trace' });
  const url = await started;
  const order = anOrder('62323', {
    note: [{ text: 'SECRET-NOTE' }],
    subject: { display: 'SECRET-NAME' },
  });
  for (const body of [
    orderSign([order], {
      fhirServer: 'http://127.0.0.1:9/x',
      fhirAuthorization: { access_token: 'SECRET-TOKEN' },
    }),
    { ...orderSign([order]), hook: 'SECRET-HOOK' },
    '{"SECRET":',
  ]) {
    await fetch(`${url}/cds-services/order-sign?patient=SECRET-QUERY`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
  await until(() => ((said().match(/"answered"/g)?.length ?? 0) >= 3 ? true : undefined));
  expect(said()).not.toContain('SECRET');
});

it.each([
  [{ PORT: 'many' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ FORAMEN_CONFIG: '/nowhere.json' }, '/nowhere.json'],
])('refuses to start with %j and names it', async (environment, name) => {
  const { child, said } = start(environment);
  const [code] = await once(child, 'exit');
  expect(code).toBe(2);
  expect(said()).toContain(name);
});

it('refuses to start on a port that is taken, in one clear line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { child, said } = start({ PORT: String(port), LOG_LEVEL: 'warn' });
  const [code] = await once(child, 'exit');
  other.close();
  expect(code).toBe(2);
  expect(said()).toMatch(/^foramen: .*EADDRINUSE.*\n$/);
});
