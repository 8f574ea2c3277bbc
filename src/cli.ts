#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { UsageError } from './cli/usage-error.ts';
import { keepCompiled } from './compile-cache.ts';

const USAGE = `usage:
  foramen check FILE [--service ID] [--tenant ID] [--json] [--fail-on info|warning|critical|never]
      judges one hook request from a file (- for standard input)
  foramen read-note FILE [--json]
      tells what a procedure note says, with its words (- for standard input)
  foramen package --patient ID --procedure ID [--server URL] [--out DIR] [--tenant ID]
      writes what a payer asks for before an ablation or a stimulator, gaps included
  foramen audit DIR | --server URL [--group ID] [--out DIR] [--policy ID] [--as-of DAY] [--tenant ID] [--fail-on LEVEL] [--queue]
      judges every pain procedure of a FHIR Bulk Data export; run again, it goes on after a kill
  foramen worker [--threads NUMBER]
      does tasks of audits that were begun with --queue, on this machine, over DATABASE_URL
  foramen ncci import --ptp FILE... --mue FILE... [--release YYYY-MM-DD] [--accept-fewer] [--json]
      puts one quarter of the CMS practitioner PTP and MUE files in force
  foramen policies [--json]
      lists the policy sets, their rules, dates and evidence grades
`;

keepCompiled();
const { values, positionals, tokens } = readArguments();
const [command, ...rest] = positionals;

/** Each loads what it needs and no more. A number that it gives is the exit code. */
const commands = new Map<string | undefined, () => Promise<unknown>>([
  ['check', async () => (await import('./cli/check-file.ts')).checkFile(rest, values)],
  ['read-note', async () => (await import('./cli/read-note-file.ts')).readNoteFile(rest, values)],
  ['package', async () => (await import('./cli/make-package.ts')).makePackage(values)],
  ['audit', async () => (await import('./cli/audit-export.ts')).auditExport(rest, values)],
  ['worker', async () => (await import('./cli/work-for-audits.ts')).workForAudits(rest, values)],
  ['ncci', async () => (await import('./cli/import-ncci.ts')).importNcci(tokens, values)],
  ['policies', async () => (await import('./cli/list-policies.ts')).listPolicies(rest, values)],
]);

try {
  if (values.help) process.stdout.write(USAGE);
  else {
    const carryOut = commands.get(command);
    if (!carryOut)
      throw new UsageError(command ? `unknown command ${command}` : 'no command given');
    const code = await carryOut();
    if (typeof code === 'number') process.exitCode = code;
  }
} catch (error) {
  const message = error instanceof Error ? error.message : 'failed';
  process.stderr.write(`foramen: ${message}\n${error instanceof UsageError ? USAGE : ''}`);
  process.exitCode = 2;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      tokens: true,
      options: {
        service: { type: 'string' },
        tenant: { type: 'string' },
        json: { type: 'boolean', default: false },
        'fail-on': { type: 'string', default: 'never' },
        patient: { type: 'string' },
        procedure: { type: 'string' },
        server: { type: 'string' },
        out: { type: 'string' },
        group: { type: 'string' },
        policy: { type: 'string' },
        'as-of': { type: 'string' },
        queue: { type: 'boolean', default: false },
        threads: { type: 'string' },
        ptp: { type: 'string', multiple: true },
        mue: { type: 'string', multiple: true },
        release: { type: 'string' },
        'accept-fewer': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    process.stderr.write(
      `foramen: ${error instanceof Error ? error.message : 'bad option'}\n${USAGE}`,
    );
    process.exit(2);
  }
}
