import type { FhirResource, Procedure } from 'fhir/r4';
import { SNOMED } from '../terminology/systems.ts';
import { localFinding } from './visits.ts';

/** Care without a needle, from one day to another. */
export interface Care {
  patientId: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  outcome: string;
}

/** A course of physical therapy, charted with its period and its outcome. */
export const physicalTherapy = ({ patientId, from, to, outcome }: Care): Procedure => ({
  resourceType: 'Procedure',
  id: `${patientId}-physical-therapy`,
  status: 'completed',
  code: { coding: [{ system: SNOMED, code: '91251008' }], text: 'Physical therapy' },
  subject: { reference: `Patient/${patientId}` },
  performedPeriod: { start: from.toString(), end: to.toString() },
  outcome: { text: outcome },
});

/** Medicines and exercises as a visit tells of them. */
export const toldCare = ({ patientId, from, to, outcome }: Care, what: string): FhirResource =>
  localFinding({ patientId, day: to }, 'conservative-care', {
    id: `${patientId}-conservative-care`,
    effectiveDateTime: undefined,
    effectivePeriod: { start: from.toString(), end: to.toString() },
    valueString: `${what}: ${outcome}`,
  });
