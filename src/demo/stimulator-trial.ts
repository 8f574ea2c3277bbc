import type { FhirResource, Observation, Procedure } from 'fhir/r4';
import { CPT, FORAMEN_OBSERVATION, LOINC } from '../terminology/systems.ts';
import type { Place } from './places.ts';

export interface StimulatorTrial {
  patientId: string;
  place: Place;
  first: Temporal.PlainDate;
  days: number;
  /** Pain before the trial and at its end. */
  scores: readonly [before: number, after: number];
}

/** A trial of some days with the scores at its beginning and its end. */
export function stimulatorTrial(trial: StimulatorTrial): FhirResource[] {
  const { patientId, place, first, days, scores } = trial;
  const id = `${patientId}-trial`;
  const last = first.add({ days });
  const procedure: Procedure = {
    resourceType: 'Procedure',
    id,
    status: 'completed',
    subject: { reference: `Patient/${patientId}` },
    code: {
      coding: [{ system: CPT, code: '63650' }],
      text: 'Percutaneous spinal cord stimulator trial',
    },
    performedPeriod: { start: first.toString(), end: last.toString() },
    location: { reference: `Location/${place}` },
  };
  const [before, after] = scores;
  const relief = ((before - after) / before) * 100;
  return [
    procedure,
    score(trial, 'before', first.subtract({ days: 1 }), before),
    score(trial, 'after', last, after),
    {
      resourceType: 'Observation',
      id: `${id}-relief`,
      status: 'final',
      code: { coding: [{ system: FORAMEN_OBSERVATION, code: 'pain-relief-percent' }] },
      subject: { reference: `Patient/${patientId}` },
      effectivePeriod: { start: first.toString(), end: last.toString() },
      valueQuantity: { value: relief, unit: '%' },
      partOf: [{ reference: `Procedure/${id}` }],
    },
  ];
}

const score = (
  { patientId }: StimulatorTrial,
  name: string,
  day: Temporal.PlainDate,
  value: number,
): Observation => ({
  resourceType: 'Observation',
  id: `${patientId}-trial-pain-${name}`,
  status: 'final',
  code: { coding: [{ system: LOINC, code: '72514-3' }] },
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: day.toString(),
  valueQuantity: { value, unit: '{score}' },
  partOf: [{ reference: `Procedure/${patientId}-trial` }],
});
