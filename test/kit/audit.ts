import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import { audit } from '../../src/batch/audit.ts';
import type { Summary } from '../../src/batch/collect.ts';
import { judgingVersion } from '../../src/batch/judging-version.ts';
import type { Question } from '../../src/batch/plan.ts';
import type { Progress } from '../../src/batch/progress.ts';
import { runTask } from '../../src/batch/run-task.ts';
import { TODAY } from './service.ts';

/** A folder of its own for one audit. */
export const auditFolder = (): string => mkdtempSync(join(tmpdir(), 'foramen-audit-'));

/** The command as its users start it. */
export const foramen = (args: readonly string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['src/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });

/** Starts the command and kills it without a warning after some time; false when it was done before. */
export async function killedAfter(args: readonly string[], milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], { stdio: 'ignore' });
  const exit = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await exit;
  clearTimeout(timer);
  return child.signalCode === 'SIGKILL';
}

/** Of this code, its policies and the tenant that nobody configured. */
export const VERSION = judgingVersion(undefined, demoTenant);

/** Nobody watches. */
export const noProgress: Progress = { begin() {}, step() {}, hear() {}, end() {} };

/** Runs an audit in this thread. */
export const auditHere = (
  directory: string,
  out: string,
  over: Partial<Question> = {},
): Promise<Summary> =>
  audit(
    { directory, tenant: 'demo', types: [], version: VERSION, asOf: TODAY.toString(), ...over },
    out,
    {
      today: TODAY.toString(),
      progress: noProgress,
      async run(work, tasks, onDone) {
        for (const task of tasks) onDone(await runTask({ work, task }));
      },
    },
  );

/** One finding as the audit writes it. */
export interface WrittenFinding {
  patient: string;
  procedure: string;
  rule: string;
  verdict: string;
  severity: string;
  services: string[];
  date: string;
  provider: string;
  payer: string;
  policy: string;
  message: string;
}

/** The findings in a folder of results. */
export const findingsIn = (out: string): WrittenFinding[] => linesOf(join(out, 'findings.ndjson'));

/** What could not be used. */
export interface WrittenProblem {
  file?: string;
  line?: number;
  reason: string;
}

/** The problems in a folder of results. */
export const problemsIn = (out: string): WrittenProblem[] => linesOf(join(out, 'problems.ndjson'));

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
