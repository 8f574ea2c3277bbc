import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readLines } from '../../src/batch/read-lines.ts';
import { writeLargeExport } from '../kit/export-files.ts';
import { startPostgres } from '../kit/postgres.ts';

/**
 * Shows of the audit on large exports: its rate beside a plain pass over the same lines, its memory
 * over ten times the input, what kills leave, and what 1, 2 and 4 workers give. Counts must be equal.
 */
interface Measured {
  plain: { cpuSeconds: number };
  audit: { cpuSeconds: number };
}

const { values } = parseArgs({ options: { scale: { type: 'string', default: '20' } } });
const scale = Number(values.scale);
const folder = mkdtempSync(join(tmpdir(), 'foramen-proof-'));
const figures: Record<string, unknown> = {};

const small = await made('small', scale, 49 * scale);
const large = await made('large', 10 * scale, 490 * scale);
const clinic = await made('clinic', 15 * scale, 0);
const measurements: Measured[] = [];
for (const [name, directory] of Object.entries({ small, large, clinic })) {
  const plain = await plainPass(directory);
  const audit = await measured(directory, join(folder, `out-${name}`));
  measurements.push({ plain, audit });
  tell(name, { plain, audit, rateOfPlainPassPerCore: rateOf({ plain, audit }) });
}
tell('rateOfPlainPassPerCoreWithoutStart', startless(measurements));
tell('kills', await killed(small, join(folder, 'out-small')));
tell('workers', await shared(small, join(folder, 'out-small')));
mkdirSync('bench', { recursive: true });
writeFileSync('bench/audit.json', `${JSON.stringify(figures, null, 2)}\n`);
rmSync(folder, { recursive: true });

function rateOf({ plain, audit }: Measured): number {
  return Number((plain.cpuSeconds / audit.cpuSeconds).toFixed(2));
}

/** The rate of what the large export has more than the small one: both load rules and policies once. */
function startless([first, second]: readonly Measured[]): number {
  if (!first || !second) return Number.NaN;
  const more = (name: 'plain' | 'audit') => second[name].cpuSeconds - first[name].cpuSeconds;
  return Number((more('plain') / more('audit')).toFixed(2));
}

function tell(name: string, found: unknown): void {
  figures[name] = found;
  process.stdout.write(`${name}: ${JSON.stringify(found)}\n`);
}

async function made(name: string, painPatients: number, otherPatients: number): Promise<string> {
  const directory = join(folder, name);
  await writeLargeExport(directory, { painPatients, otherPatients });
  return directory;
}

/** Reads and parses every line, and nothing else, on one core. */
async function plainPass(directory: string) {
  const before = process.cpuUsage();
  let [lines, megabytes] = [0, 0];
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    const { size } = statSync(path);
    const part = { path, isGzip: false, start: 0, end: size };
    const read = await readLines(part, (line) => void JSON.parse(line.toString('utf8')));
    lines += read.lines;
    megabytes += size / 1e6;
  }
  const { user, system } = process.cpuUsage(before);
  return { lines, megabytes: Math.round(megabytes), cpuSeconds: (user + system) / 1e6 };
}

function command(args: readonly string[], environment: Record<string, string> = {}) {
  return spawn(process.execPath, ['src/cli.ts', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Runs an audit in a process of its own and looks at it ten times a second. */
async function measured(directory: string, out: string) {
  const start = performance.now();
  const child = command(['audit', directory, '--out', out]);
  const exit = once(child, 'exit');
  const rss: number[] = [];
  let cpuSeconds = 0;
  const watch = (async () => {
    while (child.exitCode === null) {
      const seen = lookAt(child.pid);
      if (seen) {
        rss.push(seen.rssMegabytes);
        cpuSeconds = seen.cpuSeconds;
      }
      await pause(100);
    }
  })();
  const [code] = await exit;
  await watch;
  if (code !== 0) throw new Error(`the audit ended with ${code}`);
  const { patients, procedures, findings } = summaryIn(out);
  const curve = Array.from(
    { length: 20 },
    (_, index) => rss[Math.floor((index * rss.length) / 20)],
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const peakMegabytes = Math.max(...rss);
  return { seconds, cpuSeconds, peakMegabytes, curve, patients, procedures, findings };
}

/** Processor time and memory of a process, from Linux (proc(5)). */
function lookAt(pid: number | undefined) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const cpuSeconds = (Number(stat[11]) + Number(stat[12])) / 100;
    // Of a process that has just ended nothing is known any more.
    return rss && { cpuSeconds, rssMegabytes: Math.round(Number(rss) / 1000) };
  } catch {
    return undefined;
  }
}

function summaryIn(out: string) {
  return JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
}

function hashIn(out: string): string {
  const findings = readFileSync(join(out, 'findings.ndjson'));
  return createHash('sha256').update(findings).digest('hex').slice(0, 12);
}

/** Kills an audit at moments all over its course until it is done, and compares. */
async function killed(directory: string, whole: string) {
  const out = join(folder, 'out-killed');
  let kills = 0;
  for (let after = 2_000; ; after += 1_500) {
    const child = command(['audit', directory, '--out', out]);
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    await once(child, 'exit');
    clearTimeout(timer);
    if (child.signalCode === null) break;
    kills += 1;
  }
  return { kills, ...compared(out, whole) };
}

function compared(out: string, whole: string) {
  const [{ patients, procedures, findings }, expected] = [summaryIn(out), summaryIn(whole)];
  const isSame = hashIn(out) === hashIn(whole);
  if (!isSame || patients !== expected.patients) throw new Error('something was lost or doubled');
  return { patients, procedures, findings, sha256: hashIn(out), isSame };
}

/** The same audit by 1, 2 and 4 worker processes, and by 4 of which one is killed midway. */
async function shared(directory: string, whole: string) {
  const postgres = await startPostgres();
  const rows: unknown[] = [];
  for (const [count, kill] of [
    [1, false],
    [2, false],
    [4, false],
    [4, true],
  ] as const) {
    const environment = { DATABASE_URL: await postgres.newDatabase() };
    const out = join(folder, `out-${count}-${kill}`);
    const workers = Array.from({ length: count }, () =>
      command(['worker', '--threads', '1'], environment),
    );
    const start = performance.now();
    const coordinator = command(['audit', directory, '--out', out, '--queue'], environment);
    const ended = once(coordinator, 'exit');
    if (kill) void whenJudging(out).then(() => workers[0]?.kill('SIGKILL'));
    await ended;
    const seconds = Math.round((performance.now() - start) / 1000);
    for (const one of workers) one.kill('SIGKILL');
    rows.push({ workers: count, killed: kill ? 1 : 0, seconds, ...compared(out, whole) });
  }
  await postgres.remove();
  return rows;
}

/** Resolves once some partitions are judged. */
async function whenJudging(out: string): Promise<void> {
  const done = (): number => {
    try {
      return readdirSync(join(out, '.audit', 'judge')).filter((name) => name.endsWith('.json'))
        .length;
    } catch {
      return 0;
    }
  };
  while (done() < 3) await pause(50);
}
