import { z } from 'zod';
import type { HookService } from '../cds/service.ts';
import { follow, followGiven } from '../chart/follow.ts';
import { oncePer } from '../chart/once-per.ts';
import { prefetchFor } from '../chart/prefetch.ts';
import { readDocuments } from '../documents/read-documents.ts';
import { readAnswer } from '../fhir/bundle.ts';
import type { FhirReader } from '../fhir/client.ts';
import { type Gathered, gather } from '../fhir/gather.ts';
import { readOutsideHistory } from '../fhir/outside-history.ts';
import { idOf } from '../fhir/query.ts';
import type { FhirResource } from '../fhir/resource.ts';
import type { Caller } from './caller.ts';
import type { Engine } from './engine.ts';
import type { ParsedHook } from './parse-hook.ts';

/** The prefetch a service publishes: what the rules that speak at its stage need. */
export const prefetchOf = ({ rules }: Pick<Engine, 'rules'>, service: HookService) =>
  prefetchUnder(rules)(service);

const prefetchUnder = oncePer((rules: Engine['rules']) =>
  oncePer(({ stage, planned, reads = [] }: HookService) =>
    prefetchFor(
      rules.filter(({ stages }) => stages[stage] !== undefined),
      { planned, reads },
    ),
  ),
);

/** Everything that was read for one hook call. */
export interface GatheredChart extends Gathered {
  /** What came inside the context, its documents readable. */
  given: FhirResource[];
}

/** Reads the chart and, beside it, what other servers know of the patient. */
export async function gatherChart(
  engine: Engine,
  caller: Caller,
  service: HookService,
  hook: ParsedHook,
): Promise<GatheredChart> {
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
    named: hook.context.named,
    follow,
    followGiven,
    ...(reader && { reader }),
    signal,
  });
  const { resources, unread } = merged(
    await Promise.all([chart, ...outside(caller, hook, reader, signal)]),
  );
  const find = (key: string) => resources.get(key);
  const read = await readDocuments(resources.values(), find);
  const readable = (resource: FhirResource) => read.get(resource) ?? resource;
  return {
    unread,
    given: hook.given.map(readable),
    resources: new Map([...resources].map(([key, resource]) => [key, readable(resource)])),
  };
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
  const id = idOf(patientId);
  const answer = readAnswer(given);
  const sent = answer.is === 'resources' ? answer.resources : [];
  const own = sent.find((resource) => Patient.safeParse(resource).data?.id === id);
  return own ?? reader?.get(`Patient/${encodeURIComponent(id)}`, signal).catch(() => undefined);
}

const Patient = z.looseObject({ resourceType: z.literal('Patient'), id: z.string() });

function merged(parts: readonly Gathered[]): Gathered {
  return {
    resources: new Map(parts.flatMap(({ resources }) => [...resources])),
    unread: parts.flatMap(({ unread }) => unread),
  };
}
