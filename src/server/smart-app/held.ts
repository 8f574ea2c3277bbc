import { z } from 'zod';
import { RequestError } from '../../errors.ts';
import { type Launched, readForUser } from './launched.ts';

const Resource = z.looseObject({
  resourceType: z.enum(['ServiceRequest', 'Procedure']),
  status: z.string().optional(),
  subject: z.looseObject({ reference: z.string() }),
  encounter: z.looseObject({ reference: z.string().optional() }).optional(),
});

/** The order or procedure that a question is about, as the EHR holds it. */
export interface Held {
  /** `ServiceRequest/id` or `Procedure/id`. */
  reference: string;
  type: 'ServiceRequest' | 'Procedure';
  status: string | undefined;
  encounterId: string | undefined;
}

/**
 * Reads the order or procedure that a question or the link before it names. Throws what to tell the
 * user, also where it is another patient's.
 */
export async function heldFor(launch: Launched): Promise<Held> {
  const { question, context } = launch;
  const reference = question.procedure ?? context?.procedure;
  if (reference === undefined) {
    throw new RequestError(400, 'required', 'name a procedure', 'procedure');
  }
  const { data } = Resource.safeParse(await readForUser(launch, reference));
  if (!data || idIn(data.subject.reference) !== question.patient) {
    throw new RequestError(403, 'forbidden', `${reference} is not of this patient`, 'procedure');
  }
  const visit = data.encounter?.reference;
  return {
    reference,
    type: data.resourceType,
    status: data.status,
    encounterId: visit && idIn(visit),
  };
}

const idIn = (reference: string): string => reference.split('/').at(-1) ?? '';
