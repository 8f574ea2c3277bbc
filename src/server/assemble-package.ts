import type { Bundle, FhirResource } from 'fhir/r4';
import { z } from 'zod';
import {
  isPackaged,
  type PackageContents,
  packageContents,
} from '../authorization-package/contents.ts';
import { packageDocument } from '../authorization-package/package-document.ts';
import { packageBody, packageHtml } from '../authorization-package/package-html.ts';
import { patientIdentity } from '../authorization-package/patient-identity.ts';
import { defineService } from '../cds/service.ts';
import { chartSource, resolveAs } from '../chart/chart-source.ts';
import { readChart } from '../chart/read-chart.ts';
import { RequestError } from '../errors.ts';
import type { FhirReader } from '../fhir/client.ts';
import type { Caller } from './caller.ts';
import type { Engine } from './engine.ts';
import { findPolicies } from './find-policies.ts';
import { gatherChart } from './gather-chart.ts';
import type { Audited } from './invocation.ts';
import { parseHook } from './parse-hook.ts';

/** A package in both of its forms, with what is written down of it. */
export interface AssembledPackage extends Audited {
  contents: PackageContents;
  document: Bundle;
  html: string;
  /** What stands on the page, for another page to show. */
  body: string;
}

/** Whose procedure a package is for, and where the chart is. */
export interface PackageQuestion {
  patientId: string;
  /** The order, as `ServiceRequest/id`. */
  procedure: string;
  fhirServer: string;
  /** The token that the EHR gave for this patient; without one our own is used. */
  accessToken?: string;
}

/** Reads what a signed order would be judged by; no hook of its own, so that it is not published. */
export const packageService = defineService({
  id: 'authorization-package',
  hook: 'authorization-package',
  title: 'Authorization package',
  description: 'Everything a payer asks for before it authorizes a procedure.',
  usageRequirements: '',
  stage: 'order-sign',
  planned: true,
  context: z.looseObject({ patientId: z.string().min(1), procedure: z.string().min(1) }),
  given: () => [],
  named: ({ procedure }) => [procedure],
  subjects: ({ procedure }, source) => ({
    orders: [resolveAs(source, 'ServiceRequest', { reference: procedure })].filter(
      (order) => order !== undefined,
    ),
    procedures: [],
    claims: [],
  }),
});

/**
 * Assembles the authorization package of an order from the chart. Throws a `RequestError` that
 * says why where the order cannot be read or is for nothing that has a package.
 */
export async function assemblePackage(
  engine: Engine,
  caller: Caller,
  question: PackageQuestion,
): Promise<AssembledPackage> {
  const { patientId, procedure: reference, fhirServer, accessToken } = question;
  const hook = parseHook(packageService, {
    hook: packageService.hook,
    hookInstance: engine.newId(),
    fhirServer,
    ...(accessToken !== undefined && { fhirAuthorization: { access_token: accessToken } }),
    context: { patientId, procedure: reference },
  });
  const { timeZone } = caller.tenant;
  const at = engine.now();
  const [gathered, patient] = await Promise.all([
    gatherChart(engine, caller, packageService, hook),
    readPatient(caller.readerFor(fhirServer, accessToken), patientId),
  ]);
  const today = at.toZonedDateTimeISO(timeZone).toPlainDate();
  const source = chartSource(gathered, [], { timeZone, today });
  const chart = readChart(source, hook.context.subjects(source));
  const [procedure] = chart.procedures.filter(isPackaged);
  if (!procedure) throw noPackage(reference, gathered.unread);
  const policies = findPolicies(engine, caller, chart);
  const { policy } = policies.of(procedure).bound;
  const contents = packageContents({ procedure, history: chart.history, policy });
  const find = (key: string): FhirResource | undefined =>
    key === `Patient/${patientId}` ? patient : gathered.resources.get(key);
  const { newId } = engine;
  const heading = { on: today, patient: patientIdentity(patient) };
  const { request } = hook;
  const { unread } = gathered;
  return {
    ...{ id: newId(), request, patientId, userId: undefined, unread, policies: policies.used() },
    ...{ findings: [], shown: [], denials: [] },
    contents,
    document: packageDocument(contents, { patientId, baseUrl: fhirServer, find, newId, at }),
    html: packageHtml(contents, heading),
    body: packageBody(contents, heading),
  };
}

const Patient = z.looseObject({ resourceType: z.literal('Patient'), id: z.string() });

/** The patient goes into the document as the EHR has it; without it the document goes without. */
async function readPatient(
  reader: FhirReader | undefined,
  patientId: string,
): Promise<FhirResource | undefined> {
  const signal = AbortSignal.timeout(10_000);
  const found = await reader
    ?.get(`Patient/${encodeURIComponent(patientId)}`, signal)
    .catch(() => undefined);
  const parsed = Patient.safeParse(found);
  return parsed.success ? parsed.data : undefined;
}

function noPackage(
  reference: string,
  unread: readonly { source: string; reason: string }[],
): RequestError {
  const failed = unread.find(({ source }) => source === reference);
  return failed
    ? new RequestError(404, 'not-found', `${reference} could not be read: ${failed.reason}`)
    : new RequestError(
        422,
        'not-supported',
        `${reference} is no order of an ablation or a stimulator: only they have a package`,
      );
}
