import type { ClaimItem, ServiceRequest } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
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
  mri,
  oswestry,
  otherClaims,
  pain,
  physicalTherapy,
  site,
  visitNote,
} from './charts.ts';
import { interlaminar } from './epidural-charts.ts';
import { atSession, bare, drug, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Blocks of sympathetic ganglia and plexuses: the target, the code, the guidance. */

const complexRegional = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('G90.521', '2026-03-02', 'CRPS I of the right leg'),
  pain: pain(8, '2026-11-10T15:00:00Z'),
  function: oswestry(52, '2026-11-10T15:00:00Z'),
  therapy: physicalTherapy('2026-06-01', '2026-08-14'),
};

const block = (code: string, text: string, over: Partial<ServiceRequest> = {}) =>
  anOrder(code, {
    code: cpt(code, text),
    bodySite: [site('right')],
    reasonCode: [icd('G90.521')],
    ...over,
  });

const lumbarBlock = block('64520', 'Lumbar sympathetic block');
const ofArm = { reasonCode: [icd('G90.511')] };
const ofPelvis = { bodySite: [{ text: 'Pelvis' }], reasonCode: [icd('R10.2')] };

const sign = (order: ServiceRequest, over: Parameters<typeof chart>[1] = {}) => ({
  service: 'order-sign',
  request: signing([order], chart(complexRegional, over)),
});

testScenarios({
  'a lumbar sympathetic block that the chart supports is passed in silence': sign(lumbarBlock),
  'a stellate ganglion block under its code is passed in silence': sign(
    block('64510', 'Stellate ganglion block', ofArm),
  ),
  'a superior hypogastric plexus has no side': sign(
    block('64517', 'Superior hypogastric plexus block', ofPelvis),
  ),
  'a celiac plexus block under its code is passed in silence': sign(
    block('64530', 'Celiac plexus block', {
      bodySite: [{ text: 'Celiac plexus' }],
      reasonCode: [icd('C25.9'), icd('G89.3')],
    }),
  ),
  'a sphenopalatine block told by its note alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [anOrder('64505', { code: cpt('64505', 'Right sphenopalatine ganglion block') })],
      chart({
        coverage: complexRegional.coverage,
        claims: complexRegional.claims,
        visit: visitNote(
          'Cluster headache on the right since March 2026, pain 8/10 on the NRS. He cannot work during the bouts and sleeps three hours. Verapamil and oxygen did not help.',
          '2026-11-10',
        ),
      }),
    ),
  },
  'a stellate ganglion under the lumbar code is told': {
    ...sign(block('64520', 'Stellate ganglion block', ofArm)),
    critical: ['sympathetic-code-mismatch'],
  },
  'a lumbar sympathetic block under the stellate code is told when it is selected': {
    service: 'order-select',
    request: selecting([block('64510', 'Lumbar sympathetic block')], chart(complexRegional)),
    critical: ['sympathetic-code-mismatch'],
  },
  'the code that an old guide gives the stellate ganglion is no more, and is not its code': {
    ...sign(block('64508', 'Stellate ganglion block', ofArm)),
    critical: ['code-deleted-or-invalid', 'sympathetic-code-mismatch'],
  },
  'the code that an old guide gives the superior hypogastric plexus is that of the stellate ganglion':
    {
      ...sign(block('64510', 'Superior hypogastric plexus block', { reasonCode: [icd('R10.2')] })),
      critical: ['sympathetic-code-mismatch'],
    },
  'a lumbar block without a side asks for it': {
    ...sign(block('64520', 'Lumbar sympathetic block', { bodySite: [{ text: 'L3' }] })),
    warning: ['laterality-missing-order'],
  },
  'a diagnosis that leaves the limb open is not specific': {
    ...sign(block('64520', 'Lumbar sympathetic block', { reasonCode: [icd('G90.50')] })),
    warning: ['icd-not-specific'],
  },
  'an epidural and a sympathetic block in one session are two kinds': {
    service: 'order-sign',
    request: signing(
      [interlaminar(), { ...lumbarBlock, id: 'sympathetic' }],
      chart(complexRegional, {
        root: condition('M54.16', '2026-03-02', 'Lumbar radiculopathy'),
        imaging: mri(
          '2026-09-15',
          'MRI lumbar spine: L4-L5 disc herniation with compression of the right L5 nerve root.',
        ),
      }),
    ),
    warning: ['multiple-block-types-same-session'],
  },
  'so they are when their day is set': {
    service: 'appointment-book',
    request: booking(
      [
        { order: interlaminar(), start: '2026-12-01T15:00:00Z' },
        { order: { ...lumbarBlock, id: 'sympathetic' }, start: '2026-12-01T15:30:00Z' },
      ],
      chart(complexRegional),
    ),
    warning: ['multiple-block-types-same-session'],
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([lumbarBlock], unread(chart(complexRegional))),
  },
  'a wrong code is told though nothing could be read': {
    service: 'order-sign',
    request: signing(
      [block('64520', 'Stellate ganglion block', ofArm)],
      unread(chart(complexRegional)),
    ),
    critical: ['sympathetic-code-mismatch'],
  },
});

const NOTE = `PROCEDURE: Right lumbar sympathetic block at L3 under fluoroscopic guidance.
PREOPERATIVE DIAGNOSIS: CRPS I of the right leg. Pain before the procedure 8/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: Under fluoroscopy a 22-gauge needle was advanced to the right anterolateral border of L3. 1 mL of Omnipaque 240 spread along the vertebral body. 10 mL of ropivacaine 0.2% was injected. No sedation was given. There were no complications.
FLUOROSCOPIC GUIDANCE AND FINDINGS: Fluoroscopy was used throughout. The needle tip lies at the anterolateral border of L3 and contrast spreads in front of the vertebral body. Permanent images were saved to PACS.
RESPONSE: Pain was 2/10 on the NRS after thirty minutes; the skin of the right foot warmed by 4 degrees.`;

const STELLATE = NOTE.replace(
  'Right lumbar sympathetic block at L3',
  'Right stellate ganglion block',
)
  .replace('of the right leg', 'of the right arm')
  .replace(
    'to the right anterolateral border of L3',
    'to the right anterior tubercle of C6 at the stellate ganglion',
  )
  .replace(
    'at the anterolateral border of L3 and contrast spreads in front of the vertebral body',
    'at the anterior tubercle of C6 and contrast spreads along the longus colli',
  )
  .replace('right foot', 'right hand');

const stored = { coverage: complexRegional.coverage, claims: complexRegional.claims };

const narrate = (note: string, code = '64520') => ({
  service: 'procedure-note-sign',
  request: noting([bare(code)], chart(stored), { note: noteOf(note) }),
});

const review = (items: ClaimItem[], note = NOTE) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('G90.521') }],
    }),
    chart(stored),
    { procedures: [bare('64520')], note: noteOf(note) },
  ),
});

testScenarios({
  'the note of a lumbar sympathetic block is passed in silence': narrate(NOTE),
  'the note of a stellate ganglion block fits its code': narrate(STELLATE, '64510'),
  'it does not fit the lumbar code': {
    ...narrate(STELLATE),
    critical: ['sympathetic-code-mismatch'],
  },
  'a session with every fact coded is passed in silence': {
    service: 'procedure-note-sign',
    request: noting(
      [
        given('64520', {
          code: cpt('64520', 'Lumbar sympathetic block'),
          bodySite: [site('right', 'L3')],
        }),
      ],
      chart(atSession, {
        agent: drug(
          'agent',
          'ropivacaine hydrochloride 2 MG/ML Injectable Solution',
          { value: 20, unit: 'mg' },
          '10 mL',
        ),
      }),
    ),
  },
  'without images kept they are asked for': {
    ...narrate(NOTE.replace(' Permanent images were saved to PACS.', '')),
    warning: ['imaging-archive-missing'],
  },
  'the encounter is closed in silence': {
    service: 'encounter-discharge',
    request: discharging(
      [
        given('64520', {
          code: cpt('64520', 'Lumbar sympathetic block'),
          bodySite: [site('right', 'L3')],
        }),
      ],
      chart(atSession),
    ),
  },
  'the claim is passed in silence': review([line('64520', 'RT')]),
  'which code of fluoroscopy belongs to it is only advice': {
    ...review([line('64520', 'RT'), line('77003')]),
    info: ['sympathetic-guidance-ambiguous'],
  },
  'the other code of fluoroscopy is only advice as well': {
    ...review([line('64520', 'RT'), line('77002')]),
    info: ['sympathetic-guidance-ambiguous'],
  },
  'ultrasound is billed though the note says fluoroscopy': {
    ...review([line('64520', 'RT'), line('76942')]),
    critical: ['guidance-code-mismatch'],
  },
});
