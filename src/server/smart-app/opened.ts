import type { Request } from 'express';
import type { HookService } from '../../cds/service.ts';
import { writtenDown } from '../answer-hook.ts';
import { callOf } from '../call.ts';
import type { Invocation } from '../invocation.ts';
import { invoke } from '../invoke.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Launched } from './launched.ts';

/**
 * Asks the engine what a view of the app shows, and writes down that the view was opened. Its cards
 * were shown to nobody, so that none is counted.
 */
export const opened = (
  around: Surroundings,
  request: Request,
  service: HookService,
  { launch, context }: { launch: Launched; context: Readonly<Record<string, unknown>> },
): Promise<Invocation> =>
  writtenDown(around, request, service, async (caller) => {
    const { engine } = around;
    const call = {
      hook: service.hook,
      hookInstance: engine.newId(),
      fhirServer: launch.fhirServer,
      fhirAuthorization: { access_token: launch.accessToken },
      context: { patientId: launch.question.patient, ...context },
      extension: { 'org.foramen.explain': true },
    };
    const done = await invoke(engine, caller, service, call, callOf(request).stopwatch.step);
    return { ...done, shown: [] };
  });
