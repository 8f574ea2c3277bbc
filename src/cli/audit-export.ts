import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Tenant } from '../auth/tenant.ts';
import { audit } from '../batch/audit.ts';
import { downloadExport } from '../batch/bulk-export.ts';
import { bulkServer } from '../batch/bulk-server.ts';
import type { Summary } from '../batch/collect.ts';
import { judgingVersion } from '../batch/judging-version.ts';
import type { Question } from '../batch/plan.ts';
import type { Progress } from '../batch/progress.ts';
import { withThreads } from '../batch/run-in-threads.ts';
import type { RunTasks } from '../batch/run-phases.ts';
import { withWorkers } from '../batch/with-workers.ts';
import { readConfig } from '../config.ts';
import { lockDirectory } from '../directory-lock.ts';
import { callerFor } from './as-service.ts';
import { databaseUrl } from './database-url.ts';
import { failingSeverities } from './fail-on.ts';
import { progressBar } from './progress-bar.ts';
import { UsageError } from './usage-error.ts';

export interface AuditOptions {
  /** The folder the results go to. */
  out?: string | undefined;
  /** The EHR that exports in bulk, where there is no folder yet. */
  server?: string | undefined;
  /** The Group whose patients it exports. */
  group?: string | undefined;
  policy?: string | undefined;
  tenant?: string | undefined;
  'as-of'?: string | undefined;
  'fail-on': string;
  /** Lets `foramen worker` processes do it, over the database that DATABASE_URL names. */
  queue: boolean;
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
  const { out = OUT } = options;
  const { tenant } = callerFor(readConfig(process.env), options.tenant);
  const asked = {
    tenant: tenant.id,
    version: judgingVersion(options.policy, tenant),
    policy: options.policy,
    asOf: dayOf(options['as-of']),
  };
  const source = sourceOf(folders, options);
  const unlock = await lockDirectory(out, '--out');
  const summary = await auditInto(out, { source, asked, tenant, queue: options.queue }).finally(
    unlock,
  );
  process.stdout.write(asText(summary, out));
  const counts = Object.values(summary.tables.month);
  const isFound = (severity: 'critical' | 'warning' | 'info') =>
    failing.has(severity) && counts.some((one) => one[severity] > 0);
  return isFound('critical') || isFound('warning') || isFound('info') ? 1 : 0;
}

/** Where the charts come from. */
type Source = { directory: string } | { server: string; group: string | undefined };

function sourceOf(folders: readonly string[], { server, group }: AuditOptions): Source {
  const [directory, ...more] = folders;
  if (group === '' || (group !== undefined && server === undefined)) {
    throw new UsageError('--group names a Group of --server');
  }
  if (server !== undefined && directory === undefined) return { server, group };
  if (directory === undefined || more.length > 0 || server !== undefined) {
    throw new UsageError('audit takes one folder, or --server');
  }
  return { directory };
}

interface Order {
  source: Source;
  asked: Omit<Question, 'directory' | 'types'>;
  tenant: Tenant;
  queue: boolean;
}

/** Audits into a folder that this process has for itself. */
async function auditInto(out: string, { source, asked, tenant, queue }: Order): Promise<Summary> {
  const exported = join(out, '.export');
  const progress = progressBar();
  const question = { ...asked, ...(await inputOf(source, { tenant, progress }, exported)) };
  const today = Temporal.Now.plainDateISO(tenant.timeZone).toString();
  const judge = (run: RunTasks) => audit(question, out, { run, today, progress });
  const summary = queue
    ? await withWorkers(databaseUrl('--queue'), judge)
    : await withThreads(judge);
  rmSync(exported, { recursive: true, force: true });
  return summary;
}

/** The folder that was named, or what the server that was named exports into one. */
async function inputOf(
  source: Source,
  { tenant, progress }: { tenant: Tenant; progress: Progress },
  folder: string,
): Promise<Pick<Question, 'directory' | 'types'>> {
  if ('directory' in source) return { directory: source.directory, types: [] };
  const { server, group } = source;
  const types = await downloadExport(bulkServer(tenant, server), { group }, folder, progress);
  return { directory: folder, types: [...types] };
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
