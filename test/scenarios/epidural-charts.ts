import type { ServiceRequest } from 'fhir/r4';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { approval, askedFor } from './authorizations.ts';
import {
  codedApproach,
  condition,
  icd,
  mri,
  oswestry,
  otherClaims,
  pain,
  physicalTherapy,
  session,
  site,
} from './charts.ts';

/** Charts that support an epidural injection on 2026-11-21 in every respect. */

/** Lumbar radiculopathy under Medicare, for a first injection at L4-L5 or L5-S1. */
export const lumbar = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('M54.16', '2026-06-01', 'Lumbar radiculopathy'),
  pain: pain(7, '2026-11-10T15:00:00Z'),
  function: oswestry(44, '2026-11-10T15:00:00Z'),
  therapy: physicalTherapy('2026-08-03', '2026-09-28'),
  imaging: mri(
    '2026-09-15',
    'MRI lumbar spine: L4-L5 disc herniation with compression of the right L5 nerve root in the L5-S1 foramen.',
  ),
};

/** Cervical radiculopathy under Medicare. */
export const cervical = {
  ...lumbar,
  diagnosis: condition('M54.12', '2026-06-01', 'Cervical radiculopathy'),
  imaging: mri(
    '2026-09-15',
    'MRI cervical spine: C6-C7 disc herniation with compression of the right C7 nerve root.',
  ),
};

/** The payer's approval for an interlaminar injection, once on no side. */
export const approved = approval([askedFor('62323')]);

export const coveredBy = (policy: string) => ({
  coverage: aCoverage(policy),
  authorization: approved,
});

/** An interlaminar injection at L4-L5 under fluoroscopy. */
export const interlaminar = (over: Partial<ServiceRequest> = {}) =>
  anOrder('62323', {
    code: codedApproach('62323', 'interlaminar'),
    bodySite: [site(undefined, 'L4-L5')],
    reasonCode: [icd('M54.16')],
    ...over,
  });

/** An interlaminar injection at C6-C7 under fluoroscopy. */
export const interlaminarCervical = (over: Partial<ServiceRequest> = {}) =>
  anOrder('62321', {
    id: 'cervical',
    code: codedApproach('62321', 'interlaminar'),
    bodySite: [site(undefined, 'C6-C7')],
    reasonCode: [icd('M54.12')],
    ...over,
  });

/** A transforaminal injection on the right at L5-S1. */
export const transforaminal = (over: Partial<ServiceRequest> = {}) =>
  anOrder('64483', {
    id: 'transforaminal',
    code: codedApproach('64483', 'transforaminal'),
    bodySite: [site('right', 'L5-S1')],
    reasonCode: [icd('M54.16')],
    ...over,
  });

/** A further level of a transforaminal injection. */
export const furtherLevel = (id: string, level: string, over: Partial<ServiceRequest> = {}) =>
  transforaminal({
    id,
    code: codedApproach('64484', 'transforaminal'),
    bodySite: [site('right', level)],
    ...over,
  });

/** An order by its code and a text, as it comes from systems that code no site. */
export const inWords = (code: string, text: string, over: Partial<ServiceRequest> = {}) => {
  const { bodySite: _, reasonCode: __, ...rest } = anOrder(code, { code: cpt(code, text) });
  return { ...rest, ...over };
};

/** Interlaminar sessions at L4-L5 with good relief up to the next one. */
export const sessions = (code: string, where: string, ...days: string[]) =>
  days.flatMap((on, index) =>
    session(code, on, where, { relief: 60, until: days[index + 1] ?? '2026-11-20' }),
  );
