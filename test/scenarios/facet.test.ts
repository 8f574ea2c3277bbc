import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { booking, chart, selecting, signing, unread } from './ask.ts';
import {
  block,
  condition,
  icd,
  mri,
  pain,
  pastSession,
  physicalTherapy,
  placeOfService,
  unmapped,
  visitNote,
} from './charts.ts';
import { ablated, axial, diagnostic, paidBy, therapeutic, treated } from './facet-charts.ts';

/** Facet injections as ordered: for whom, where, how often. */

const sign = (
  over: Parameters<typeof chart>[1] = {},
  ...orders: ReturnType<typeof diagnostic>[]
) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [diagnostic()], chart(axial, over)),
});

const CONSULTATION = `
HISTORY: Axial low back pain for 8 months, since March 2026, worse with extension and rotation, without radiation below the knee; no radiculopathy and no neurogenic claudication. Pain 7/10 on the NRS. Oswestry 44%; he cannot stand longer than 15 minutes.
TREATMENT: Physical therapy from 06/01/2026 to 08/14/2026 and naproxen failed to give lasting relief.
PLAN: Diagnostic medial branch block at right L4-L5 under fluoroscopy. If relief is 80% or more a second block follows, then radiofrequency ablation.`;

const twoBlocks = [...block('2026-09-10'), ...block('2026-10-08')];
const noAblation = visitNote(
  'She is not a candidate for radiofrequency ablation because of an implanted cardiac defibrillator. Plan: therapeutic facet injection at right L4-L5.',
  '2026-11-10',
);
const twoBlocksAnd = { blocks: twoBlocks, noAblation };

/** A block whose relief only the scores before and after tell. */
const scored = (before: number, after: number) => [
  ...block('2026-10-08', { relief: null, id: 'scored' }),
  pain(before, '2026-10-08T15:00:00Z', { of: 'scored', id: 'before' }),
  pain(after, '2026-10-08T17:00:00Z', { of: 'scored', id: 'after' }),
];

testScenarios({
  'a first diagnostic block that the chart supports is passed in silence': sign(),
  'the same told by a consultation note alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [
        anOrder('64493', {
          code: cpt('64493', 'Diagnostic medial branch block, right L4-L5, under fluoroscopy'),
          reasonCode: [icd('M47.816')],
        }),
      ],
      chart({
        coverage: axial.coverage,
        claims: axial.claims,
        visit: visitNote(CONSULTATION, '2026-11-10'),
      }),
    ),
  },
  'two joints of one side are passed in silence': sign(
    {},
    diagnostic(['L4-L5']),
    diagnostic(['L5-S1'], { code: '64494' }),
  ),
  'two joints on both sides are passed in silence': sign(
    {},
    diagnostic(['L4-L5'], { side: 'both' }),
    diagnostic(['L5-S1'], { code: '64494', side: 'both' }),
  ),
  'T12-L1 and L1-L2 together are one session of the low back': sign(
    {},
    diagnostic(['T12-L1'], { code: '64490' }),
    diagnostic(['L1-L2'], { code: '64494' }),
  ),
  'no conservative weeks are published by Medicare for facet joints': sign({ therapy: [] }),
  'six weeks are enough for Aetna': sign({
    ...paidBy('AETNA-2026', '64493'),
    therapy: physicalTherapy('2026-06-01', '2026-07-13'),
  }),
  'forty days are not enough for Aetna': {
    ...sign({
      ...paidBy('AETNA-2026', '64493'),
      therapy: physicalTherapy('2026-06-01', '2026-07-10'),
    }),
    warning: ['conservative-care-insufficient'],
  },
  'axial pain of three months is long enough': sign({
    diagnosis: condition('M47.816', '2026-08-21', 'Lumbar facet arthropathy'),
  }),
  'axial pain of a day less is too short': {
    ...sign({ diagnosis: condition('M47.816', '2026-08-22', 'Lumbar facet arthropathy') }),
    warning: ['facet-pain-duration-short'],
  },
  'three months after the last of August are the last of November': sign(
    { diagnosis: condition('M47.816', '2026-08-31', 'Lumbar facet arthropathy') },
    diagnostic(['L4-L5'], { occurrenceDateTime: '2026-11-30' }),
  ),
  'an untreated radiculopathy comes first': {
    ...sign({ root: condition('M54.16', '2026-06-01', 'Lumbar radiculopathy') }),
    critical: ['facet-untreated-radiculopathy'],
  },
  'that is told when the order is selected': {
    service: 'order-select',
    request: selecting(
      [diagnostic()],
      chart(axial, { root: condition('M54.16', '2026-06-01', 'Lumbar radiculopathy') }),
    ),
    critical: ['facet-untreated-radiculopathy'],
  },
  'a synovial cyst explains the radiculopathy': sign({
    root: condition('M54.16', '2026-06-01', 'Lumbar radiculopathy'),
    imaging: mri('2026-09-15', 'MRI lumbar spine: synovial cyst of the right L4-L5 facet joint.'),
  }),
  'a radiculopathy of the neck does not concern the low back': sign({
    root: condition('M54.12', '2026-06-01', 'Cervical radiculopathy'),
  }),
  'a third joint is not covered by Medicare': {
    ...sign(
      {},
      diagnostic(['L3-L4']),
      diagnostic(['L4-L5'], { code: '64494' }),
      diagnostic(['L5-S1'], { code: '64495' }),
    ),
    critical: ['facet-third-level-noncovered'],
  },
  'three joints are covered by Aetna': sign(
    paidBy('AETNA-2026', '64493', '64494', '64495'),
    diagnostic(['L3-L4']),
    diagnostic(['L4-L5'], { code: '64494' }),
    diagnostic(['L5-S1'], { code: '64495' }),
  ),
  'a third joint is one too many for UnitedHealthcare': {
    ...sign(
      paidBy('UHC-COMM-2026', '64493', '64494', '64495'),
      diagnostic(['L3-L4']),
      diagnostic(['L4-L5'], { code: '64494' }),
      diagnostic(['L5-S1'], { code: '64495' }),
    ),
    critical: ['facet-levels-exceeded'],
  },
  'a second joint without its first is told': {
    ...sign({}, diagnostic(['L4-L5'], { code: '64494' })),
    critical: ['addon-without-primary'],
  },
  'a facet injection without a side asks for it': {
    ...sign({}, diagnostic(['L4-L5'], { side: 'unsaid' })),
    warning: ['laterality-missing-order'],
  },
  'an injection whose purpose nobody says asks for it': {
    ...sign({}, diagnostic(['L4-L5'], { category: [] })),
    warning: ['facet-intent-missing'],
  },
  'ultrasound does not fit the code': {
    ...sign({}, diagnostic(['L4-L5'], { note: [{ text: 'Perform under ultrasound guidance.' }] })),
    critical: ['imaging-modality-mismatch'],
  },
  'low back pain alone is not on the list': {
    ...sign({}, diagnostic(['L4-L5'], { reasonCode: [icd('M54.50')] })),
    critical: ['dx-not-covered-for-procedure'],
  },
  'spondylosis of an unspecified site is neither listed nor specific': {
    ...sign({}, diagnostic(['L4-L5'], { reasonCode: [icd('M47.819')] })),
    critical: ['dx-not-covered-for-procedure'],
    warning: ['icd-not-specific'],
  },
  'a fused segment is told': {
    ...sign({
      fusion: pastSession('fusion', '22633', '2020-03-03', 'L4-L5', {
        code: { text: 'Posterior lumbar interbody fusion L4-L5' },
      }),
    }),
    warning: ['facet-fused-level'],
  },
  'a fused segment next to it is not': sign({
    fusion: pastSession('fusion', '22633', '2020-03-03', 'L5-S1', {
      code: { text: 'Posterior lumbar interbody fusion L5-S1' },
    }),
  }),
  'monitored anesthesia for a facet injection is told': {
    ...sign({}, diagnostic(['L4-L5'], { orderDetail: [{ text: 'Monitored anesthesia care' }] })),
    warning: ['sedation-not-justified'],
  },

  'fourteen days after a first block with 80 percent a second is passed in silence': sign({
    past: block('2026-11-07', { relief: 80 }),
  }),
  'thirteen days after it is too soon': {
    ...sign({ past: block('2026-11-08') }),
    critical: ['facet-second-diagnostic-interval'],
  },
  'the appointment is too soon as well': {
    service: 'appointment-book',
    request: booking(
      [{ order: diagnostic(), start: '2026-12-01T15:00:00Z' }],
      chart(axial, { past: block('2026-11-18') }),
    ),
    critical: ['facet-second-diagnostic-interval'],
  },
  'a first block with 79 percent leads to no second': {
    ...sign({ past: block('2026-10-08', { relief: 79 }) }),
    critical: ['facet-second-diagnostic-first-relief'],
  },
  'a first block without its relief leads to no second': {
    ...sign({ past: block('2026-10-08', { relief: null }) }),
    critical: ['facet-second-diagnostic-first-relief'],
  },
  'pain from 10 to 2 is 80 percent': sign({ past: scored(10, 2) }),
  'pain from 9 to 2 is less': {
    ...sign({ past: scored(9, 2) }),
    critical: ['facet-second-diagnostic-first-relief'],
  },
  'the Blue plan of 50 percent takes 50 percent': sign({
    coverage: aCoverage('BCBS-50'),
    past: block('2026-10-08', { relief: 50 }),
  }),
  'but not 49': {
    ...sign({ coverage: aCoverage('BCBS-50'), past: block('2026-10-08', { relief: 49 }) }),
    critical: ['facet-second-diagnostic-first-relief'],
  },
  'a payer whose policy is not known brings a warning only': {
    ...sign({ coverage: unmapped, past: block('2026-11-08') }),
    warning: ['facet-second-diagnostic-interval'],
  },
  'a fourth diagnostic session in 12 months is passed in silence': sign({
    past: ['2026-03-05', '2026-04-09', '2026-05-14'].flatMap((on) => block(on)),
  }),
  'a fifth is one too many': {
    ...sign({
      past: ['2026-03-05', '2026-04-09', '2026-05-14', '2026-06-18'].flatMap((on) => block(on)),
    }),
    critical: ['facet-diagnostic-frequency-exceeded'],
  },
  'sessions of the neck do not count for the low back': sign({
    past: ['2026-03-05', '2026-04-09', '2026-05-14', '2026-06-18'].flatMap((on) =>
      block(on, { code: '64490', where: 'Right C5-C6' }),
    ),
  }),
  'UnitedHealthcare takes two blocks of one joint': {
    ...sign({ ...paidBy('UHC-COMM-2026', '64493'), past: twoBlocks }),
    critical: ['facet-diagnostic-frequency-exceeded'],
  },
  'blocks of the other side leave this one free for UnitedHealthcare': sign({
    ...paidBy('UHC-COMM-2026', '64493'),
    past: [
      ...block('2026-09-10', { where: 'Left L4-L5' }),
      ...block('2026-10-08', { where: 'Left L4-L5' }),
    ],
  }),

  'a treatment after two good blocks, for one who cannot be ablated, is passed in silence': sign(
    twoBlocksAnd,
    therapeutic(),
  ),
  'without the reason against ablation it is not covered': {
    ...sign({ blocks: twoBlocks }, therapeutic()),
    critical: ['facet-therapeutic-no-rfa-rationale'],
  },
  'after one block only it is not covered': {
    ...sign({ noAblation, blocks: block('2026-10-08') }, therapeutic()),
    critical: ['facet-therapeutic-criteria'],
  },
  'after a second block with 79 percent neither': {
    ...sign(
      { noAblation, blocks: [...block('2026-09-10'), ...block('2026-10-08', { relief: 79 })] },
      therapeutic(),
    ),
    critical: ['facet-therapeutic-criteria'],
  },
  'half the pain gone for three months supports a repeat': sign(
    { ...twoBlocksAnd, past: treated('2026-08-14', 50, '2026-11-14') },
    therapeutic(),
  ),
  'a day less does not': {
    ...sign({ ...twoBlocksAnd, past: treated('2026-08-14', 50, '2026-11-13') }, therapeutic()),
    critical: ['facet-therapeutic-criteria'],
  },
  'a fifth treatment in 12 months is one too many': {
    ...sign(
      {
        noAblation,
        blocks: [...block('2025-09-10'), ...block('2025-10-08')],
        past: [
          ...treated('2025-11-25', 60, '2026-02-26'),
          ...treated('2026-02-26', 60, '2026-05-28'),
          ...treated('2026-05-28', 60, '2026-08-20'),
          ...treated('2026-08-20', 60, '2026-11-20'),
        ],
      },
      therapeutic(),
    ),
    critical: ['facet-therapeutic-frequency-exceeded'],
  },
  'diagnostic sessions do not count as treatments': sign(
    {
      noAblation,
      blocks: ['2026-03-05', '2026-04-09', '2026-05-14', '2026-06-18'].flatMap((on) => block(on)),
    },
    therapeutic(),
  ),
  'every treatment is unproven for UnitedHealthcare': {
    ...sign({ ...paidBy('UHC-COMM-2026', '64493'), ...twoBlocksAnd }, therapeutic()),
    critical: ['facet-therapeutic-unproven'],
  },
  'a repeated treatment of a joint is unproven for Aetna': {
    ...sign(
      {
        ...paidBy('AETNA-2026', '64493'),
        ...twoBlocksAnd,
        past: treated('2026-08-14', 60, '2026-11-20'),
      },
      therapeutic(),
    ),
    critical: ['facet-therapeutic-unproven'],
  },
  'a first one is not': sign({ ...paidBy('AETNA-2026', '64493'), ...twoBlocksAnd }, therapeutic()),
  'a block where an ablation helped within two years is told': {
    ...sign({ past: ablated('2025-06-10', 80, '2026-06-10') }),
    warning: ['facet-dx-after-successful-rfa'],
  },
  'a block where an ablation helped longer ago is not': sign({
    past: ablated('2024-06-10', 80, '2025-06-10'),
  }),

  'a facet injection at a hospital needs the affirmation of Medicare': {
    ...sign({}, diagnostic(['L4-L5'], { locationCode: [placeOfService('22')] })),
    critical: ['opd-prior-auth-required'],
  },
  'in the office it does not': sign(
    {},
    diagnostic(['L4-L5'], { locationCode: [placeOfService('11')] }),
  ),
  'trigger points in the same session are one kind too many': {
    ...sign(
      {},
      diagnostic(),
      anOrder('20552', {
        id: 'trigger',
        bodySite: [{ text: 'Right quadratus lumborum' }],
        reasonCode: [icd('M79.18')],
      }),
    ),
    warning: ['multiple-block-types-same-session', 'tpi-findings-missing'],
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([diagnostic()], unread(chart(axial))),
  },
});
