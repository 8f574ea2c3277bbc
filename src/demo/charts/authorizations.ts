import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import { pastSession } from '../past-session.ts';
import type { Payer, Place } from '../places.ts';
import { plannedOrders } from '../planned-order.ts';
import { authorization } from '../records.ts';
import { bookAppointment, openChart, reviewClaim, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import type { SessionOptions } from '../session.ts';
import { supported } from '../supported.ts';

const place: Place = 'summit-spine-clinic';
const TRANSFORAMINAL = 'Lumbar transforaminal epidural steroid injection';
const disc = {
  code: 'M54.16',
  text: 'Lumbar radiculopathy',
  months: 7,
  imaging: {
    part: 'lumbar',
    conclusion: 'Right foraminal disc protrusion at L4-L5 that contacts the right L4 root.',
  },
} as const;

const planned = plannedOrders({
  place,
  code: '64483',
  text: TRANSFORAMINAL,
  side: 'right',
  levels: ['L4-L5'],
  diagnoses: ['M54.16'],
});

const transforaminal = (
  patientId: string,
  id: string,
  day: Temporal.PlainDate,
): SessionOptions => ({
  id,
  patientId,
  place,
  day,
  code: '64483',
  text: TRANSFORAMINAL,
  side: 'right',
  levels: ['L4-L5'],
  scores: [7, 2],
  images: 2,
});

const claimOf = ({ id, patientId, day }: SessionOptions, payer: Payer, written = day) =>
  draftClaim({ id: `${id}-claim`, patientId, payer, day, diagnoses: ['M54.16'], written }, [
    { code: '64483', modifiers: ['RT'], units: 1 },
  ]);

/** An authorization that ends in ten days. */
export function cyrilBaptiste(today: Temporal.PlainDate): SampleChart {
  const id = 'cyril-baptiste';
  const payer: Payer = 'aetna';
  const booked = planned(id, 'booked-order', today, { status: 'active' });
  return chartOf(
    today,
    {
      id,
      given: 'Cyril',
      family: 'Baptiste',
      born: '1976-01-25',
      payer,
      story: 'An authorization for a right epidural that ends in ten days, Aetna.',
    },
    [
      ...supported(id, today, disc),
      ...authorization({
        patientId: id,
        payer,
        code: '64483',
        modifiers: ['RT'],
        start: today.subtract({ days: 80 }),
        end: today.add({ days: 10 }),
      }),
      booked,
    ],
    [
      openChart(
        {
          name: `${id}-chart`,
          title: 'A chart is opened whose authorization is about to end',
          expects: { fires: ['prior-auth-expiring'], silent: [] },
        },
        id,
      ),
      bookAppointment(
        {
          name: `${id}-in-time`,
          title: 'An appointment within the authorization',
          expects: {
            fires: ['prior-auth-expiring'],
            silent: ['prior-auth-missing', 'prior-auth-expired', 'prior-auth-mismatch'],
          },
        },
        { patientId: id, order: booked, day: today.add({ days: 8 }) },
      ),
      bookAppointment(
        {
          name: `${id}-too-late`,
          title: 'An appointment after its end',
          expects: { fires: ['prior-auth-expired'], silent: [] },
        },
        { patientId: id, order: booked, day: today.add({ days: 14 }) },
      ),
      signOrders(
        {
          name: `${id}-other-side`,
          title: 'The left side is ordered, the right one was authorized',
          expects: {
            fires: [
              'prior-auth-mismatch',
              'prior-auth-expiring',
              'coverage-policy-unknown',
              'esi-imaging-correlation-missing',
            ],
            silent: ['laterality-missing-order'],
          },
        },
        id,
        [planned(id, 'left-order', today, { side: 'left' })],
      ),
    ],
  );
}

/** An injection that was done without authorization three days ago. */
export function harrietLowe(today: Temporal.PlainDate): SampleChart {
  const id = 'harriet-lowe';
  const payer: Payer = 'cigna';
  const done = transforaminal(id, 'harriet-tfesi', today.subtract({ days: 3 }));
  return chartOf(
    today,
    {
      id,
      given: 'Harriet',
      family: 'Lowe',
      gender: 'female',
      born: '1981-11-03',
      payer,
      story: 'An epidural that was done three days ago without authorization, Cigna.',
    },
    [...supported(id, today, disc), ...pastSession(done)],
    [
      reviewClaim(
        {
          name: `${id}-claim`,
          title: 'A claim without authorization that may still be asked for',
          expects: { fires: ['prior-auth-retro-window'], silent: ['laterality-missing-note'] },
        },
        done,
        claimOf(done, payer),
      ),
    ],
  );
}

/** Three of four sessions are used. */
export function mabelHutchins(today: Temporal.PlainDate): SampleChart {
  const id = 'mabel-hutchins';
  const done = {
    patientId: id,
    place,
    code: '62323',
    text: 'Lumbar interlaminar epidural steroid injection',
    levels: ['L4-L5'],
    images: 2,
    scores: [8, 2],
  } as const;
  return chartOf(
    today,
    {
      id,
      given: 'Mabel',
      family: 'Hutchins',
      gender: 'female',
      born: '1944-10-21',
      payer: 'medicare',
      story: 'Three of four epidural sessions of the year are used, Medicare.',
    },
    [
      ...supported(id, today, disc),
      ...[10, 7, 4].flatMap((months, index) =>
        pastSession({
          ...done,
          id: `mabel-esi-${index + 1}`,
          day: today.subtract({ months }),
        }),
      ),
    ],
    [
      openChart(
        {
          name: `${id}-chart`,
          title: 'A chart is opened with one session left',
          expects: { fires: ['frequency-near-limit'], silent: [] },
        },
        id,
      ),
    ],
  );
}

/** Two authorized injections: one of three days ago, and one whose claim was forgotten. */
export function gordonPrice(today: Temporal.PlainDate): SampleChart {
  const id = 'gordon-price';
  const payer: Payer = 'cigna';
  const done = transforaminal(id, 'gordon-tfesi', today.subtract({ days: 3 }));
  const forgotten = transforaminal(id, 'gordon-early-tfesi', today.subtract({ days: 60 }));
  return chartOf(
    today,
    {
      id,
      given: 'Gordon',
      family: 'Price',
      born: '1967-07-13',
      payer,
      story: 'Two epidurals with their authorization on file, one of them not billed yet, Cigna.',
    },
    [
      ...supported(id, today, disc),
      ...pastSession(forgotten),
      ...pastSession(done),
      ...authorization({
        patientId: id,
        payer,
        code: '64483',
        modifiers: ['RT'],
        start: today.subtract({ days: 70 }),
        end: today.add({ days: 60 }),
      }),
    ],
    [
      reviewClaim(
        {
          name: `${id}-claim`,
          title: 'A claim with its authorization',
          expects: { fires: [], silent: ['prior-auth-retro-window', 'timely-filing-risk'] },
        },
        done,
        claimOf(done, payer),
      ),
      reviewClaim(
        {
          name: `${id}-late-claim`,
          title: 'A claim that was forgotten, thirty days before the payer’s time ends',
          expects: { fires: ['timely-filing-risk'], silent: ['prior-auth-retro-window'] },
        },
        forgotten,
        claimOf(forgotten, payer, today),
      ),
    ],
  );
}
