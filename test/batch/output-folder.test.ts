import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import { audit } from '../../src/batch/audit.ts';
import { judgingVersion } from '../../src/batch/judging-version.ts';
import { runTask } from '../../src/batch/run-task.ts';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { auditFolder, auditHere, findingsIn, noProgress, problemsIn } from '../kit/audit.ts';
import { writeExport } from '../kit/export-files.ts';
import { TODAY } from '../kit/service.ts';

vi.setConfig({ testTimeout: 240_000 });

const folder = auditFolder();
const whole = join(folder, 'whole');
const part = join(folder, 'part');

beforeAll(() => {
  const charts = sampleCharts(TODAY);
  writeExport(whole, [...sharedResources(), ...charts.flatMap((one) => one.resources)]);
  writeExport(part, [...sharedResources(), ...charts.slice(0, 5).flatMap((one) => one.resources)]);
});

it('keeps nothing of the audit before, in the same folder and the same process', async () => {
  const [out, fresh] = [join(folder, 'twice'), join(folder, 'fresh')];
  await auditHere(whole, out);
  const second = await auditHere(part, out);
  expect(second).toEqual(await auditHere(part, fresh));
  expect(findingsIn(out)).toEqual(findingsIn(fresh));
});

it('takes nothing over from an audit whose removal was interrupted', async () => {
  const out = join(folder, 'half-removed');
  mkdirSync(join(out, '.audit-finished/sort'), { recursive: true });
  writeFileSync(join(out, '.audit-finished/sort/00000.json'), 'x');
  await auditHere(part, out);
  expect(readdirSync(out).sort()).toEqual([
    'findings.ndjson',
    'problems.ndjson',
    'report.html',
    'summary.csv',
    'summary.json',
  ]);
});

it('leaves no half of its results beside those of the audit before', async () => {
  const out = join(folder, 'half-written');
  mkdirSync(join(out, 'findings.ndjson'), { recursive: true });
  await expect(auditHere(part, out)).rejects.toThrow('findings.ndjson');
  expect(readdirSync(out).sort()).toEqual(['.audit', 'findings.ndjson']);
});

it('never reads what it wrote itself, where its folder lies in that of the export', async () => {
  const directory = join(folder, 'around');
  cpSync(part, directory, { recursive: true });
  const out = join(directory, 'results');
  const first = await auditHere(directory, out);
  expect(await auditHere(directory, out)).toEqual(first);
  expect(problemsIn(out)).toEqual([]);
});

it('refuses to write beside the files of the export', async () => {
  await expect(auditHere(whole, whole)).rejects.toThrow(
    `${whole}: holds the export; name another folder for --out`,
  );
});

it('refuses an export that was changed while it was read', async () => {
  const directory = join(folder, 'changed');
  cpSync(part, directory, { recursive: true });
  const out = join(folder, 'out-changed');
  const late = () => writeFileSync(join(directory, 'Flag.ndjson'), '{"resourceType":"Flag"}\n');
  const version = judgingVersion(undefined, demoTenant);
  const question = { directory, tenant: 'demo', types: [], version };
  const ask = audit(question, out, {
    today: TODAY.toString(),
    progress: { ...noProgress, begin: late },
    async run(work, tasks, onDone) {
      for (const task of tasks) onDone(await runTask({ work, task }));
    },
  });
  await expect(ask).rejects.toThrow(`${directory}: was changed while it was read; remove ${out}`);
});

it('names the file that a full disk did not take, and goes on when there is room', async () => {
  const [out, fresh] = [join(folder, 'full'), join(folder, 'roomy')];
  const args = ['src/cli.ts', 'audit', part, '--out', out, '--as-of', TODAY.toString()];
  const blocks = ['-c', 'ulimit -f 20; exec "$0" "$@"', process.execPath, ...args];
  const { status, stderr } = spawnSync('sh', blocks, { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^foramen: \S+\/full\/\.audit\/\S+: cannot be written: .+\n$/);
  expect(spawnSync(process.execPath, args).status).toBe(0);
  await auditHere(part, fresh);
  expect(findingsIn(out)).toEqual(findingsIn(fresh));
});
