import type { ExplanationOfBenefit, FhirResource } from 'fhir/r4';
import { CPT, ICD10CM, LOINC } from '../terminology/systems.ts';
import { systemOf } from './claims.ts';
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
  /** What it was asked for in words, such as a trial. */
  text?: string;
  /** Modifiers of the line that was asked for: the side. */
  modifiers?: readonly string[];
  /** Further codes that were asked for with it. */
  also?: readonly string[];
}

/** An approved prior authorization: what was asked, and what the payer answered. */
export function authorization({
  patientId,
  payer,
  code,
  start,
  end,
  text,
  modifiers = [],
  also = [],
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
      item: [code, ...also].map((one, index) => ({
        sequence: index + 1,
        productOrService: {
          coding: [{ system: systemOf(one), code: one }],
          ...(text && { text }),
        },
        quantity: { value: 1 },
        ...(modifiers.length > 0 && { modifier: modifiers.map(modifierConcept) }),
      })),
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

export interface PaidLine {
  code: string;
  day: Temporal.PlainDate;
  modifiers?: readonly string[];
}

/** A claim that a payer has settled, as its history feed shows it. */
export function paidClaim(
  id: string,
  patientId: string,
  payer: Payer,
  lines: readonly PaidLine[],
): ExplanationOfBenefit {
  const [first] = lines;
  return {
    resourceType: 'ExplanationOfBenefit',
    id,
    status: 'active',
    use: 'claim',
    type: { text: 'professional' },
    outcome: 'complete',
    patient: { reference: `Patient/${patientId}` },
    created: first?.day.add({ days: 12 }).toString() ?? '',
    insurer: { reference: `Organization/${payer}` },
    provider: { display: 'Hill Country Pain Associates' },
    insurance: [{ focal: true, coverage: { reference: `Coverage/${patientId}-${payer}` } }],
    item: lines.map(({ code, day, modifiers = [] }, index) => ({
      sequence: index + 1,
      productOrService: { coding: [{ system: systemOf(code), code }] },
      servicedDate: day.toString(),
      ...(modifiers.length > 0 && {
        modifier: modifiers.map(modifierConcept),
      }),
    })),
  };
}

const modifierConcept = (code: string) => ({ coding: [{ system: CPT, code }] });
