import { getSearchParameter } from '@medplum/core';
import { type FhirRequest, FhirRouter, MemoryRepository } from '@medplum/fhir-router';
import express, { type Request, type Router } from 'express';
import type { FhirResource } from 'fhir/r4';
import { capabilities, type Fault, outcome, queryOf, send, withNext } from './ehr-answers.ts';
import { checkToken, ehrWrites } from './ehr-writes.ts';
import { indexSearchParameters } from './search-parameters.ts';
import type { Grants } from './sign-in/grants.ts';

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
  'Observation',
  'Provenance',
  'QuestionnaireResponse',
  'ServiceRequest',
];

/** The sample EHR. */
export interface DemoEhr {
  router: Router;
  /** Puts what a user works on into the charts; what is there already stays as it is. */
  keep: (resources: readonly FhirResource[]) => Promise<void>;
}

/**
 * A FHIR R4 server in memory: reads, type searches, paging and a CapabilityStatement for everybody,
 * a few writes for apps that signed in. Anything else is answered with an OperationOutcome.
 */
export async function demoEhr(
  resources: readonly FhirResource[],
  grants: Grants,
): Promise<DemoEhr> {
  const repository = await fill(resources);
  const types = new Set([...ALSO_SERVED, ...resources.map(({ resourceType }) => resourceType)]);
  const fhir = new FhirRouter();
  const router = express.Router();
  router.use(checkToken(grants));
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
  router.use(ehrWrites(repository, grants));
  router.use((_request, response) =>
    outcome(response, 404, 'not-found', 'there is no such interaction'),
  );
  return { router, keep: (more) => keep(repository, more) };
}

async function keep(repository: MemoryRepository, resources: readonly FhirResource[]) {
  for (const resource of JSON.parse(JSON.stringify(resources))) {
    const held = await repository
      .readResource(resource.resourceType, resource.id)
      .catch(() => undefined);
    if (!held) await repository.createResource(resource, { assignedId: true });
  }
}

async function fill(resources: readonly FhirResource[]): Promise<MemoryRepository> {
  indexSearchParameters();
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
