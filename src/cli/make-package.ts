import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { isComplete } from '../authorization-package/contents.ts';
import { readConfig } from '../config.ts';
import { createDemo } from '../demo/demo.ts';
import { RequestError } from '../errors.ts';
import { type AssembledPackage, assemblePackage } from '../server/assemble-package.ts';
import type { Caller } from '../server/caller.ts';
import { createEngine } from '../server/engine.ts';
import { callerFor, editsIn } from './as-service.ts';
import { UsageError } from './usage-error.ts';

export interface PackageOptions {
  patient?: string | undefined;
  procedure?: string | undefined;
  /** The EHR's FHIR base; without one, the sample EHR. */
  server?: string | undefined;
  /** The folder the two files go to. */
  out?: string | undefined;
  tenant?: string | undefined;
}

/** Writes the authorization package of an order as a FHIR document and as a page to print. */
export async function makePackage(options: PackageOptions): Promise<void> {
  const { patient, procedure, out = '.' } = options;
  if (!patient || !procedure) throw new UsageError('package takes --patient and --procedure');
  const made = await withServer(options, (fhirServer) =>
    assemble(options, { patientId: patient, procedure: asOrder(procedure), fhirServer }),
  );
  mkdirSync(out, { recursive: true });
  const name = `authorization-${made.contents.procedure.replaceAll(/[^A-Za-z0-9-]/g, '-')}`;
  const page = join(out, `${name}.html`);
  const document = join(out, `${name}.json`);
  writeFileSync(page, made.html);
  writeFileSync(document, `${JSON.stringify(made.document, null, 2)}\n`);
  const missing = made.contents.sections.flatMap((section) => section.missing);
  const state = isComplete(made.contents) ? 'Nothing is missing.' : 'Not complete.';
  process.stdout.write(
    [`${page}`, `${document}`, state, ...missing.map((what) => `missing: ${what}`), ''].join('\n'),
  );
}

/** Nobody waits at a card for a package: a slow chart is read all the same. In milliseconds. */
const READ_BUDGET = 30_000;

const patientCaller = ({ tenant, ...caller }: Caller): Caller => ({
  ...caller,
  tenant: {
    ...tenant,
    readBudgetMilliseconds: Math.max(READ_BUDGET, tenant.readBudgetMilliseconds),
  },
});

const asOrder = (procedure: string): string =>
  procedure.includes('/') ? procedure : `ServiceRequest/${procedure}`;

async function assemble(
  { tenant }: PackageOptions,
  question: Parameters<typeof assemblePackage>[2],
): Promise<AssembledPackage> {
  const config = readConfig(process.env);
  try {
    return await assemblePackage(
      createEngine(editsIn(config)),
      patientCaller(callerFor(config, tenant)),
      question,
    );
  } catch (error) {
    if (error instanceof RequestError) throw new Error(error.message);
    throw error;
  }
}

/** Runs the sample EHR for as long as it is needed, where no other is named. */
async function withServer<T>(
  { server }: PackageOptions,
  use: (fhirServer: string) => Promise<T>,
): Promise<T> {
  if (server) return use(server);
  const { router } = await createDemo(Temporal.Now.plainDateISO());
  const listener = express().use('/demo', router).listen(0, '127.0.0.1');
  try {
    await once(listener, 'listening');
    const address = listener.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return await use(`http://127.0.0.1:${port}/demo/fhir`);
  } finally {
    listener.close();
    listener.closeAllConnections();
  }
}
