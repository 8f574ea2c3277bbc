import type { FhirResource } from 'fhir/r4';
import { CPT, ICD10CM, LOINC } from '../terminology/systems.ts';
import type { Payer } from './places.ts';

/** A diagnosis on the problem list. */
export const condition = (
  patientId: string,
  code: string,
  text: string,
  since: Temporal.PlainDate,
): FhirResource => ({
  resourceType: 'Condition',
  id: `${patientId}-${code.toLowerCase().replaceAll('.', '-')}`,
  clinicalStatus: {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' },
    ],
  },
  code: { coding: [{ system: ICD10CM, code }], text },
  subject: { reference: `Patient/${patientId}` },
  onsetDateTime: since.toString(),
});

export interface Authorization {
  patientId: string;
  payer: Payer;
  code: string;
  start: Temporal.PlainDate;
  end: Temporal.PlainDate;
}

/** An approved prior authorization: what was asked, and what the payer answered. */
export function authorization({
  patientId,
  payer,
  code,
  start,
  end,
}: Authorization): FhirResource[] {
  const id = `${patientId}-authorization-${code}`;
  const shared = {
    type: { text: 'professional' },
    use: 'preauthorization' as const,
    patient: { reference: `Patient/${patientId}` },
    created: start.toString(),
  };
  return [
    {
      resourceType: 'Claim',
      id: `${id}-request`,
      status: 'active',
      ...shared,
      provider: { display: 'Riverside Pain Center' },
      priority: { text: 'normal' },
      insurance: [
        { sequence: 1, focal: true, coverage: { reference: `Coverage/${patientId}-${payer}` } },
      ],
      item: [
        {
          sequence: 1,
          productOrService: { coding: [{ system: CPT, code }] },
          quantity: { value: 1 },
        },
      ],
    },
    {
      resourceType: 'ClaimResponse',
      id,
      status: 'active',
      ...shared,
      insurer: { reference: `Organization/${payer}` },
      request: { reference: `Claim/${id}-request` },
      outcome: 'complete',
      preAuthRef: `A-${patientId}`,
      preAuthPeriod: { start: start.toString(), end: end.toString() },
    },
  ];
}

/** A signed consent form at a session's encounter. */
export const consent = (
  patientId: string,
  sessionId: string,
  day: Temporal.PlainDate,
  words: string,
): FhirResource => ({
  resourceType: 'DocumentReference',
  id: `${sessionId}-consent`,
  status: 'current',
  type: { coding: [{ system: LOINC, code: '59284-0', display: 'Consent' }] },
  subject: { reference: `Patient/${patientId}` },
  date: `${day}T15:00:00Z`,
  content: [
    { attachment: { contentType: 'text/plain', data: Buffer.from(words).toString('base64') } },
  ],
  context: { encounter: [{ reference: `Encounter/${sessionId}-visit` }] },
});
