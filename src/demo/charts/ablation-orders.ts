import { type OrderOptions, order } from '../builders.ts';
import { chartOf } from '../chart-of.ts';
import { pastSession } from '../past-session.ts';
import type { Payer, Place } from '../places.ts';
import { authorization } from '../records.ts';
import { bookAppointment, dispatchOrders, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { supported } from '../supported.ts';

const place: Place = 'summit-spine-clinic';
const ABLATION = 'Lumbar facet radiofrequency ablation';
const LEVELS = ['L4-L5', 'L5-S1'];
const spondylosis = { code: 'M47.816', text: 'Lumbar spondylosis', months: 40 } as const;

/** Two medial branch blocks with good relief. */
const goodBlocks = (patientId: string, days: readonly Temporal.PlainDate[], levels = LEVELS) =>
  days.flatMap((day, index) =>
    pastSession({
      id: `${patientId}-block-${index + 1}`,
      patientId,
      place,
      day,
      code: '64493',
      text: 'Lumbar medial branch block',
      approach: 'medial-branch',
      intent: 'diagnostic',
      side: 'left',
      levels,
      scores: [8, 1],
      relief: 88,
      images: 3,
    }),
  );

const ablation = (
  patientId: string,
  name: string,
  rest: Partial<OrderOptions> & { day: Temporal.PlainDate },
) =>
  order({
    patientId,
    code: '64635',
    place,
    text: ABLATION,
    side: 'left',
    levels: LEVELS,
    diagnoses: ['M47.816'],
    ...rest,
    id: `${patientId}-${name}`,
  });

const pastAblation = (
  patientId: string,
  day: Temporal.PlainDate,
  rest: Partial<SessionOptions> & { held?: { percent: number; months: number } },
) =>
  pastSession({
    id: `${patientId}-ablation`,
    patientId,
    place,
    day,
    code: '64635',
    text: ABLATION,
    side: 'left',
    levels: LEVELS,
    images: 4,
    ...rest,
  });

/** The order, the blocks and the record are all there; the order is kept for its package. */
export function constanceAdeyemi(today: Temporal.PlainDate): SampleChart {
  const id = 'constance-adeyemi';
  const planned = ablation(id, 'ablation-order', {
    day: today.add({ days: 12 }),
    status: 'active',
    setting: '11',
  });
  return chartOf(
    today,
    {
      id,
      given: 'Constance',
      family: 'Adeyemi',
      gender: 'female',
      born: '1956-03-08',
      payer: 'cigna',
      story: 'Two good blocks under Cigna: an ablation that is ready to be asked for.',
    },
    [
      ...supported(id, today, {
        ...spondylosis,
        imaging: { part: 'lumbar', conclusion: 'Facet arthropathy at L4-L5 and L5-S1.' },
      }),
      ...goodBlocks(id, [today.subtract({ months: 3 }), today.subtract({ months: 2 })]),
      planned,
    ],
    [
      dispatchOrders(
        {
          name: `${id}-dispatch`,
          title: 'An ablation is sent on before its authorization was asked for',
          expects: { fires: ['prior-auth-missing'], silent: ['opd-prior-auth-required'] },
        },
        id,
        [planned],
      ),
      signOrders(
        {
          name: `${id}-ablation`,
          title: 'An ablation in order, but for its authorization',
          expects: {
            fires: ['prior-auth-missing', 'coverage-policy-unknown'],
            silent: [
              'rfa-diagnostic-blocks-insufficient',
              'rfa-block-report-missing',
              'rfa-levels-exceeded',
              'rfa-si-noncovered',
            ],
          },
        },
        id,
        [planned],
      ),
    ],
  );
}

/** An ablation that is repeated after four months, and blocks of which only claims tell. */
export function rufusCallahan(today: Temporal.PlainDate): SampleChart {
  const id = 'rufus-callahan';
  const block: SessionOptions = {
    id: `${id}-block`,
    patientId: id,
    place,
    day: today,
    code: '64493',
    text: 'Lumbar medial branch block',
    approach: 'medial-branch',
    intent: 'diagnostic',
    side: 'left',
    levels: LEVELS,
    scores: [8, 1],
  };
  const days = [today.subtract({ months: 9 }), today.subtract({ months: 8 })];
  return chartOf(
    today,
    {
      id,
      given: 'Rufus',
      family: 'Callahan',
      born: '1945-05-29',
      payer: 'medicare',
      story: 'An ablation four months ago that helped little; the blocks before it have no report.',
    },
    [
      ...supported(id, today, spondylosis),
      ...days.flatMap((day, index) => session({ ...block, id: `${id}-block-${index + 1}`, day })),
      ...pastAblation(id, today.subtract({ months: 4 }), { held: { percent: 40, months: 3 } }),
    ],
    [
      signOrders(
        {
          name: `${id}-repeat`,
          title: 'An ablation repeated after four months with little relief',
          expects: {
            fires: ['rfa-repeat-interval-or-relief', 'frequency-near-limit', 'abn-advice'],
            silent: ['rfa-frequency-exceeded', 'rfa-diagnostics-stale'],
          },
        },
        id,
        [ablation(id, 'repeat-order', { day: today })],
      ),
    ],
  );
}

/** The last ablation was three years ago; nothing new tells where the pain comes from. */
export function ottilieBraun(today: Temporal.PlainDate): SampleChart {
  const id = 'ottilie-braun';
  const years = (count: number) => today.subtract({ years: count });
  return chartOf(
    today,
    {
      id,
      given: 'Ottilie',
      family: 'Braun',
      born: '1943-12-03',
      payer: 'medicare',
      story: 'An ablation three years ago, and no block since.',
    },
    [
      ...supported(id, today, { ...spondylosis, months: 60 }),
      ...goodBlocks(id, [years(4), years(4).add({ months: 1 })]),
      ...pastAblation(id, years(3), { held: { percent: 80, months: 14 } }),
    ],
    [
      signOrders(
        {
          name: `${id}-stale`,
          title: 'An ablation whose blocks are four years old',
          expects: {
            fires: ['rfa-diagnostics-stale'],
            silent: ['rfa-repeat-interval-or-relief'],
          },
        },
        id,
        [ablation(id, 'stale-order', { day: today })],
      ),
    ],
  );
}

/** Ablations that ask for too much at once. */
export function bertramHolloway(today: Temporal.PlainDate): SampleChart {
  const id = 'bertram-holloway';
  const three = ['L3-L4', 'L4-L5', 'L5-S1'];
  const days = [today.subtract({ months: 5 }), today.subtract({ months: 4 })];
  return chartOf(
    today,
    {
      id,
      given: 'Bertram',
      family: 'Holloway',
      born: '1950-07-22',
      payer: 'medicare',
      story: 'Two good blocks of three levels; the ablations ordered ask for too much.',
    },
    [
      ...supported(id, today, spondylosis),
      ...goodBlocks(id, days, three),
      ...session({
        id: `${id}-unwritten`,
        patientId: id,
        place,
        day: today.subtract({ months: 5 }),
        code: '64490',
        text: 'Cervical medial branch block',
        approach: 'medial-branch',
        intent: 'diagnostic',
        side: 'left',
        levels: ['C5-C6'],
        scores: [8, 1],
      }),
      ...session({
        id: `${id}-unwritten-again`,
        patientId: id,
        place,
        day: today.subtract({ months: 4 }),
        code: '64490',
        text: 'Cervical medial branch block',
        approach: 'medial-branch',
        intent: 'diagnostic',
        side: 'left',
        levels: ['C5-C6'],
        scores: [8, 1],
      }),
    ],
    [
      signOrders(
        {
          name: `${id}-three-levels`,
          title: 'A pulsed ablation of three levels',
          expects: {
            fires: ['rfa-levels-exceeded', 'rfa-nonthermal-noncovered', 'abn-advice'],
            silent: ['rfa-diagnostic-blocks-insufficient', 'rfa-same-day-diagnostic'],
          },
        },
        id,
        [
          ablation(id, 'three-order', {
            day: today,
            levels: three,
            note: 'Pulsed radiofrequency at 42 °C for 120 seconds.',
          }),
        ],
      ),
      signOrders(
        {
          name: `${id}-with-block`,
          title: 'A block and an ablation of one joint on one day',
          expects: { fires: ['rfa-same-day-diagnostic'], silent: ['rfa-levels-exceeded'] },
        },
        id,
        [
          ablation(id, 'with-block-order', { day: today, levels: ['L4-L5'] }),
          order({
            id: `${id}-block-order`,
            patientId: id,
            code: '64493',
            day: today,
            place,
            text: 'Lumbar medial branch block',
            intent: 'diagnostic',
            side: 'left',
            levels: ['L4-L5'],
            diagnoses: ['M47.816'],
          }),
        ],
      ),
      signOrders(
        {
          name: `${id}-cervical`,
          title: 'An ablation after blocks that have no report',
          expects: {
            fires: ['rfa-block-report-missing'],
            silent: ['rfa-diagnostic-blocks-insufficient'],
          },
        },
        id,
        [
          ablation(id, 'cervical-order', {
            day: today,
            code: '64633',
            text: 'Cervical facet radiofrequency ablation',
            levels: ['C5-C6'],
            diagnoses: ['M47.812'],
          }),
        ],
      ),
    ],
  );
}

/** UnitedHealthcare reviews where an ablation is done, and covers none of the sacroiliac joint. */
export function imaniBrooks(today: Temporal.PlainDate): SampleChart {
  const id = 'imani-brooks';
  const payer: Payer = 'united-healthcare';
  const booked = ablation(id, 'booked-order', { day: today, status: 'active', setting: '24' });
  const office = ablation(id, 'office-order', { day: today, status: 'active', setting: '11' });
  return chartOf(
    today,
    {
      id,
      given: 'Imani',
      family: 'Brooks',
      born: '1972-02-02',
      payer,
      story: 'Two good blocks, UnitedHealthcare; the ablation is planned in a surgery center.',
    },
    [
      ...supported(id, today, spondylosis),
      ...goodBlocks(id, [today.subtract({ months: 3 }), today.subtract({ months: 2 })]),
      ...authorization({
        patientId: id,
        payer,
        code: '64635',
        start: today.subtract({ days: 20 }),
        end: today.add({ days: 40 }),
      }),
      booked,
      office,
    ],
    [
      bookAppointment(
        {
          name: `${id}-surgery-center`,
          title: 'An ablation is booked in a surgery center',
          expects: { fires: ['site-of-service-review'], silent: ['prior-auth-missing'] },
        },
        { patientId: id, order: booked, day: today.add({ days: 5 }) },
      ),
      bookAppointment(
        {
          name: `${id}-office`,
          title: 'The same in the office',
          expects: { fires: [], silent: ['site-of-service-review'] },
        },
        { patientId: id, order: office, day: today.add({ days: 5 }) },
      ),
      signOrders(
        {
          name: `${id}-sacroiliac-ablation`,
          title: 'An ablation of the sacroiliac joint',
          expects: { fires: ['rfa-si-noncovered', 'coverage-policy-unknown'], silent: [] },
        },
        id,
        [
          ablation(id, 'sacroiliac-order', {
            day: today,
            code: '64625',
            text: 'Sacroiliac joint radiofrequency ablation',
            levels: [],
            diagnoses: ['M53.3'],
          }),
        ],
      ),
    ],
  );
}
