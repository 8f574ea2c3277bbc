import type { ClaimItem, FhirResource, ServiceRequest } from 'fhir/r4';
import { FORAMEN_OBSERVATION, LOINC } from '../../src/terminology/systems.ts';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, aNote, anOrder, aProcedure, cpt } from '../kit/fhir.ts';
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
import { affirmation, approval, askedFor } from './authorizations.ts';
import {
  condition,
  icd,
  oswestry,
  otherClaims,
  pain,
  physicalTherapy,
  placeOfService,
  reliefHeld,
  visitNote,
} from './charts.ts';
import { bare, itemsFor, line, noteOf, storedNote } from './session-charts.ts';

/** Spinal cord stimulators from the trial to the implant and its programming. */

const psychologist: FhirResource = {
  resourceType: 'Observation',
  id: 'psychology',
  status: 'final',
  code: { coding: [{ system: FORAMEN_OBSERVATION, code: 'psychological-evaluation' }] },
  subject: { reference: 'Patient/p' },
  effectiveDateTime: '2026-08-20',
  valueString: 'Suitable for spinal cord stimulation, no contraindication.',
};

const HISTORY =
  'Failed back surgery syndrome with chronic intractable neuropathic pain of both legs since 2023. Physical therapy from 06/01/2026 to 08/14/2026, gabapentin, duloxetine and two epidural steroid injections failed to bring lasting relief. No further surgery is planned.';

const failedBack = {
  coverage: aCoverage('MCR-FFS-2026'),
  claims: otherClaims,
  diagnosis: condition('M96.1', '2023-05-02', 'Postlaminectomy syndrome'),
  pain: pain(8, '2026-11-10T15:00:00Z'),
  function: oswestry(58, '2026-11-10T15:00:00Z'),
  therapy: physicalTherapy('2026-06-01', '2026-08-14'),
  psychologist,
  visit: visitNote(HISTORY, '2026-08-25'),
};

const center = { locationCode: [placeOfService('24')] };
const because = { reasonCode: [icd('M96.1', 'Postlaminectomy syndrome')] };

const trialOrder = (over: Partial<ServiceRequest> = {}) =>
  anOrder('63650', {
    id: 'leads',
    code: cpt('63650', 'Spinal cord stimulator trial, percutaneous leads'),
    ...because,
    ...center,
    ...over,
  });

const implant = (over: Partial<ServiceRequest> = {}) => [
  anOrder('63650', {
    id: 'leads',
    code: cpt('63650', 'Permanent percutaneous spinal cord stimulator leads'),
    ...because,
    ...center,
    ...over,
  }),
  anOrder('63685', {
    id: 'generator',
    code: cpt('63685', 'Permanent implant of spinal cord stimulator generator'),
    ...because,
    ...center,
    ...over,
  }),
];

const trial = (percent?: number): FhirResource[] => [
  {
    ...aProcedure('trial', '63650', '2026-10-05', {
      code: cpt('63650', 'Spinal cord stimulator trial'),
    }),
    performedPeriod: { start: '2026-10-05', end: '2026-10-12' },
    performedDateTime: undefined,
  } as FhirResource,
  ...(percent === undefined ? [] : [reliefHeld(percent, 'trial', ['2026-10-05', '2026-10-12'])]),
];

const opioids = (on: string, value: number): FhirResource => ({
  resourceType: 'Observation',
  id: `mme-${on}`,
  status: 'final',
  code: { coding: [{ system: FORAMEN_OBSERVATION, code: 'opioid-mme' }] },
  subject: { reference: 'Patient/p' },
  effectiveDateTime: on,
  valueQuantity: { value, unit: 'MME/day' },
});

const sign = (orders: readonly ServiceRequest[], over: Parameters<typeof chart>[1] = {}) => ({
  service: 'order-sign',
  request: signing(orders, chart(failedBack, over)),
});

const aetna = (...codes: string[]) => ({
  coverage: aCoverage('AETNA-2026'),
  authorization: approval(codes.map((code) => askedFor(code))),
});

const inTexas = {
  contained: [{ resourceType: 'Location' as const, id: 'place', address: { state: 'TX' } }],
  locationReference: [{ reference: '#place' }],
};

testScenarios({
  'a trial that the chart supports is passed in silence': sign([trialOrder()]),
  'a trial whose whole story stands in notes is passed in silence': {
    service: 'order-sign',
    request: signing(
      [trialOrder()],
      chart({
        coverage: failedBack.coverage,
        claims: failedBack.claims,
        visit: visitNote(
          `${HISTORY} Pain is 8/10 on the NRS; he cannot stand for more than ten minutes. Psychological evaluation by Dr. Ames on 08/20/2026 found him suitable for spinal cord stimulation.`,
          '2026-11-10',
        ),
      }),
    ),
  },
  'without a psychological evaluation it is not covered': {
    ...sign([trialOrder()], { psychologist: [] }),
    critical: ['scs-psych-eval-missing'],
  },
  'an evaluation that a visit tells to advise against it is told': {
    ...sign([trialOrder()], {
      psychologist: [],
      told: visitNote(
        'Psychological evaluation 9/1/2026 recommends against implantation.',
        '2026-11-12',
      ),
    }),
    critical: ['scs-psych-eval-missing'],
  },
  'an evaluation after the day of the trial comes too late': {
    ...sign([trialOrder()], {
      psychologist: { ...psychologist, effectiveDateTime: '2026-11-25' } as FhirResource,
    }),
    critical: ['scs-psych-eval-missing'],
  },
  'without failed conservative care it is not covered': {
    ...sign([trialOrder()], {
      therapy: [],
      visit: visitNote(
        'Chronic intractable neuropathic pain of both legs since 2023.',
        '2026-08-25',
      ),
    }),
    critical: ['scs-conservative-failure-missing'],
  },
  'low back pain alone is no indication': {
    ...sign([trialOrder({ reasonCode: [icd('M54.50')] })], {
      diagnosis: condition('M54.50', '2023-05-02', 'Low back pain'),
      visit: visitNote(
        'Low back pain since 2023. Physical therapy from 06/01/2026 to 08/14/2026, naproxen and two facet joint injections failed to bring lasting relief.',
        '2026-08-25',
      ),
    }),
    warning: ['scs-indication-missing'],
  },
  'a complex regional pain syndrome that the visit tells is an indication': sign(
    [trialOrder({ reasonCode: [icd('M79.672')] })],
    {
      diagnosis: [],
      visit: visitNote(
        HISTORY.replace('Failed back surgery syndrome', 'CRPS of the left foot'),
        '2026-08-25',
      ),
    },
  ),
  'an active opioid use disorder is told': {
    ...sign([trialOrder()], {
      disorder: condition('F11.20', '2025-05-02', 'Opioid use disorder'),
    }),
    warning: ['scs-active-substance-use'],
  },
  'one in remission is not': sign([trialOrder()], {
    disorder: condition('F11.21', '2020-05-02', 'Opioid use disorder, in remission'),
  }),
  'a trial may be done in the office': sign([trialOrder({ locationCode: [placeOfService('11')] })]),
  'a trial at the hospital needs the affirmation of Medicare': {
    ...sign([trialOrder({ locationCode: [placeOfService('22')] })]),
    critical: ['opd-prior-auth-required'],
  },
  'with the affirmation it is passed in silence': sign(
    [trialOrder({ locationCode: [placeOfService('22')] })],
    { authorization: affirmation([askedFor('63650')], '2026-10-28') },
  ),

  'an implant after a trial with half the pain gone is passed in silence': sign(implant(), {
    trial: trial(50),
  }),
  'after a trial with less it is not covered': {
    ...sign(implant(), { trial: trial(49) }),
    critical: ['scs-trial-response-insufficient'],
  },
  'half the opioids given up are as good': sign(implant(), {
    trial: trial(40),
    before: opioids('2026-10-01', 60),
    after: opioids('2026-10-11', 30),
  }),
  'a trial without a result says nothing': {
    ...sign(implant(), { trial: trial() }),
    critical: ['scs-trial-response-insufficient'],
  },
  'a trial that a visit alone tells of counts': sign(implant(), {
    told: visitNote(
      'The spinal cord stimulator trial from 10/05/2026 to 10/12/2026 gave 70% relief of the leg pain.',
      '2026-10-14',
    ),
  }),
  'so does one that bears no day': sign(implant(), {
    told: visitNote(
      'The spinal cord stimulator trial was completed last week with 70% relief. She wants the implant.',
      '2026-11-12',
    ),
  }),
  'one that bears no day and too little relief is not enough': {
    ...sign(implant(), {
      told: visitNote('Trial leads removed today. The patient had 40% relief.', '2026-11-12'),
    }),
    critical: ['scs-trial-response-insufficient'],
  },
  'one that is only planned is none': {
    ...sign(implant(), {
      told: visitNote('We will proceed with a stimulator trial after clearance.', '2026-11-12'),
    }),
    critical: ['scs-trial-required'],
    info: ['abn-advice'],
  },
  'without a trial there is no implant, of which Medicare patients get a notice': {
    ...sign(implant()),
    critical: ['scs-trial-required'],
    info: ['abn-advice'],
  },
  'that is told when it is selected': {
    service: 'order-select',
    request: selecting(implant(), chart(failedBack)),
    critical: ['scs-trial-required'],
  },
  'a trial that could not be read is not called missing': {
    service: 'order-sign',
    request: signing(implant(), unread(chart(failedBack), 'procedures', 'claimHistory')),
  },
  'a new battery needs no new trial': sign([
    anOrder('63685', {
      code: cpt('63685', 'Replacement of the spinal cord stimulator generator, battery depleted'),
      ...because,
      ...center,
    }),
  ]),
  'an implant in the office is not covered': {
    ...sign(implant({ locationCode: [placeOfService('11')] }), { trial: trial(70) }),
    critical: ['scs-setting'],
  },
  'that is told when its day is set': {
    service: 'appointment-book',
    request: booking(
      implant({ locationCode: [placeOfService('11')] }).map((order) => ({
        order,
        start: '2026-12-01T15:00:00Z',
      })),
      chart(failedBack, { trial: trial(70) }),
    ),
    critical: ['scs-setting'],
  },
  'the authorization of the trial is none of the implant': {
    ...sign(implant(), { ...aetna('63650'), trial: trial(70) }),
    critical: ['scs-implant-auth-separate'],
  },
  'so it is when its day is set': {
    service: 'appointment-book',
    request: booking(
      implant().map((order) => ({ order, start: '2026-12-01T15:00:00Z' })),
      chart(failedBack, { ...aetna('63650'), trial: trial(70) }),
    ),
    critical: ['scs-implant-auth-separate'],
  },
  'an authorization of leads and generator is passed in silence': sign(implant(), {
    ...aetna('63650', '63685'),
    trial: trial(70),
  }),
  'a trial without any authorization is told by Aetna': {
    ...sign([trialOrder()], { coverage: aCoverage('AETNA-2026') }),
    critical: ['prior-auth-missing'],
  },
  'a paddle in Texas is worth asking Medicare about': {
    ...sign(
      [
        anOrder('63655', {
          code: cpt('63655', 'Permanent paddle lead by laminectomy'),
          ...because,
          ...inTexas,
          locationCode: [placeOfService('21')],
        }),
      ],
      { trial: trial(70) },
    ),
    warning: ['wiser-prior-auth-advice'],
  },
  'leads are not removed under the code of the generator': {
    ...sign([
      anOrder('63688', {
        code: cpt('63688', 'Removal of percutaneous spinal cord stimulator leads'),
        ...because,
        ...center,
      }),
    ]),
    critical: ['scs-lead-code'],
  },
  'they are under their own': sign([
    anOrder('63661', {
      code: cpt('63661', 'Removal of percutaneous spinal cord stimulator leads'),
      ...because,
      ...center,
    }),
  ]),
  'programming asks for nothing that an implant needs, though nothing could be read': {
    service: 'order-sign',
    request: signing([anOrder('95972')], unread(chart(failedBack))),
    cards: 0,
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'order-sign',
    request: signing([trialOrder()], unread(chart(failedBack))),
  },
});

const COMPLEX = `PROCEDURE: Spinal cord stimulator analysis and complex programming.
DESCRIPTION: The generator was interrogated. Amplitude, pulse width, frequency, contact selection and cycling were changed for programs 1 and 2. The patient reports coverage of both legs.`;

const stored = { coverage: failedBack.coverage, claims: failedBack.claims };

const narrate = (note: string, code: string) => ({
  service: 'procedure-note-sign',
  request: noting([bare(code)], chart(stored), { note: noteOf(note) }),
});

const review = (
  items: ClaimItem[],
  code: string,
  note: string,
  over: Parameters<typeof aDraftClaim>[1] = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M96.1') }],
      ...over,
    }),
    chart(stored),
    { procedures: [bare(code)], note: noteOf(note) },
  ),
});

const IMPLANT = `PROCEDURE: Permanent implant of a spinal cord stimulator with two percutaneous leads at T8 and a rechargeable generator in the right flank.
CONSENT: Written informed consent was obtained.
DESCRIPTION: Under fluoroscopy two leads were advanced to T8. A rechargeable implantable pulse generator was placed. Images were saved to PACS.`;

const facility = { type: { coding: [{ code: 'institutional' }] } };

testScenarios({
  'complex programming that lists five parameters is passed in silence': narrate(COMPLEX, '95972'),
  'complex programming that counts minutes is asked for parameters': {
    ...narrate(
      'PROCEDURE: Spinal cord stimulator complex programming.\nDESCRIPTION: The device was programmed for 25 minutes.',
      '95972',
    ),
    warning: ['scs-programming-code'],
  },
  'five parameters are more than simple programming': {
    ...narrate(COMPLEX, '95971'),
    warning: ['scs-programming-code'],
  },
  'an analysis that changes nothing fits its code': narrate(
    'PROCEDURE: Spinal cord stimulator analysis.\nDESCRIPTION: The generator was interrogated. Battery and impedances are normal. No parameters were changed.',
    '95970',
  ),
  'the programming of an encounter is closed in silence': {
    service: 'encounter-discharge',
    request: discharging([bare('95972')], chart(stored, { note: storedNote(COMPLEX) })),
  },
  'the code of further half hours is no more': {
    ...review([line('95972'), line('95973')], '95972', COMPLEX),
    critical: ['code-deleted-or-invalid'],
    warning: ['scs-programming-code'],
  },
  'complex programming is claimed in silence': review([line('95972')], '95972', COMPLEX),
  'a rechargeable generator is billed by its own device code': {
    ...review([line('63685'), line('C1767')], '63685', IMPLANT, facility),
    warning: ['scs-device-code'],
  },
  'which is passed in silence': review([line('63685'), line('C1820')], '63685', IMPLANT, facility),
  'an integrated system is not what was implanted': {
    ...review([line('63685'), line('C1607')], '63685', IMPLANT, facility),
    warning: ['scs-device-code'],
  },
  'the psychological evaluation may be a report of its own': sign([trialOrder()], {
    psychologist: aNote(
      'PSYCHOLOGICAL EVALUATION before spinal cord stimulation. The patient is a suitable candidate.',
      {
        id: 'psychology-report',
        type: {
          coding: [{ system: LOINC, code: '28653-4' }],
          text: 'Psychological evaluation for spinal cord stimulation',
        },
        date: '2026-08-20T15:00:00Z',
        subject: { reference: 'Patient/p' },
      },
    ),
  }),
});
