import { referenceKey } from './coding.ts';

/** Where resources name the patient they are about. */
const ELEMENTS = ['subject', 'patient', 'beneficiary'] as const;

/**
 * The id of the patient a resource is about, as far as it tells; undefined for what is about no
 * patient, or names one without an id, as by an identifier alone.
 */
export function patientOf(resource: object): string | undefined {
  for (const element of ELEMENTS) {
    const id = patientNamed(Reflect.get(resource, element));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The id of the patient a reference names; any value may stand there, as no schema looked at it. */
export function patientNamed(reference: unknown): string | undefined {
  if (typeof reference !== 'object' || reference === null || !('reference' in reference)) {
    return undefined;
  }
  if (typeof reference.reference !== 'string') return undefined;
  const [type, id] = referenceKey({ reference: reference.reference })?.split('/') ?? [];
  return type === 'Patient' ? id : undefined;
}
