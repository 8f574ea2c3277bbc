import type { HookService } from '../cds/service.ts';
import { follow, followGiven } from '../chart/follow.ts';
import { prefetchFor } from '../chart/prefetch.ts';
import type { FhirReader } from '../fhir/client.ts';
import { type Gathered, gather } from '../fhir/gather.ts';
import { readOutsideHistory } from '../fhir/outside-history.ts';
import type { Caller } from './caller.ts';
import type { Engine } from './engine.ts';
import type { ParsedHook } from './parse-hook.ts';

/** The prefetch a service publishes: what the rules that speak at its stage need. */
export const prefetchOf = (
  engine: Pick<Engine, 'rules'>,
  { stage, planned, reads = [] }: HookService,
) =>
  prefetchFor(
    engine.rules.filter(({ stages }) => stages[stage] !== undefined),
    { planned, reads },
  );

/** Reads the chart and, beside it, what other servers know of the patient. */
export async function gatherChart(
  engine: Engine,
  caller: Caller,
  service: HookService,
  hook: ParsedHook,
): Promise<Gathered> {
  const { fhirServer, fhirAuthorization, prefetch } = hook.request;
  const signal = AbortSignal.timeout(caller.tenant.readBudgetMilliseconds);
  const reader = caller.readerFor(
    fhirServer ?? undefined,
    fhirAuthorization?.access_token ?? undefined,
  );
  const chart = gather({
    templates: prefetchOf(engine, service),
    prefetch: prefetch ?? {},
    context: hook.context.values,
    given: hook.given,
    follow,
    followGiven,
    ...(reader && { reader }),
    signal,
  });
  return merged(await Promise.all([chart, ...outside(caller, hook, reader, signal)]));
}

function outside(
  caller: Caller,
  { context, request }: ParsedHook,
  reader: FhirReader | undefined,
  signal: AbortSignal,
): Promise<Gathered>[] {
  const sources = caller.outsideSources();
  if (sources.length === 0) return [];
  const patient = patientOf(request.prefetch?.patient, context.patientId, reader, signal);
  return sources.map(async (source) => readOutsideHistory(source, await patient, signal));
}

/** The patient as the client sent it, else as the EHR has it; undefined when neither can be had. */
async function patientOf(
  given: unknown,
  patientId: string,
  reader: FhirReader | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  if (given) return given;
  const id = encodeURIComponent(patientId.slice(patientId.lastIndexOf('/') + 1));
  return reader?.get(`Patient/${id}`, signal).catch(() => undefined);
}

function merged(parts: readonly Gathered[]): Gathered {
  return {
    resources: new Map(parts.flatMap(({ resources }) => [...resources])),
    unread: parts.flatMap(({ unread }) => unread),
  };
}
