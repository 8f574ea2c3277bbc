import type { Claim } from 'fhir/r4';
import { CPT, HCPCS, ICD10CM, PLACE_OF_SERVICE } from '../terminology/systems.ts';
import { type Payer, PHYSICIAN } from './places.ts';

/** One charge line as a coder writes it. */
export interface Charge {
  code: string;
  modifiers?: readonly string[];
  units?: number;
  /** Diagnoses the line points to; without them it stands for all of the claim. */
  diagnoses?: readonly string[];
  text?: string;
}

export interface DraftClaim {
  id: string;
  patientId: string;
  payer: Payer;
  day: Temporal.PlainDate;
  /** The day of writing, where it is not that of the service. */
  written?: Temporal.PlainDate;
  bill?: 'professional' | 'institutional';
  /** The CMS place of service code. */
  setting?: string;
  diagnoses?: readonly string[];
}

/** A claim that waits for its coder. */
export const draftClaim = (claim: DraftClaim, charges: readonly Charge[]): Claim => {
  const { id, patientId, payer, day, written = day, bill = 'professional' } = claim;
  const { diagnoses = [] } = claim;
  return {
    resourceType: 'Claim',
    id,
    status: 'draft',
    type: { coding: [{ code: bill }], text: bill },
    use: 'claim',
    patient: { reference: `Patient/${patientId}` },
    created: written.toString(),
    provider: { reference: PHYSICIAN },
    priority: { text: 'normal' },
    insurance: [
      { sequence: 1, focal: true, coverage: { reference: `Coverage/${patientId}-${payer}` } },
    ],
    ...(diagnoses.length > 0 && {
      diagnosis: diagnoses.map((code, index) => ({
        sequence: index + 1,
        diagnosisCodeableConcept: { coding: [{ system: ICD10CM, code }] },
      })),
    }),
    item: charges.map((charge, index) => itemOf(charge, index + 1, claim)),
  };
};

type Item = NonNullable<Claim['item']>[number];

function itemOf(charge: Charge, sequence: number, { day, setting, diagnoses = [] }: DraftClaim) {
  const { code, modifiers = [], units, text, diagnoses: own = [] } = charge;
  const item: Item = {
    sequence,
    productOrService: { coding: [{ system: systemOf(code), code }], ...(text && { text }) },
    servicedDate: day.toString(),
    ...(units !== undefined && { quantity: { value: units } }),
    ...(modifiers.length > 0 && {
      modifier: modifiers.map((modifier) => ({ coding: [{ system: CPT, code: modifier }] })),
    }),
    ...(own.length > 0 && { diagnosisSequence: own.map((one) => diagnoses.indexOf(one) + 1) }),
    ...(setting && {
      locationCodeableConcept: { coding: [{ system: PLACE_OF_SERVICE, code: setting }] },
    }),
  };
  return item;
}

/** HCPCS Level II codes begin with a letter. */
export const systemOf = (code: string): string => (/^[A-Z]/.test(code) ? (HCPCS[0] ?? CPT) : CPT);
