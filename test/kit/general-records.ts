import type { Exported } from './export-files.ts';

type AnyRecord = Exported & Record<string, unknown>;

const PATIENT = 'general';
const subject = { reference: `Patient/${PATIENT}` };
const VISITS = 24;

/**
 * What a health system exports of a patient without pain procedures: visits with vital signs and
 * laboratory values, claims, medicines, immunizations, a surgery and notes; some 330 lines.
 */
export function generalRecords(): Exported[] {
  const visits = Array.from({ length: VISITS }, (_, place) => visit(place));
  return [
    { resourceType: 'Patient', id: PATIENT, ...person },
    ...visits.flat(),
    ...Array.from({ length: 10 }, (_, place) => condition(place)),
    ...Array.from({ length: 14 }, (_, place) => immunization(place)),
    ...Array.from({ length: 6 }, (_, place) => procedure(place)),
  ];
}

const person = {
  name: [{ family: 'Synthetic', given: ['General'] }],
  birthDate: '1961-05-04',
  address: [{ line: ['1 Example Street'], city: 'Springfield', state: 'IL', postalCode: '62701' }],
};

const meta = { lastUpdated: '2026-10-01T04:12:09.000Z', versionId: '1' };
const dayOf = (place: number): string =>
  Temporal.PlainDate.from('2026-10-01')
    .subtract({ days: place * 40 })
    .toString();

function visit(place: number): AnyRecord[] {
  const id = `${PATIENT}-visit-${place}`;
  const encounter = { reference: `Encounter/${id}` };
  const at = `${dayOf(place)}T10:15:00-05:00`;
  return [
    {
      resourceType: 'Encounter',
      id,
      ...{ meta, status: 'finished', subject, period: { start: at } },
    },
    ...LABORATORY.map(([code, text, unit], index) => ({
      resourceType: 'Observation',
      id: `${id}-value-${index}`,
      ...{ meta, status: 'final', subject, encounter, effectiveDateTime: at, issued: at },
      category: [{ coding: [{ system: CATEGORY, code: 'laboratory', display: 'Laboratory' }] }],
      code: { coding: [{ system: LOINC, code, display: text }], text },
      valueQuantity: { value: 40 + index + place, unit, system: UCUM, code: unit },
    })),
    claim(id, place),
    {
      resourceType: 'MedicationRequest',
      id: `${id}-medicine`,
      ...{ meta, status: 'stopped', intent: 'order', subject, encounter, authoredOn: at },
      medicationCodeableConcept: {
        coding: [{ system: RXNORM, code: '314076' }],
        text: 'lisinopril',
      },
    },
    ...(place % 4 === 0 ? [note(id, at)] : []),
  ];
}

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';
const LABORATORY = [
  ['8480-6', 'Systolic blood pressure', 'mm[Hg]'],
  ['8462-4', 'Diastolic blood pressure', 'mm[Hg]'],
  ['29463-7', 'Body weight', 'kg'],
  ['8867-4', 'Heart rate', '/min'],
  ['2339-0', 'Glucose', 'mg/dL'],
  ['6299-2', 'Urea nitrogen', 'mg/dL'],
  ['38483-4', 'Creatinine', 'mg/dL'],
  ['2947-0', 'Sodium', 'mmol/L'],
  ['6298-4', 'Potassium', 'mmol/L'],
] as const;

const claim = (visitId: string, place: number): AnyRecord => ({
  resourceType: 'Claim',
  id: `${visitId}-claim`,
  ...{ meta, status: 'active', use: 'claim', patient: subject, created: dayOf(place) },
  provider: { reference: 'Practitioner/dr-lena-hartmann' },
  item: ['99213', '36415', '80053'].map((code, index) => ({
    sequence: index + 1,
    productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code }] },
    servicedDate: dayOf(place),
    encounter: [{ reference: `Encounter/${visitId}` }],
  })),
});

const note = (visitId: string, date: string): AnyRecord => ({
  resourceType: 'DocumentReference',
  id: `${visitId}-note`,
  ...{ meta, status: 'current', subject, date },
  type: { coding: [{ system: LOINC, code: '11506-3', display: 'Progress note' }] },
  content: [
    {
      attachment: {
        contentType: 'text/plain',
        data: Buffer.from('Blood pressure is well controlled. '.repeat(40)).toString('base64'),
      },
    },
  ],
  context: { encounter: [{ reference: `Encounter/${visitId}` }] },
});

const condition = (place: number): AnyRecord => ({
  resourceType: 'Condition',
  id: `${PATIENT}-condition-${place}`,
  ...{ meta, subject, onsetDateTime: dayOf(place) },
  code: {
    coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'I10' }],
    text: 'Hypertension',
  },
});

const immunization = (place: number): AnyRecord => ({
  resourceType: 'Immunization',
  id: `${PATIENT}-immunization-${place}`,
  ...{ meta, status: 'completed', patient: subject, occurrenceDateTime: dayOf(place) },
  vaccineCode: {
    coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140' }],
    text: 'Influenza',
  },
});

const procedure = (place: number): AnyRecord => ({
  resourceType: 'Procedure',
  id: `${PATIENT}-procedure-${place}`,
  ...{ meta, status: 'completed', subject, performedDateTime: dayOf(place) },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '73761001' }], text: 'Colonoscopy' },
});
