import type { Coverage, Location } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, reviewing, selecting, signing, unread } from './ask.ts';
import { affirmation, askedFor } from './authorizations.ts';
import {
  codedApproach,
  icd,
  intent,
  placeOfService,
  provocativeTests,
  session,
  site,
  visitNote,
} from './charts.ts';
import { approved, interlaminar, lumbar, sessions, transforaminal } from './epidural-charts.ts';
import { ablation, axial, diagnostic } from './facet-charts.ts';
import { atSession, given, line } from './session-charts.ts';

/** Who pays, where and when; several procedures at once; lines and modifiers. */

const sign = (over: Parameters<typeof chart>[1] = {}, order = interlaminar()) => ({
  service: 'order-sign',
  request: signing([order], chart(lumbar, over)),
});

const named = (display: string, over: Partial<Coverage> = {}) =>
  aCoverage('', { payor: [{ display }], ...over });

const inState = (state: string) => {
  const place: Location = { resourceType: 'Location', id: 'place', address: { state } };
  return interlaminar({ contained: [place], locationReference: [{ reference: '#place' }] });
};

const fourth = sessions('62323', 'L4-L5', '2026-02-26', '2026-05-28', '2026-08-20');

const epidurals = given('64483', {
  code: codedApproach('64483', 'transforaminal'),
  bodySite: [site('right', 'L5-S1')],
});

testScenarios({
  'a payer known by its name alone is judged by its policy': {
    ...sign({ coverage: named('UnitedHealthcare Choice Plus'), authorization: approved, fourth }),
    critical: ['esi-frequency-exceeded'],
  },
  'Medicare known by its name alone is judged by its policy': sign({
    coverage: named('Medicare Part B'),
    fourth,
  }),
  'the first payer of two decides': sign({
    coverage: aCoverage('MCR-FFS-2026', { order: 1 }),
    second: aCoverage('AETNA-2026', { id: 'second', order: 2 }),
    fourth,
  }),
  'whichever is listed first': {
    ...sign({
      coverage: aCoverage('MCR-FFS-2026', { id: 'second', order: 2 }),
      second: aCoverage('AETNA-2026', { order: 1 }),
      authorization: approved,
      fourth,
    }),
    critical: ['esi-frequency-exceeded'],
  },
  'a coverage that ended does not decide': sign({
    coverage: aCoverage('AETNA-2026', {
      id: 'old',
      order: 1,
      period: { start: '2024-01-01', end: '2026-11-20' },
    }),
    now: aCoverage('MCR-FFS-2026', { order: 2 }),
    fourth,
  }),
  'a cancelled coverage does not decide': sign({
    coverage: aCoverage('AETNA-2026', { id: 'old', order: 1, status: 'cancelled' }),
    now: aCoverage('MCR-FFS-2026', { order: 2 }),
    fourth,
  }),
  'a session late in the evening belongs to the day at the facility': sign({
    fourth,
    late: session('62323', '2025-11-22T04:30:00Z', 'L4-L5', { id: 'late' }),
  }),
  'a session after midnight at the facility belongs to the next day': {
    ...sign({
      fourth,
      late: session('62323', '2025-11-22T06:30:00Z', 'L4-L5', { id: 'late' }),
    }),
    critical: ['esi-frequency-exceeded'],
  },
  'a session of which only the month is known is never counted silently': sign({
    fourth,
    some: session('62323', '2025-12', 'L4-L5', { id: 'some' }),
  }),

  'Medicare in Texas advises to ask for affirmation of an epidural': {
    ...sign({}, inState('TX')),
    warning: ['wiser-prior-auth-advice'],
  },
  'with the affirmation it is passed in silence': sign({ authorization: approved }, inState('TX')),
  'in Illinois nothing is advised': sign({}, inState('IL')),
  'Medicare Advantage in Texas wants its own authorization': {
    ...sign({ coverage: aCoverage('MA-2026') }, inState('TX')),
    critical: ['prior-auth-missing'],
  },
  'which is passed in silence where it stands': sign(
    { coverage: aCoverage('MA-2026'), authorization: approved },
    inState('TX'),
  ),
  'Medicare Advantage has no hospital list of its own': {
    service: 'order-sign',
    request: signing(
      [diagnostic(['L4-L5'], { locationCode: [placeOfService('22')] })],
      chart(axial, { coverage: aCoverage('MA-2026') }),
    ),
    critical: ['prior-auth-missing'],
  },
  'an affirmation of the hospital list of 120 days ago still holds': {
    service: 'order-sign',
    request: signing(
      [diagnostic(['L4-L5'], { locationCode: [placeOfService('22')] })],
      chart(axial, { authorization: affirmation([askedFor('64493', 'RT')], '2026-07-24') }),
    ),
  },
  'one of 121 days ago does not': {
    service: 'order-sign',
    request: signing(
      [diagnostic(['L4-L5'], { locationCode: [placeOfService('22')] })],
      chart(axial, { authorization: affirmation([askedFor('64493', 'RT')], '2026-07-23') }),
    ),
    critical: ['opd-prior-auth-required', 'prior-auth-expired'],
  },

  'an epidural and a sacroiliac injection in one session are two kinds': {
    service: 'order-sign',
    request: signing(
      [
        interlaminar(),
        anOrder('27096', {
          id: 'joint',
          category: [intent('diagnostic')],
          bodySite: [site('right')],
          reasonCode: [icd('M53.3')],
        }),
      ],
      chart(lumbar, { tests: provocativeTests(3, '2026-11-10') }),
    ),
    warning: ['multiple-block-types-same-session', 'sij-radicular-or-above-l5'],
  },
  "workers' compensation of Mississippi pays for one kind a day in a region": {
    service: 'order-sign',
    request: signing(
      [interlaminar(), diagnostic()],
      chart(lumbar, { coverage: aCoverage('WC-MS') }),
    ),
    warning: ['multiple-block-types-same-session'],
  },
  'a plan that publishes no rule on several kinds keeps silent': {
    service: 'order-sign',
    request: signing(
      [
        interlaminar(),
        anOrder('20552', {
          id: 'trigger',
          bodySite: [{ text: 'Right quadratus lumborum' }],
          reasonCode: [icd('M79.18')],
        }),
      ],
      chart(lumbar, {
        coverage: aCoverage('BCBS-50'),
        findings: visitNote(
          'EXAMINATION: Right quadratus lumborum: palpable taut band, local twitch response, referred pain.',
          '2026-11-10',
        ),
      }),
    ),
  },
  'a series planned in the visit note is told as well': {
    ...sign({
      plan: visitNote('PLAN: Series of three lumbar epidural steroid injections.', '2026-11-10'),
    }),
    warning: ['series-ordered'],
  },
  'orders of which one is signed with another are judged each by itself': {
    service: 'order-sign',
    request: signing(
      [transforaminal({ bodySite: [site(undefined, 'L5-S1')] }), anOrder('99213', { id: 'visit' })],
      chart(lumbar),
    ),
    warning: ['laterality-missing-order'],
  },
  'an order that is not a pain procedure is no matter of ours': {
    service: 'order-select',
    request: selecting([anOrder('70551', { id: 'brain' })], chart(lumbar)),
  },
  'a diagnosis that is no more is told with an ablation': {
    service: 'order-sign',
    request: signing(
      [ablation(['L4-L5'], { reasonCode: [icd('M47.816'), icd('M54.5')] })],
      unread(chart(axial)),
    ),
    critical: ['code-deleted-or-invalid'],
  },

  'a diagnosis of the same side agrees': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([line('64483', 'RT')], {
        diagnosis: [
          { sequence: 1, diagnosisCodeableConcept: icd('M54.31', 'Sciatica, right side') },
        ],
      }),
      chart(atSession),
      { procedures: [epidurals] },
    ),
  },
  'modifier 51 on an additional level is only advice': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([line('64483', 'RT'), { ...line('64484', 'RT', '51'), sequence: 2 }]),
      chart(atSession),
      { procedures: [{ ...epidurals, bodySite: [site('right', 'L4-L5', 'L5-S1')] }] },
    ),
  },
  'a repeat on the same day with its reason may carry 76': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([line('64483', 'RT'), { ...line('64483', 'RT', '76'), sequence: 2 }]),
      chart(atSession, {
        note: visitNote(
          'The first transforaminal injection was repeated the same day because contrast had shown vascular uptake.',
          '2026-11-20',
        ),
      }),
      { procedures: [epidurals] },
    ),
  },
});
