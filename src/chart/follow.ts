import type { Attachment, ClaimItem, Extension, MedicationAdministration } from 'fhir/r4';
import { codesIn, referenceKeys } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';
import { LOINC } from '../terminology/systems.ts';
import { payorKeys } from './extract/coverage.ts';
import { isOfSpine } from './extract/imaging-text.ts';
import { VISIT_NOTE_TYPES } from './extract/note-text.ts';
import { BODY_STRUCTURES } from './extract/read-lines.ts';

/**
 * What must be read besides a resource of the hook's own context: also the body sites and diagnoses
 * it points to, and what a claim leaves to others. Those of the past come with one search.
 */
export function followGiven(resource: FhirResource): string[] {
  switch (resource.resourceType) {
    case 'ServiceRequest':
    case 'Procedure':
      return [
        ...follow(resource),
        ...sites(resource.extension),
        ...referenceKeys(resource.reasonReference).filter(isCondition),
      ];
    case 'Claim':
      return referenceKeys([
        ...(resource.diagnosis ?? []).map(({ diagnosisReference }) => diagnosisReference),
        ...((resource.item ?? []).some(isTimed) ? [resource.facility] : []),
      ]);
    default:
      return follow(resource);
  }
}

/**
 * What must be read besides a resource before it can be understood: its payer, the place whose time
 * zone its date is in, the order an appointment is for.
 */
export function follow(resource: FhirResource): string[] {
  switch (resource.resourceType) {
    case 'Coverage':
      return payorKeys(resource);
    case 'Encounter':
      return referenceKeys((resource.location ?? []).map(({ location }) => location));
    case 'ServiceRequest':
      return referenceKeys(resource.locationReference);
    case 'Procedure':
      return isMoment(resource.performedDateTime ?? resource.performedPeriod?.start)
        ? referenceKeys([resource.location])
        : [];
    case 'DocumentReference':
      return codesIn(LOINC, resource.type).some((code) => VISIT_NOTE_TYPES.includes(code))
        ? (resource.content ?? []).flatMap(({ attachment }) => linkOf(attachment))
        : [];
    case 'DiagnosticReport':
      return !resource.conclusion && isOfSpine(resource)
        ? (resource.presentedForm ?? []).flatMap(linkOf)
        : [];
    case 'ClaimResponse':
      return referenceKeys([resource.request]);
    case 'MedicationAdministration':
      return isNamed(resource) ? [] : referenceKeys([resource.medicationReference]);
    case 'Appointment':
      return referenceKeys(resource.basedOn);
    default:
      return [];
  }
}

const isCondition = (key: string): boolean => key.startsWith('Condition/');

/** What was given beside no procedure is not asked for. */
const isNamed = ({ partOf, medicationReference }: MedicationAdministration): boolean =>
  (partOf ?? []).length === 0 || medicationReference?.display !== undefined;

const sites = (extensions: readonly Extension[] | undefined): string[] =>
  referenceKeys(
    (extensions ?? [])
      .filter(({ url }) => BODY_STRUCTURES.includes(url))
      .map(({ valueReference }) => valueReference),
  );

/** Words that lie elsewhere are read where the document says; the reader refuses other servers. */
const linkOf = ({ data, url }: Attachment = {}): string[] =>
  data || !url || url.startsWith('#') ? [] : [url];

const isTimed = ({ servicedDate, servicedPeriod }: ClaimItem): boolean =>
  isMoment(servicedDate ?? servicedPeriod?.start);

/** Only a time of day needs a time zone. */
const isMoment = (value: string | undefined): boolean => value?.includes('T') ?? false;
