import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { collect, type Summary } from '../batch/collect.ts';
import { judgingVersion } from '../batch/judging-version.ts';
import { type Plan, planIn } from '../batch/plan.ts';
import { runPhases, withThreads } from '../batch/run-here.ts';
import { makeWorkFolder } from '../batch/work-folder.ts';
import { writeSummary } from '../batch/write-summary.ts';
import { readConfig } from '../config.ts';
import { callerFor } from './as-service.ts';
import { failingSeverities } from './fail-on.ts';
import { progressBar } from './progress-bar.ts';
import { UsageError } from './usage-error.ts';

export interface AuditOptions {
  /** The folder the results go to. */
  out?: string | undefined;
  policy?: string | undefined;
  tenant?: string | undefined;
  'as-of'?: string | undefined;
  'fail-on': string;
}

/** Where an audit writes unless told otherwise. */
const OUT = 'foramen-audit';

/**
 * Judges every pain procedure of an export and writes findings, figures and a report. An audit that
 * was interrupted goes on where it was. Gives exit code 1 when a finding is at least as grave as
 * `--fail-on`.
 */
export async function auditExport(
  folders: readonly string[],
  options: AuditOptions,
): Promise<number> {
  const failing = failingSeverities(options['fail-on']);
  const [directory, ...more] = folders;
  if (directory === undefined || more.length > 0) throw new UsageError('audit takes one folder');
  const { out = OUT } = options;
  const work = join(out, '.audit');
  const plan = planOf(directory, work, options);
  makeWorkFolder(work);
  await withThreads((run) => runPhases(work, plan, run, progressBar()));
  const summary = await collect(work, plan, out);
  writeSummary(out, summary);
  rmSync(work, { recursive: true });
  process.stdout.write(asText(summary, out));
  const counts = Object.values(summary.tables.month);
  const isFound = (severity: 'critical' | 'warning' | 'info') =>
    failing.has(severity) && counts.some((one) => one[severity] > 0);
  return isFound('critical') || isFound('warning') || isFound('info') ? 1 : 0;
}

function planOf(directory: string, work: string, options: AuditOptions): Plan {
  const { tenant } = callerFor(readConfig(process.env), options.tenant);
  const asOf = dayOf(options['as-of']);
  const version = judgingVersion(options.policy);
  const today = Temporal.Now.plainDateISO(tenant.timeZone).toString();
  const question = {
    directory,
    tenant: tenant.id,
    types: [],
    version,
    ...(options.policy && { policy: options.policy }),
    ...(asOf && { asOf }),
  };
  return planIn(work, question, today);
}

function dayOf(value: string | undefined): string | undefined {
  try {
    return value === undefined ? undefined : Temporal.PlainDate.from(value).toString();
  } catch {
    throw new UsageError('--as-of takes a day, as 2026-11-21');
  }
}

function asText({ patients, procedures, findings, problems, lines }: Summary, out: string): string {
  const number = (value: number) => value.toLocaleString('en-US');
  return [
    `${number(procedures)} procedures and claims of ${number(patients)} patients judged, ${number(findings)} findings`,
    `${number(lines)} lines read, ${number(problems)} problems`,
    `written to ${join(out, 'report.html')}, summary.json, summary.csv, findings.ndjson, problems.ndjson`,
    '',
  ].join('\n');
}
