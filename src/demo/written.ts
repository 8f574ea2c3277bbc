import { z } from 'zod';
import type { Fault } from './ehr-answers.ts';
import type { Token } from './sign-in/grants.ts';
import { allows } from './sign-in/scopes.ts';

/** A resource as the repository holds it. */
export type Stored = Readonly<Record<string, unknown>> & { resourceType: string; id?: string };

/** How stored resources are found. */
export type Find = (reference: string) => Promise<Stored | undefined>;

const Reference = z.looseObject({ reference: z.string() });
const Resource = z.looseObject({
  resourceType: z.string(),
  id: z.string().optional(),
  status: z.string().optional(),
  subject: Reference.optional(),
  meta: z.looseObject({ versionId: z.string().optional() }).optional(),
});
const Observation = z.looseObject({
  status: z.enum(['final', 'preliminary']),
  code: z.looseObject({ coding: z.array(z.looseObject({ code: z.string() })).min(1) }),
  subject: Reference,
  valueQuantity: z.looseObject({ value: z.number() }),
});
const Provenance = z.looseObject({
  target: z.array(Reference).min(1),
  recorded: z.iso.datetime({ offset: true }),
  agent: z.array(z.looseObject({ who: z.looseObject({}) })).min(1),
});

const NOT_THE_PATIENT: Fault = [403, 'forbidden', 'the token is for another patient'];

/** Why a new resource is not taken; undefined for a good one. */
export async function creationFault(
  type: string,
  body: unknown,
  token: Token,
  find: Find,
): Promise<Fault | undefined> {
  if (!allows(token.scope, type, 'c')) return outOfScope(type);
  const read = Resource.safeParse(body);
  if (!read.success || read.data.resourceType !== type) return notA(type);
  if (type === 'Observation') {
    const observation = Observation.safeParse(body);
    if (!observation.success) return notA(type);
    return isOf(token, observation.data) ? undefined : NOT_THE_PATIENT;
  }
  const provenance = Provenance.safeParse(body);
  if (type !== 'Provenance' || !provenance.success) return notA(type);
  for (const { reference } of provenance.data.target) {
    const target = Resource.safeParse(await find(reference.replace(/\/_history\/.*$/, ''))).data;
    if (!target || !isOf(token, target)) return NOT_THE_PATIENT;
  }
  return undefined;
}

/** What is not signed yet may be changed. */
const OPEN: ReadonlySet<string> = new Set(['draft', 'on-hold', 'preparation', 'in-progress']);

/** Why a change is not taken; undefined for a good one. */
export function changeFault(
  [type, id]: readonly [type: string, id: string],
  body: unknown,
  { token, before, ifMatch }: { token: Token; before: unknown; ifMatch: string | undefined },
): Fault | undefined {
  if (!allows(token.scope, type, 'u')) return outOfScope(type);
  const [held, changed] = [Resource.safeParse(before).data, Resource.safeParse(body).data];
  if (!held) return [404, 'not-found', `there is no ${type}/${id}`];
  if (changed?.resourceType !== type || changed.id !== id) return notA(type);
  if (!isOf(token, held) || !isOf(token, changed)) return NOT_THE_PATIENT;
  if (!OPEN.has(held.status ?? '')) return [409, 'conflict', `${type}/${id} is signed already`];
  const version = `W/"${held.meta?.versionId}"`;
  return ifMatch !== undefined && ifMatch !== version
    ? [412, 'conflict', 'somebody else changed it meanwhile']
    : undefined;
}

const outOfScope = (type: string): Fault => [403, 'forbidden', `no scope to write ${type}`];
const notA = (type: string): Fault => [422, 'structure', `the body is not a usable ${type}`];

const isOf = (
  { patient }: Token,
  { subject }: Pick<z.infer<typeof Resource>, 'subject'>,
): boolean => subject?.reference === `Patient/${patient}`;
