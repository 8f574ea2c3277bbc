import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, noting, reviewing, signing } from './ask.ts';
import { approval, askedFor } from './authorizations.ts';
import { block, codedApproach, icd, intent, pain, placeOfService, site } from './charts.ts';
import { ablation, axial, diagnostic } from './facet-charts.ts';
import { atSession, drug, given, line, noteOf } from './session-charts.ts';

/** Findings that would say the same twice (rulebook 1.12): only the telling one is left. */

const sign = (over: Parameters<typeof chart>[1], ...orders: ReturnType<typeof diagnostic>[]) => ({
  service: 'order-sign',
  request: signing(orders, chart(axial, over)),
});

const two = (over: Parameters<typeof block>[1], other = over) => [
  ...block('2026-09-10', over),
  ...block('2026-10-08', other),
];

const coded = {
  ...atSession,
  agent: drug(
    'agent',
    'bupivacaine hydrochloride 5 MG/ML Injectable Solution',
    { value: 5, unit: 'mg' },
    '1 mL',
  ),
  after: pain(1, '2026-11-20T16:00:00Z', { of: 'done' }),
};

const facet = given('64493', {
  code: codedApproach('64493', 'medial-branch'),
  category: intent('diagnostic'),
  bodySite: [site('right', 'L4-L5')],
});

const { usedCode: _, ...unguided } = facet;

const trapezius = `PROCEDURE: Trigger point injection of the right trapezius.
DESCRIPTION: Two trigger points in the right trapezius were injected with a total of 2 mL of bupivacaine 0.25%. Pain fell from 6/10 to 2/10 on the NRS.`;

const epidural = given('62323', {
  code: codedApproach('62323', 'interlaminar'),
  bodySite: [site(undefined, 'L4-L5')],
});

testScenarios({
  '(a) a diagnosis code that is no more is not told again as not covered or not specific': {
    ...sign({}, diagnostic(['L4-L5'], { reasonCode: [icd('M54.5')] })),
    critical: ['code-deleted-or-invalid'],
  },
  '(a) nor on a claim': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([{ ...line('64493', 'RT', 'KX'), diagnosisSequence: [1] }], {
        diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M54.5') }],
      }),
      chart(coded),
      { procedures: [facet] },
    ),
    critical: ['code-deleted-or-invalid'],
  },
  '(a) another code that is not specific is told beside it': {
    ...sign({}, diagnostic(['L4-L5'], { reasonCode: [icd('M54.5'), icd('M47.819')] })),
    critical: ['code-deleted-or-invalid', 'dx-not-covered-for-procedure'],
    warning: ['icd-not-specific'],
  },
  '(b) a third joint that is not covered is not told again as too many': {
    ...sign(
      {},
      diagnostic(['L3-L4']),
      diagnostic(['L4-L5'], { code: '64494' }),
      diagnostic(['L5-S1'], { code: '64495' }),
    ),
    critical: ['facet-third-level-noncovered'],
  },
  '(c) two good injections into the joint are of the wrong kind, not too few': {
    ...sign({ blocks: two({ target: 'intra-articular' }) }, ablation()),
    critical: ['rfa-block-not-mbb'],
  },
  '(c) one of each kind is one of the wrong kind': {
    ...sign({ blocks: two({}, { target: 'intra-articular' }) }, ablation()),
    critical: ['rfa-block-not-mbb'],
  },
  '(c) one good injection into the joint is too few': {
    ...sign({ blocks: block('2026-10-08', { target: 'intra-articular' }) }, ablation()),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  '(c) two poor injections into the joint are too few': {
    ...sign({ blocks: two({ target: 'intra-articular', relief: 60 }) }, ablation()),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  '(d) what Medicare wants of a hospital is not told again as a missing authorization': {
    ...sign({}, diagnostic(['L4-L5'], { locationCode: [placeOfService('22')] })),
    critical: ['opd-prior-auth-required'],
  },
  '(e) an expired authorization is not told again as missing': {
    ...sign(
      {
        coverage: aCoverage('AETNA-2026'),
        authorization: approval([askedFor('64493', 'RT')], {
          preAuthPeriod: { start: '2026-08-01', end: '2026-11-20' },
        }),
      },
      diagnostic(),
    ),
    critical: ['prior-auth-expired'],
  },
  '(f) ultrasound where fluoroscopy belongs is not told again as no guidance': {
    service: 'procedure-note-sign',
    request: noting([unguided], chart(coded, { films: [] }), {
      note: noteOf(
        'PROCEDURE: Right L4-L5 diagnostic medial branch block under ultrasound guidance. Images were saved to PACS. No fluoroscopy was used. Informed consent was obtained.',
      ),
    }),
    critical: ['imaging-modality-mismatch'],
  },
  '(f) no word on guidance at all is told as such': {
    service: 'procedure-note-sign',
    request: noting([unguided], chart(coded, { films: [] })),
    critical: ['imaging-guidance-not-documented'],
  },
  '(h) guidance that is part of the code is not told again for its report, its code or its units': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([line('62323'), { ...line('76942'), sequence: 2, quantity: { value: 2 } }]),
      chart({ coverage: atSession.coverage, claims: atSession.claims, before: atSession.before }),
      {
        procedures: [epidural],
        note: noteOf('PROCEDURE: L4-L5 interlaminar epidural steroid injection under fluoroscopy.'),
      },
    ),
    critical: ['imaging-guidance-unbundled'],
  },
  '(i) two trigger point codes on a day are not told again by their muscles': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim(
        [
          line('20552'),
          { ...line('20553'), sequence: 2 },
          { ...line('J0665', 'JZ'), sequence: 3, quantity: { value: 10 } },
        ],
        { diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M79.18') }] },
      ),
      chart({ coverage: atSession.coverage, claims: atSession.claims }),
      {
        procedures: [given('20552', { code: cpt('20552'), usedCode: [] })],
        note: noteOf(trapezius),
      },
    ),
    critical: ['tpi-two-codes-same-day'],
  },
});
