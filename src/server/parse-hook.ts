import { HookRequest } from '../cds/request.ts';
import type { HookContext, HookService } from '../cds/service.ts';
import { RequestError } from '../errors.ts';
import { patientOf } from '../fhir/patient-of.ts';
import { idOf } from '../fhir/query.ts';
import { type FhirResource, parseResource } from '../fhir/resource.ts';

export interface ParsedHook {
  request: HookRequest;
  context: HookContext;
  /** The resources of the context that this service understands. */
  given: FhirResource[];
}

/** Parses one hook call. Throws a 400 that names the element at fault. */
export function parseHook(service: HookService, body: unknown): ParsedHook {
  const parsed = HookRequest.safeParse(body);
  if (!parsed.success) throw malformed('', parsed.error.issues);
  const request = parsed.data;
  if (request.hook !== service.hook) {
    throw new RequestError(
      400,
      'value',
      `service ${service.id} answers the hook ${service.hook}`,
      'hook',
    );
  }
  if (request.fhirAuthorization?.access_token && !request.fhirServer) {
    throw new RequestError(400, 'required', 'fhirAuthorization needs a fhirServer', 'fhirServer');
  }
  const context = service.parseContext(request.context);
  if (!context.success) throw malformed('context.', context.error.issues);
  return { request, context: context.data, given: readGiven(context.data) };
}

/**
 * Resource types this service has no use for are passed over; a malformed one, or one about another
 * patient than the hook's, is the client's fault.
 */
function readGiven({ given, patientId }: HookContext): FhirResource[] {
  return given.flatMap(({ where, resource }) => {
    const parsed = parseResource(resource);
    if (parsed.is === 'malformed') throw new RequestError(400, 'structure', parsed.reason, where);
    if (parsed.is !== 'resource') return [];
    if ((patientOf(parsed.resource) ?? idOf(patientId)) !== idOf(patientId)) {
      throw new RequestError(400, 'value', 'it is about another patient than patientId', where);
    }
    return [parsed.resource];
  });
}

/** A 400 that names the first element at fault. */
export function malformed(
  prefix: string,
  issues: readonly { path: PropertyKey[]; message: string }[],
): RequestError {
  const [first] = issues;
  const where = `${prefix}${(first?.path ?? []).join('.')}` || 'body';
  return new RequestError(400, 'structure', first?.message ?? 'malformed', where);
}
