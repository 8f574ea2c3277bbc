import type { Request, RequestHandler } from 'express';
import { services } from '../../hooks/index.ts';
import type { HookService } from '../cds/service.ts';
import { RequestError } from '../errors.ts';
import { auditEntry, findingKey, patientKey } from './audit-entry.ts';
import { callOf, tenantOf } from './call.ts';
import { type Caller, nothingSnoozed } from './caller.ts';
import type { Audited, Invocation } from './invocation.ts';
import { invoke } from './invoke.ts';
import type { Surroundings } from './surroundings.ts';

/** Answers a hook, and writes down that it did once the answer is on its way. */
export function answerHook(around: Surroundings): RequestHandler {
  return async (request, response) => {
    const invocation = await recorded(around, request, serviceOf(request), request.body);
    response.json(invocation.response);
  };
}

/** Asks the engine on behalf of a request, and writes down that it did. */
export const recorded = (
  around: Surroundings,
  request: Request,
  service: HookService,
  body: unknown,
): Promise<Invocation> =>
  writtenDown(around, request, service, (caller) =>
    invoke(around.engine, caller, service, body, callOf(request).stopwatch.step),
  );

/** Does what a request asks for, and writes down that it was done, or that it failed. */
export async function writtenDown<Work extends Audited>(
  around: Surroundings,
  request: Request,
  service: Pick<HookService, 'id'>,
  work: (caller: Caller) => Promise<Work>,
): Promise<Work> {
  let done: Work | undefined;
  let status = 200;
  try {
    done = await work(callerOf(around, request));
    return done;
  } catch (error) {
    status = error instanceof RequestError ? error.status : 500;
    throw error;
  } finally {
    writeDown(around, request, { service, status, done });
  }
}

export function serviceOf({ params }: Request): HookService {
  const service = services.find(({ id }) => id === params.service);
  if (!service) throw new RequestError(404, 'not-found', 'there is no such service', 'id');
  return service;
}

/** On whose behalf a request is answered, and what it may use. */
export function callerOf(around: Surroundings, request: Request): Caller {
  const { access, store, engine, pseudonym } = around;
  const { headers } = callOf(request).trace;
  const tenant = tenantOf(request);
  return {
    tenant,
    readerFor: (fhirServer, accessToken) =>
      access.readerFor(fhirServer, { tenant, accessToken, headers }),
    outsideSources: () => access.outsideSources({ tenant, headers }),
    ...(tenant.capabilities.smartApp && { appLink: appLinkFor(around, request) }),
    async snoozesOf(patientId) {
      if (!tenant.capabilities.snooze) return nothingSnoozed;
      const now = new Date(engine.now().epochMilliseconds);
      const patient = patientKey(pseudonym, tenant.id, patientId);
      const snoozes = await store.snoozes(tenant.id, patient, now);
      if (!snoozes || snoozes.size === 0) return nothingSnoozed;
      return (finding) => snoozes.get(findingKey(pseudonym, finding));
    },
  };
}

/** Signs links to the app; a demo does not know its own address but from its callers. */
function appLinkFor(
  { config, engine, pseudonym, appContexts }: Surroundings,
  request: Request,
): NonNullable<Caller['appLink']> {
  const { publicUrl } = config.installation;
  const base = config.demo ? `${request.protocol}://${request.get('host')}` : publicUrl;
  const { id: tenant } = tenantOf(request);
  return ({ patientId, fhirServer, ...about }) => {
    const patient = patientKey(pseudonym, tenant, patientId);
    const context = { ...about, tenant, patient, ...(fhirServer && { fhirServer }) };
    return {
      url: `${base}${APP_LAUNCH}`,
      appContext: appContexts.sign(context, engine.now()),
    };
  };
}

/** Where the SMART app begins. */
const APP_LAUNCH = '/app/launch';

interface Outcome {
  service: Pick<HookService, 'id'>;
  status: number;
  done: Audited | undefined;
}

function writeDown(around: Surroundings, request: Request, { service, status, done }: Outcome) {
  const { engine, metrics, store, pseudonym } = around;
  const tenant = tenantOf(request);
  const times = callOf(request).stopwatch.stop();
  metrics.answered(service.id, status, times);
  metrics.judged(done?.findings ?? []);
  const entry = auditEntry(
    {
      id: done?.id ?? engine.newId(),
      at: engine.now(),
      tenant,
      service: service.id,
      status,
      milliseconds: times.total * 1000,
      pseudonym,
    },
    done,
  );
  store.record(entry);
}
