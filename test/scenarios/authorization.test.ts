import type { ClaimItem, FhirResource, Location, ServiceRequest } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, aProcedure, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import {
  booking,
  chart,
  dispatching,
  noting,
  reviewing,
  selecting,
  signing,
  unread,
  viewing,
} from './ask.ts';
import { affirmation, approval, askedFor } from './authorizations.ts';
import { codedApproach, icd, placeOfService, session, site, visitNote } from './charts.ts';
import { furtherLevel, interlaminar, lumbar, transforaminal } from './epidural-charts.ts';
import { ablation, axial, diagnostic } from './facet-charts.ts';
import { atSession, epiduralDrugs, given, line } from './session-charts.ts';

/** What the payer allowed beforehand: whether, for what, when, where and for whom. */

const united = { ...lumbar, coverage: aCoverage('UHC-COMM-2026') };
const right = transforaminal();
const asked = (over: Partial<ClaimItem> = {}) => ({ ...askedFor('64483', 'RT'), ...over });

const sign = (authorization: readonly FhirResource[], ...orders: ServiceRequest[]) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [right], chart(united, { authorization })),
});

const until = (start: string, end: string) =>
  approval([asked()], { preAuthPeriod: { start, end } });

const atHospital = { locationCode: [placeOfService('22')] };

const book = (
  order: ServiceRequest,
  start: string,
  parts: Parameters<typeof chart>[0],
  over: Parameters<typeof chart>[1] = {},
) => ({
  service: 'appointment-book',
  request: booking([{ order, start }], chart(parts, over)),
});

/** The order at a place in a time zone, for an instant. */
const inZone = (valueCode: string, occurrenceDateTime: string) => {
  const place: Location = {
    resourceType: 'Location',
    id: 'place',
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode }],
  };
  return transforaminal({
    contained: [place],
    locationReference: [{ reference: '#place' }],
    occurrenceDateTime,
  });
};

const texas: Location = { resourceType: 'Location', id: 'place', address: { state: 'TX' } };

/** What was decided line by line, in words. */
const inWords = (...decisions: string[]) => ({
  disposition: undefined,
  item: decisions.map((text, index) => ({
    itemSequence: index + 1,
    adjudication: [{ category: { coding: [{ code: 'submitted' }] }, reason: { text } }],
  })),
});

/** One line was granted, the other was not, as Da Vinci PAS says it. */
const reviewed = (...actions: string[]) => ({
  item: actions.map((action, index) => ({
    itemSequence: index + 1,
    adjudication: [
      {
        category: { coding: [{ code: 'submitted' }] },
        extension: [
          {
            url: 'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction',
            extension: [
              {
                url: 'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewActionCode',
                valueCodeableConcept: {
                  coding: [{ system: 'https://codesystem.x12.org/005010/306', code: action }],
                },
              },
            ],
          },
        ],
      },
    ],
  })),
});

testScenarios({
  'UnitedHealthcare wants an authorization of a transforaminal injection': {
    ...sign([]),
    critical: ['prior-auth-missing'],
  },
  'with the authorization of that code and side it is passed in silence': sign(approval([asked()])),
  'when the order is only selected nobody asks for it yet': {
    service: 'order-select',
    request: selecting([right], chart(united)),
  },
  'when the order is sent on it is asked for': {
    service: 'order-dispatch',
    request: dispatching([right], chart(united)),
    critical: ['prior-auth-missing'],
  },
  'an authorized order is sent on in silence': {
    service: 'order-dispatch',
    request: dispatching([right], chart(united, { authorization: approval([asked()]) })),
  },
  'when its day is set it is asked for': {
    ...book(right, '2026-12-01T15:00:00Z', united),
    critical: ['prior-auth-missing'],
  },
  'an answer that denies is no authorization': {
    ...sign(approval([asked()], { outcome: 'error', disposition: 'Denied' })),
    critical: ['prior-auth-missing'],
  },
  'a request that still waits is no authorization': {
    ...sign(approval([asked()], { outcome: 'queued', disposition: 'Pended for review' })),
    critical: ['prior-auth-missing'],
  },
  'a cancelled authorization is none': {
    ...sign(approval([asked()], { status: 'cancelled' })),
    critical: ['prior-auth-missing'],
  },
  'the line that was certified is authorized': sign(
    approval([asked(), { ...askedFor('64484', 'RT') }], reviewed('A1', 'A3')),
  ),
  'the line that was not certified is not': {
    ...sign(approval([asked()], reviewed('A3'))),
    critical: ['prior-auth-missing'],
  },
  'of two lines that were decided in words the granted one is authorized': sign(
    approval([asked(), askedFor('64484', 'RT')], inWords('Approved', 'Denied')),
  ),
  'the one that was denied is not': {
    ...sign(
      approval([asked(), askedFor('64484', 'RT')], inWords('Approved', 'Denied')),
      right,
      furtherLevel('further', 'L4-L5'),
    ),
    critical: ['prior-auth-mismatch'],
  },
  'an approval that does not promise payment is one all the same': sign(
    approval([asked()], {
      disposition: 'Approved. This is no guarantee of payment: a denial may still follow.',
    }),
  ),
  'a request that was taken back is no authorization': {
    ...sign(approval([asked()], { disposition: 'Withdrawn by provider' })),
    critical: ['prior-auth-missing'],
  },
  'a request by the group fits an order that names the physician': sign(
    approval([asked()]),
    transforaminal({ performer: [{ reference: 'Practitioner/1' }] }),
  ),
  'a side that stands in a part of a requested line counts': {
    ...sign(
      approval([
        asked({
          productOrService: { text: 'Injection with guidance' },
          modifier: [],
          detail: [{ sequence: 1, productOrService: cpt('64483'), modifier: [cpt('LT')] }],
        }),
      ]),
    ),
    critical: ['prior-auth-mismatch'],
  },
  'what the payer authorized instead is what counts': {
    ...sign([
      ...approval([askedFor('62323')], {
        addItem: [
          {
            itemSequence: [1],
            productOrService: cpt('64483'),
            modifier: [cpt('LT')],
            adjudication: [],
          },
        ],
      }),
    ]),
    critical: ['prior-auth-mismatch'],
  },
  'an old authorization of the other approach is not what expired': {
    ...sign(
      approval([askedFor('62323')], { preAuthPeriod: { start: '2026-01-05', end: '2026-04-30' } }),
    ),
    critical: ['prior-auth-missing'],
  },
  'Medicare, which asked for none, does not mind that one has expired': {
    service: 'order-sign',
    request: signing([right], chart(lumbar, { authorization: until('2026-01-05', '2026-04-30') })),
  },
  'an authorization of the other side does not fit': {
    ...sign(approval([askedFor('64483', 'LT')])),
    critical: ['prior-auth-mismatch'],
  },
  'an authorization of the other approach does not fit': {
    ...sign(approval([askedFor('62323')])),
    critical: ['prior-auth-mismatch'],
  },
  'an authorization of another level does not fit': {
    ...sign(approval([asked({ bodySite: site('right', 'L3-L4') })])),
    critical: ['prior-auth-mismatch'],
  },
  'an authorization of the office does not fit a hospital': {
    ...sign(
      approval([asked({ locationCodeableConcept: placeOfService('11') })]),
      transforaminal(atHospital),
    ),
    critical: ['prior-auth-mismatch'],
  },
  'a second level that nobody asked for is not authorized': {
    ...sign(approval([asked()]), right, furtherLevel('further', 'L4-L5')),
    critical: ['prior-auth-mismatch'],
  },
  'it is, where both were asked for': sign(
    approval([asked(), askedFor('64484', 'RT')]),
    right,
    furtherLevel('further', 'L4-L5'),
  ),
  'the last day of an authorization is one of its days': sign(until('2026-08-01', '2026-11-21')),
  'the day after is not': {
    ...sign(until('2026-08-01', '2026-11-20')),
    critical: ['prior-auth-expired'],
  },
  'the day before it begins is not': {
    ...sign(until('2026-11-22', '2027-02-28')),
    critical: ['prior-auth-expired'],
  },
  'a new authorization stands in for one that expired': sign([
    ...until('2026-05-01', '2026-08-31').map((one) => ({ ...one, id: `old-${one.id}` })),
    ...approval([asked()]),
  ]),
  'the day of the appointment decides, not the day of booking': {
    ...book(right, '2027-03-01T16:00:00Z', united, { authorization: approval([asked()]) }),
    critical: ['prior-auth-expired'],
  },
  'an authorization that ends in three weeks is worth a word': {
    ...sign(until('2026-09-01', '2026-12-12')),
    info: ['prior-auth-expiring'],
  },
  'a day more is not': {
    ...sign(until('2026-09-01', '2026-12-13')),
    info: [],
  },
  'in Honolulu the last day lasts until ten in the morning in Greenwich': sign(
    until('2026-09-01', '2026-11-30'),
    inZone('Pacific/Honolulu', '2026-12-01T09:59:59Z'),
  ),
  'a second later it is over': {
    ...sign(until('2026-09-01', '2026-11-30'), inZone('Pacific/Honolulu', '2026-12-01T10:00:00Z')),
    critical: ['prior-auth-expired'],
  },
  'on Guam the first day begins at two in the afternoon in Greenwich': sign(
    until('2026-12-01', '2027-02-28'),
    inZone('Pacific/Guam', '2026-11-30T14:00:00Z'),
  ),
  'a second before it has not begun': {
    ...sign(until('2026-12-01', '2027-02-28'), inZone('Pacific/Guam', '2026-11-30T13:59:59Z')),
    critical: ['prior-auth-expired'],
  },
  'in Phoenix an instant with an offset ends the day of the facility': sign(
    until('2026-09-01', '2026-11-30T22:30:00-08:00'),
    inZone('America/Phoenix', '2026-11-30T23:30:00-07:00'),
  ),
  'an authorization without an end does not run out': {
    ...sign(approval([asked()], { preAuthPeriod: { start: '2026-09-01' } })),
    info: [],
  },
  'of two levels of which one was refused the other is not enough': {
    ...sign(
      approval([asked(), askedFor('64484', 'RT')], reviewed('A1', 'A3')),
      right,
      furtherLevel('further', 'L4-L5'),
    ),
    critical: ['prior-auth-mismatch'],
  },
  'an authorization that expired before the procedure is told when its note is signed': {
    service: 'procedure-note-sign',
    request: noting(
      [
        given('64483', {
          code: codedApproach('64483', 'transforaminal'),
          bodySite: [site('right', 'L5-S1')],
        }),
      ],
      chart(
        { ...atSession, ...epiduralDrugs },
        {
          coverage: aCoverage('UHC-COMM-2026'),
          authorization: until('2026-08-01', '2026-11-19'),
        },
      ),
    ),
    critical: ['prior-auth-expired'],
  },
  'after the procedure a commercial payer can still be asked for 30 days': {
    service: 'claim-review',
    request: reviewing(aDraftClaim([line('64483', 'RT')]), chart(united), {
      procedures: [
        given('64483', {
          code: codedApproach('64483', 'transforaminal'),
          bodySite: [site('right', 'L5-S1')],
        }),
      ],
    }),
    info: ['prior-auth-retro-window'],
  },
  'authorizations that could not be read are not called missing': {
    service: 'order-sign',
    request: signing([right], unread(chart(united), 'authorizations', 'authorizationRequests')),
  },
  'they are not asked for where Medicare wants none': {
    service: 'order-sign',
    request: signing([right], unread(chart(lumbar), 'authorizations', 'authorizationRequests')),
    cards: 0,
  },
  'where UnitedHealthcare wants one, that they could not be read is worth a card': {
    service: 'order-dispatch',
    request: dispatching([right], unread(chart(united), 'authorizations', 'authorizationRequests')),
    cards: 1,
  },
  'an authorization whose request could not be read is not called a mismatch': {
    service: 'order-sign',
    request: signing(
      [right],
      unread(
        chart(united, { authorization: approval([askedFor('64483', 'LT')]) }),
        'authorizationRequests',
      ),
    ),
  },
  "workers' compensation wants an approved treatment plan": {
    service: 'order-sign',
    request: signing([right], chart(lumbar, { coverage: aCoverage('WC-GENERIC') })),
    critical: ['prior-auth-missing'],
  },
  'a plan that does not say what it wants authorized is not accused': {
    service: 'order-sign',
    request: signing([right], chart(lumbar, { coverage: aCoverage('BCBS-50') })),
  },

  'Medicare wants a facet block at the hospital affirmed when its day is set': {
    ...book(diagnostic(['L4-L5'], atHospital), '2026-12-01T15:00:00Z', axial),
    critical: ['opd-prior-auth-required'],
  },
  'in an ambulatory surgery center it does not': book(
    diagnostic(['L4-L5'], { locationCode: [placeOfService('24')] }),
    '2026-12-01T15:00:00Z',
    axial,
  ),
  'an affirmation reaches 120 days to the day of the appointment': book(
    diagnostic(['L4-L5'], atHospital),
    '2026-12-01T15:00:00Z',
    axial,
    { authorization: affirmation([askedFor('64493', 'RT')], '2026-08-03') },
  ),
  'an ablation in a surgery center wants a reason from UnitedHealthcare': {
    ...book(
      ablation(['L4-L5'], { locationCode: [placeOfService('24')] }),
      '2026-12-01T15:00:00Z',
      axial,
      { coverage: aCoverage('UHC-COMM-2026') },
    ),
    warning: ['site-of-service-review'],
  },
  'a failed attempt in the office is such a reason': book(
    ablation(['L4-L5'], { locationCode: [placeOfService('24')] }),
    '2026-12-01T15:00:00Z',
    axial,
    {
      coverage: aCoverage('UHC-COMM-2026'),
      visit: visitNote(
        'Radiofrequency ablation was attempted in the office on 10/02/2026 and had to be stopped; it will be done in the surgery center.',
        '2026-11-10',
      ),
    },
  ),
  'an ablation in the office wants none': book(
    ablation(['L4-L5'], { locationCode: [placeOfService('11')] }),
    '2026-12-01T15:00:00Z',
    axial,
    { coverage: aCoverage('UHC-COMM-2026') },
  ),
  'an affirmation in Texas of another code does not spare the advice': {
    service: 'order-sign',
    request: signing(
      [
        interlaminar({
          contained: [texas],
          locationReference: [{ reference: '#place' }],
        }),
      ],
      chart(lumbar, { authorization: affirmation([askedFor('64483', 'RT')], '2026-10-28') }),
    ),
    warning: ['wiser-prior-auth-advice'],
  },

  'a chart with sessions and time left is opened in silence': {
    service: 'patient-view',
    request: viewing(chart(united, { authorization: until('2026-09-01', '2026-12-13') })),
    cards: 0,
  },
  'a chart whose authorization soon ends says so in one card': {
    service: 'patient-view',
    request: viewing(chart(united, { authorization: until('2026-09-01', '2026-12-12') })),
    cards: 1,
  },
  'an authorization that a session has used up is no news': {
    service: 'patient-view',
    request: viewing(
      chart(united, {
        authorization: until('2026-09-01', '2026-12-12'),
        past: session('64483', '2026-09-01', 'Right L5-S1', { relief: 70, until: '2026-10-01' }),
      }),
    ),
    cards: 0,
  },
  'a session before it began has not used it up': {
    service: 'patient-view',
    request: viewing(
      chart(united, {
        authorization: until('2026-09-01', '2026-12-12'),
        past: session('64483', '2026-08-31', 'Right L5-S1', { relief: 70, until: '2026-10-01' }),
      }),
    ),
    cards: 1,
  },
  'an affirmation of Medicare ends 120 days after it was given': {
    service: 'patient-view',
    request: viewing(
      chart(lumbar, { authorization: affirmation([askedFor('64493', 'RT')], '2026-08-14') }),
    ),
    cards: 1,
  },
  'a day later it is too early to tell': {
    service: 'patient-view',
    request: viewing(
      chart(lumbar, { authorization: affirmation([askedFor('64493', 'RT')], '2026-08-15') }),
    ),
    cards: 0,
  },
  'a chart of which nothing could be read is opened in silence': {
    service: 'patient-view',
    request: viewing(unread(chart(united))),
    cards: 0,
  },
  'a knee injection needs no authorization of UnitedHealthcare': {
    service: 'order-sign',
    request: signing(
      [
        anOrder('20610', {
          bodySite: [{ ...site('right'), text: 'Right knee joint' }],
          reasonCode: [icd('M17.11')],
        }),
      ],
      chart(united),
    ),
  },
  'a session of the past needs no authorization today': {
    service: 'order-sign',
    request: signing(
      [right],
      chart(united, {
        authorization: approval([asked()]),
        past: session('64483', '2026-06-01', 'Right L5-S1', { relief: 70, until: '2026-10-01' }),
        other: aProcedure('knee', '20610', '2026-07-01'),
      }),
    ),
  },
});
