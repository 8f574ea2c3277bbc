import type { MedicationAdministration } from 'fhir/r4';
import { HCPCS } from '../terminology/systems.ts';
import { momentOf } from './measurements.ts';
import type { SessionOptions } from './session.ts';

export interface DrugGiven {
  name: string;
  milligrams: number;
  /** As written on the vial: `40 mg/mL`. */
  strength?: string;
  hcpcs?: string;
}

/** A drug given in a session. */
export const drugGiven = (
  session: SessionOptions,
  { name, milligrams, strength, hcpcs }: DrugGiven,
): MedicationAdministration => ({
  resourceType: 'MedicationAdministration',
  id: `${session.id}-${name.replaceAll(/[^a-z0-9]+/gi, '-')}`,
  status: 'completed',
  medicationCodeableConcept: {
    text: [name, strength].filter(Boolean).join(' '),
    ...(hcpcs && { coding: [{ system: HCPCS[0] ?? '', code: hcpcs }] }),
  },
  subject: { reference: `Patient/${session.patientId}` },
  effectiveDateTime: momentOf(session, '10:15'),
  partOf: [{ reference: `Procedure/${session.id}` }],
  dosage: { dose: { value: milligrams, unit: 'mg' } },
});
