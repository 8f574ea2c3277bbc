import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { importRelease } from '../../src/ncci/import-release.ts';
import { chance, writeTable } from '../kit/ncci-table.ts';
import type { Lookups, Task } from './ncci-child.ts';

/** What the NCCI edits cost, on a synthetic table of the size that CMS publishes. */
export interface NcciFigures {
  rows: number;
  importSeconds: number;
  /** Of processor time, which other work on the machine does not change. */
  importCpuSeconds: number;
  /** The most memory the import held, in megabytes. */
  importRss: number;
  fileMegabytes: number;
  ways: Record<Task['way'], Lookups>;
}

const ROWS = 2_600_000;
const CODES = 15_000;
const QUERIES = 50_000;
const REPORT_USAGE =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(JSON.stringify(process.resourceUsage())))';

/** Writes the files, imports them as a user would, and looks pairs up in three ways. */
export function measureNcci(): NcciFigures {
  const folder = mkdtempSync(join(tmpdir(), 'foramen-ncci-bench-'));
  try {
    const { ptp, mue } = writeTable(folder, { rows: ROWS, codes: CODES, seed: 1 });
    const began = performance.now();
    const words = ['src/cli.ts', 'ncci', 'import', '--ptp', ...ptp, '--mue', ...mue, '--json'];
    const { stdout, stderr } = run(['--import', REPORT_USAGE, ...words], folder);
    const importSeconds = (performance.now() - began) / 1000;
    const { bytes }: ReturnType<typeof importRelease> = JSON.parse(stdout);
    const usage: NodeJS.ResourceUsage = JSON.parse(stderr);
    const queries = queriesFrom(ptp);
    const look = (way: Task['way']) => measureIn(folder, { way, ptp, queries });
    return {
      rows: ROWS,
      importSeconds,
      importCpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      importRss: usage.maxRSS / 1000,
      fileMegabytes: bytes / 1e6,
      ways: { compact: look('compact'), map: look('map'), scan: look('scan') },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureIn(folder: string, task: Omit<Task, 'dataDirectory'>): Lookups {
  const path = join(folder, 'task.json');
  writeFileSync(path, JSON.stringify({ ...task, dataDirectory: folder }));
  return JSON.parse(run(['test/bench/ncci-child.ts', path], folder).stdout);
}

function run(args: string[], dataDirectory: string) {
  const done = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, DATA_DIR: dataDirectory },
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done;
}

/** Pairs of the table in either order, as many that are not in it, and days of three years. */
function queriesFrom(ptp: readonly string[]): Task['queries'] {
  const random = chance(2);
  const lines = ptp.flatMap((path) => readFileSync(path, 'latin1').split('\n').slice(6, -1));
  const cellsOf = () => (lines[Math.floor(random() * lines.length)] ?? '').split('\t');
  return Array.from({ length: QUERIES }, (_, place) => {
    const [column1 = '', column2 = ''] = cellsOf();
    const [other = ''] = cellsOf();
    const day = 20_000 + Math.floor(random() * 1_000);
    if (place % 2 === 0) return [column1, other, day];
    return place % 4 === 1 ? [column1, column2, day] : [column2, column1, day];
  });
}

/** The figures as lines of text, each beside what it must stay below. */
export function ncciTable({
  rows,
  importSeconds,
  importCpuSeconds,
  importRss,
  fileMegabytes,
  ways,
}: NcciFigures): string {
  const { compact, map, scan } = ways;
  const line = (name: string, { loadMilliseconds, rssBefore, rssAfter, microseconds }: Lookups) =>
    `| ${name} | ${Math.round(loadMilliseconds)} | ${Math.round(rssAfter - rssBefore)} (${Math.round(rssAfter)}) | ${microseconds < 100 ? microseconds.toFixed(2) : Math.round(microseconds).toLocaleString('en-US')} |`;
  return [
    `NCCI, ${rows.toLocaleString('en-US')} rows: import ${importSeconds.toFixed(1)} s (below 15), ${importCpuSeconds.toFixed(1)} s of processor time, at most ${Math.round(importRss)} MB (below 500), file ${fileMegabytes.toFixed(1)} MB`,
    '| edits | load ms (below 100) | MB for it (below 100), of the process | microseconds a lookup (below 0.5) |',
    '|---|---|---|---|',
    line('compact file', compact),
    line('JS Map of the rows', map),
    line('scan of the files for each claim', scan),
    `found by compact file and by Map: ${compact.found} and ${map.found} of ${QUERIES}`,
    '',
  ].join('\n');
}
