import type {
  AllergyIntolerance,
  Appointment,
  Binary,
  BodyStructure,
  Claim,
  ClaimResponse,
  Composition,
  Condition,
  Consent,
  Coverage,
  DiagnosticReport,
  DocumentReference,
  Encounter,
  ExplanationOfBenefit,
  ImagingStudy,
  Location,
  Media,
  Medication,
  MedicationAdministration,
  Observation,
  Organization,
  Procedure,
  ServiceRequest,
} from 'fhir/r4';
import type { z } from 'zod';
import { shapes } from './shapes.ts';

/** The resource types that some fact is read from. Others are passed over. */
export type FhirResource =
  | AllergyIntolerance
  | Appointment
  | Binary
  | BodyStructure
  | Claim
  | ClaimResponse
  | Composition
  | Condition
  | Consent
  | Coverage
  | DiagnosticReport
  | DocumentReference
  | Encounter
  | ExplanationOfBenefit
  | ImagingStudy
  | Location
  | Media
  | Medication
  | MedicationAdministration
  | Observation
  | Organization
  | Procedure
  | ServiceRequest;

export type ResourceType = FhirResource['resourceType'];

/** The resource type that goes by a name. */
export type ResourceOf<Type extends ResourceType> = Extract<FhirResource, { resourceType: Type }>;

export type ParsedResource =
  | { is: 'resource'; resource: FhirResource }
  | { is: 'other'; resourceType: string }
  | { is: 'malformed'; reason: string };

/**
 * Checks every element this service reads, so that all code behind it can trust the types of
 * `fhir/r4`. Never throws; a malformed resource is named with the element that is wrong.
 */
export function parseResource(value: unknown): ParsedResource {
  if (!isEnvelope(value)) {
    return { is: 'malformed', reason: 'not a FHIR resource: no resourceType' };
  }
  const { resourceType } = value;
  if (!isKnownType(resourceType)) return { is: 'other', resourceType };
  if (isDeeper(value, DEPTH_LIMIT)) {
    return { is: 'malformed', reason: `${nameOf(value)}: nested too deep` };
  }

  const shape = shapes[resourceType];
  const first = shape.safeParse(value);
  if (first.success) return { is: 'resource', resource: trusted(value) };
  const tidied = withoutNulls(value);
  const second = shape.safeParse(tidied);
  if (second.success) return { is: 'resource', resource: trusted(tidied) };
  return { is: 'malformed', reason: `${nameOf(value)}: ${firstIssue(second.error)}` };
}

interface Envelope {
  resourceType: string;
  id?: unknown;
}

/** Asked of everything that comes, so that no schema is used for it. */
const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' &&
  value !== null &&
  'resourceType' in value &&
  typeof value.resourceType === 'string' &&
  value.resourceType !== '';

/** No FHIR resource nests this deep; one that does is there to exhaust the stack. */
const DEPTH_LIMIT = 64;

function isDeeper(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (limit === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeeper(item, limit - 1));
  for (const key in value) if (isDeeper(Reflect.get(value, key), limit - 1)) return true;
  return false;
}

/** Whether some fact is read from resources of a type. */
export const isKnownType = (name: string): name is ResourceType => Object.hasOwn(shapes, name);

/** The one cast from what was checked above to the types of @types/fhir. */
const trusted = (value: unknown): FhirResource => value as FhirResource;

/** JSON null is not FHIR, but some EHRs send it where they mean "absent". */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}

function nameOf({ resourceType, id }: Envelope): string {
  return typeof id === 'string' ? `${resourceType}/${id}` : `${resourceType}`;
}

function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'resource'}: ${issue?.message ?? 'malformed'}`;
}
