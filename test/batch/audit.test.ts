import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { planIn } from '../../src/batch/plan.ts';
import { runTask, tasksOf } from '../../src/batch/run-task.ts';
import { doneMark, makeWorkFolder } from '../../src/batch/work-folder.ts';
import { auditExport } from '../../src/cli/audit-export.ts';
import { failingSeverities } from '../../src/cli/fail-on.ts';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { lockDirectory } from '../../src/directory-lock.ts';
import {
  auditFolder,
  auditHere,
  findingsIn,
  foramen,
  killedAfter,
  problemsIn,
} from '../kit/audit.ts';
import { type Exported, writeExport } from '../kit/export-files.ts';
import { TODAY } from '../kit/service.ts';

const charts = sampleCharts(TODAY);
const resources: Exported[] = [...sharedResources(), ...charts.flatMap((one) => one.resources)];
const AS_OF = ['--as-of', TODAY.toString()];
const folder = auditFolder();
const plain = join(folder, 'plain');
const out = join(folder, 'out');
let said: ReturnType<typeof foramen>;

vi.setConfig({ testTimeout: 240_000 });

beforeAll(() => {
  writeExport(plain, resources);
  said = foramen(['audit', plain, '--out', out, ...AS_OF]);
}, 240_000);

describe('an audit of the sample charts', () => {
  it('says what was judged and ends with 0', () => {
    expect(said.stderr).toBe('');
    expect(said.status).toBe(0);
    expect(said.stdout).toMatch(/^122 procedures and claims of 48 patients judged, \d+ findings\n/);
  });

  it('writes each finding once, with whom it is about and its sources', () => {
    const findings = findingsIn(out);
    const keys = findings.map(({ rule, procedure, message }) => `${rule} ${procedure} ${message}`);
    expect(new Set(keys).size).toBe(findings.length);
    expect(findings[0]).toMatchObject({
      patient: expect.stringMatching(/^Patient\//),
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      payer: expect.stringMatching(/./),
      policy: expect.stringMatching(/./),
      cites: expect.arrayContaining([expect.objectContaining({ grade: expect.any(String) })]),
    });
  });

  it('writes sums that agree with the findings', () => {
    const { findings, tables } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
    const written = findingsIn(out);
    expect(findings).toBe(written.length);
    for (const dimension of ['rule', 'payer', 'provider', 'month']) {
      const rows: Record<string, number>[] = Object.values(tables[dimension]);
      const sum = (name: string) => rows.reduce((total, row) => total + (row[name] ?? 0), 0);
      const counted = (severity: string) =>
        written.filter((one) => one.severity === severity && one.verdict !== 'unchecked').length;
      expect(sum('critical'), dimension).toBe(counted('critical'));
      expect(sum('warning'), dimension).toBe(counted('warning'));
    }
  });

  it('writes a table and a page that loads nothing and runs nothing', () => {
    const csv = readFileSync(join(out, 'summary.csv'), 'utf8');
    expect(csv).toMatch(/^by,value,judged,open,critical,warning,info,unchecked\nrule,/);
    expect(csv).toMatch(/^payer,Medicare,\d+/m);
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<script|<link|src=|href=|@import|url\(/);
  });

  it('leaves nothing of the charts behind but its results', () => {
    expect(existsSync(join(out, '.audit'))).toBe(false);
  });

  it('judges each session by the sessions before it alone', () => {
    const limits = findingsIn(out).filter(({ rule }) => rule === 'esi-frequency-exceeded');
    const later = new Set(limits.map(({ patient }) => patient));
    for (const patient of later) {
      const days = limits.filter((one) => one.patient === patient).map(({ date }) => date);
      const all = resources.filter(
        (one) => one.resourceType === 'Procedure' && JSON.stringify(one).includes(`"${patient}"`),
      );
      expect(days.length).toBeLessThan(all.length);
    }
  });
});

it('finds the same in gzip files, and in files that tell no type by their names', async () => {
  const other = join(folder, 'other');
  writeExport(
    join(other, 'a'),
    resources.filter(({ resourceType }) => resourceType !== 'Procedure'),
    {
      gzip: true,
    },
  );
  const mixed = resources.filter(({ resourceType }) => resourceType === 'Procedure');
  writeFileSync(join(other, 'part-1.ndjson'), mixed.map((one) => JSON.stringify(one)).join('\r\n'));
  const result = join(folder, 'out-other');
  await auditHere(other, result);
  const sorted = (path: string) =>
    findingsIn(path)
      .map((one) => JSON.stringify(one))
      .sort();
  expect(sorted(result).length).toBeGreaterThan(100);
  expect(sorted(result)).toEqual(sorted(out));
});

it('tells bad lines by file and line, without their words, and judges the rest', async () => {
  const broken = join(folder, 'broken');
  writeExport(broken, resources);
  const path = join(broken, 'Observation.ndjson');
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.splice(1, 0, '{"resourceType":"Observation","id":"cut","valueString":"Jane Doe');
  lines.splice(3, 0, 'Jane Doe', '[]', '', '{"id":"x"}');
  lines.splice(8, 0, '{"resourceType":"Observation","id":"y","status":"final"}');
  writeFileSync(path, lines.join('\n'));
  const conditions = join(broken, 'Condition.ndjson');
  const lastCondition = readFileSync(conditions, 'utf8').trimEnd().split('\n').length;
  appendFileSync(
    conditions,
    '{"resourceType":"Condition","id":"z","subject":{"reference":"Patient/rosa-alvarez"},"code":7}\n',
  );
  const result = join(folder, 'out-broken');
  await auditHere(broken, result);
  const problems = problemsIn(result);
  expect(problems).toEqual([
    {
      file: 'Condition.ndjson',
      line: lastCondition + 1,
      reason: expect.stringMatching(/^Condition\/z: code/),
    },
    { file: 'Observation.ndjson', line: 2, reason: 'not a JSON object' },
    { file: 'Observation.ndjson', line: 4, reason: 'not a JSON object' },
    { file: 'Observation.ndjson', line: 5, reason: 'not a JSON object' },
    { file: 'Observation.ndjson', line: 7, reason: 'it names no resourceType' },
    { file: 'Observation.ndjson', line: 9, reason: 'Observation names no patient' },
  ]);
  expect(findingsIn(result).length).toBeGreaterThan(100);
});

it('tells what the server that exported says it could not, by its code alone', async () => {
  const told = join(folder, 'told');
  writeExport(told, resources);
  const lines = ['error', 'information'].map((severity) =>
    JSON.stringify({
      resourceType: 'OperationOutcome',
      issue: [{ severity, code: 'exception', diagnostics: 'of Ann' }],
    }),
  );
  writeFileSync(join(told, '0009.OperationOutcome.errors.ndjson'), lines.join('\n'));
  const at = join(folder, 'told-out');
  await auditHere(told, at);
  expect(problemsIn(at)).toEqual([
    {
      file: '0009.OperationOutcome.errors.ndjson',
      line: 1,
      reason: 'the server that exported tells of an error: exception',
    },
  ]);
});

it('goes on after it was killed, and neither loses nor doubles a patient', async () => {
  const result = join(folder, 'out-killed');
  const args = ['audit', plain, '--out', result, ...AS_OF];
  let kills = 0;
  for (const after of [800, 2000, 4000]) if (await killedAfter(args, after)) kills += 1;
  expect(kills).toBeGreaterThan(0);
  expect(foramen(args).status).toBe(0);
  const [first, second] = [out, result].map((path) =>
    readFileSync(join(path, 'findings.ndjson'), 'utf8'),
  );
  expect(second).toBe(first);
  const summaries = [out, result].map((path) => readFileSync(join(path, 'summary.json'), 'utf8'));
  expect(summaries[1]).toBe(summaries[0]);
});

it('refuses a folder into which another audit writes, and takes it when that has ended', async () => {
  const result = join(folder, 'out-shared');
  const unlock = await lockDirectory(result, '--out');
  const args = ['audit', plain, '--out', result, ...AS_OF];
  expect(foramen(args)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `foramen: ${result}: another process uses this --out; give each its own\n`,
  });
  expect(readdirSync(result)).toEqual(['lock']);
  unlock();
  expect(foramen(args).status).toBe(0);
  expect(existsSync(join(result, 'lock'))).toBe(false);
});

it('refuses to mix an interrupted audit with other input or settings', async () => {
  const result = join(folder, 'out-mixed');
  const work = join(result, '.audit');
  const question = { directory: plain, tenant: 'demo', types: [], version: '1' };
  const begun = planIn(work, question, '2026-11-20');
  // The day of an audit is the one on which it was begun.
  expect(planIn(work, question, '2026-11-21')).toEqual(begun);
  for (const over of [{ policy: 'AETNA-2026' }, { asOf: '2026-11-21' }, { version: '2' }]) {
    await expect(auditHere(plain, result, { asOf: undefined, ...over })).rejects.toThrow(
      'name another --out, or remove that folder',
    );
  }
});

it('takes nothing over from an audit that the same process did in the same folder before', async () => {
  const [again, fresh] = [join(folder, 'again'), join(folder, 'fresh')];
  const few = join(folder, 'few');
  writeExport(few, [...sharedResources(), ...charts.slice(0, 9).flatMap((one) => one.resources)]);
  const asOf = TODAY.subtract({ days: 100 }).toString();
  await auditHere(plain, again);
  const later = await auditHere(few, again, { asOf });
  const elsewhere = await auditHere(few, fresh, { asOf });
  expect(later).toEqual(elsewhere);
  expect(findingsIn(again)).toEqual(findingsIn(fresh));
});

it('leaves alone what another machine writes of the same task under the same process number', async () => {
  const work = join(folder, 'shared', '.audit');
  const question = { directory: plain, tenant: 'demo', types: [], version: '1' };
  const plan = planIn(work, question, TODAY.toString());
  makeWorkFolder(work);
  for (const phase of ['find', 'sort'] as const) {
    for (const task of tasksOf(plan, phase)) await runTask({ work, task });
  }
  const task = { phase: 'share', place: 0 } as const;
  const theirs = `${doneMark(work, task)}.${process.pid}.part`;
  writeFileSync(theirs, 'half');
  await runTask({ work, task });
  expect(readFileSync(theirs, 'utf8')).toBe('half');
});

it('judges everything by the one policy that is asked for', async () => {
  const result = join(folder, 'out-policy');
  await auditHere(plain, result, { policy: 'AETNA-2026' });
  expect(new Set(findingsIn(result).map(({ policy }) => policy))).toEqual(new Set(['AETNA-2026']));
});

it('says of a type that the export never held that it could not be read, never that it is missing', async () => {
  const bare = join(folder, 'bare');
  const withoutNotes = resources.filter(
    ({ resourceType }) => resourceType !== 'DocumentReference' && resourceType !== 'ImagingStudy',
  );
  writeExport(bare, withoutNotes, { alsoTypes: [] });
  const result = join(folder, 'out-bare');
  await auditHere(bare, result);
  const archived = (path: string) =>
    new Set(
      findingsIn(path)
        .filter(({ rule }) => rule === 'imaging-archive-missing')
        .map(({ verdict }) => verdict),
    );
  expect(archived(result)).not.toContain('undocumented');
  expect(archived(result)).not.toContain('unmet');
  expect(archived(out)).toContain('undocumented');
});

it.each([
  ['a folder that is not there', ['/nowhere'], '/nowhere: cannot be read'],
  ['a folder without exports', [auditFolder()], 'holds no .ndjson or .ndjson.gz file'],
  ['no folder', [], 'audit takes one folder'],
  ['a policy set that is not there', [plain, '--policy', 'X'], 'there is no policy set X'],
  ['a day that is none', [plain, '--as-of', '2026-02-30'], '--as-of takes a day'],
  ['an unknown level', [plain, '--fail-on', 'x'], '--fail-on takes'],
  ['a group of no server', [plain, '--group', 'pain'], '--group names a Group of --server'],
])('says what is wrong with %s', async (_name, [directory, ...words], says) => {
  const options = parseArgs({ args: words, options: OPTIONS }).values;
  const ask = auditExport(directory === undefined ? [] : [directory], {
    ...options,
    out: join(folder, 'out-wrong'),
    queue: false,
  });
  await expect(ask).rejects.toThrow(says);
});

it('ends with 2 and one line where the input cannot be read', () => {
  const { status, stderr, stdout } = foramen(['audit', '/nowhere', '--out', join(folder, 'x')]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe('foramen: /nowhere: cannot be read\n');
});

const OPTIONS = {
  policy: { type: 'string' },
  group: { type: 'string' },
  'as-of': { type: 'string' },
  'fail-on': { type: 'string', default: 'never' },
} as const;

it.each([
  ['critical', true],
  ['info', true],
  ['never', false],
] as const)('counts as failing with --fail-on %s: %s', (level, isFailing) => {
  expect(failingSeverities(level).has('critical')).toBe(isFailing);
});
