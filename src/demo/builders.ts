import type { CodeableConcept, Coverage, FhirResource, Patient, ServiceRequest } from 'fhir/r4';
import type { Approach, Intent } from '../terminology/site.ts';
import {
  FORAMEN_APPROACH,
  FORAMEN_SPINAL_LEVEL,
  ICD10CM,
  PLACE_OF_SERVICE,
  SNOMED,
} from '../terminology/systems.ts';
import { systemOf } from './claims.ts';
import type { Payer, Place } from './places.ts';

export type Side = 'left' | 'right' | 'bilateral';

const SIDE_CODES = { left: '7771000', right: '24028007', bilateral: '51440002' } as const;
const LEVEL_CODES: Readonly<Record<string, string>> = {
  'C5-C6': '73959003',
  'C6-C7': '75095006',
  'L3-L4': '62551000',
  'L4-L5': '84020006',
  'L5-S1': '715056000',
};
const INTENT_CODES = { diagnostic: '103693007', therapeutic: '277132007' } as const;

/** Where a procedure is done. */
export interface Site {
  side?: Side;
  levels?: readonly string[];
}

/** Side and level as an EHR codes them, with the words beside the codes. */
export function bodySite({ side, levels = [] }: Site): CodeableConcept[] {
  const codings = [
    ...(side ? [{ system: SNOMED, code: SIDE_CODES[side], display: side }] : []),
    ...levels.map((level) => {
      const code = LEVEL_CODES[level];
      return code
        ? { system: SNOMED, code, display: level }
        : { system: FORAMEN_SPINAL_LEVEL, code: level, display: level };
    }),
  ];
  const text = [side, ...levels].filter(Boolean).join(' ');
  return text === '' ? [] : [{ ...(codings.length > 0 && { coding: codings }), text }];
}

/** A code with the words of the order catalogue, never those of the code's owner. */
export const procedureConcept = (code: string, text?: string): CodeableConcept => ({
  coding: [{ system: systemOf(code), code }],
  ...(text && { text }),
});

export const intentConcept = (intent: Intent): CodeableConcept => ({
  coding: [{ system: SNOMED, code: INTENT_CODES[intent], display: intent }],
});

export const approachConcept = (approach: Approach): CodeableConcept => ({
  coding: [{ system: FORAMEN_APPROACH, code: approach }],
});

export function patient(
  id: string,
  given: string,
  family: string,
  gender: NonNullable<Patient['gender']>,
  birthDate: string,
): FhirResource {
  return { resourceType: 'Patient', id, name: [{ family, given: [given] }], gender, birthDate };
}

/** An active coverage since two years; `product` is what its card says. */
export function coverage(
  patientId: string,
  payer: Payer,
  since: Temporal.PlainDate,
  over: Partial<Coverage> = {},
): FhirResource {
  return {
    resourceType: 'Coverage',
    id: `${patientId}-${payer}`,
    status: 'active',
    order: 1,
    beneficiary: { reference: `Patient/${patientId}` },
    period: { start: since.toString() },
    payor: [{ reference: `Organization/${payer}` }],
    ...over,
  };
}

export interface OrderOptions extends Site {
  id: string;
  patientId: string;
  code: string;
  day: Temporal.PlainDate;
  place: Place;
  text?: string;
  diagnoses?: readonly string[];
  intent?: Intent;
  details?: readonly CodeableConcept[];
  /** The CMS place of service code. */
  setting?: string;
  units?: number;
  /** What the physician wrote on it. */
  note?: string;
  status?: ServiceRequest['status'];
}

/** A draft order as an EHR hands it to the hook. */
export function order(options: OrderOptions): ServiceRequest {
  const { id, patientId, code, day, place, text, diagnoses = [], intent, details } = options;
  const { setting, units, note, status = 'draft' } = options;
  const sites = bodySite(options);
  return {
    resourceType: 'ServiceRequest',
    id,
    status,
    intent: 'order',
    subject: { reference: `Patient/${patientId}` },
    code: procedureConcept(code, text),
    occurrenceDateTime: day.toString(),
    locationReference: [{ reference: `Location/${place}` }],
    ...(sites.length > 0 && { bodySite: sites }),
    ...(intent && { category: [intentConcept(intent)] }),
    ...(details && { orderDetail: [...details] }),
    ...(setting && {
      locationCode: [{ coding: [{ system: PLACE_OF_SERVICE, code: setting }] }],
    }),
    ...(units !== undefined && { quantityQuantity: { value: units } }),
    ...(note && { note: [{ text: note }] }),
    ...(diagnoses.length > 0 && {
      reasonCode: diagnoses.map((diagnosis) => ({
        coding: [{ system: ICD10CM, code: diagnosis }],
      })),
    }),
  };
}
