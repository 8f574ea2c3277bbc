import type { Claim, ClaimItem } from 'fhir/r4';
import { cpt } from './fhir.ts';

/** One item of a draft claim. */
export const anItem = (code: string, over: Partial<ClaimItem> = {}): ClaimItem => ({
  sequence: 1,
  productOrService: cpt(code),
  servicedDate: '2026-11-20',
  ...over,
});

/** The draft claim of a session. */
export const aDraftClaim = (item: ClaimItem[], over: Partial<Claim> = {}): Claim => ({
  resourceType: 'Claim',
  id: 'claim',
  status: 'draft',
  use: 'claim',
  type: { coding: [{ code: 'professional' }] },
  patient: { reference: 'Patient/p' },
  created: '2026-11-21',
  provider: { reference: 'Organization/group' },
  priority: { text: 'normal' },
  insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/coverage' } }],
  item,
  ...over,
});
