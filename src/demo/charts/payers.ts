import { coverage, order, patient } from '../builders.ts';
import { pastSession } from '../past-session.ts';
import { signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { supported } from '../supported.ts';

/** A new patient whose payer no table knows. */
export function nadiaPetrov(today: Temporal.PlainDate): SampleChart {
  const patientId = 'nadia-petrov';
  const place = 'gulf-spine-clinic';
  return {
    id: patientId,
    story: 'A new patient with a payer that no table knows, and no history yet.',
    resources: [
      patient(patientId, 'Nadia', 'Petrov', 'female', '1983-03-03'),
      coverage(patientId, 'harvest-mutual', today.subtract({ months: 2 })),
      ...supported(patientId, today, {
        code: 'M54.17',
        text: 'Lumbosacral radiculopathy',
        months: 3,
        imaging: {
          part: 'lumbar',
          conclusion: 'Left foraminal disc protrusion at L5-S1 that contacts the left L5 root.',
        },
      }),
    ],
    requests: [
      signOrders(
        {
          name: 'nadia-petrov-first-visit',
          title: 'A first epidural, payer and history unknown',
          expects: {
            fires: ['coverage-policy-unknown', 'history-incomplete'],
            silent: ['esi-frequency-exceeded', 'laterality-missing-order'],
          },
        },
        patientId,
        [
          order({
            id: 'nadia-order',
            patientId,
            code: '64483',
            day: today,
            place,
            text: 'Left L5-S1 transforaminal epidural steroid injection',
            diagnoses: ['M54.17'],
          }),
        ],
      ),
    ],
  };
}

/** Workers' compensation in Mississippi, and a session of which only the month is known. */
export function miguelSantos(today: Temporal.PlainDate): SampleChart {
  const patientId = 'miguel-santos';
  const place = 'delta-occupational-spine';
  const outside = today.subtract({ months: 5 });
  return {
    id: patientId,
    story:
      'A work injury in Mississippi; the fee schedule sets no session limit, and one session is dated by month.',
    resources: [
      patient(patientId, 'Miguel', 'Santos', 'male', '1987-11-11'),
      coverage(patientId, 'delta-comp', today.subtract({ months: 20 }), {
        type: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'WCBPOL' }],
          text: "Workers' compensation",
        },
      }),
      ...supported(patientId, today, {
        code: 'M54.16',
        text: 'Lumbar radiculopathy',
        months: 19,
        imaging: { part: 'lumbar', conclusion: 'Disc extrusion at L4-L5 with root contact.' },
      }),
      ...pastSession({
        id: 'miguel-esi-1',
        patientId,
        place,
        day: today.subtract({ months: 15 }),
        code: '62323',
        text: 'Lumbar interlaminar epidural steroid injection',
        levels: ['L4-L5'],
        scores: [8, 4],
        images: 2,
      }),
      {
        resourceType: 'Procedure',
        id: 'miguel-esi-outside',
        status: 'completed',
        subject: { reference: `Patient/${patientId}` },
        code: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '62323' }] },
        performedDateTime: `${outside.year}-${String(outside.month).padStart(2, '0')}`,
      },
    ],
    requests: [
      signOrders(
        {
          name: 'miguel-santos-second-epidural',
          title: 'An epidural under a fee schedule without a session limit',
          expects: {
            fires: ['coverage-policy-unknown', 'history-incomplete'],
            silent: ['approach-not-explicit'],
          },
        },
        patientId,
        [
          order({
            id: 'miguel-order',
            patientId,
            code: '62323',
            day: today,
            place,
            text: 'Lumbar interlaminar epidural steroid injection',
            levels: ['L4-L5'],
            diagnoses: ['M54.16'],
          }),
        ],
      ),
    ],
  };
}
