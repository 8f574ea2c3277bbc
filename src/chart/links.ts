import type { Reference } from 'fhir/r4';
import { referenceKey } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';

/** The procedures, encounters and images that a resource says it belongs to, as `Type/id`. */
export function linksOf(resource: FhirResource): string[] {
  switch (resource.resourceType) {
    case 'Media':
      return keys(resource.partOf);
    case 'MedicationAdministration':
      return keys([...(resource.partOf ?? []), resource.context]);
    case 'Observation':
      return keys([...(resource.partOf ?? []), resource.encounter]);
    case 'DiagnosticReport':
      return keys(resource.imagingStudy);
    case 'Procedure':
      return keys([...(resource.partOf ?? []), resource.encounter]);
    case 'ImagingStudy':
      return keys([resource.procedureReference, resource.encounter]);
    case 'DocumentReference':
      return keys([...(resource.context?.related ?? []), ...(resource.context?.encounter ?? [])]);
    default:
      return [];
  }
}

const keys = (references: readonly (Reference | undefined)[] | undefined): string[] =>
  (references ?? []).flatMap((reference) => referenceKey(reference) ?? []);
