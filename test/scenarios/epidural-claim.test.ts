import type { ClaimItem, Procedure } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, reviewing, unread } from './ask.ts';
import { codedApproach, icd, intent, pain, placeOfService, site } from './charts.ts';
import { atSession, drug, epiduralDrugs, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Claims of epidural injections against what was documented. */

const coded = {
  ...atSession,
  ...epiduralDrugs,
};

const interlaminar = given('62323', {
  code: codedApproach('62323', 'interlaminar'),
  bodySite: [site(undefined, 'L4-L5')],
});

const through = (side: 'left' | 'right' | 'both', over: Partial<Procedure> = {}) =>
  given('64483', {
    code: codedApproach('64483', 'transforaminal'),
    bodySite: [site(side, 'L5-S1')],
    ...over,
  });

const review = (
  items: ClaimItem[],
  procedure = interlaminar,
  over: Parameters<typeof chart>[1] = {},
  claim: Parameters<typeof aDraftClaim>[1] = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M54.16') }],
      ...claim,
    }),
    chart(coded, over),
    { procedures: [procedure] },
  ),
});

const atSurgeryCenter = { type: { coding: [{ code: 'institutional' }] } };
const inSurgeryCenter = (item: ClaimItem): ClaimItem => ({
  ...item,
  locationCodeableConcept: placeOfService('24'),
});

/** Films, words of use and findings, as a separate report of guidance needs them. */
const REPORT = `PROCEDURE: L4-L5 interlaminar epidural steroid injection under fluoroscopic guidance.
FLUOROSCOPIC GUIDANCE AND FINDINGS: Fluoroscopy was used in anteroposterior and lateral views. The needle tip lies in the posterior epidural space at L4-L5 and contrast spreads along the epidural space from L3 to S1. Permanent images were saved to PACS.`;

testScenarios({
  'the claim of an interlaminar injection as documented is passed in silence': review([
    line('62323'),
  ]),
  'the claim of a transforaminal injection on its side is passed in silence': review(
    [line('64483', 'RT')],
    through('right'),
  ),
  'both sides on one line with 50 are passed in silence': review(
    [line('64483', '50')],
    through('both'),
  ),
  'fluoroscopy is part of an epidural with guidance': {
    ...review([line('62323'), line('77003')]),
    critical: ['imaging-guidance-unbundled'],
  },
  'fluoroscopy is part of a transforaminal injection': {
    ...review([line('64483', 'RT'), line('77003')], through('right')),
    critical: ['imaging-guidance-unbundled'],
  },
  "workers' compensation of Mississippi pays for it when it is reported": {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([line('62323'), { ...line('77003'), sequence: 2 }]),
      chart(coded, { coverage: aCoverage('WC-MS') }),
      { procedures: [interlaminar], note: noteOf(REPORT) },
    ),
  },
  'an interlaminar injection has no second side': {
    ...review([line('62323', '50')]),
    critical: ['bilateral-modifier-invalid'],
  },
  'two lines for two sides are not how Medicare takes them': {
    ...review([line('64483', 'RT'), line('64483', 'LT')], through('both')),
    warning: ['bilateral-billing-style'],
  },
  'a surgery center bills two sides on two lines': review(
    [inSurgeryCenter(line('64483', 'RT')), inSurgeryCenter(line('64483', 'LT'))],
    through('both'),
    {},
    atSurgeryCenter,
  ),
  'and not on one line with 50': {
    ...review([inSurgeryCenter(line('64483', '50'))], through('both'), {}, atSurgeryCenter),
    warning: ['bilateral-billing-style'],
  },
  'a transforaminal line without a side is rejected': {
    ...review([line('64483')], through('right')),
    critical: ['laterality-missing-note'],
  },
  'a line for the left does not fit an injection on the right': {
    ...review([line('64483', 'LT')], through('right')),
    critical: ['laterality-mismatch'],
  },
  'a diagnosis of the left does not fit an injection on the right': {
    ...review(
      [line('64483', 'RT')],
      through('right'),
      {},
      { diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M54.42') }] },
    ),
    critical: ['laterality-mismatch'],
  },
  'a further level without its first is told': {
    ...review([line('64484', 'RT')], through('right')),
    critical: ['addon-without-primary'],
  },
  'the interlaminar code does not fit a transforaminal injection': {
    ...review(
      [line('62323')],
      given('62323', {
        code: codedApproach('62323', 'transforaminal'),
        bodySite: [site('right', 'L5-S1')],
      }),
    ),
    critical: ['approach-code-mismatch'],
  },
  'both approaches on one day are one too many': {
    ...review([line('62323'), line('64483', 'RT')]),
    critical: ['same-session-ilesi-tfesi'],
  },
  'the code without guidance does not fit a session under fluoroscopy': {
    ...review([line('62322')]),
    critical: ['esi-imaging-code-mismatch'],
  },
  'a catheter code does not fit a single injection': {
    ...review([line('62327')]),
    critical: ['esi-catheter-code-misuse'],
  },
  'a cervical code does not fit a lumbar injection': {
    ...review([line('62321')]),
    critical: ['region-code-mismatch'],
  },
  'KX on a treatment is told': {
    ...review([line('64483', 'RT', 'KX')], through('right', { category: intent('therapeutic') })),
    warning: ['dsnrb-kx-on-therapeutic'],
  },
  'a diagnostic root block without KX is told': {
    ...review([line('64483', 'RT')], through('right', { category: intent('diagnostic') }), {
      steroid: drug('agent', 'lidocaine 20 MG/ML', { value: 20, unit: 'mg' }, '1 mL'),
      after: pain(1, '2026-11-20T16:00:00Z', { of: 'done' }),
    }),
    warning: ['dsnrb-kx-missing'],
  },
  'a repeat modifier without a repeat on the day is told': {
    ...review([line('62323', '76')]),
    warning: ['modifier-76-77-misuse'],
  },
  'a drug code that is no more is told': {
    ...review([line('62323'), line('J1030')]),
    critical: ['code-deleted-or-invalid'],
  },
  'the contrast code that ended in 2022 is told': {
    ...review([line('62323'), line('72275')]),
    critical: ['code-deleted-or-invalid'],
  },
  'a diagnosis that is a mere header is told, beside one that counts': {
    ...review(
      [{ ...line('62323') }],
      interlaminar,
      {},
      {
        diagnosis: [
          { sequence: 1, diagnosisCodeableConcept: icd('M54.16') },
          { sequence: 2, diagnosisCodeableConcept: icd('M51.36') },
        ],
      },
    ),
    critical: ['code-deleted-or-invalid'],
  },
  'a session that could not be read contradicts no claim': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([line('64483', 'RT')]),
      unread({ ...chart(coded), encounterProcedures: null }),
    ),
  },
});
