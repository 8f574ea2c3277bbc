import { type OrderOptions, order } from '../builders.ts';
import { chartOf } from '../chart-of.ts';
import { mriReport } from '../imaging-report.ts';
import { pastSession } from '../past-session.ts';
import type { Place } from '../places.ts';
import { condition } from '../records.ts';
import { bookAppointments, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { supported } from '../supported.ts';
import { visitNote } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const TRANSFORAMINAL = 'Lumbar transforaminal epidural steroid injection';
const LUMBAR = 'Lumbar interlaminar epidural steroid injection';

const disc = {
  code: 'M54.16',
  text: 'Lumbar radiculopathy',
  months: 5,
  imaging: {
    part: 'lumbar',
    conclusion:
      'Right disc protrusions at L3-L4, L4-L5 and L5-S1 that contact the traversing roots.',
  },
} as const;

/** A radiculopathy of which the chart tells nothing but its name. */
export function oscarLindgren(today: Temporal.PlainDate): SampleChart {
  const id = 'oscar-lindgren';
  return chartOf(
    today,
    {
      id,
      given: 'Oscar',
      family: 'Lindgren',
      born: '1957-05-05',
      payer: 'medicare',
      story: 'A new radiculopathy: neither scores, nor care without a needle, nor an MRI.',
    },
    [condition(id, 'M54.16', 'Lumbar radiculopathy', today.subtract({ months: 2 }))],
    [
      signOrders(
        {
          name: `${id}-unsupported-order`,
          title: 'An epidural without the documentation payers ask for',
          expects: {
            fires: [
              'conservative-care-insufficient',
              'function-scale-missing',
              'pain-score-baseline-missing',
              'esi-imaging-correlation-missing',
            ],
            silent: ['esi-pain-duration-short', 'esi-radicular-indication-missing'],
          },
        },
        id,
        [
          order({
            id: 'oscar-order',
            patientId: id,
            code: '62323',
            day: today,
            place,
            text: LUMBAR,
            levels: ['L4-L5'],
            diagnoses: ['M54.16'],
          }),
        ],
      ),
    ],
  );
}

/** Axial pain of two weeks is no indication for an epidural. */
export function phyllisGrant(today: Temporal.PlainDate): SampleChart {
  const id = 'phyllis-grant';
  const own = { patientId: id, day: today, place };
  return chartOf(
    today,
    {
      id,
      given: 'Phyllis',
      family: 'Grant',
      born: '1952-08-18',
      payer: 'medicare',
      story: 'Low back pain for two weeks that does not radiate.',
    },
    [
      ...supported(id, today, { ...disc, code: 'M54.59', text: 'Low back pain', months: 0 }),
      visitNote(
        { patientId: id, day: today.subtract({ days: 10 }) },
        'HISTORY: Axial low back pain without radiation into the legs for two weeks.',
        'history',
      ),
    ],
    [
      signOrders(
        {
          name: `${id}-axial-pain`,
          title: 'An epidural for axial pain of two weeks',
          expects: {
            fires: [
              'abn-advice',
              'esi-radicular-indication-missing',
              'esi-pain-duration-short',
              'dx-not-covered-for-procedure',
            ],
            silent: ['conservative-care-insufficient', 'function-scale-missing'],
          },
        },
        id,
        [
          order({
            ...own,
            id: 'phyllis-order',
            code: '62323',
            text: LUMBAR,
            levels: ['L4-L5'],
            diagnoses: ['M54.59'],
          }),
        ],
      ),
    ],
  );
}

/** A radiculopathy that is documented in full: each order has one fault of its own. */
export function henrikAasen(today: Temporal.PlainDate): SampleChart {
  const id = 'henrik-aasen';
  const own = { patientId: id, day: today, place, diagnoses: ['M54.16'] } as const;
  const foramen = { ...own, code: '64483', text: TRANSFORAMINAL, side: 'right' } as const;
  const between = { ...own, code: '62323', text: LUMBAR, levels: ['L4-L5'] } as const;
  const sign = (
    name: string,
    title: string,
    fires: string[],
    silent: string[],
    ...orders: Omit<OrderOptions, 'id'>[]
  ) =>
    signOrders(
      { name: `${id}-${name}`, title, expects: { fires, silent } },
      id,
      orders.map((one, index) => order({ ...one, id: `henrik-${name}-${index + 1}` })),
    );
  const split = [['L3-L4', 'L4-L5'], ['L5-S1']].map((levels, index) =>
    order({ ...foramen, levels, id: `henrik-split-${index + 1}`, status: 'active' }),
  );
  return chartOf(
    today,
    {
      id,
      given: 'Henrik',
      family: 'Aasen',
      born: '1954-02-27',
      payer: 'medicare',
      story: 'A documented radiculopathy, Medicare in Colorado; each order has a fault of its own.',
    },
    [
      ...supported(id, today, disc),
      ...split,
      condition(id, 'M54.12', 'Cervical radiculopathy', today.subtract({ months: 5 })),
      condition(id, 'M47.816', 'Lumbar spondylosis', today.subtract({ months: 5 })),
      mriReport({
        patientId: id,
        day: today.subtract({ months: 3 }),
        part: 'cervical',
        conclusion: 'Right foraminal stenosis at C6-C7 with contact of the C7 root.',
      }),
    ],
    [
      sign(
        'first-epidural',
        'A first epidural with everything in order',
        [],
        [
          'esi-levels-exceeded',
          'esi-steroid-dose-ceiling',
          'series-ordered',
          'sedation-not-justified',
          'wiser-prior-auth-advice',
          'bilateral-modifier-invalid',
          'esi-image-guidance-required',
          'multiple-block-types-same-session',
        ],
        { ...foramen, levels: ['L4-L5'], note: 'Dexamethasone 10 mg. No sedation.' },
      ),
      sign(
        'series',
        'A series of three, with a high dose and deep sedation',
        ['series-ordered', 'esi-steroid-dose-ceiling', 'sedation-not-justified'],
        ['esi-levels-exceeded'],
        {
          ...foramen,
          levels: ['L4-L5'],
          details: [{ text: 'Monitored anesthesia care' }],
          note: 'Series of three injections two weeks apart. Triamcinolone 120 mg.',
        },
      ),
      sign(
        'three-levels',
        'Three levels, and a code for the first level left out',
        ['esi-levels-exceeded', 'addon-without-primary', 'abn-advice'],
        ['region-code-mismatch'],
        { ...foramen, code: '64484', levels: ['L3-L4', 'L4-L5', 'L5-S1'], units: 2 },
      ),
      sign(
        'two-approaches',
        'Two approaches on one day',
        ['same-session-ilesi-tfesi', 'abn-advice'],
        ['esi-one-region-per-session'],
        between,
        { ...foramen, levels: ['L4-L5'] },
      ),
      sign(
        'two-regions',
        'Neck and back on one day',
        ['esi-one-region-per-session', 'abn-advice'],
        ['same-session-ilesi-tfesi'],
        between,
        {
          ...own,
          code: '62321',
          text: 'Cervical interlaminar epidural steroid injection',
          levels: ['C6-C7'],
          diagnoses: ['M54.12'],
        },
      ),
      sign(
        'two-blocks',
        'An epidural and a facet block on one day',
        ['multiple-block-types-same-session', 'facet-untreated-radiculopathy', 'abn-advice'],
        ['facet-levels-exceeded'],
        between,
        {
          ...own,
          code: '64493',
          text: 'Diagnostic medial branch block',
          intent: 'diagnostic',
          side: 'right',
          levels: ['L4-L5'],
          diagnoses: ['M47.816'],
        },
      ),
      sign(
        'without-image',
        'An interlaminar epidural without imaging, on both sides',
        ['esi-image-guidance-required', 'bilateral-modifier-invalid', 'abn-advice'],
        ['approach-not-explicit'],
        {
          ...between,
          code: '62322',
          side: 'bilateral',
          details: [{ coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '50' }] }],
        },
      ),
      sign(
        'wrong-codes',
        'A lumbar code at the neck, a code without a site and one that is no more',
        ['region-code-mismatch', 'icd-not-specific', 'code-deleted-or-invalid'],
        ['esi-imaging-correlation-missing', 'esi-repeat-interval-short'],
        { ...foramen, levels: ['C6-C7'], diagnoses: ['M54.12', 'M54.10', 'M51.36'] },
      ),
      sign(
        'cervical-particulate',
        'A particulate steroid for a cervical foramen',
        ['tfesi-cervical-particulate'],
        ['region-code-mismatch', 'esi-steroid-dose-ceiling'],
        {
          ...foramen,
          code: '64479',
          text: 'Cervical transforaminal epidural steroid injection',
          levels: ['C6-C7'],
          diagnoses: ['M54.12'],
          note: 'Triamcinolone 40 mg.',
        },
      ),
      sign(
        'cervical-solution',
        'The same with a steroid in solution',
        [],
        ['tfesi-cervical-particulate', 'esi-imaging-correlation-missing', 'abn-advice'],
        {
          ...foramen,
          code: '64479',
          text: 'Cervical transforaminal epidural steroid injection',
          levels: ['C6-C7'],
          diagnoses: ['M54.12'],
          note: 'Dexamethasone 10 mg.',
        },
      ),
      bookAppointments(
        {
          name: `${id}-split`,
          title: 'Three levels spread over two appointments',
          expects: {
            fires: ['split-session-to-evade-limit', 'esi-repeat-interval-short', 'abn-advice'],
            silent: [],
          },
        },
        id,
        split.map((one, index) => ({ order: one, day: today.add({ days: 3 + 7 * index }) })),
      ),
    ],
  );
}

/** Repeats that came too soon and did not last. */
export function bettyFontaine(today: Temporal.PlainDate): SampleChart {
  const id = 'betty-fontaine';
  const done = {
    patientId: id,
    place,
    code: '64483',
    text: TRANSFORAMINAL,
    side: 'right',
    levels: ['L4-L5'],
    images: 2,
  } as const;
  const ago = (months: number) => today.subtract({ months });
  return chartOf(
    today,
    {
      id,
      given: 'Betty',
      family: 'Fontaine',
      born: '1946-06-30',
      payer: 'medicare',
      story: 'Epidurals for more than a year; the last one, ten days ago, helped little.',
    },
    [
      ...supported(id, today, { ...disc, months: 20 }),
      ...pastSession({ ...done, id: 'betty-esi-1', day: ago(16), scores: [8, 3] }),
      ...pastSession({ ...done, id: 'betty-esi-2', day: ago(10), scores: [8, 3] }),
      ...pastSession({
        ...done,
        id: 'betty-esi-3',
        day: today.subtract({ days: 10 }),
        scores: [7, 5],
      }),
    ],
    [
      signOrders(
        {
          name: `${id}-too-soon`,
          title: 'A repeat after ten days with little relief',
          expects: {
            fires: [
              'esi-repeat-interval-short',
              'esi-repeat-response-insufficient',
              'esi-beyond-12-months-continuation',
              'abn-advice',
            ],
            silent: ['esi-frequency-exceeded'],
          },
        },
        id,
        [order({ ...done, id: 'betty-order', day: today, diagnoses: ['M54.16'] })],
      ),
    ],
  );
}

/** Texas takes part in the WISeR model. */
export function samiraHaddad(today: Temporal.PlainDate): SampleChart {
  const id = 'samira-haddad';
  return chartOf(
    today,
    {
      id,
      given: 'Samira',
      family: 'Haddad',
      born: '1955-10-10',
      payer: 'medicare',
      story: 'A documented radiculopathy, Medicare in Texas, no affirmation asked for.',
    },
    supported(id, today, disc),
    [
      signOrders(
        {
          name: `${id}-wiser`,
          title: 'An epidural in a state of the WISeR model',
          expects: { fires: ['wiser-prior-auth-advice'], silent: ['prior-auth-missing'] },
        },
        id,
        [
          order({
            id: 'samira-order',
            patientId: id,
            code: '64483',
            day: today,
            place: 'riverside-pain-center',
            text: TRANSFORAMINAL,
            side: 'right',
            levels: ['L4-L5'],
            diagnoses: ['M54.16'],
          }),
        ],
      ),
    ],
  );
}
