import { coverage, order, patient } from '../builders.ts';
import { pastSession } from '../past-session.ts';
import { paidClaim } from '../records.ts';
import { signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { supported } from '../supported.ts';
import { visitNote } from '../visits.ts';

const BLOCK = 'Lumbar medial branch block';
const FACET = 'Lumbar facet joint injection, intra-articular';

const NO_ABLATION =
  'PLAN: Radiofrequency ablation is contraindicated because of her implanted cardiac pacemaker.';
const TRIGGER_POINTS =
  'EXAM: A palpable taut band in the right trapezius, levator scapulae and rhomboid muscles, with a local twitch response and referred pain on palpation.';

/** Four diagnostic sessions in twelve months, a therapeutic one besides. */
export function ireneKowalski(today: Temporal.PlainDate): SampleChart {
  const patientId = 'irene-kowalski';
  const place = 'mesa-surgery-center';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  const done = {
    patientId,
    place,
    code: '64493',
    text: BLOCK,
    approach: 'medial-branch',
    intent: 'diagnostic',
    levels: ['L4-L5'],
  } as const;
  const blocks = [
    { day: ago(10), side: 'left', scores: [7, 3] },
    { day: ago(9), side: 'left', scores: [7, 3] },
    { day: ago(5), side: 'right', scores: [8, 1] },
    { day: ago(4), side: 'right', scores: [7, 1] },
  ] as const;
  return {
    id: patientId,
    story:
      'Facet arthropathy, Medicare; four diagnostic sessions are used up, therapeutic ones are not.',
    resources: [
      patient(patientId, 'Irene', 'Kowalski', 'female', '1949-01-30'),
      coverage(patientId, 'medicare', ago(36)),
      ...supported(patientId, today, { code: 'M47.816', text: 'Lumbar spondylosis', months: 30 }),
      visitNote({ patientId, day: today.subtract({ days: 10 }) }, NO_ABLATION),
      ...blocks.flatMap(({ day, side, scores }, index) =>
        pastSession({
          ...done,
          id: `irene-mbb-${index + 1}`,
          day,
          side,
          scores,
          images: 2,
        }),
      ),
      ...pastSession({
        id: 'irene-facet-1',
        patientId,
        place,
        day: ago(14),
        code: '64493',
        text: FACET,
        approach: 'intra-articular',
        intent: 'therapeutic',
        side: 'left',
        levels: ['L4-L5'],
        scores: [7, 4],
        images: 2,
      }),
      paidClaim(
        'irene-claim',
        patientId,
        'medicare',
        blocks.map(({ day }) => ({ code: '64493', day, modifiers: ['KX'] })),
      ),
    ],
    requests: [
      signOrders(
        {
          name: 'irene-kowalski-fifth-diagnostic',
          title: 'A fifth diagnostic block in twelve months',
          expects: {
            fires: ['facet-diagnostic-frequency-exceeded', 'abn-advice'],
            silent: [
              'facet-therapeutic-frequency-exceeded',
              'history-incomplete',
              'laterality-missing-order',
            ],
          },
        },
        patientId,
        [
          order({
            id: 'irene-order-dx',
            patientId,
            code: '64493',
            day: today,
            place,
            text: BLOCK,
            intent: 'diagnostic',
            side: 'right',
            levels: ['L5-S1'],
            diagnoses: ['M47.816'],
          }),
        ],
      ),
      signOrders(
        {
          name: 'irene-kowalski-therapeutic',
          title: 'A therapeutic injection: diagnostic sessions do not count',
          expects: {
            fires: [],
            silent: [
              'facet-therapeutic-frequency-exceeded',
              'facet-therapeutic-criteria',
              'facet-therapeutic-no-rfa-rationale',
            ],
          },
        },
        patientId,
        [
          order({
            id: 'irene-order-tx',
            patientId,
            code: '64493',
            day: today,
            place,
            text: FACET,
            intent: 'therapeutic',
            side: 'right',
            levels: ['L4-L5'],
            diagnoses: ['M47.816'],
          }),
        ],
      ),
    ],
  };
}

/** In Florida one cap of four covers diagnostic and therapeutic sessions together. */
export function gladysMonroe(today: Temporal.PlainDate): SampleChart {
  const patientId = 'gladys-monroe';
  const place = 'gulf-spine-clinic';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  const done = { patientId, place, code: '64493', levels: ['L4-L5'], side: 'bilateral' } as const;
  const days = [ago(11), ago(10), ago(7), ago(4)];
  return {
    id: patientId,
    story:
      'Facet pain, Medicare in Florida; two diagnostic and two therapeutic sessions share one cap.',
    resources: [
      patient(patientId, 'Gladys', 'Monroe', 'female', '1944-08-09'),
      coverage(patientId, 'medicare', ago(30)),
      ...supported(patientId, today, { code: 'M47.816', text: 'Lumbar spondylosis', months: 27 }),
      visitNote({ patientId, day: today.subtract({ days: 10 }) }, NO_ABLATION),
      ...days.flatMap((day, index) =>
        pastSession({
          ...done,
          id: `gladys-facet-${index + 1}`,
          day,
          text: index < 2 ? BLOCK : FACET,
          approach: index < 2 ? 'medial-branch' : 'intra-articular',
          intent: index < 2 ? 'diagnostic' : 'therapeutic',
          scores: [8, 1],
          images: 2,
          ...(index === 3 && { later: { days: 95, score: 2 } }),
        }),
      ),
      paidClaim('gladys-claim', patientId, 'medicare', [
        { code: '64493', day: ago(20), modifiers: ['50'] },
        ...days.map((day, index) => ({
          code: '64493',
          day,
          modifiers: index < 2 ? ['50', 'KX'] : ['50'],
        })),
      ]),
    ],
    requests: [
      signOrders(
        {
          name: 'gladys-monroe-combined-cap',
          title: 'A third therapeutic session under a combined cap',
          expects: {
            fires: ['facet-therapeutic-frequency-exceeded', 'abn-advice'],
            silent: ['facet-diagnostic-frequency-exceeded', 'history-incomplete'],
          },
        },
        patientId,
        [
          order({
            id: 'gladys-order',
            patientId,
            code: '64493',
            day: today,
            place,
            text: FACET,
            intent: 'therapeutic',
            side: 'bilateral',
            levels: ['L4-L5'],
            diagnoses: ['M47.816'],
          }),
        ],
      ),
    ],
  };
}

/** Three trigger point sessions in twelve months. */
export function georgePapadakis(today: Temporal.PlainDate): SampleChart {
  const patientId = 'george-papadakis';
  const place = 'riverside-pain-center';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  const days = [ago(10), ago(6), ago(2)];
  const trigger = (id: string) =>
    order({
      id,
      patientId,
      code: '20553',
      day: today,
      place,
      text: 'Trigger point injections, three muscles',
      diagnoses: ['M79.18'],
    });
  return {
    id: patientId,
    story:
      'Myofascial pain, Medicare Advantage; three trigger point sessions in the last twelve months.',
    resources: [
      patient(patientId, 'George', 'Papadakis', 'male', '1956-12-01'),
      coverage(patientId, 'aetna', ago(28), { type: { text: 'Medicare Advantage PPO' } }),
      ...supported(patientId, today, { code: 'M79.18', text: 'Myofascial pain', months: 18 }),
      visitNote({ patientId, day: today.subtract({ days: 10 }) }, TRIGGER_POINTS),
      ...days.flatMap((day, index) =>
        pastSession({
          id: `george-tpi-${index + 1}`,
          patientId,
          place,
          day,
          code: '20553',
          text: 'Trigger point injections',
          scores: [6, 2],
          ...(index === 2 && { later: { days: 45, score: 2 } }),
        }),
      ),
      paidClaim('george-claim', patientId, 'aetna', [
        { code: '20553', day: ago(16) },
        ...days.map((day) => ({ code: '20553', day })),
      ]),
    ],
    requests: [
      signOrders(
        {
          name: 'george-papadakis-fourth-trigger-points',
          title: 'A fourth trigger point session in twelve months',
          expects: {
            fires: ['tpi-frequency-exceeded', 'abn-advice'],
            silent: ['laterality-missing-order', 'coverage-policy-unknown', 'history-incomplete'],
          },
        },
        patientId,
        [trigger('george-order')],
      ),
      signOrders(
        {
          name: 'george-papadakis-later',
          title: 'The same session ten weeks later, when the first one has left the window',
          expects: { fires: ['frequency-near-limit'], silent: ['tpi-frequency-exceeded'] },
        },
        patientId,
        [
          {
            ...trigger('george-order-later'),
            occurrenceDateTime: today.add({ months: 2, days: 7 }).toString(),
          },
        ],
      ),
    ],
  };
}
