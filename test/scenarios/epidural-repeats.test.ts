import { aClaim, aCoverage } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { booking, chart, selecting, signing, unread } from './ask.ts';
import { codedApproach, intent, pain, session, site, unmapped, visitNote } from './charts.ts';
import {
  cervical,
  coveredBy,
  interlaminar,
  lumbar,
  sessions,
  transforaminal,
} from './epidural-charts.ts';

/** Further epidural injections: how many, how soon, after what response. */

const LUMBAR = ['62323', 'L4-L5'] as const;
const sign = (past: Parameters<typeof chart>[1], order = interlaminar()) => ({
  service: 'order-sign',
  request: signing([order], chart(lumbar, past)),
});

/** Each of these held for three months; the first is less than 12 months ago. */
const FIRST = '2025-11-25';
const SECOND = '2026-02-26';
const THIRD = '2026-05-28';
const FOURTH = '2026-08-20';
const three = sessions(...LUMBAR, SECOND, THIRD, FOURTH);
const four = sessions(...LUMBAR, FIRST, SECOND, THIRD, FOURTH);

/** One session whose relief held to a day. */
const last = (on: string, relief: number, until: string) =>
  session('62323', on, 'L4-L5', { id: 'last', relief, until });

testScenarios({
  'the fourth session of a region in 12 months is passed in silence': sign({ past: three }),
  'the fifth session of a region in 12 months is one too many': {
    ...sign({ past: four }),
    critical: ['esi-frequency-exceeded'],
  },
  'it is told already when the order is selected': {
    service: 'order-select',
    request: selecting([interlaminar()], chart(lumbar, { past: four })),
    critical: ['esi-frequency-exceeded'],
  },
  'for a payer whose policy is not known it is only a warning': {
    ...sign({ coverage: unmapped, past: four }),
    warning: ['esi-frequency-exceeded'],
  },
  'a session on the very anniversary no longer counts': sign({
    past: [...three, ...sessions(...LUMBAR, '2025-11-21')],
  }),
  'a session one day after the anniversary counts': {
    ...sign({ past: [...three, ...sessions(...LUMBAR, '2025-11-22')] }),
    critical: ['esi-frequency-exceeded'],
  },
  'the day of an appointment is the day at the facility, not in Greenwich': {
    service: 'appointment-book',
    request: booking(
      [{ order: interlaminar(), start: '2026-11-25T05:30:00Z' }],
      chart(lumbar, { past: four }),
    ),
    critical: ['esi-frequency-exceeded'],
  },
  'an appointment on the anniversary of the first of four is free': {
    service: 'appointment-book',
    request: booking(
      [{ order: interlaminar(), start: '2026-11-25T15:00:00Z' }],
      chart(lumbar, { past: four }),
    ),
  },
  'a session entered in error does not count': sign({
    past: [...three, ...session('62323', FIRST, 'L4-L5', { status: 'entered-in-error' })],
  }),
  'a session that was not done does not count': sign({
    past: [...three, ...session('62323', FIRST, 'L4-L5', { status: 'not-done' })],
  }),
  'a session that was stopped does not count': sign({
    past: [...three, ...session('62323', FIRST, 'L4-L5', { status: 'stopped' })],
  }),
  'a session of an outside group counts': {
    ...sign({ past: three, outside: aClaim('outside', '62323', FIRST) }),
    critical: ['esi-frequency-exceeded'],
  },
  'a session that the EHR and a claim both tell of counts once': sign({
    past: three,
    outside: aClaim('outside', '62323', SECOND),
  }),
  'two levels of one day are one session': sign({
    past: [
      ...three,
      ...session('64484', SECOND, 'Right L4-L5'),
      ...session('64483', SECOND, 'Right L5-S1'),
    ],
  }),
  'left on one day and right on another are two sessions': {
    ...sign({
      past: [
        ...sessions('64483', 'Left L5-S1', FIRST),
        ...sessions('64483', 'Right L5-S1', '2025-12-09'),
        ...sessions(...LUMBAR, THIRD, FOURTH),
      ],
    }),
    critical: ['esi-frequency-exceeded'],
  },
  'both sides on one day are one session': sign({
    past: [
      ...session('64483', SECOND, 'Left L5-S1', { id: 'left', relief: 60, until: THIRD }),
      ...session('64483', SECOND, 'Right L5-S1', { id: 'right', relief: 60, until: THIRD }),
      ...sessions(...LUMBAR, THIRD, FOURTH),
    ],
  }),
  'a caudal injection counts as a lumbar session': {
    ...sign({ past: [...three, ...sessions('62323', 'Caudal, sacral hiatus', FIRST)] }),
    critical: ['esi-frequency-exceeded'],
  },
  'a diagnostic root block counts as a session': {
    ...sign({
      past: [
        ...three,
        ...session('64483', FIRST, 'Right L5-S1', { category: intent('diagnostic') }),
      ],
    }),
    critical: ['esi-frequency-exceeded'],
  },
  'sessions of the neck do not count for the low back': sign({
    past: [...sessions('62321', 'C6-C7', FIRST, SECOND), ...sessions(...LUMBAR, THIRD, FOURTH)],
  }),
  'a transforaminal injection at T12-L1 belongs to the neck and chest': sign({
    past: [...three, ...session('64479', FIRST, 'Right T12-L1', { relief: 60, until: SECOND })],
  }),
  'Aetna counts all regions together, and three are its limit': {
    ...sign({
      ...coveredBy('AETNA-2026'),
      past: [...sessions('62321', 'C6-C7', FIRST, SECOND), ...sessions(...LUMBAR, FOURTH)],
    }),
    critical: ['esi-frequency-exceeded'],
  },
  'UnitedHealthcare counts a region, and two before leave a third': sign({
    ...coveredBy('UHC-COMM-2026'),
    past: [...sessions('62321', 'C6-C7', FIRST, SECOND), ...sessions(...LUMBAR, THIRD, FOURTH)],
  }),
  'the fourth session of a region is one too many for UnitedHealthcare': {
    ...sign({ ...coveredBy('UHC-COMM-2026'), past: three }),
    critical: ['esi-frequency-exceeded'],
  },
  'the Blue plan of 50 percent pays for a sixth session': sign({
    coverage: aCoverage('BCBS-50'),
    past: [...four, ...sessions('62321', 'C6-C7', '2026-03-12')],
  }),
  'but not for a seventh, wherever the others were': {
    ...sign({
      coverage: aCoverage('BCBS-50'),
      past: [...four, ...sessions('62321', 'C6-C7', '2026-03-12', '2026-06-11')],
    }),
    critical: ['esi-frequency-exceeded'],
  },
  'Medicare Advantage counts as Medicare does': {
    ...sign({ ...coveredBy('MA-2026'), past: four }),
    critical: ['esi-frequency-exceeded'],
  },
  'the fourth session in six months is one too many for eviCore': {
    ...sign({
      ...coveredBy('CIGNA-EVICORE-2025'),
      past: sessions(...LUMBAR, '2026-05-28', '2026-08-06', '2026-09-17'),
    }),
    critical: ['esi-frequency-exceeded'],
  },
  'six months before the last day of a year end on the last of June': {
    ...sign(
      {
        ...coveredBy('CIGNA-EVICORE-2025'),
        past: sessions(...LUMBAR, '2026-07-01', '2026-08-06', '2026-09-17'),
        pain: pain(7, '2026-12-10T15:00:00Z'),
      },
      interlaminar({ occurrenceDateTime: '2026-12-31' }),
    ),
    critical: ['esi-frequency-exceeded'],
  },
  'and a session on the last of June lies outside': {
    ...sign(
      {
        ...coveredBy('CIGNA-EVICORE-2025'),
        past: sessions(...LUMBAR, '2026-06-30', '2026-08-06', '2026-09-17'),
        pain: pain(7, '2026-12-10T15:00:00Z'),
      },
      interlaminar({ occurrenceDateTime: '2026-12-31' }),
    ),
  },

  'half the pain gone for three calendar months supports a repeat': sign({
    past: last('2026-08-14', 50, '2026-11-14'),
  }),
  'a day less than three months does not': {
    ...sign({ past: last('2026-08-14', 50, '2026-11-13') }),
    warning: ['esi-repeat-response-insufficient'],
  },
  'neither does 49 percent': {
    ...sign({ past: last('2026-08-14', 49, '2026-11-14') }),
    warning: ['esi-repeat-response-insufficient'],
  },
  'three months after the last of November end with February': sign({
    past: last('2025-11-30', 60, '2026-02-28'),
  }),
  'and not a day before': {
    ...sign({ past: last('2025-11-30', 60, '2026-02-27') }),
    warning: ['esi-repeat-response-insufficient'],
  },
  'a response that nobody wrote down is asked for': {
    ...sign({ past: session('62323', '2026-08-14', 'L4-L5') }),
    warning: ['esi-repeat-response-insufficient'],
  },
  'a response told in the visit note supports a repeat': sign({
    past: session('62323', '2026-08-14', 'L4-L5'),
    visit: visitNote(
      'The L4-L5 epidural steroid injection of 08/14/2026 gave 70% relief for 3 months.',
      '2026-11-17',
    ),
  }),
  'the response to a session of the neck is not asked for the low back': sign({
    past: session('62321', '2026-08-14', 'C6-C7'),
  }),
  'fourteen days after a first that failed, another approach with its reason is fine': sign(
    {
      past: last('2026-11-07', 20, '2026-11-09'),
      visit: visitNote(
        'The interlaminar injection of 11/07/2026 gave 20% relief only. Rationale for a second injection: change to a transforaminal approach at the right L5 root to reach the site of compression.',
        '2026-11-17',
      ),
    },
    transforaminal(),
  ),
  'thirteen days are too soon for Medicare': {
    ...sign({ past: last('2026-11-08', 60, '2026-11-20') }),
    critical: ['esi-repeat-interval-short'],
    warning: ['esi-repeat-response-insufficient'],
  },
  'after fourteen days only the short response is left to tell': {
    ...sign({ past: last('2026-11-07', 60, '2026-11-20') }),
    warning: ['esi-repeat-response-insufficient'],
  },
  'fourteen days with 50 percent are enough for eviCore': sign({
    ...coveredBy('CIGNA-EVICORE-2025'),
    past: last('2026-11-07', 50, '2026-11-21'),
  }),
  'the appointment is too soon as well': {
    service: 'appointment-book',
    request: booking(
      [{ order: interlaminar(), start: '2026-11-24T15:00:00Z' }],
      chart(lumbar, { past: last('2026-11-11', 60, '2026-11-20') }),
    ),
    critical: ['esi-repeat-interval-short'],
  },
  'a fortnight after an injection of the neck the low back may be injected': sign({
    past: session('62321', '2026-11-12', 'C6-C7'),
  }),
  'a neck that was injected 4 times may not be injected again': {
    service: 'order-sign',
    request: signing(
      [
        transforaminal({
          code: codedApproach('62321', 'interlaminar'),
          bodySite: [site(undefined, 'C6-C7')],
          reasonCode: [{ text: 'Cervical radiculopathy' }],
        }),
      ],
      chart(cervical, { past: sessions('62321', 'C6-C7', FIRST, SECOND, THIRD, FOURTH) }),
    ),
    critical: ['esi-frequency-exceeded'],
  },
  'a history that could not be read is not taken for too many or too few': {
    service: 'order-sign',
    request: signing([interlaminar()], unread(chart(lumbar), 'procedures', 'claimHistory')),
  },
});
