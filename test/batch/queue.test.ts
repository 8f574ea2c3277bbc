import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { audit } from '../../src/batch/audit.ts';
import { planIn } from '../../src/batch/plan.ts';
import { jobId, openQueue, QUEUE } from '../../src/batch/queue.ts';
import { withWorkers } from '../../src/batch/with-workers.ts';
import { isDone, makeWorkFolder } from '../../src/batch/work-folder.ts';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { auditFolder, auditHere, foramen, noProgress, VERSION } from '../kit/audit.ts';
import { writeExport } from '../kit/export-files.ts';
import { type Postgres, startPostgres } from '../kit/postgres.ts';
import { TODAY } from '../kit/service.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const folder = auditFolder();
const directory = join(folder, 'export');
let postgres: Postgres;

beforeAll(async () => {
  const charts = sampleCharts(TODAY).flatMap((one) => one.resources);
  writeExport(directory, [...sharedResources(), ...charts]);
  postgres = await startPostgres();
});
afterAll(() => postgres.remove());

const started: ChildProcess[] = [];
afterEach(() => {
  for (const one of started.splice(0)) one.kill('SIGKILL');
});

const worker = (databaseUrl: string, environment: Record<string, string> = {}): ChildProcess => {
  const one = spawn(process.execPath, ['src/cli.ts', 'worker', '--threads', '1'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ...environment },
    stdio: 'ignore',
  });
  started.push(one);
  return one;
};

const question = { directory, tenant: 'demo', types: [], version: VERSION, asOf: TODAY.toString() };

/** Audits by workers; `onStep` hears how many tasks are done. */
const auditTogether = (databaseUrl: string, out: string, onStep: (done: number) => void) => {
  let done = 0;
  const step = () => {
    done += 1;
    onStep(done);
  };
  const labour = { today: TODAY.toString(), progress: { ...noProgress, step } };
  return withWorkers(databaseUrl, (run) => audit(question, out, { run, ...labour }));
};

/** The figures that each finished task left in the database, one row a task. */
async function settled(databaseUrl: string): Promise<{ rows: number; patients: number }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `select count(*)::int as rows, sum((output->>'patients')::int)::int as patients
     from pgboss.job where state = 'completed' and data->'task'->>'phase' = 'judge'`,
  );
  await client.end();
  return rows[0];
}

it('gives two workers the tasks, outlives one that is killed, and settles each task once', async () => {
  const databaseUrl = await postgres.newDatabase();
  const alone = join(folder, 'alone');
  const together = join(folder, 'together');
  const summary = await auditHere(directory, alone);
  const workers = [worker(databaseUrl), worker(databaseUrl)];
  const shared = await auditTogether(databaseUrl, together, (done) => {
    if (done === 50) workers[0]?.kill('SIGKILL');
  });
  for (const one of workers) one.kill('SIGTERM');
  expect(workers[0]?.signalCode ?? (await once(workers[0] ?? process, 'exit'))).toBe('SIGKILL');
  expect(shared).toEqual(summary);
  const [first, second] = [alone, together].map((out) =>
    readFileSync(join(out, 'findings.ndjson'), 'utf8'),
  );
  expect(second).toBe(first);
  expect(await settled(databaseUrl)).toEqual({ rows: 16, patients: summary.patients });
});

/** Stops the database and starts it again after some milliseconds. */
async function restart(after: number): Promise<void> {
  await postgres.stop();
  await pause(after);
  await postgres.start();
}

it('outlives a restart of the database', async () => {
  const databaseUrl = await postgres.newDatabase();
  worker(databaseUrl);
  let restarted: Promise<void> | undefined;
  const out = join(folder, 'restarted');
  const summary = await auditTogether(databaseUrl, out, (done) => {
    if (done === 45) restarted = restart(3_000);
  });
  await restarted;
  expect(summary).toEqual(await auditHere(directory, join(folder, 'alone')));
  expect(readFileSync(join(out, 'findings.ndjson'), 'utf8')).toBe(
    readFileSync(join(folder, 'alone', 'findings.ndjson'), 'utf8'),
  );
});

it('names the task that fails again and again, and does it once its cause is mended', async () => {
  const databaseUrl = await postgres.newDatabase();
  worker(databaseUrl);
  const out = join(folder, 'poisoned');
  const obstacle = join(out, '.audit', 'judge', '00003.ndjson');
  const failed = auditTogether(databaseUrl, out, (done) => {
    if (done === 1) mkdirSync(obstacle);
  });
  await expect(failed).rejects.toThrow(`judge 3 failed: on ${hostname()}: EISDIR`);
  rmSync(obstacle, { recursive: true });
  const summary = await auditTogether(databaseUrl, out, () => {});
  expect(summary).toEqual(await auditHere(directory, join(folder, 'alone')));
});

it('lets no worker judge by other settings, policies or code than the audit was begun with', async () => {
  const databaseUrl = await postgres.newDatabase();
  const configuration = join(folder, 'elsewhere.json');
  const url = 'https://ehr.example.org';
  const tenant = {
    id: 'demo',
    timeZone: 'Pacific/Kiritimati',
    issuers: [{ issuer: url, jwksUrl: `${url}/jwks` }],
    fhirServers: [{ url }],
  };
  const pseudonymKey = { variable: 'PSEUDONYM_KEY' };
  writeFileSync(configuration, JSON.stringify({ publicUrl: url, pseudonymKey, tenants: [tenant] }));
  worker(databaseUrl, {
    FORAMEN_CONFIG: configuration,
    PSEUDONYM_KEY: 'synthetic patients need no pseudonyms',
  });
  await expect(auditTogether(databaseUrl, join(folder, 'mixed'), () => {})).rejects.toThrow(
    'find 0 failed: on ',
  );
});

it('leaves alone what an audit that was given up has queued for a folder that another uses now', async () => {
  const databaseUrl = await postgres.newDatabase();
  const work = join(folder, 'anew', '.audit');
  planIn(work, question, TODAY.toString());
  makeWorkFolder(work);
  const task = { phase: 'find', place: 0 } as const;
  const boss = await openQueue(databaseUrl);
  const id = jobId('given up', task);
  await boss.insert(QUEUE, [{ id, data: { audit: 'given up', work, task } }]);
  worker(databaseUrl);
  await vi.waitFor(
    async () => expect(await boss.findJobs(QUEUE, { id })).toMatchObject([{ state: 'completed' }]),
    { timeout: 60_000, interval: 500 },
  );
  await boss.stop();
  expect(isDone(work, task)).toBe(false);
});

it.each(['localhost', '127.0.0.1'])(
  'says why there is no database at %s, without its password',
  (host) => {
    const { status, stderr } = foramen(['worker'], {
      DATABASE_URL: `postgres://a:secret@${host}:1/b`,
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^foramen: DATABASE_URL: .*connect ECONNREFUSED 127\.0\.0\.1:1\n$/);
  },
);
