import type { FhirResource, ServiceRequest } from 'fhir/r4';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { approval, askedFor } from './authorizations.ts';
import {
  condition,
  icd,
  intent,
  oswestry,
  otherClaims,
  pain,
  physicalTherapy,
  session,
  site,
} from './charts.ts';

/** Charts that support a facet procedure at the right L4-L5 on 2026-11-21 in every respect. */

/** Axial low back pain from the facet joints, under Medicare. */
export const axial = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('M47.816', '2026-03-02', 'Lumbar facet arthropathy, axial low back pain'),
  pain: pain(7, '2026-11-10T15:00:00Z'),
  function: oswestry(44, '2026-11-10T15:00:00Z'),
  therapy: physicalTherapy('2026-06-01', '2026-08-14'),
};

/** Another payer, with its approval. */
export const paidBy = (policy: string, ...codes: string[]) => ({
  coverage: aCoverage(policy),
  authorization: approval(codes.map((code) => askedFor(code, 'RT'))),
});

type Side = 'left' | 'right' | 'both' | 'unsaid';

const facet =
  (kind: 'diagnostic' | 'therapeutic') =>
  (
    levels: readonly string[] = ['L4-L5'],
    {
      code = '64493',
      side = 'right',
      ...over
    }: Partial<Omit<ServiceRequest, 'code'>> & {
      code?: string;
      side?: Side;
    } = {},
  ): ServiceRequest =>
    anOrder(code, {
      id: `facet-${code}-${levels.join('-')}`,
      category: [intent(kind)],
      bodySite: [site(side === 'unsaid' ? undefined : side, ...levels)],
      reasonCode: [icd('M47.816')],
      ...over,
    });

/** A diagnostic block, and a treatment, as ordered. */
export const diagnostic = facet('diagnostic');
export const therapeutic = facet('therapeutic');

/** An ablation as ordered. */
export const ablation = (
  levels: readonly string[] = ['L4-L5'],
  {
    code = '64635',
    side = 'right',
    ...over
  }: Partial<Omit<ServiceRequest, 'code'>> & {
    code?: string;
    side?: Side;
  } = {},
): ServiceRequest =>
  anOrder(code, {
    id: `ablation-${code}-${levels.join('-')}`,
    code: cpt(code, 'Thermal radiofrequency ablation of the medial branches'),
    bodySite: [site(side === 'unsaid' ? undefined : side, ...levels)],
    reasonCode: [icd('M47.816')],
    ...over,
  });

/** An earlier treatment of the right L4-L5 joint with steroid. */
export const treated = (on: string, relief: number, until: string, where = 'Right L4-L5') =>
  session('64493', on, where, {
    id: `treated-${on}`,
    category: intent('therapeutic'),
    relief,
    until,
  });

/** An earlier ablation. */
export const ablated = (
  on: string,
  relief: number,
  until: string,
  where = 'Right L4-L5',
): FhirResource[] =>
  session('64635', on, where, { id: `ablated-${on}-${where.slice(0, 4).trim()}`, relief, until });
