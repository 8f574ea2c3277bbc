import { referenceKey } from './coding.ts';

/** Where resources name the patient they are about. */
const ELEMENTS = ['subject', 'patient', 'beneficiary'] as const;

/**
 * The id of the patient a resource is about, as far as it tells; undefined for what is about no
 * patient, or names one without an id, as by an identifier alone.
 */
export function patientOf(resource: object): string | undefined {
  for (const element of ELEMENTS) {
    const [type, id] = referenceKey(referenceIn(Reflect.get(resource, element)))?.split('/') ?? [];
    if (type === 'Patient') return id;
  }
  return undefined;
}

/** No fact is read from these elements, so that no schema has looked at them. */
function referenceIn(value: unknown): { reference: string } | undefined {
  if (typeof value !== 'object' || value === null || !('reference' in value)) return undefined;
  return typeof value.reference === 'string' ? { reference: value.reference } : undefined;
}
