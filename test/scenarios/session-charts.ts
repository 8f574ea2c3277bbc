import type { ClaimItem, MedicationAdministration, Procedure } from 'fhir/r4';
import { DICOM, LOINC, SNOMED } from '../../src/terminology/systems.ts';
import { anItem } from '../kit/claim.ts';
import { aCoverage, aNote, aProcedure, cpt } from '../kit/fhir.ts';
import { aDrug, DAY, DONE, VISIT } from '../kit/performance.ts';
import { otherClaims, pain } from './charts.ts';

/** What a chart holds of a session on 2026-11-20, procedure `done` of encounter `visit`. */

/** A procedure under fluoroscopy on the day. */
export const given = (code: string, over: Partial<Procedure> = {}): Procedure =>
  aProcedure('done', code, DAY, { encounter: VISIT, usedCode: [FLUOROSCOPY], ...over });

/** A procedure of which the code alone is known; all else stands in its note. */
export const bare = (code: string): Procedure => given(code, { code: cpt(code), usedCode: [] });

const FLUOROSCOPY = { coding: [{ system: SNOMED, code: '44491008' }] };

/** The archived films of the session. */
export const films = (views: number, modality = 'RF') => ({
  resourceType: 'ImagingStudy',
  id: 'films',
  status: 'available',
  subject: { reference: 'Patient/p' },
  started: `${DAY}T15:30:00Z`,
  procedureReference: DONE,
  numberOfSeries: 1,
  numberOfInstances: views,
  modality: [{ system: DICOM, code: modality }],
  series: [
    {
      uid: '1.2.3',
      modality: { system: DICOM, code: modality },
      numberOfInstances: views,
      instance: Array.from({ length: views }, (_, index) => ({
        uid: `1.2.3.${index}`,
        sopClass: { system: 'urn:ietf:rfc:3986', code: 'urn:oid:1.2.840.10008.5.1.4.1.1.12.2' },
      })),
    },
  ],
});

/** A drug given in the session, with its volume in words. */
export const drug = (
  id: string,
  product: string,
  dose: { value: number; unit: string },
  volume: string,
): MedicationAdministration => aDrug(id, product, dose, { dosage: { dose, text: volume } });

/** The signed consent of the day. */
const consent = {
  resourceType: 'Consent',
  id: 'consent',
  status: 'active',
  scope: { coding: [{ code: 'treatment' }] },
  category: [{ coding: [{ system: LOINC, code: '59284-0' }] }],
  patient: { reference: 'Patient/p' },
  dateTime: `${DAY}T14:00:00Z`,
};

/** What every session leaves behind. */
export const atSession = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  before: pain(7, `${DAY}T14:30:00Z`, { of: 'done' }),
  films: films(2),
  consent,
};

/** The note that is being signed. */
export const noteOf = (text: string) => aNote(text, { context: { encounter: [VISIT] } });

/** The same note, already stored in the chart. */
export const storedNote = (text: string) => ({ ...noteOf(text), id: 'stored-note' });

/** A line of the session's claim. */
export const line = (code: string, ...modifiers: string[]): ClaimItem =>
  anItem(code, {
    servicedDate: DAY,
    quantity: { value: 1 },
    modifier: modifiers.map((modifier) => cpt(modifier)),
  });

/** The items of a claim in their order, each for the claim's first diagnosis. */
export const itemsFor = (items: readonly ClaimItem[]): ClaimItem[] =>
  items.map((item, index) => ({ ...item, sequence: index + 1, diagnosisSequence: [1] }));

/** What was injected in an epidural, with its contrast. */
export const epiduralDrugs = {
  contrast: drug(
    'contrast',
    'iohexol 240 MG/ML Injectable Solution',
    { value: 240, unit: 'mg' },
    '1 mL',
  ),
  steroid: drug(
    'steroid',
    'triamcinolone acetonide 40 MG/ML Injectable Suspension',
    { value: 80, unit: 'mg' },
    '2 mL',
  ),
};
