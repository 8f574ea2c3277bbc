import type { ClaimItem, Procedure } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { aMeasurement } from '../kit/performance.ts';
import { testScenarios } from '../kit/scenario.ts';
import {
  booking,
  chart,
  discharging,
  noting,
  reviewing,
  selecting,
  signing,
  unread,
} from './ask.ts';
import {
  block,
  icd,
  placeOfService,
  provocativeTests,
  sessionNote,
  site,
  unmapped,
  visitNote,
} from './charts.ts';
import { ablated, ablation, axial, diagnostic, paidBy } from './facet-charts.ts';
import { atSession, bare, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Radiofrequency ablations: the blocks before, the repeats, the note and the claim. */

const supported = { ...axial, blocks: [...block('2026-09-10'), ...block('2026-10-08')] };
const sign = (
  over: Parameters<typeof chart>[1] = {},
  ...orders: ReturnType<typeof ablation>[]
) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [ablation()], chart(supported, over)),
});

/** Two blocks that differ from good ones in one thing. */
const two = (over: Parameters<typeof block>[1], other: Parameters<typeof block>[1] = over) => ({
  blocks: [...block('2026-09-10', over), ...block('2026-10-08', other)],
});

/** Blocks of long ago, which led to a first ablation. */
const before = [...block('2025-08-14'), ...block('2025-09-11')];

const threeJoints = (...codes: string[]) => [
  ablation(['L3-L4']),
  ablation(['L4-L5'], { code: '64636' }),
  ablation(['L5-S1'], { code: '64636' }),
  ...codes.map((level) => ablation([level], { code: '64636' })),
];
const wide = { where: 'Right L2-L3, L3-L4, L4-L5 and L5-S1' };

const BLOCK_NOTE = (on: string) =>
  `PROCEDURE: Right L4-L5 diagnostic medial branch block under fluoroscopy on ${on}.
DESCRIPTION: 0.5 mL of bupivacaine 0.5% was injected at the right L3 and L4 medial branches, which supply the right L4-L5 facet joint.
RESPONSE: Pain on the NRS fell from 8/10 before the block to 1/10 thirty minutes after it, 88% relief, which lasted 6 hours.`;

testScenarios({
  'an ablation after two good blocks is passed in silence': sign(),
  'it is passed in silence when it is selected': {
    service: 'order-select',
    request: selecting([ablation()], chart(supported)),
  },
  'blocks that only their own notes tell of are blocks': sign({
    blocks: [
      sessionNote(BLOCK_NOTE('09/10/2026'), 'first', '2026-09-10'),
      sessionNote(BLOCK_NOTE('10/08/2026'), 'second', '2026-10-08'),
    ],
  }),
  'one block is not enough': {
    ...sign({ blocks: block('2026-10-08') }),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'no block is not enough': {
    ...sign({ blocks: [] }),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'for a payer whose policy is not known that is a warning': {
    ...sign({ coverage: unmapped, blocks: [] }),
    warning: ['rfa-diagnostic-blocks-insufficient'],
  },
  'two blocks with 80 percent are enough': sign(two({ relief: 80 })),
  'a second block with 79 percent is not': {
    ...sign(two({ relief: 80 }, { relief: 79 })),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'Aetna asks for 80 percent too': {
    ...sign({ ...paidBy('AETNA-2026', '64635'), ...two({ relief: 80 }, { relief: 79 }) }),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'so does the Blue plan of 80 percent': {
    ...sign({ ...paidBy('BCBS-80', '64635'), ...two({ relief: 80 }, { relief: 79 }) }),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'half the pain gone is enough for the Blue plan of 50 percent': sign({
    coverage: aCoverage('BCBS-50'),
    ...two({ relief: 50 }),
  }),
  'but not 49 percent': {
    ...sign({ coverage: aCoverage('BCBS-50'), ...two({ relief: 50 }, { relief: 49 }) }),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'two blocks of one day are one': {
    ...sign({
      blocks: [...block('2026-10-08', { id: 'am' }), ...block('2026-10-08', { id: 'pm' })],
    }),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'a block entered in error is none': {
    ...sign(two({}, { status: 'entered-in-error' })),
    critical: ['rfa-diagnostic-blocks-insufficient'],
  },
  'injections into the joint are not medial branch blocks': {
    ...sign(two({ target: 'intra-articular' })),
    critical: ['rfa-block-not-mbb'],
  },
  'eviCore takes injections into the joint': sign({
    ...paidBy('CIGNA-EVICORE-2025', '64635'),
    ...two({ target: 'intra-articular' }),
  }),
  'so does the Blue plan of 50 percent': sign({
    coverage: aCoverage('BCBS-50'),
    ...two({ target: 'intra-articular' }),
  }),
  'blocks of the other side do not count for this one': {
    ...sign(two({ where: 'Left L4-L5' })),
    critical: ['rfa-block-level-side-mismatch', 'rfa-diagnostic-blocks-insufficient'],
  },
  'blocks of another joint do not count for this one': {
    ...sign(two({ where: 'Right L2-L3' })),
    critical: ['rfa-block-level-side-mismatch', 'rfa-diagnostic-blocks-insufficient'],
  },
  'blocks of one joint do not count for two': {
    ...sign({}, ablation(['L4-L5']), ablation(['L5-S1'], { code: '64636' })),
    critical: ['rfa-block-level-side-mismatch', 'rfa-diagnostic-blocks-insufficient'],
  },
  'bilateral blocks count for either side': sign(two({ where: 'Bilateral L4-L5' })),
  'blocks told by a visit alone lack their notes': {
    ...sign({
      blocks: visitNote(
        'Right L4-L5 medial branch block on 09/10/2026 gave 85% relief for 6 hours. A second right L4-L5 medial branch block on 10/08/2026 gave 90% relief for 8 hours.',
        '2026-11-10',
      ),
    }),
    warning: ['rfa-block-report-missing'],
  },

  'two sessions in 12 months, left and right, leave no third': {
    ...sign({
      blocks: [...before, ...block('2025-10-09', { where: 'Left L4-L5' })],
      past: [
        ...ablated('2026-01-13', 60, '2026-11-20', 'Left L4-L5'),
        ...ablated('2026-01-27', 60, '2026-11-20'),
      ],
    }),
    critical: ['rfa-frequency-exceeded'],
  },
  'both sides on one day are one session': sign({
    blocks: before,
    past: [
      ...ablated('2026-01-27', 60, '2026-11-20', 'Left L4-L5'),
      ...ablated('2026-01-27', 60, '2026-11-20'),
    ],
  }),
  'six months after an ablation that helped a repeat is passed in silence': sign({
    blocks: before,
    past: ablated('2026-05-21', 50, '2026-11-21'),
  }),
  'a day less is too soon': {
    ...sign({ blocks: before, past: ablated('2026-05-22', 50, '2026-11-21') }),
    critical: ['rfa-repeat-interval-or-relief'],
  },
  'with 49 percent it did not help enough': {
    ...sign({ blocks: before, past: ablated('2026-03-10', 49, '2026-11-10') }),
    critical: ['rfa-repeat-interval-or-relief'],
  },
  'with 50 percent for five months it did not help long enough': {
    ...sign({ blocks: before, past: ablated('2026-03-10', 50, '2026-08-10') }),
    critical: ['rfa-repeat-interval-or-relief'],
  },
  'six months after the last of August end with February': sign({
    blocks: before,
    past: ablated('2025-08-31', 60, '2026-02-28'),
  }),
  'twelve weeks of relief are enough for eviCore, six months between': sign({
    ...paidBy('CIGNA-EVICORE-2025', '64635'),
    blocks: before,
    past: ablated('2026-05-21', 50, '2026-08-13'),
  }),
  'an ablation of the other side may follow soon': sign({
    blocks: two({ where: 'Bilateral L4-L5' }).blocks,
    past: ablated('2026-11-03', 60, '2026-11-20', 'Left L4-L5'),
  }),
  'more than two years after an ablation the blocks are stale': {
    ...sign({
      blocks: [...block('2024-08-15'), ...block('2024-09-12')],
      past: ablated('2024-11-20', 60, '2025-11-20'),
    }),
    warning: ['rfa-diagnostics-stale'],
  },
  'exactly two years after it they are not': sign({
    blocks: [...block('2024-08-15'), ...block('2024-09-12')],
    past: ablated('2024-11-21', 60, '2025-11-20'),
  }),
  'new blocks are not stale': sign({ past: ablated('2024-08-20', 60, '2025-11-20') }),
  'three joints are one too many for Medicare': {
    ...sign(two(wide), ...threeJoints()),
    critical: ['rfa-levels-exceeded'],
  },
  'three joints are covered by eviCore': sign(
    { ...paidBy('CIGNA-EVICORE-2025', '64635', '64636', '64636'), ...two(wide) },
    ...threeJoints(),
  ),
  'four joints are one too many for eviCore': {
    ...sign(
      { ...paidBy('CIGNA-EVICORE-2025', '64635', '64636', '64636', '64636'), ...two(wide) },
      ...threeJoints('L2-L3'),
    ),
    critical: ['rfa-levels-exceeded'],
  },
  'a block at the joint that is ablated the same day is told': {
    ...sign({}, ablation(), diagnostic()),
    critical: ['rfa-same-day-diagnostic'],
  },
  'a block at another joint the same day is not': sign({}, ablation(), diagnostic(['L2-L3'])),
  'pulsed radiofrequency is not covered under the code': {
    ...sign(
      {},
      ablation(['L4-L5'], { note: [{ text: 'Pulsed radiofrequency at 42 degrees Celsius.' }] }),
    ),
    critical: ['rfa-nonthermal-noncovered'],
  },
  'an ablation at a hospital needs the affirmation of Medicare': {
    ...sign({}, ablation(['L4-L5'], { locationCode: [placeOfService('19')] })),
    critical: ['opd-prior-auth-required'],
  },
  'UnitedHealthcare asks why it is not done in the office': {
    service: 'appointment-book',
    request: booking(
      [
        {
          order: ablation(['L4-L5'], { locationCode: [placeOfService('24')] }),
          start: '2026-12-01T15:00:00Z',
        },
      ],
      chart(supported, paidBy('UHC-COMM-2026', '64635')),
    ),
    warning: ['site-of-service-review'],
  },
  'three joints on two days within a fortnight look like one session split': {
    service: 'appointment-book',
    request: booking(
      [
        { order: ablation(['L3-L4', 'L4-L5']), start: '2026-12-01T15:00:00Z' },
        { order: ablation(['L5-S1']), start: '2026-12-08T15:00:00Z' },
      ],
      chart(supported, two(wide)),
    ),
    warning: ['split-session-to-evade-limit'],
  },
  'sedation for an ablation with its reason is passed in silence': sign(
    {},
    ablation(['L4-L5'], {
      orderDetail: [{ text: 'Moderate sedation' }],
      note: [
        {
          text: 'Moderate sedation is needed because of a severe anxiety disorder with a panic attack during the last procedure.',
        },
      ],
    }),
  ),
  'the ablation of sacroiliac nerves is not covered by Medicare': {
    service: 'order-sign',
    request: signing(
      [anOrder('64625', { bodySite: [site('right')], reasonCode: [icd('M53.3')] })],
      chart(axial, { tests: provocativeTests(4, '2026-11-10') }),
    ),
    critical: ['rfa-si-noncovered'],
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([ablation()], unread(chart(supported))),
  },
});

const session = {
  ...atSession,
  temperature: aMeasurement('RF temperature', { value: 80, unit: 'Cel' }),
  duration: aMeasurement('RF lesion duration', { value: 90, unit: 's' }),
};

const burnt = (over: Partial<Procedure> = {}) =>
  given('64635', {
    code: cpt('64635', 'Thermal radiofrequency ablation of the medial branches'),
    bodySite: [site('right', 'L4-L5')],
    reasonCode: [icd('M47.816')],
    ...over,
  });

const note = (over: Parameters<typeof chart>[1] = {}, procedure = burnt()) => ({
  service: 'procedure-note-sign',
  request: noting([procedure], chart(session, over)),
});

const NOTE = `PROCEDURE: Right L4-L5 radiofrequency ablation of the medial branches under fluoroscopic guidance.
PREOPERATIVE DIAGNOSIS: Lumbar facet arthropathy. Pain before the procedure 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: Under fluoroscopy 18-gauge cannulas were placed at the right L3 and L4 medial branches, which supply the right L4-L5 facet joint. After sensory and motor testing 1 mL of lidocaine 2% was injected at each, and thermal lesions were made at 80 degrees Celsius for 90 seconds. Anteroposterior and lateral images were saved to PACS. No sedation was given.`;

const narrate = (text: string) => ({
  service: 'procedure-note-sign',
  request: noting([bare('64635')], chart({ coverage: session.coverage, claims: session.claims }), {
    note: noteOf(text),
  }),
});

const review = (
  items: ClaimItem[],
  procedure = burnt(),
  over: Parameters<typeof chart>[1] = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M47.816') }],
    }),
    chart(session, over),
    { procedures: [procedure] },
  ),
});

testScenarios({
  'an ablation that was done, with every fact coded, is passed in silence': note(),
  'an ablation told by its note alone is passed in silence': narrate(NOTE),
  'a lesion at 79 degrees is not thermal enough': {
    ...note({ temperature: aMeasurement('RF temperature', { value: 79, unit: 'Cel' }) }),
    critical: ['rfa-nonthermal-noncovered'],
  },
  'a note without the temperature asks for it': {
    ...narrate(NOTE.replace('at 80 degrees Celsius for', 'for')),
    warning: ['rfa-parameters-missing'],
  },
  'a note without the duration asks for it': {
    ...narrate(NOTE.replace(' for 90 seconds', '')),
    warning: ['rfa-parameters-missing'],
  },
  'pulsed lesions do not fit the code': {
    ...narrate(
      NOTE.replace('radiofrequency ablation', 'pulsed radiofrequency treatment').replace(
        'thermal lesions were made at 80 degrees Celsius for 90 seconds',
        'pulsed radiofrequency was applied at 42 degrees Celsius for 120 seconds',
      ),
    ),
    critical: ['rfa-nonthermal-noncovered'],
  },
  'an ablation without its side lacks a parameter too': {
    ...note({}, burnt({ bodySite: [site(undefined, 'L4-L5')] })),
    critical: ['laterality-missing-note'],
    warning: ['rfa-parameters-missing'],
  },
  'an ablation whose films nobody archived asks for them': {
    ...note({ films: [] }),
    warning: ['imaging-archive-missing'],
  },
  'an ablation is passed in silence when the encounter is closed': {
    service: 'encounter-discharge',
    request: discharging([burnt()], chart(session)),
  },
  'the claim of one joint is passed in silence': review([line('64635', 'RT')]),
  'two lines for the two nerves of one joint are one too many': {
    ...review([line('64635', 'RT'), line('64636', 'RT')]),
    critical: ['rfa-count-by-joint'],
  },
  'two units for two nerves are more than the code takes': {
    ...review([{ ...line('64635', 'RT'), quantity: { value: 2 } }]),
    critical: ['mue-exceeded', 'rfa-count-by-joint'],
  },
  'three joints on two lines are passed in silence': review(
    [line('64635', 'RT'), { ...line('64636', 'RT'), quantity: { value: 2 } }],
    burnt({ bodySite: [site('right', 'L3-L4', 'L4-L5', 'L5-S1')] }),
  ),
  'a block of the joint on the claim of its ablation is told': {
    ...review([line('64635', 'RT'), line('64493', 'RT', 'KX')]),
    critical: ['rfa-same-day-diagnostic'],
  },
  'a cervical code does not fit a lumbar ablation': {
    ...review([line('64633', 'RT')]),
    critical: ['region-code-mismatch'],
  },
  'fluoroscopy is part of an ablation': {
    ...review([line('64635', 'RT'), line('77003')]),
    critical: ['imaging-guidance-unbundled'],
  },
});
