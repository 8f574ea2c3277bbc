import { RESOURCE_ID } from '../fhir/coding.ts';
import { patientNamed, patientOf } from '../fhir/patient-of.ts';
import { isKnownType } from '../fhir/resource.ts';

/** Whose a resource of an export is. */
export type Owner =
  | { is: 'patient'; id: string }
  /** Of all patients: places, payers, drugs, and documents that others only link. */
  | { is: 'shared'; key: string }
  /** Nothing that a fact is read from, such as an immunization. */
  | { is: 'other' }
  | { is: 'nobody'; reason: string }
  /** It does not say what it is. */
  | { is: 'unknown'; reason: string };

const SHARED: ReadonlySet<string> = new Set(['Organization', 'Location', 'Medication', 'Binary']);

/** Finds the patient of a resource by the element that FHIR R4 keeps it in. */
export function ownerOf(resource: Readonly<Record<string, unknown>>): Owner {
  const { resourceType: type, id } = resource;
  if (typeof type !== 'string' || type === '') {
    return { is: 'unknown', reason: 'it names no resourceType' };
  }
  if (type === 'Bundle') return nobody('a Bundle: each line of an export is one resource');
  if (!isKnownType(type)) return { is: 'other' };
  if (SHARED.has(type)) {
    return typeof id === 'string' && ID.test(id)
      ? { is: 'shared', key: `${type}/${id}` }
      : nobody('it has no id');
  }
  const patient = patientIn(resource);
  return patient ? { is: 'patient', id: patient } : nobody(`${type} names no patient`);
}

const ID = new RegExp(`^${RESOURCE_ID}$`);

/** What the beginning of a line names that cannot be read. */
export interface NamedIn {
  type?: string | undefined;
  patient?: string | undefined;
}

const HEAD_BYTES = 64 << 10;
const TYPE = /"resourceType"\s*:\s*"(\w+)"/;
const PATIENT = new RegExp(`[/"]Patient/(${RESOURCE_ID})["/]`);

/** Finds the type and the patient in the words of a line that is no JSON. */
export function namedIn(line: Buffer): NamedIn {
  const text = line.toString('latin1', 0, HEAD_BYTES);
  return { type: TYPE.exec(text)?.[1], patient: PATIENT.exec(text)?.[1] };
}

const nobody = (reason: string): Owner => ({ is: 'nobody', reason });

/** Only an appointment lists its participants. */
function patientIn(resource: Readonly<Record<string, unknown>>): string | undefined {
  const { participant } = resource;
  const named = patientOf(resource);
  if (named || !Array.isArray(participant)) return named;
  return participant
    .map(actorOf)
    .map(patientNamed)
    .find((id) => id !== undefined);
}

const actorOf = (participant: unknown): unknown =>
  typeof participant === 'object' && participant && 'actor' in participant
    ? participant.actor
    : undefined;
