import type { ClaimItem, Procedure, ServiceRequest } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, discharging, noting, reviewing, selecting, signing, unread } from './ask.ts';
import { approval, askedFor } from './authorizations.ts';
import {
  condition,
  icd,
  intent,
  oswestry,
  otherClaims,
  pain,
  physicalTherapy,
  placeOfService,
  provocativeTests,
  session,
  site,
  visitNote,
} from './charts.ts';
import { atSession, bare, drug, films, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Sacroiliac joint injections: the order, the repeats, the note and the claim. */

const joint = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('M53.3', '2026-03-02', 'Right sacroiliac joint pain'),
  pain: pain(7, '2026-11-10T15:00:00Z'),
  function: oswestry(44, '2026-11-10T15:00:00Z'),
  therapy: physicalTherapy('2026-08-03', '2026-09-28'),
  tests: provocativeTests(3, '2026-11-10'),
};

const inject = (
  kind: 'diagnostic' | 'therapeutic' = 'diagnostic',
  over: Partial<ServiceRequest> = {},
) =>
  anOrder('27096', {
    category: [intent(kind)],
    bodySite: [site('right')],
    reasonCode: [icd('M53.3')],
    ...over,
  });

const treat = inject('therapeutic');

const sign = (over: Parameters<typeof chart>[1] = {}, ...orders: ServiceRequest[]) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [inject()], chart(joint, over)),
});

const past = (
  kind: 'diagnostic' | 'therapeutic',
  on: string,
  relief: number,
  until = on,
  where = 'Right sacroiliac joint',
) =>
  session('27096', on, where, {
    id: `${kind}-${on}-${where.slice(0, 4).trim()}`,
    category: intent(kind),
    relief,
    until,
  });

const good = past('diagnostic', '2025-09-04', 80);
const quarterly = [
  ...past('therapeutic', '2025-11-25', 60, '2026-02-26'),
  ...past('therapeutic', '2026-02-26', 60, '2026-05-28'),
  ...past('therapeutic', '2026-05-28', 60, '2026-08-20'),
  ...past('therapeutic', '2026-08-20', 60, '2026-11-20'),
];
const evicore = {
  coverage: aCoverage('CIGNA-EVICORE-2025'),
  authorization: approval([askedFor('27096', 'RT')]),
};

testScenarios({
  'a first diagnostic injection that the chart supports is passed in silence': sign(),
  'the same told by a consultation note alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [
        anOrder('27096', {
          code: cpt('27096', 'Diagnostic right sacroiliac joint injection under fluoroscopy'),
          reasonCode: [icd('M53.3')],
        }),
      ],
      chart({
        coverage: joint.coverage,
        claims: joint.claims,
        visit: visitNote(
          `Pain over the right sacroiliac joint below L5 since March 2026, 7/10 on the NRS, without radiculopathy. Oswestry 44%. Physical therapy from 08/03/2026 to 09/28/2026 did not help.
EXAMINATION: FABER, Gaenslen, thigh thrust and compression tests are positive on the right.`,
          '2026-11-10',
        ),
      }),
    ),
  },
  'two positive tests are not enough': {
    ...sign({ tests: provocativeTests(2, '2026-11-10') }),
    critical: ['sij-provocative-tests-insufficient'],
  },
  'no tests are not enough': {
    ...sign({ tests: [] }),
    critical: ['sij-provocative-tests-insufficient'],
  },
  'four weeks of therapy are enough': sign({
    therapy: physicalTherapy('2026-08-03', '2026-08-31'),
  }),
  'twenty-seven days are not': {
    ...sign({ therapy: physicalTherapy('2026-08-03', '2026-08-29') }),
    warning: ['conservative-care-insufficient'],
  },
  'an injection without a side asks for it': {
    ...sign({}, inject('diagnostic', { bodySite: [{ text: 'Sacroiliac joint' }] })),
    warning: ['laterality-missing-order'],
  },
  'a radiculopathy speaks against the joint': {
    ...sign({ root: condition('M54.16', '2026-06-01', 'Lumbar radiculopathy') }),
    warning: ['sij-radicular-or-above-l5'],
  },
  'low back pain is not on the list': {
    ...sign({}, inject('diagnostic', { reasonCode: [icd('M54.50')] })),
    critical: ['dx-not-covered-for-procedure'],
  },
  'a third diagnostic session in 12 months is one too many': {
    ...sign({
      past: [...past('diagnostic', '2026-08-06', 80), ...past('diagnostic', '2026-09-10', 80)],
    }),
    critical: ['sij-diagnostic-frequency-exceeded'],
  },
  'a second is passed in silence': sign({ past: past('diagnostic', '2026-09-10', 80) }),
  'a treatment after a diagnostic injection with 75 percent is passed in silence': sign(
    { past: past('diagnostic', '2026-09-10', 75) },
    treat,
  ),
  'a diagnostic injection that a visit alone tells of counts': sign(
    {
      visit: visitNote(
        'Right sacroiliac joint injection on 09/10/2026 gave 80% relief for 5 hours.',
        '2026-11-10',
      ),
    },
    treat,
  ),
  'with 74 percent it is not covered': {
    ...sign({ past: past('diagnostic', '2026-09-10', 74) }, treat),
    critical: ['sij-diagnostic-relief-insufficient'],
  },
  'without any diagnostic injection it is not covered': {
    ...sign({}, treat),
    critical: ['sij-diagnostic-relief-insufficient'],
  },
  'Aetna takes 70 percent': sign(
    {
      coverage: aCoverage('AETNA-2026'),
      authorization: approval([askedFor('27096', 'RT')]),
      past: past('diagnostic', '2026-09-10', 70),
    },
    treat,
  ),
  'relief of the left joint says nothing of the right': {
    ...sign(
      { past: past('diagnostic', '2026-09-10', 80, '2026-09-10', 'Left sacroiliac joint') },
      treat,
    ),
    critical: ['sij-diagnostic-relief-insufficient'],
  },
  'a fifth treatment in 12 months is one too many': {
    ...sign({ good, past: quarterly }, treat),
    critical: ['sij-therapeutic-frequency-exceeded'],
  },
  'that is told when the order is selected': {
    service: 'order-select',
    request: selecting([treat], chart(joint, { good, past: quarterly })),
    critical: ['sij-therapeutic-frequency-exceeded'],
  },
  'one side and then the other are two sessions': {
    ...sign(
      {
        good,
        past: [
          ...past('therapeutic', '2026-02-26', 60, '2026-11-20'),
          ...past('therapeutic', '2026-03-12', 60, '2026-11-20', 'Left sacroiliac joint'),
          ...past('therapeutic', '2026-08-06', 60, '2026-11-20', 'Left sacroiliac joint'),
          ...past('therapeutic', '2026-08-20', 60, '2026-11-20'),
        ],
      },
      treat,
    ),
    critical: ['sij-therapeutic-frequency-exceeded'],
  },
  'eviCore counts each joint': sign(
    {
      ...evicore,
      good,
      past: [
        ...past('therapeutic', '2026-02-26', 60, '2026-11-20'),
        ...past('therapeutic', '2026-03-12', 60, '2026-11-20', 'Left sacroiliac joint'),
        ...past('therapeutic', '2026-08-06', 60, '2026-11-20', 'Left sacroiliac joint'),
        ...past('therapeutic', '2026-08-20', 60, '2026-11-20'),
      ],
    },
    treat,
  ),
  'two months between treatments are enough for eviCore': sign(
    { ...evicore, good, past: past('therapeutic', '2026-09-21', 60, '2026-11-20') },
    treat,
  ),
  'a day less is not': {
    ...sign({ ...evicore, good, past: past('therapeutic', '2026-09-22', 60, '2026-11-20') }, treat),
    critical: ['sij-therapeutic-frequency-exceeded'],
  },
  'half the pain gone for three months supports a repeat': sign(
    { good, past: past('therapeutic', '2026-08-14', 50, '2026-11-14') },
    treat,
  ),
  'a day less does not': {
    ...sign({ good, past: past('therapeutic', '2026-08-14', 50, '2026-11-13') }, treat),
    warning: ['sij-repeat-response-insufficient'],
  },
  'the joint and its nerves on one side on one day are one too many': {
    ...sign({}, inject(), inject('diagnostic', { id: 'nerves', code: cpt('64451') })),
    critical: ['sij-joint-and-nerve-same-side'],
  },
  'the joint on one side and the nerves on the other are not': sign(
    {},
    inject(),
    inject('diagnostic', { id: 'nerves', code: cpt('64451'), bodySite: [site('left')] }),
  ),
  'ablation of its nerves is not covered by UnitedHealthcare': {
    ...sign(
      {
        coverage: aCoverage('UHC-COMM-2026'),
        authorization: approval([askedFor('64625', 'RT')]),
      },
      anOrder('64625', { bodySite: [site('right')], reasonCode: [icd('M53.3')] }),
    ),
    critical: ['rfa-si-noncovered'],
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([inject()], unread(chart(joint))),
  },
});

const coded = {
  ...atSession,
  contrast: drug(
    'contrast',
    'iohexol 240 MG/ML Injectable Solution',
    { value: 120, unit: 'mg' },
    '0.5 mL',
  ),
  agent: drug(
    'agent',
    'bupivacaine hydrochloride 5 MG/ML Injectable Solution',
    { value: 10, unit: 'mg' },
    '2 mL',
  ),
  after: pain(1, '2026-11-20T16:00:00Z', { of: 'done' }),
};

const done = (over: Partial<Procedure> = {}) =>
  given('27096', {
    category: intent('diagnostic'),
    bodySite: [site('right')],
    reasonCode: [icd('M53.3')],
    ...over,
  });

const sighted = (over: Parameters<typeof chart>[1] = {}, procedure = done()) => ({
  service: 'procedure-note-sign',
  request: noting([procedure], chart(coded, over)),
});

const NOTE = `PROCEDURE: Right sacroiliac joint injection, diagnostic, under fluoroscopic guidance.
PREOPERATIVE DIAGNOSIS: Right sacroiliac joint pain. Pain before the procedure 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: Under fluoroscopy a 22-gauge needle was advanced into the inferior third of the right sacroiliac joint. 0.5 mL of Omnipaque 240 showed an arthrogram. 2 mL of bupivacaine 0.5% was injected. Anteroposterior and lateral images were saved to PACS. No sedation was given.
RESPONSE: Thirty minutes later the pain was 1/10 on the NRS, 86% relief.`;

const narrate = (note: string) => ({
  service: 'procedure-note-sign',
  request: noting(
    [bare('27096')],
    chart({ coverage: atSession.coverage, claims: atSession.claims }),
    { note: noteOf(note) },
  ),
});

const review = (
  items: ClaimItem[],
  procedure = done(),
  over: Parameters<typeof chart>[1] = {},
  claim: Parameters<typeof aDraftClaim>[1] = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M53.3') }],
      ...claim,
    }),
    chart(coded, over),
    { procedures: [procedure] },
  ),
});

const facility = { type: { coding: [{ code: 'institutional' }] } };
const atHospital = (item: ClaimItem): ClaimItem => ({
  ...item,
  locationCodeableConcept: placeOfService('22'),
});

testScenarios({
  'an injection that was done, with every fact coded, is passed in silence': sighted(),
  'an injection told by its note alone is passed in silence': narrate(NOTE),
  'an injection under ultrasound does not fit the code': {
    ...narrate(
      NOTE.replace('fluoroscopic guidance', 'ultrasound guidance')
        .replace('Under fluoroscopy', 'Under ultrasound')
        .replace(' 0.5 mL of Omnipaque 240 showed an arthrogram.', '')
        .replace('Anteroposterior and lateral images', 'Images'),
    ),
    critical: ['imaging-modality-mismatch', 'sij-no-imaging-code'],
  },
  'a side that nobody says is asked for': {
    ...sighted({}, done({ bodySite: [{ text: 'Sacroiliac joint' }] })),
    critical: ['laterality-missing-note'],
  },
  'Medicare wants two views of the joint': {
    ...sighted({ films: films(1) }),
    warning: ['imaging-archive-missing'],
  },
  'an injection is passed in silence when the encounter is closed': {
    service: 'encounter-discharge',
    request: discharging([done()], chart(coded)),
  },
  'the claim of a diagnostic injection with KX is passed in silence': review([
    line('27096', 'RT', 'KX'),
  ]),
  'without KX it may count as a treatment': {
    ...review([line('27096', 'RT')]),
    warning: ['sij-kx-missing-diagnostic'],
  },
  'fluoroscopy is part of the injection': {
    ...review([line('27096', 'RT', 'KX'), line('77003')]),
    critical: ['imaging-guidance-unbundled'],
  },
  'a hospital bills its own code': {
    ...review([atHospital(line('27096', 'RT', 'KX'))], done(), {}, facility),
    critical: ['sij-facility-g0260'],
  },
  'which is passed in silence': review(
    [atHospital(line('G0260', 'RT', 'KX'))],
    done(),
    {},
    facility,
  ),
  'the physician at the hospital bills the usual code': review([
    atHospital(line('27096', 'RT', 'KX')),
  ]),
  'the joint and its nerves on one claim are one too many': {
    ...review([line('27096', 'RT', 'KX'), line('64451', 'RT', 'KX')]),
    critical: ['sij-joint-and-nerve-same-side'],
  },
  'a line for the other side is a matter of safety': {
    ...review([line('27096', 'LT', 'KX')]),
    critical: ['laterality-mismatch'],
  },
  'both sides on one line with 50 are passed in silence': review(
    [line('27096', '50', 'KX')],
    done({ bodySite: [site('both')] }),
  ),
});
