import { coverage, order, patient } from '../builders.ts';
import { mriReport } from '../imaging-report.ts';
import { pastSession } from '../past-session.ts';
import { authorization, condition, paidClaim } from '../records.ts';
import { bookAppointment, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { supported } from '../supported.ts';
import { functionAtVisit, visitNote } from '../visits.ts';

const LUMBAR = 'Lumbar interlaminar epidural steroid injection';
const CERVICAL = 'Cervical interlaminar epidural steroid injection';
const TRANSFORAMINAL = 'Lumbar transforaminal epidural steroid injection';

const RATIONALE = `ASSESSMENT: Neurogenic claudication returned last week after more than three months of relief. She declined surgery because of her heart disease. She cannot walk further than one block or stand to cook. Her primary care physician was informed of the continued injections.`;

/** Four lumbar epidurals in twelve months: once in the chart alone, once in a claim alone, twice in both. */
export function rosaAlvarez(today: Temporal.PlainDate): SampleChart {
  const patientId = 'rosa-alvarez';
  const place = 'riverside-pain-center';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  const done = { patientId, place, levels: ['L4-L5'], code: '62323', text: LUMBAR } as const;
  const affirmed = ['62323', '62321', '64483'];
  const booked = order({
    ...done,
    id: 'rosa-order-booked',
    day: today,
    diagnoses: ['M48.062'],
  });
  return {
    id: patientId,
    story:
      'Spinal stenosis, Medicare; four lumbar epidurals in the last twelve months, one at another group.',
    resources: [
      patient(patientId, 'Rosa', 'Alvarez', 'female', '1951-03-14'),
      coverage(patientId, 'medicare', ago(30)),
      ...supported(patientId, today, {
        code: 'M48.062',
        text: 'Lumbar spinal stenosis with neurogenic claudication',
        months: 28,
        imaging: {
          part: 'lumbar',
          conclusion: 'Severe central stenosis at L4-L5 with crowding of the nerve roots.',
        },
      }),
      condition(patientId, 'M54.12', 'Cervical radiculopathy', ago(4)),
      mriReport({
        patientId,
        day: ago(2, 12),
        part: 'cervical',
        conclusion: 'Left paracentral disc protrusion at C6-C7 that contacts the C7 root.',
      }),
      functionAtVisit({ patientId, day: today.subtract({ days: 10 }) }, 'NDI', 38),
      visitNote({ patientId, day: today.subtract({ days: 10 }) }, RATIONALE),
      ...affirmed.flatMap((code) =>
        authorization({
          patientId,
          payer: 'medicare',
          code,
          start: ago(0, 30),
          end: today.add({ days: 90 }),
        }),
      ),
      ...pastSession({ ...done, id: 'rosa-esi-0', day: ago(19), scores: [8, 3], images: 3 }),
      ...pastSession({ ...done, id: 'rosa-esi-1', day: ago(11, 2), scores: [7, 2], images: 2 }),
      ...pastSession({ ...done, id: 'rosa-esi-2', day: ago(8), scores: [8, 3], images: 2 }),
      ...pastSession({
        ...done,
        id: 'rosa-esi-4',
        day: ago(3, 20),
        scores: [7, 2],
        images: 4,
        later: { days: 94, score: 3 },
      }),
      ...pastSession({ ...done, id: 'rosa-esi-5', day: ago(1, 10), status: 'entered-in-error' }),
      ...pastSession({ ...done, id: 'rosa-esi-6', day: ago(1, 12), status: 'not-done' }),
      { ...booked, status: 'active' },
      paidClaim('rosa-claim-1', patientId, 'medicare', [
        { code: '62323', day: ago(19) },
        { code: '62323', day: ago(11, 2) },
        { code: '62323', day: ago(8) },
      ]),
      paidClaim('rosa-claim-2', patientId, 'medicare', [
        { code: '64483', day: ago(5), modifiers: ['RT'] },
      ]),
    ],
    requests: [
      bookAppointment(
        {
          name: 'rosa-alvarez-appointment-too-early',
          title: 'An appointment before the window has room',
          expects: { fires: ['esi-frequency-exceeded', 'abn-advice'], silent: [] },
        },
        { patientId, order: booked, day: today.add({ days: 7 }) },
      ),
      bookAppointment(
        {
          name: 'rosa-alvarez-appointment-in-time',
          title: 'An appointment after the first session has left the window',
          expects: {
            fires: ['frequency-near-limit'],
            silent: [
              'esi-frequency-exceeded',
              'split-session-to-evade-limit',
              'prior-auth-expiring',
            ],
          },
        },
        { patientId, order: booked, day: today.add({ months: 2 }) },
      ),
      signOrders(
        {
          name: 'rosa-alvarez-fifth-epidural',
          title: 'A fifth lumbar epidural in twelve months',
          expects: {
            fires: ['esi-frequency-exceeded', 'abn-advice'],
            silent: [
              'approach-not-explicit',
              'history-incomplete',
              'coverage-policy-unknown',
              'laterality-missing-order',
              'esi-beyond-12-months-continuation',
              'esi-repeat-response-insufficient',
            ],
          },
        },
        patientId,
        [
          order({
            id: 'rosa-order-lumbar',
            patientId,
            code: '64483',
            day: today,
            place,
            text: TRANSFORAMINAL,
            side: 'right',
            levels: ['L4-L5'],
            diagnoses: ['M48.062'],
          }),
        ],
      ),
      signOrders(
        {
          name: 'rosa-alvarez-first-cervical',
          title: 'A first cervical epidural: lumbar sessions do not count',
          expects: {
            fires: [],
            silent: ['esi-frequency-exceeded', 'frequency-near-limit', 'approach-not-explicit'],
          },
        },
        patientId,
        [
          order({
            id: 'rosa-order-cervical',
            patientId,
            code: '62321',
            day: today,
            place,
            text: CERVICAL,
            levels: ['C6-C7'],
            diagnoses: ['M54.12'],
          }),
        ],
      ),
    ],
  };
}

/** The oldest of four sessions lies exactly twelve months back, so that three count. */
export function walterBrandt(today: Temporal.PlainDate): SampleChart {
  const patientId = 'walter-brandt';
  const place = 'mesa-surgery-center';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  const done = {
    patientId,
    place,
    levels: ['L5-S1'],
    code: '64483',
    text: TRANSFORAMINAL,
    side: 'left',
  } as const;
  const days = [ago(12), ago(9), ago(6), ago(3, 20)];
  return {
    id: patientId,
    story: 'L5 radiculopathy, Medicare; the session on the anniversary no longer counts, three do.',
    resources: [
      patient(patientId, 'Walter', 'Brandt', 'male', '1947-11-02'),
      coverage(patientId, 'medicare', ago(40)),
      ...supported(patientId, today, {
        code: 'M54.17',
        text: 'Lumbosacral radiculopathy',
        months: 14,
        imaging: {
          part: 'lumbar',
          conclusion: 'Left foraminal disc protrusion at L5-S1 that contacts the left L5 root.',
        },
      }),
      ...authorization({
        patientId,
        payer: 'medicare',
        code: '64483',
        start: ago(0, 30),
        end: today.add({ days: 90 }),
      }),
      ...days.flatMap((day, index) =>
        pastSession({
          ...done,
          id: `walter-esi-${index + 1}`,
          day,
          scores: [7, 2],
          images: 2,
          utc: index === 1,
          time: '18:30',
          ...(index === 3 && { later: { days: 92, score: 2 } }),
        }),
      ),
      paidClaim(
        'walter-claim',
        patientId,
        'medicare',
        days.map((day) => ({ code: '64483', day, modifiers: ['LT'] })),
      ),
    ],
    requests: [
      signOrders(
        {
          name: 'walter-brandt-last-of-four',
          title: 'The last epidural of the window',
          expects: {
            fires: ['frequency-near-limit'],
            silent: ['esi-frequency-exceeded', 'history-incomplete'],
          },
        },
        patientId,
        [
          order({
            id: 'walter-order',
            patientId,
            code: '64483',
            day: today,
            place,
            text: TRANSFORAMINAL,
            side: 'left',
            levels: ['L5-S1'],
            diagnoses: ['M54.17'],
          }),
        ],
      ),
    ],
  };
}

/** An order that says neither side nor approach. */
export function deniseOkafor(today: Temporal.PlainDate): SampleChart {
  const patientId = 'denise-okafor';
  const place = 'riverside-pain-center';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  return {
    id: patientId,
    story: 'Sciatica, UnitedHealthcare; the order names neither side nor approach.',
    resources: [
      patient(patientId, 'Denise', 'Okafor', 'female', '1979-06-21'),
      coverage(patientId, 'united-healthcare', ago(26)),
      ...supported(patientId, today, {
        code: 'M54.16',
        text: 'Lumbar radiculopathy',
        months: 14,
        imaging: {
          part: 'lumbar',
          conclusion: 'Right foraminal disc protrusion at L4-L5 that contacts the right L4 root.',
        },
      }),
      ...authorization({
        patientId,
        payer: 'united-healthcare',
        code: '64483',
        start: ago(0, 10),
        end: today.add({ days: 80 }),
      }),
      ...pastSession({
        id: 'denise-esi-1',
        patientId,
        place,
        day: ago(13),
        code: '64483',
        text: TRANSFORAMINAL,
        side: 'right',
        levels: ['L4-L5'],
        scores: [6, 1],
        images: 2,
      }),
      paidClaim('denise-claim', patientId, 'united-healthcare', [
        { code: '64483', day: ago(13), modifiers: ['RT'] },
      ]),
    ],
    requests: [
      signOrders(
        {
          name: 'denise-okafor-bare-order',
          title: 'An order without side and approach',
          expects: {
            fires: ['laterality-missing-order', 'approach-not-explicit', 'coverage-policy-unknown'],
            silent: ['esi-frequency-exceeded', 'history-incomplete'],
          },
        },
        patientId,
        [
          order({
            id: 'denise-order',
            patientId,
            code: '64483',
            day: today,
            place,
            levels: ['L4-L5'],
            diagnoses: ['M54.16'],
          }),
        ],
      ),
      signOrders(
        {
          name: 'denise-okafor-full-order',
          title: 'The same order with side and approach in words',
          expects: {
            fires: ['coverage-policy-unknown'],
            silent: ['laterality-missing-order', 'approach-not-explicit'],
          },
        },
        patientId,
        [
          order({
            id: 'denise-order-full',
            patientId,
            code: '64483',
            day: today,
            place,
            text: 'Right L4-L5 transforaminal epidural steroid injection',
            diagnoses: ['M54.16'],
          }),
        ],
      ),
    ],
  };
}
