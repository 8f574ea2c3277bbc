import type { FhirResource, MedicationAdministration, Observation, Procedure } from 'fhir/r4';
import { HCPCS, LOINC } from '../../src/terminology/systems.ts';
import { aNote } from './fhir.ts';

/** Resources around a procedure called `done`, done on 2026-11-20 at the encounter `visit`. */

const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const DAY = '2026-11-20';
export const DONE = { reference: 'Procedure/done' };
export const VISIT = { reference: 'Encounter/visit' };

/** A drug by the name of its RxNorm product, given in the procedure. */
export const aDrug = (
  id: string,
  display: string,
  dose: { value: number; unit: string } | undefined,
  over: Partial<MedicationAdministration> = {},
): MedicationAdministration => ({
  resourceType: 'MedicationAdministration',
  id,
  status: 'completed',
  subject: { reference: 'Patient/p' },
  effectiveDateTime: DAY,
  partOf: [DONE],
  medicationCodeableConcept: { coding: [{ system: RXNORM, code: '1', display }] },
  ...(dose && { dosage: { dose } }),
  ...over,
});

/** A product by its HCPCS code alone. */
export const hcpcs = (code: string) => ({ coding: [{ system: HCPCS[0] ?? '', code }] });

/** What was measured in the procedure. */
export const aMeasurement = (
  text: string,
  value: { value: number; unit: string } | string,
  over: Partial<Observation> = {},
): Observation => ({
  resourceType: 'Observation',
  id: text.replaceAll(/\W/g, '-'),
  status: 'final',
  partOf: [DONE],
  code: { text },
  ...(typeof value === 'string' ? { valueString: value } : { valueQuantity: value }),
  ...over,
});

/** A part of the procedure, such as its sedation. */
export const aPart = (code: Procedure['code'], over: Partial<Procedure> = {}): Procedure => ({
  resourceType: 'Procedure',
  id: 'part',
  status: 'completed',
  subject: { reference: 'Patient/p' },
  partOf: [DONE],
  ...(code && { code }),
  ...over,
});

/** The note of the encounter, with an id of its own. */
export const visitNote = (text: string, over: object = {}): FhirResource =>
  aNote(text, { context: { encounter: [VISIT] }, ...over });

/** A note whose words cannot be read here. */
export const scannedNote = (over: object = {}): FhirResource =>
  visitNote('', { content: [{ attachment: { contentType: 'image/tiff' } }], ...over });

/** A consent form, as a document. */
export const aConsentForm = (over: object = {}): FhirResource =>
  aNote('', { id: 'form', type: { coding: [{ system: LOINC, code: '59284-0' }] }, ...over });
