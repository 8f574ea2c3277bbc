import { referenceKeys } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';

/** The procedures, encounters and images that a resource says it belongs to, as `Type/id`. */
export function linksOf(resource: FhirResource): string[] {
  switch (resource.resourceType) {
    case 'Media':
      return referenceKeys(resource.partOf);
    case 'MedicationAdministration':
      return referenceKeys([...(resource.partOf ?? []), resource.context]);
    case 'Observation':
      return referenceKeys([...(resource.partOf ?? []), resource.encounter]);
    case 'DiagnosticReport':
      return referenceKeys(resource.imagingStudy);
    case 'Procedure':
      return referenceKeys([...(resource.partOf ?? []), resource.encounter]);
    case 'ImagingStudy':
      return referenceKeys([resource.procedureReference, resource.encounter]);
    case 'DocumentReference':
      return referenceKeys([
        ...(resource.context?.related ?? []),
        ...(resource.context?.encounter ?? []),
      ]);
    default:
      return [];
  }
}
