import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { audit } from '../../src/batch/audit.ts';
import { withWorkers } from '../../src/batch/queue.ts';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { auditFolder, auditHere, VERSION } from '../kit/audit.ts';
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

const worker = (databaseUrl: string) =>
  spawn(process.execPath, ['src/cli.ts', 'worker', '--threads', '1'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: 'ignore',
  });

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
  let judged = 0;
  const question = { directory, tenant: 'demo', types: [], version: VERSION, asOf: TODAY.toString() };
  const shared = await withWorkers(databaseUrl, (run) =>
    audit(question, together, {
      run,
      today: TODAY.toString(),
      progress: {
        begin: () => {},
        step() {
          judged += 1;
          if (judged === 50) workers[0]?.kill('SIGKILL');
        },
        end: () => {},
      },
    }),
  );
  for (const one of workers) one.kill('SIGTERM');
  expect(workers[0]?.signalCode ?? (await once(workers[0] ?? process, 'exit'))).toBe('SIGKILL');
  expect(shared).toEqual(summary);
  const [first, second] = [alone, together].map((out) =>
    readFileSync(join(out, 'findings.ndjson'), 'utf8'),
  );
  expect(second).toBe(first);
  expect(await settled(databaseUrl)).toEqual({ rows: 16, patients: summary.patients });
});
