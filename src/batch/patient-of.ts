import { referenceKey } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';
import { isKnownType } from '../fhir/resource.ts';

/** Whose a resource of an export is. */
export type Owner =
  | { is: 'patient'; id: string }
  /** Of all patients: places, payers, drugs, and documents that others only link. */
  | { is: 'shared'; key: string }
  /** Nothing that a fact is read from, such as an immunization. */
  | { is: 'other' }
  | { is: 'nobody'; reason: string };

const SHARED: ReadonlySet<string> = new Set(['Organization', 'Location', 'Medication', 'Binary']);

/** Finds the patient of a resource by the element that FHIR R4 keeps it in. */
export function ownerOf(resource: Readonly<Record<string, unknown>>): Owner {
  const { resourceType: type, id } = resource;
  if (typeof type !== 'string' || type === '') return nobody('it names no resourceType');
  if (!isKnownType(type)) return { is: 'other' };
  if (SHARED.has(type)) {
    return typeof id === 'string' ? { is: 'shared', key: `${type}/${id}` } : nobody('it has no id');
  }
  const key = referencesOf(type, resource).find((one) => one.startsWith('Patient/'));
  return key
    ? { is: 'patient', id: key.slice('Patient/'.length) }
    : nobody(`${type} names no patient`);
}

const nobody = (reason: string): Owner => ({ is: 'nobody', reason });

function referencesOf(
  type: FhirResource['resourceType'],
  { subject, patient, beneficiary, participant }: Readonly<Record<string, unknown>>,
): string[] {
  const actors = type === 'Appointment' && Array.isArray(participant) ? participant : [];
  const places: unknown[] = [subject, patient, beneficiary, ...actors.map(actorOf)];
  return places.flatMap((place) => keyIn(place) ?? []);
}

const actorOf = (participant: unknown): unknown =>
  typeof participant === 'object' && participant && 'actor' in participant
    ? participant.actor
    : undefined;

function keyIn(place: unknown): string | undefined {
  if (typeof place !== 'object' || place === null || !('reference' in place)) return undefined;
  return typeof place.reference === 'string'
    ? referenceKey({ reference: place.reference })
    : undefined;
}
