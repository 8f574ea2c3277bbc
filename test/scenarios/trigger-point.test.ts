import type { ClaimItem, Procedure, ServiceRequest } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aClaim, aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, discharging, noting, reviewing, selecting, signing, unread } from './ask.ts';
import { approval, askedFor } from './authorizations.ts';
import {
  condition,
  icd,
  oswestry,
  otherClaims,
  pain,
  physicalTherapy,
  session,
  visitNote,
} from './charts.ts';
import { atSession, drug, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Trigger point injections: the order, the repeats, the note and the claim. */

const FINDINGS = visitNote(
  'EXAMINATION: Right trapezius: palpable taut band with a hyperirritable nodule, local twitch response and referred pain to the head on palpation.',
  '2026-11-10',
);

const myofascial = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('M79.18', '2026-06-01', 'Myofascial pain of the trapezius'),
  pain: pain(6, '2026-11-10T15:00:00Z'),
  function: oswestry(30, '2026-11-10T15:00:00Z'),
  therapy: physicalTherapy('2026-08-03', '2026-09-28'),
  findings: FINDINGS,
};

const trigger = (over: Partial<ServiceRequest> = {}) =>
  anOrder('20552', {
    bodySite: [{ text: 'Right trapezius' }],
    reasonCode: [icd('M79.18')],
    ...over,
  });

const sign = (over: Parameters<typeof chart>[1] = {}, ...orders: ServiceRequest[]) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [trigger()], chart(myofascial, over)),
});

const injected = (on: string, relief = 70, until = '2026-11-20', over: object = {}) =>
  session('20552', on, 'Right trapezius', { relief, until, ...over });

const UHC = {
  coverage: aCoverage('UHC-COMM-2026'),
  authorization: approval([askedFor('20552')]),
};

testScenarios({
  'a first injection of trigger points that the chart supports is passed in silence': sign(),
  'the same told by a consultation note alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [trigger({ bodySite: [], code: cpt('20552', 'Trigger point injection, right trapezius') })],
      chart({
        coverage: myofascial.coverage,
        claims: myofascial.claims,
        visit: visitNote(
          `Myofascial pain of the right trapezius since June 2026, 6/10 on the NRS. She cannot lift her arm above the shoulder to dress. Physical therapy from 08/03/2026 to 09/28/2026 and cyclobenzaprine did not help.
EXAMINATION: Right trapezius: palpable taut band with a nodule, local twitch response and referred pain to the head.`,
          '2026-11-10',
        ),
      }),
    ),
  },
  'without findings of the examination it asks for them': {
    ...sign({ findings: [] }),
    warning: ['tpi-findings-missing'],
  },
  'tenderness alone is not a trigger point': {
    ...sign({ findings: visitNote('EXAMINATION: Right trapezius tender.', '2026-11-10') }),
    warning: ['tpi-findings-missing'],
  },
  'a third session in 12 months is passed in silence': sign({
    past: [...injected('2026-02-05', 70, '2026-05-07'), ...injected('2026-05-07')],
  }),
  'a fourth is one too many for Medicare': {
    ...sign({
      past: [
        ...injected('2026-02-05', 70, '2026-05-07'),
        ...injected('2026-05-07', 70, '2026-08-06'),
        ...injected('2026-08-06'),
      ],
    }),
    critical: ['tpi-frequency-exceeded'],
  },
  'that is told when the order is selected': {
    service: 'order-select',
    request: selecting(
      [trigger()],
      chart(myofascial, {
        past: [...injected('2026-02-05'), ...injected('2026-05-07'), ...injected('2026-08-06')],
      }),
    ),
    critical: ['tpi-frequency-exceeded'],
  },
  'a session of an outside group counts': {
    ...sign({
      past: [...injected('2026-05-07', 70, '2026-08-06'), ...injected('2026-08-06')],
      outside: aClaim('outside', '20553', '2026-02-05'),
    }),
    critical: ['tpi-frequency-exceeded'],
  },
  'a session on the anniversary does not count': sign({
    past: [
      ...injected('2025-11-21', 70, '2026-05-07'),
      ...injected('2026-05-07', 70, '2026-08-06'),
      ...injected('2026-08-06'),
    ],
  }),
  'half the pain gone for six weeks supports a repeat': sign({
    past: injected('2026-09-01', 50, '2026-10-13'),
  }),
  'a day less does not': {
    ...sign({ past: injected('2026-09-01', 50, '2026-10-12') }),
    warning: ['tpi-repeat-response-insufficient'],
  },
  'neither does 49 percent': {
    ...sign({ past: injected('2026-09-01', 49, '2026-10-13') }),
    warning: ['tpi-repeat-response-insufficient'],
  },
  'the third session of one site in 90 days is told by commercial payers': {
    ...sign({ ...UHC, past: [...injected('2026-09-03'), ...injected('2026-10-08')] }),
    warning: ['tpi-commercial-90-day'],
  },
  'the second is not': sign({ ...UHC, past: injected('2026-10-08') }),
  'a session of 91 days ago is not one of them': sign({
    ...UHC,
    past: [...injected('2026-08-22'), ...injected('2026-10-08')],
  }),
  'two regions in one session are one too many for Medicare': {
    ...sign(
      {},
      trigger({ bodySite: [{ text: 'Right trapezius' }, { text: 'Left gluteus medius' }] }),
    ),
    warning: ['tpi-multiple-regions'],
  },
  'ultrasound for trigger points is not covered by Medicare': {
    ...sign({}, trigger(), anOrder('76942', { id: 'guidance' })),
    critical: ['tpi-imaging-guidance-noncovered'],
  },
  'only one of the two codes is paid on a day': {
    ...sign(
      {},
      trigger(),
      trigger({
        id: 'three',
        code: cpt('20553'),
        bodySite: [
          { text: 'Right trapezius' },
          { text: 'Right levator scapulae' },
          { text: 'Right splenius capitis' },
        ],
      }),
    ),
    critical: ['tpi-two-codes-same-day'],
  },
  'neck pain is not on the list': {
    ...sign({}, trigger({ reasonCode: [icd('M54.2')] })),
    critical: ['dx-not-covered-for-procedure'],
  },
  'the injection has no second side': {
    ...sign(
      {},
      trigger({
        orderDetail: [{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '50' }] }],
      }),
    ),
    critical: ['bilateral-modifier-invalid'],
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([trigger()], unread(chart(myofascial))),
  },
});

const NOTE = `PROCEDURE: Trigger point injections of the right trapezius and right levator scapulae.
PREOPERATIVE DIAGNOSIS: Myofascial pain. Pain before the procedure 6/10 on the NRS.
CONSENT: Informed consent was obtained.
DESCRIPTION: Two trigger points in the right trapezius and one trigger point in the right levator scapulae were injected with 1 mL of bupivacaine 0.25% each with a 27-gauge needle.
RESPONSE: Immediately afterwards the pain was 2/10 on the NRS, 67% relief.`;

const stored = { coverage: atSession.coverage, claims: atSession.claims };
const narrate = (note: string, code = '20552', over: Parameters<typeof chart>[1] = {}) => ({
  service: 'procedure-note-sign',
  request: noting([needled(code)], chart(stored, over), { note: noteOf(note) }),
});

/** No fluoroscopy here. */
const needled = (code: string, over: Partial<Procedure> = {}) => {
  const { usedCode: _, ...procedure } = given(code, over);
  return procedure;
};

const agent = drug(
  'agent',
  'bupivacaine hydrochloride 2.5 MG/ML Injectable Solution',
  { value: 7.5, unit: 'mg' },
  '3 mL',
);
const BUPIVACAINE: ClaimItem = { ...line('J0665', 'JZ'), quantity: { value: 15 } };

const review = (items: ClaimItem[], note = NOTE, code = '20552') => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M79.18') }],
    }),
    chart(stored, { agent, before: atSession.before, consent: atSession.consent }),
    { procedures: [needled(code)], note: noteOf(note) },
  ),
});

const THREE = NOTE.replace(
  'one trigger point in the right levator scapulae',
  'one trigger point in the right levator scapulae and one trigger point in the right splenius capitis',
).replace(
  'right trapezius and right levator scapulae.',
  'right trapezius, right levator scapulae and right splenius capitis.',
);

testScenarios({
  'the note of two muscles under the code of one or two is passed in silence': narrate(NOTE),
  'three muscles under the code of three or more are passed in silence': narrate(THREE, '20553'),
  'three muscles do not fit the code of one or two': {
    ...narrate(THREE),
    critical: ['tpi-muscle-count-mismatch'],
  },
  'two muscles do not fit the code of three or more': {
    ...narrate(NOTE, '20553'),
    critical: ['tpi-muscle-count-mismatch'],
  },
  'a note that names no muscle asks for the names': {
    ...narrate(
      NOTE.replace(
        'of the right trapezius and right levator scapulae',
        'of the upper back',
      ).replace(
        'Two trigger points in the right trapezius and one trigger point in the right levator scapulae were',
        'Three trigger points were',
      ),
    ),
    critical: ['tpi-muscle-names-missing'],
  },
  'a note without the number of points of each muscle asks for it': {
    ...narrate(
      NOTE.replace(
        'Two trigger points in the right trapezius and one trigger point in the right levator scapulae were',
        'The trigger points in the right trapezius and the right levator scapulae were',
      ),
    ),
    critical: ['tpi-muscle-names-missing'],
  },
  'dry needling does not fit the code': {
    ...narrate(
      NOTE.replace('Trigger point injections', 'Dry needling of trigger points').replace(
        'were injected with 1 mL of bupivacaine 0.25% each with a 27-gauge needle',
        'were dry needled without any injectate',
      ),
    ),
    critical: ['tpi-dry-needling'],
  },
  'a note without the relief right after it asks for it': {
    ...narrate(NOTE.replace(/RESPONSE.*/, '')),
    warning: ['tpi-post-relief-missing'],
  },
  'a missing consent is asked for': {
    ...narrate(NOTE.replace(/CONSENT.*\n/, '')),
    warning: ['consent-missing'],
  },
  'nothing more is asked for when the encounter is closed': {
    service: 'encounter-discharge',
    request: discharging(
      [
        needled('20552', {
          bodySite: [{ text: 'Right trapezius' }],
          reasonCode: [icd('M79.18')],
        }),
      ],
      chart(stored),
    ),
  },
  'the claim with its drug is passed in silence': review([line('20552'), BUPIVACAINE]),
  'the drug belongs on the same claim': {
    ...review([line('20552')]),
    warning: ['tpi-drug-not-on-claim'],
  },
  'more than one unit is never paid': {
    ...review([{ ...line('20552'), quantity: { value: 3 } }, BUPIVACAINE]),
    critical: ['mue-exceeded', 'tpi-units-gt-1'],
  },
  'the claim of three muscles under the code of one or two is told': {
    ...review([line('20552'), BUPIVACAINE], THREE),
    critical: ['tpi-muscle-count-mismatch'],
  },
  'modifier 50 does not fit': {
    ...review([line('20552', '50'), BUPIVACAINE]),
    critical: ['bilateral-modifier-invalid', 'laterality-mismatch'],
  },
  'ultrasound on the claim is not covered by Medicare': {
    ...review(
      [line('20552'), line('76942'), BUPIVACAINE],
      `${NOTE}
ULTRASOUND GUIDANCE AND FINDINGS: Real-time ultrasound guidance was used; the needle tip lies in the trapezius above the pleura. Permanent images were saved to PACS.`,
    ),
    critical: ['tpi-imaging-guidance-noncovered'],
  },
});
