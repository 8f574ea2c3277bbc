import type { ClaimItem, ClaimResponse, FhirResource } from 'fhir/r4';
import { anItem } from '../kit/claim.ts';
import { cpt } from '../kit/fhir.ts';

/** A payer's approvals, as a pair of request and answer. */

/** One line that was asked for. */
export const askedFor = (code: string, ...modifiers: string[]): ClaimItem =>
  anItem(code, {
    servicedDate: '2026-11-21',
    quantity: { value: 1 },
    modifier: modifiers.map((modifier) => cpt(modifier)),
  });

/** The payer granted these lines from 2026-11-01 to 2027-02-28. */
export const approval = (
  items: readonly ClaimItem[],
  over: Partial<ClaimResponse> = {},
): FhirResource[] => [
  request(items),
  {
    ...answer('2026-10-28'),
    preAuthPeriod: { start: '2026-11-01', end: '2027-02-28' },
    ...over,
  },
];

/** Medicare affirmed these lines on a day and names no period. */
export const affirmation = (items: readonly ClaimItem[], decidedOn: string): FhirResource[] => [
  request(items),
  answer(decidedOn),
];

const request = (items: readonly ClaimItem[]): FhirResource => ({
  resourceType: 'Claim',
  id: 'request',
  status: 'active',
  use: 'preauthorization',
  type: { coding: [{ code: 'professional' }] },
  patient: { reference: 'Patient/p' },
  created: '2026-07-01',
  provider: { reference: 'Organization/group' },
  priority: {},
  insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/coverage' } }],
  item: items.map((item, index) => ({ ...item, sequence: index + 1 })),
});

const answer = (created: string): ClaimResponse => ({
  resourceType: 'ClaimResponse',
  id: 'answer',
  status: 'active',
  use: 'preauthorization',
  outcome: 'complete',
  disposition: 'Approved',
  type: { coding: [{ code: 'professional' }] },
  patient: { reference: 'Patient/p' },
  created,
  insurer: { display: 'The payer' },
  request: { reference: 'Claim/request' },
  preAuthRef: 'AUTH-1',
});
