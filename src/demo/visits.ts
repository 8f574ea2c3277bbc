import type { FhirResource, Observation } from 'fhir/r4';
import { FORAMEN_OBSERVATION, LOINC } from '../terminology/systems.ts';

/** What was found or said on one day, outside a procedure. */
export interface Found {
  patientId: string;
  day: Temporal.PlainDate;
}

const SCALES = { ODI: '97909-6', NDI: '82237-9', PEG: '91147-9' } as const;
export type FunctionScale = keyof typeof SCALES;
type LocalCode =
  | 'pain-relief-percent'
  | 'conservative-care'
  | 'provocative-tests-positive'
  | 'psychological-evaluation'
  | 'opioid-mme';

const observed = (
  { patientId, day }: Found,
  name: string,
  rest: Pick<Observation, 'code'> & Partial<Observation>,
): Observation => ({
  resourceType: 'Observation',
  id: `${patientId}-${name}-${day}`,
  status: 'final',
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: day.toString(),
  ...rest,
});

/** A pain score from 0 to 10 taken at a visit. */
export const painAtVisit = (found: Found, value: number): Observation =>
  observed(found, 'pain', {
    code: {
      coding: [{ system: LOINC, code: '72514-3' }],
      text: 'Pain, 0 to 10, as the patient says',
    },
    valueQuantity: { value, unit: '{score}' },
  });

/** A score on a named scale of function. */
export const functionAtVisit = (found: Found, scale: FunctionScale, value: number): Observation =>
  observed(found, scale.toLowerCase(), {
    code: { coding: [{ system: LOINC, code: SCALES[scale] }], text: scale },
    valueQuantity: { value, unit: '{score}' },
  });

/** A finding that has only a local code (contract). */
export const localFinding = (
  found: Found,
  code: LocalCode,
  rest: Partial<Observation>,
): Observation =>
  observed(found, code, { code: { coding: [{ system: FORAMEN_OBSERVATION, code }] }, ...rest });

const NOTE_TYPES = {
  progress: { code: '11506-3', display: 'Progress note' },
  history: { code: '34117-2', display: 'History and physical note' },
} as const;

/** The note of a visit, its text inside. */
export const visitNote = (
  { patientId, day }: Found,
  text: string,
  kind: keyof typeof NOTE_TYPES = 'progress',
): FhirResource => ({
  resourceType: 'DocumentReference',
  id: `${patientId}-${kind}-${day}`,
  status: 'current',
  type: { coding: [{ system: LOINC, ...NOTE_TYPES[kind] }] },
  subject: { reference: `Patient/${patientId}` },
  date: `${day}T17:00:00Z`,
  content: [
    {
      attachment: {
        contentType: 'text/plain',
        data: Buffer.from(text, 'utf8').toString('base64'),
      },
    },
  ],
});
