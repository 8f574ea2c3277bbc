import { CPT } from '../../src/terminology/systems.ts';
import { aCoverage } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, selecting, signing, unread } from './ask.ts';
import {
  codedApproach,
  condition,
  contrastAllergy,
  icd,
  mri,
  pain,
  physicalTherapy,
  site,
  unmapped,
  visitNote,
} from './charts.ts';
import {
  cervical,
  coveredBy,
  interlaminar,
  interlaminarCervical,
  inWords,
  lumbar,
} from './epidural-charts.ts';

/** First epidural injections: what the order needs and what the chart must say. */

const none: [] = [];
const sign = (over: Parameters<typeof chart>[1] = {}, order = interlaminar()) => ({
  service: 'order-sign',
  request: signing([order], chart(lumbar, over)),
});

const CONSULTATION = `
HISTORY: Low back pain that radiates down the right leg to the foot in an L5 distribution since 06/01/2026, consistent with right L5 radiculopathy. Pain is 7/10 on the NRS. He cannot stand longer than 10 minutes and cannot do housework; Oswestry 44%.
TREATMENT: Physical therapy from 08/03/2026 to 09/28/2026 (8 weeks) and ibuprofen 600 mg three times a day brought no lasting improvement.
IMAGING: MRI of the lumbar spine of 09/15/2026 shows an L4-L5 disc herniation that compresses the right L5 nerve root, concordant with his symptoms.
PLAN: L4-L5 interlaminar epidural steroid injection under fluoroscopy with contrast.`;

const told = {
  coverage: lumbar.coverage,
  claims: lumbar.claims,
  visit: visitNote(CONSULTATION, '2026-11-10'),
};

testScenarios({
  'a first lumbar epidural that the chart supports in every respect is passed in silence': sign(),
  'the same chart told by a consultation note alone is passed in silence': {
    service: 'order-sign',
    request: signing(
      [
        inWords('62323', 'L4-L5 interlaminar epidural steroid injection under fluoroscopy', {
          reasonCode: [{ text: 'Right L5 radiculopathy' }],
        }),
      ],
      chart(told),
    ),
  },
  'the same order is passed in silence when it is selected': {
    service: 'order-select',
    request: selecting([interlaminar()], chart(lumbar)),
  },
  'a first cervical epidural that the chart supports is passed in silence': {
    service: 'order-sign',
    request: signing([interlaminarCervical()], chart(cervical)),
  },
  'a caudal epidural after a laminectomy is passed in silence': sign(
    {
      diagnosis: condition('M96.1', '2026-06-01', 'Postlaminectomy syndrome'),
      imaging: mri(
        '2026-09-15',
        'MRI lumbar spine: postoperative scar at L5-S1 around the S1 root.',
      ),
    },
    interlaminar({
      code: codedApproach('62323', 'caudal'),
      bodySite: [{ text: 'Sacral hiatus' }],
      reasonCode: [icd('M96.1')],
    }),
  ),
  'a payer that nobody mapped, with a chart that supports the epidural, is passed in silence': sign(
    {
      coverage: unmapped,
    },
  ),

  'a pain score of 30 days ago is recent enough': sign({
    pain: pain(7, '2026-10-22T15:00:00Z'),
  }),
  'a pain score of 31 days ago is not': {
    ...sign({ pain: pain(7, '2026-10-21T15:00:00Z') }),
    warning: ['pain-score-baseline-missing'],
  },
  'a chart without any pain score asks for one': {
    ...sign({ pain: none }),
    warning: ['pain-score-baseline-missing'],
  },
  'a pain score written in the visit note is a score': sign({
    pain: visitNote('Pain is 7/10 on the numeric rating scale.', '2026-11-10'),
  }),
  'a chart without a disability measure asks for one': {
    ...sign({ function: none }),
    warning: ['function-scale-missing'],
  },
  'a functional limitation in words is a measure of function': sign({
    function: visitNote(
      'Because of the pain he cannot stand longer than 10 minutes and is unable to do housework.',
      '2026-11-10',
    ),
  }),

  'four weeks of therapy are enough for Medicare': sign({
    therapy: physicalTherapy('2026-08-03', '2026-08-31'),
  }),
  'twenty-seven days of therapy are not': {
    ...sign({ therapy: physicalTherapy('2026-08-03', '2026-08-29') }),
    warning: ['conservative-care-insufficient'],
  },
  'twenty-seven days are not called too few where a part of the notes could not be read': {
    service: 'order-sign',
    request: signing(
      [interlaminar()],
      unread(chart(lumbar, { therapy: physicalTherapy('2026-08-03', '2026-08-29') }), 'notes'),
    ),
  },
  'no conservative care at all is told': {
    ...sign({ therapy: none }),
    warning: ['conservative-care-insufficient'],
  },
  'six weeks are enough for Aetna': sign({
    ...coveredBy('AETNA-2026'),
    therapy: physicalTherapy('2026-08-03', '2026-09-14'),
  }),
  'five weeks are not enough for Aetna': {
    ...sign({
      ...coveredBy('AETNA-2026'),
      therapy: physicalTherapy('2026-08-03', '2026-09-07'),
    }),
    warning: ['conservative-care-insufficient'],
  },
  'two weeks are enough for the Blue plan of 50 percent': sign({
    coverage: aCoverage('BCBS-50'),
    therapy: physicalTherapy('2026-08-03', '2026-08-17'),
  }),
  'twelve days are not enough for the Blue plan of 50 percent': {
    ...sign({
      coverage: aCoverage('BCBS-50'),
      therapy: physicalTherapy('2026-08-03', '2026-08-14'),
    }),
    warning: ['conservative-care-insufficient'],
  },
  'a payer that publishes no weeks asks for none': sign({
    ...coveredBy('BCBS-80'),
    therapy: none,
  }),
  'radicular pain of 28 days is long enough': sign({
    diagnosis: condition('M54.16', '2026-10-24', 'Lumbar radiculopathy'),
  }),
  'radicular pain of 27 days is too short': {
    ...sign({ diagnosis: condition('M54.16', '2026-10-25', 'Lumbar radiculopathy') }),
    warning: ['esi-pain-duration-short'],
  },
  'acute zoster needs neither four weeks of pain nor of therapy': sign(
    { diagnosis: condition('B02.29', '2026-11-08', 'Herpes zoster, L5'), therapy: none },
    interlaminar({ reasonCode: [icd('B02.29', 'Acute herpes zoster with radicular pain')] }),
  ),

  'an epidural for axial pain alone lacks its indication': {
    ...sign(
      {
        diagnosis: condition('M54.50', '2026-06-01', 'Low back pain'),
        imaging: mri('2026-09-15', 'MRI lumbar spine: disc degeneration at L4-L5.'),
      },
      interlaminar({ reasonCode: [icd('M54.50')] }),
    ),
    critical: ['esi-radicular-indication-missing'],
    warning: ['dx-not-covered-for-procedure'],
  },
  'lumbago with sciatica is not by itself a radiculopathy': {
    ...sign(
      {
        diagnosis: condition('M54.41', '2026-06-01', 'Lumbago with sciatica, right side'),
        imaging: mri('2026-09-15', 'MRI lumbar spine: disc degeneration at L4-L5.'),
      },
      interlaminar({ reasonCode: [icd('M54.41')] }),
    ),
    critical: ['esi-radicular-indication-missing'],
  },
  'neurogenic claudication from stenosis is an indication': sign(
    {
      diagnosis: condition('M48.062', '2026-06-01', 'Lumbar stenosis with neurogenic claudication'),
      imaging: mri('2026-09-15', 'MRI lumbar spine: severe central stenosis at L4-L5.'),
    },
    interlaminar({ reasonCode: [icd('M48.062')] }),
  ),
  'an axial code with radicular pain in the note has its indication, on a code that is not listed':
    {
      ...sign(
        {
          diagnosis: condition('M54.50', '2026-06-01', 'Low back pain'),
          visit: visitNote(
            'Pain radiates down the right leg to the foot; right L5 radiculopathy on examination.',
            '2026-11-10',
          ),
        },
        interlaminar({ reasonCode: [icd('M54.50')] }),
      ),
      warning: ['dx-not-covered-for-procedure'],
    },
  'a site that the diagnosis leaves open is told, beside one that names it': {
    ...sign({}, interlaminar({ reasonCode: [icd('M54.16'), icd('M54.10')] })),
    warning: ['icd-not-specific'],
  },

  'an epidural without spine imaging asks for it': {
    ...sign({ imaging: none }),
    warning: ['esi-imaging-correlation-missing'],
  },
  'imaging that speaks of another level does not support this one': {
    ...sign({ imaging: mri('2026-09-15', 'MRI lumbar spine: L2-L3 disc protrusion.') }),
    warning: ['esi-imaging-correlation-missing'],
  },
  'imaging of the neck does not support a lumbar epidural': {
    ...sign({ imaging: cervical.imaging }),
    warning: ['esi-imaging-correlation-missing'],
  },
  'an MRI of three years ago is good enough for Medicare': sign({
    imaging: mri('2023-11-01', 'MRI lumbar spine: L4-L5 disc herniation.'),
  }),
  'an MRI of exactly 24 months ago is good enough for eviCore': sign({
    ...coveredBy('CIGNA-EVICORE-2025'),
    imaging: mri('2024-11-21', 'MRI lumbar spine: L4-L5 disc herniation.'),
  }),
  'an MRI a day older than 24 months is not good enough for eviCore': {
    ...sign({
      ...coveredBy('CIGNA-EVICORE-2025'),
      imaging: mri('2024-11-20', 'MRI lumbar spine: L4-L5 disc herniation.'),
    }),
    warning: ['esi-imaging-correlation-missing'],
  },

  'an order that does not say how the epidural space is reached asks for the word': {
    ...sign({}, interlaminar({ code: { coding: codedApproach('62323', '').coding.slice(0, 1) } })),
    warning: ['approach-not-explicit'],
  },
  'a cervical code for a lumbar level does not fit': {
    ...sign({}, interlaminar({ code: codedApproach('62321', 'interlaminar') })),
    critical: ['region-code-mismatch'],
  },
  'Medicare wants image guidance for an epidural': {
    ...sign({}, interlaminar({ code: codedApproach('62322', 'interlaminar') })),
    critical: ['esi-image-guidance-required'],
  },
  'so does the Blue plan of 50 percent': {
    ...sign(
      { coverage: aCoverage('BCBS-50') },
      interlaminar({ code: codedApproach('62322', 'interlaminar') }),
    ),
    critical: ['esi-image-guidance-required'],
  },
  'an allergy to contrast excuses an epidural without fluoroscopy': sign(
    {
      allergy: contrastAllergy,
    },
    interlaminar({ code: codedApproach('62322', 'interlaminar') }),
  ),
  'a code that went out of use in 2017 is told': {
    ...sign({}, interlaminar({ code: codedApproach('62311', 'interlaminar') })),
    critical: ['code-deleted-or-invalid'],
  },
  'an interlaminar epidural has no second side': {
    ...sign({}, interlaminar({ orderDetail: [{ coding: [{ system: CPT, code: '50' }] }] })),
    critical: ['bilateral-modifier-invalid'],
  },
  'monitored anesthesia care without a reason is told': {
    ...sign({}, interlaminar({ orderDetail: [{ text: 'Monitored anesthesia care' }] })),
    warning: ['sedation-not-justified'],
  },
  'a series of three planned up front is told': {
    ...sign(
      {},
      interlaminar({ note: [{ text: 'Series of 3 lumbar epidural steroid injections.' }] }),
    ),
    warning: ['series-ordered'],
  },
  'more triamcinolone than 80 mg is told': {
    ...sign({}, interlaminar({ note: [{ text: 'Inject triamcinolone 120 mg.' }] })),
    warning: ['esi-steroid-dose-ceiling'],
  },
  'triamcinolone 80 mg is within the ceiling': sign(
    {},
    interlaminar({ note: [{ text: 'Inject triamcinolone 80 mg.' }] }),
  ),
  'an interlaminar injection at two levels is one too many': {
    ...sign({}, interlaminar({ bodySite: [site(undefined, 'L3-L4'), site(undefined, 'L4-L5')] })),
    critical: ['esi-levels-exceeded'],
  },
  'the neck and the low back on one day are one region too many': {
    service: 'order-sign',
    request: signing(
      [interlaminar(), interlaminarCervical()],
      chart(lumbar, { neck: [cervical.diagnosis, { ...cervical.imaging, id: 'neck' }] }),
    ),
    critical: ['esi-one-region-per-session'],
  },
  'no chart that could be read brings no finding on what it might hold': {
    service: 'order-sign',
    request: signing([interlaminar()], unread(chart(lumbar))),
  },
  'neither does one whose payer could not be read': {
    service: 'order-sign',
    request: signing([interlaminar()], unread(unread(chart(lumbar)), 'coverage')),
  },
});
