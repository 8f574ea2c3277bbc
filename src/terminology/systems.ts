/** Code system URIs as the contract fixes them. */
export const CPT = 'http://www.ama-assn.org/go/cpt';
export const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm';
/** National Drug Codes. */
export const NDC = 'http://hl7.org/fhir/sid/ndc';
export const DICOM = 'http://dicom.nema.org/resources/ontology/DCM';
export const PLACE_OF_SERVICE =
  'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';

/** HCPCS Level II as EHRs name it. */
export const HCPCS = [
  'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'http://terminology.hl7.org/CodeSystem/HCPCS-all-codes',
  'urn:oid:2.16.840.1.113883.6.285',
  'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  'urn:oid:2.16.840.1.113883.6.14',
];

/** Systems in which CPT and HCPCS procedure codes and modifiers are sent. */
export const PROCEDURE_SYSTEMS: readonly string[] = [
  CPT,
  'urn:oid:2.16.840.1.113883.6.12',
  'https://www.ama-assn.org/go/cpt',
  ...HCPCS,
];

export const FORAMEN_APPROACH = 'http://foramen.dev/fhir/CodeSystem/approach';
export const FORAMEN_SPINAL_LEVEL = 'http://foramen.dev/fhir/CodeSystem/spinal-level';
export const FORAMEN_OBSERVATION = 'http://foramen.dev/fhir/CodeSystem/observation';
export const FORAMEN_POLICY_SET = 'http://foramen.dev/fhir/policy-set';
