import { aCoverage } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { booking, chart, selecting, signing, unread } from './ask.ts';
import { approval, askedFor } from './authorizations.ts';
import {
  codedApproach,
  condition,
  icd,
  intent,
  mri,
  placeOfService,
  site,
  visitNote,
} from './charts.ts';
import {
  cervical,
  furtherLevel,
  interlaminar,
  inWords,
  lumbar,
  transforaminal,
} from './epidural-charts.ts';

/** Transforaminal injections and root blocks, as ordered. */

const sign = (
  over: Parameters<typeof chart>[1] = {},
  ...orders: ReturnType<typeof transforaminal>[]
) => ({
  service: 'order-sign',
  request: signing(orders.length > 0 ? orders : [transforaminal()], chart(lumbar, over)),
});

const first = furtherLevel('first', 'L4-L5');
const second = furtherLevel('second', 'L3-L4');
const threeLevels = mri(
  '2026-09-15',
  'MRI lumbar spine: foraminal stenosis at L3-L4, L4-L5 and L5-S1 on the right.',
);
const bilateral = (...levels: string[]) =>
  transforaminal({
    bodySite: [site('both', ...levels)],
    orderDetail: [{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '50' }] }],
  });

/** A transforaminal injection on the right at C6-C7, with its steroid. */
const inTheNeck = (steroid: string) =>
  transforaminal({
    code: codedApproach('64479', 'transforaminal'),
    bodySite: [site('right', 'C6-C7')],
    reasonCode: [icd('M54.12')],
    note: [{ text: `Inject ${steroid}.` }],
  });

const UHC = aCoverage('UHC-COMM-2026');
const granted = approval([askedFor('64483', 'RT')]);

testScenarios({
  'a transforaminal injection that the chart supports is passed in silence': sign(),
  'the same in words alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [
        inWords(
          '64483',
          'Right L5-S1 transforaminal epidural steroid injection under fluoroscopy',
          {
            reasonCode: [{ text: 'Right L5 radiculopathy' }],
          },
        ),
      ],
      chart({
        coverage: lumbar.coverage,
        claims: lumbar.claims,
        visit: visitNote(
          'Right L5 radiculopathy since 06/01/2026 with pain down the right leg, 7/10 on the NRS. Oswestry 44%. Physical therapy from 08/03/2026 to 09/28/2026 without lasting relief. MRI lumbar spine 09/15/2026: L5-S1 foraminal stenosis on the right, concordant with the symptoms.',
          '2026-11-10',
        ),
      }),
    ),
  },
  'a transforaminal injection without a side asks for it': {
    ...sign({}, transforaminal({ bodySite: [site(undefined, 'L5-S1')] })),
    warning: ['laterality-missing-order'],
  },
  'it is asked for already when the order is selected': {
    service: 'order-select',
    request: selecting([transforaminal({ bodySite: [site(undefined, 'L5-S1')] })], chart(lumbar)),
    warning: ['laterality-missing-order'],
  },
  'two levels of one side are passed in silence': sign(
    { imaging: threeLevels },
    transforaminal(),
    first,
  ),
  'three levels of one side are one too many': {
    ...sign({ imaging: threeLevels }, transforaminal(), first, second),
    critical: ['esi-levels-exceeded'],
  },
  'one level on both sides is one level': sign({ imaging: threeLevels }, bilateral('L5-S1')),
  'a further level without its first is told': {
    ...sign({}, furtherLevel('alone', 'L5-S1')),
    critical: ['addon-without-primary'],
  },
  'T12-L1 is a level of the chest for a transforaminal injection': sign(
    {
      diagnosis: condition('M54.15', '2026-06-01', 'Thoracolumbar radiculopathy'),
      imaging: mri('2026-09-15', 'MRI of the spine: T12-L1 disc herniation on the right.'),
    },
    transforaminal({
      code: codedApproach('64479', 'transforaminal'),
      bodySite: [site('right', 'T12-L1')],
      reasonCode: [icd('M54.15', 'Radiculopathy, thoracolumbar region')],
      note: [{ text: 'Inject dexamethasone 10 mg.' }],
    }),
  ),
  'the lumbar code does not fit T12-L1': {
    ...sign(
      { imaging: mri('2026-09-15', 'MRI of the spine: T12-L1 disc herniation on the right.') },
      transforaminal({ bodySite: [site('right', 'T12-L1')] }),
    ),
    critical: ['region-code-mismatch'],
  },
  'dexamethasone in the neck is passed in silence': {
    service: 'order-sign',
    request: signing([inTheNeck('dexamethasone 10 mg')], chart(cervical)),
  },
  'triamcinolone in the neck is a matter of safety': {
    service: 'order-sign',
    request: signing([inTheNeck('triamcinolone 40 mg')], chart(cervical)),
    critical: ['tfesi-cervical-particulate'],
  },
  'so is methylprednisolone, and already when the order is selected': {
    service: 'order-select',
    request: selecting([inTheNeck('methylprednisolone acetate 40 mg')], chart(cervical)),
    critical: ['tfesi-cervical-particulate'],
  },
  'triamcinolone in the low back is not': sign(
    {},
    transforaminal({ note: [{ text: 'Inject triamcinolone 40 mg.' }] }),
  ),
  'a diagnostic root block that the chart supports is passed in silence': sign(
    {},
    transforaminal({
      category: [intent('diagnostic')],
      note: [{ text: 'Diagnostic selective nerve root block with 1 mL of lidocaine 2%.' }],
    }),
  ),
  'an interlaminar and a transforaminal injection on one day are one approach too many': {
    ...sign({}, transforaminal(), interlaminar()),
    critical: ['same-session-ilesi-tfesi'],
  },

  'UnitedHealthcare wants an authorization for it': {
    ...sign({ coverage: UHC }),
    critical: ['prior-auth-missing'],
  },
  'also when the appointment is made': {
    service: 'appointment-book',
    request: booking(
      [{ order: transforaminal(), start: '2026-12-01T15:00:00Z' }],
      chart(lumbar, { coverage: UHC }),
    ),
    critical: ['prior-auth-missing'],
  },
  'with the authorization it is passed in silence': sign({ coverage: UHC, granted }),
  'a denied request is no authorization': {
    ...sign({
      coverage: UHC,
      granted: approval([askedFor('64483', 'RT')], { disposition: 'Denied' }),
    }),
    critical: ['prior-auth-missing'],
  },
  'an authorization that ends on the day still holds': sign({
    coverage: UHC,
    granted: approval([askedFor('64483', 'RT')], {
      preAuthPeriod: { start: '2026-09-01', end: '2026-11-21' },
    }),
  }),
  'an authorization that ended the day before has expired, and is not missing': {
    ...sign({
      coverage: UHC,
      granted: approval([askedFor('64483', 'RT')], {
        preAuthPeriod: { start: '2026-09-01', end: '2026-11-20' },
      }),
    }),
    critical: ['prior-auth-expired'],
  },
  'an authorization for the other side does not match': {
    ...sign({ coverage: UHC, granted: approval([askedFor('64483', 'LT')]) }),
    critical: ['prior-auth-mismatch'],
  },
  'authorizations that could not be read are not missing': {
    service: 'order-sign',
    request: signing(
      [transforaminal()],
      unread(chart(lumbar, { coverage: UHC }), 'authorizations'),
    ),
  },
  'Medicare asks for no authorization of an epidural at a hospital': sign(
    {},
    transforaminal({ locationCode: [placeOfService('22')] }),
  ),
});
