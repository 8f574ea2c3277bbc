import type { ClaimItem, Procedure, ServiceRequest } from 'fhir/r4';
import { CPT } from '../../src/terminology/systems.ts';
import { aDraftClaim } from '../kit/claim.ts';
import { aClaim, aCoverage, anOrder, cpt } from '../kit/fhir.ts';
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
  condition,
  icd,
  oswestry,
  otherClaims,
  pain,
  pastSession,
  site,
  visitNote,
} from './charts.ts';
import { bare, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Blocks of peripheral nerves: the order, the repeats, the note and the claim. */

const occipital = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('M54.81', '2026-03-02', 'Right occipital neuralgia'),
  pain: pain(7, '2026-11-10T15:00:00Z'),
  function: oswestry(36, '2026-11-10T15:00:00Z'),
};

const greaterOccipital = (over: Partial<ServiceRequest> = {}) =>
  anOrder('64405', {
    code: cpt('64405', 'Greater occipital nerve block'),
    bodySite: [{ ...site('right'), text: 'Right greater occipital nerve' }],
    reasonCode: [icd('M54.81')],
    ...over,
  });

const tibial = (code: string, text: string) =>
  anOrder('64450', {
    code: cpt('64450', 'Posterior tibial nerve block'),
    bodySite: [{ ...site('right'), text: 'Right posterior tibial nerve' }],
    reasonCode: [icd(code, text)],
  });

const sign = (over: Parameters<typeof chart>[1] = {}, ...orders: ServiceRequest[]) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [greaterOccipital()], chart(occipital, over)),
});

const past = (on: string, side: 'Right' | 'Left' = 'Right') =>
  pastSession(`block-${on}`, '64405', on, `${side} greater occipital nerve`);

testScenarios({
  'a block of the greater occipital nerve that the chart supports is passed in silence': sign(),
  'the same told in words alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [
        anOrder('64405', {
          code: cpt('64405', 'Right greater occipital nerve block'),
          reasonCode: [{ text: 'Right occipital neuralgia' }],
        }),
      ],
      chart({
        coverage: occipital.coverage,
        claims: occipital.claims,
        visit: visitNote(
          'Right occipital neuralgia since March 2026, pain 7/10 on the NRS. She cannot turn her head to drive and can no longer work at a screen. Tenderness over the right greater occipital nerve with a positive Tinel sign.',
          '2026-11-10',
        ),
      }),
    ),
  },
  'a side that stands as a modifier of the order is a side': sign(
    {},
    greaterOccipital({
      bodySite: [{ text: 'Greater occipital nerve' }],
      orderDetail: [{ coding: [{ system: CPT, code: 'RT' }] }],
    }),
  ),
  'an order without a side asks for it': {
    ...sign({}, greaterOccipital({ bodySite: [{ text: 'Greater occipital nerve' }] })),
    warning: ['laterality-missing-order'],
  },
  'an order without a pain score asks for it': {
    ...sign({ pain: [] }),
    warning: ['pain-score-baseline-missing'],
  },
  'diabetic neuropathy is no indication for Medicare': {
    ...sign(
      { diagnosis: condition('E11.42', '2020-03-02', 'Diabetic polyneuropathy') },
      tibial('E11.42', 'Type 2 diabetes with diabetic polyneuropathy'),
    ),
    warning: ['pnb-indication-noncovered'],
  },
  'a plan that says nothing of diabetic neuropathy is not quoted': sign(
    {
      coverage: aCoverage('AETNA-2026'),
      diagnosis: condition('E11.42', '2020-03-02', 'Diabetic polyneuropathy'),
    },
    tibial('E11.42', 'Type 2 diabetes with diabetic polyneuropathy'),
  ),
  'a tarsal tunnel syndrome is an indication though the patient has diabetes': sign(
    { diagnosis: condition('E11.9', '2020-03-02', 'Type 2 diabetes') },
    tibial('G57.51', 'Tarsal tunnel syndrome, right'),
  ),
  'a third block of one nerve in six months is passed in silence': sign({
    past: [past('2026-07-01'), past('2026-09-01')],
  }),
  'a fourth is more than Medicare expects': {
    ...sign({ past: [past('2026-07-01'), past('2026-08-12'), past('2026-10-01')] }),
    warning: ['pnb-frequency'],
  },
  'blocks of the other side are blocks of another nerve': sign({
    past: [past('2026-07-01', 'Left'), past('2026-08-12', 'Left'), past('2026-10-01')],
  }),
  'blocks that only claims tell of count': {
    ...sign({
      past: [
        aClaim('first', '64405', '2026-07-01', 'RT'),
        aClaim('second', '64405', '2026-08-12', 'RT'),
        aClaim('third', '64405', '2026-10-01', 'RT'),
      ],
    }),
    warning: ['pnb-frequency'],
  },
  'a code that was deleted is told when the order is selected': {
    service: 'order-select',
    request: selecting(
      [anOrder('64413', { bodySite: [site('right')], reasonCode: [icd('M54.2')] })],
      chart(occipital),
    ),
    critical: ['code-deleted-or-invalid'],
  },
  'the day of a block is set in silence': {
    service: 'appointment-book',
    request: booking(
      [{ order: greaterOccipital(), start: '2026-12-01T15:00:00Z' }],
      chart(occipital),
    ),
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([greaterOccipital()], unread(chart(occipital))),
  },
});

const NOTE = `PROCEDURE: Right greater occipital nerve block.
PREOPERATIVE DIAGNOSIS: Right occipital neuralgia. Pain before the procedure 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: A 25-gauge needle was advanced medial to the right occipital artery. After negative aspiration 3 mL of bupivacaine 0.25% and 1 mL of triamcinolone 40 mg/mL (40 mg) were injected around the right greater occipital nerve. No sedation was given. There were no complications.
RESPONSE: Twenty minutes later the pain was 2/10 on the NRS.`;

const stored = { coverage: occipital.coverage, claims: occipital.claims };

const narrate = (note: string, code = '64405') => ({
  service: 'procedure-note-sign',
  request: noting([bare(code)], chart(stored), { note: noteOf(note) }),
});

const STEROID: ClaimItem = { ...line('J3301', 'JZ'), quantity: { value: 4 } };

const review = (
  items: ClaimItem[],
  {
    note = NOTE,
    code = '64405',
    coverage = occipital.coverage,
  }: { note?: string; code?: string; coverage?: ReturnType<typeof aCoverage> } = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M54.81') }],
    }),
    chart({ coverage, claims: otherClaims }),
    { procedures: [bare(code)], note: noteOf(note) },
  ),
});

const coded = (over: Partial<Procedure> = {}) =>
  given('64405', {
    bodySite: [{ ...site('right'), text: 'Right greater occipital nerve' }],
    usedCode: [],
    ...over,
  });

const GUIDED = `${NOTE}
ULTRASOUND GUIDANCE AND FINDINGS: Real-time ultrasound guidance was used; the needle tip lies beside the right greater occipital nerve at C2. Permanent images were saved to PACS.`;

const INTERCOSTAL = NOTE.replace(
  'Right greater occipital nerve block',
  'Right intercostal nerve blocks at T6 and T7',
)
  .replace('Right occipital neuralgia', 'Right chest wall pain')
  .replace('medial to the right occipital artery', 'under the right sixth and seventh ribs')
  .replace('around the right greater occipital nerve', 'at the right T6 and T7 intercostal nerves');

testScenarios({
  'the note of a block is passed in silence': narrate(NOTE),
  'the note of another nerve does not fit the code': {
    ...narrate(
      NOTE.replaceAll('greater occipital nerve', 'suprascapular nerve')
        .replace('medial to the right occipital artery', 'into the right suprascapular notch')
        .replace('Right occipital neuralgia', 'Right shoulder pain'),
    ),
    critical: ['pnb-target-code-mismatch'],
  },
  'a note of both occipital nerves fits the code of one of them': narrate(
    NOTE.replaceAll(
      'Right greater occipital nerve block',
      'Right greater and lesser occipital nerve blocks',
    ),
  ),
  'the note of the suprascapular nerve fits its own code': narrate(
    NOTE.replaceAll('greater occipital nerve', 'suprascapular nerve')
      .replace('medial to the right occipital artery', 'into the right suprascapular notch')
      .replace('Right occipital neuralgia', 'Right shoulder pain'),
    '64418',
  ),
  'a note without a side asks for it': {
    ...narrate(NOTE.replaceAll(/\b[Rr]ight /g, '')),
    critical: ['laterality-missing-note'],
  },
  'a note that keeps the strength of the anesthetic to itself asks for it': {
    ...narrate(NOTE.replace('bupivacaine 0.25%', 'bupivacaine')),
    warning: ['injectate-incomplete'],
  },
  'ultrasound of which no image was kept is asked for': {
    ...narrate(NOTE.replace('A 25-gauge needle', 'Under ultrasound guidance a 25-gauge needle')),
    warning: ['imaging-archive-missing'],
  },
  'the encounter is closed in silence': {
    service: 'encounter-discharge',
    request: discharging([coded()], chart(stored)),
  },
  'the claim with its drug is passed in silence': review([line('64405', 'RT'), STEROID]),
  'two units of one nerve are one too many': {
    ...review([{ ...line('64405', 'RT'), quantity: { value: 2 } }, STEROID]),
    critical: ['pnb-once-per-nerve'],
  },
  'two lines of one nerve are one too many': {
    ...review([line('64405', 'RT'), line('64405', 'RT'), STEROID]),
    critical: ['pnb-once-per-nerve'],
  },
  'both sides on one line with 50 are passed in silence': review([line('64405', '50'), STEROID], {
    note: NOTE.replaceAll('right', 'left and right').replaceAll('Right', 'Bilateral'),
  }),
  'a line for the other side is a matter of safety': {
    ...review([line('64405', 'LT'), STEROID]),
    critical: ['laterality-mismatch'],
  },
  'ultrasound with its report may stand beside the greater occipital nerve': review(
    [line('64405', 'RT'), line('76942'), STEROID],
    { note: GUIDED },
  ),
  'ultrasound without a word in the note may not': {
    ...review([line('64405', 'RT'), line('76942'), STEROID]),
    critical: ['guidance-report-missing'],
  },
  'ultrasound is part of a block of the brachial plexus': {
    ...review([line('64415', 'RT'), line('76942'), STEROID], {
      note: GUIDED.replaceAll('greater occipital nerve', 'brachial plexus'),
      code: '64415',
    }),
    critical: ['imaging-guidance-unbundled'],
  },
  'a further intercostal nerve without the first is told': {
    ...review([line('64421', 'RT'), STEROID], { note: INTERCOSTAL, code: '64421' }),
    critical: ['addon-without-primary'],
  },
  'two intercostal nerves are billed as first and further': review(
    [line('64420', 'RT'), line('64421', 'RT'), STEROID],
    { note: INTERCOSTAL, code: '64420' },
  ),
  'a commercial payer pays a nerve once as well': {
    ...review([{ ...line('64405', 'RT'), quantity: { value: 2 } }, STEROID], {
      coverage: aCoverage('BCBS-80'),
    }),
    critical: ['pnb-once-per-nerve'],
  },
});
