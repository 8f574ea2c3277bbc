import { referenceKey } from '../fhir/coding.ts';
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
  const patient = patientIn(resource);
  return patient ? { is: 'patient', id: patient } : nobody(`${type} names no patient`);
}

const nobody = (reason: string): Owner => ({ is: 'nobody', reason });

/** Resources keep their patient in one of these; only an appointment lists its participants. */
function patientIn({
  subject,
  patient,
  beneficiary,
  participant,
}: Readonly<Record<string, unknown>>): string | undefined {
  const named = patientOf(subject) ?? patientOf(patient) ?? patientOf(beneficiary);
  if (named || !Array.isArray(participant)) return named;
  return participant
    .map(actorOf)
    .map(patientOf)
    .find((id) => id !== undefined);
}

const actorOf = (participant: unknown): unknown =>
  typeof participant === 'object' && participant && 'actor' in participant
    ? participant.actor
    : undefined;

function patientOf(place: unknown): string | undefined {
  if (typeof place !== 'object' || place === null || !('reference' in place)) return undefined;
  if (typeof place.reference !== 'string') return undefined;
  const key = referenceKey({ reference: place.reference });
  return key?.startsWith('Patient/') ? key.slice('Patient/'.length) : undefined;
}
