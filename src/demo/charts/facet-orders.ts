import { type OrderOptions, order } from '../builders.ts';
import { chartOf } from '../chart-of.ts';
import { pastSession } from '../past-session.ts';
import type { Place } from '../places.ts';
import { authorization, condition } from '../records.ts';
import { signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { supported } from '../supported.ts';
import { visitNote } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const BLOCK = 'Lumbar medial branch block';
const FACET = 'Lumbar facet joint injection, intra-articular';
const spondylosis = { code: 'M47.816', text: 'Lumbar spondylosis', months: 9 } as const;

const signing =
  (id: string, today: Temporal.PlainDate) =>
  (
    [name, title]: readonly [string, string],
    expects: { fires: string[]; silent: string[] },
    ...orders: (Partial<OrderOptions> & { code: string })[]
  ) =>
    signOrders(
      { name: `${id}-${name}`, title, expects },
      id,
      orders.map((one, index) =>
        order({
          patientId: id,
          day: today,
          place,
          text: BLOCK,
          side: 'left',
          levels: ['L4-L5'],
          diagnoses: ['M47.816'],
          ...one,
          id: `${id}-${name}-${index + 1}`,
        }),
      ),
    );

/** Back pain of a month, and a radiculopathy that nobody treated. */
export function wendellPratt(today: Temporal.PlainDate): SampleChart {
  const id = 'wendell-pratt';
  const sign = signing(id, today);
  return chartOf(
    today,
    {
      id,
      given: 'Wendell',
      family: 'Pratt',
      born: '1953-01-19',
      payer: 'medicare',
      story: 'Facet pain for a month beside an untreated radiculopathy, L4-L5 fused.',
    },
    [
      ...supported(id, today, { ...spondylosis, months: 1 }),
      condition(id, 'M54.16', 'Lumbar radiculopathy', today.subtract({ months: 1 })),
      condition(id, 'M43.26', 'Fusion of the spine, lumbar, L4-L5', today.subtract({ years: 3 })),
    ],
    [
      sign(
        ['early-block', 'A block after a month of pain, without intent, at a fused level'],
        {
          fires: [
            'facet-pain-duration-short',
            'facet-untreated-radiculopathy',
            'facet-intent-missing',
            'facet-fused-level',
            'abn-advice',
          ],
          silent: ['facet-levels-exceeded', 'dx-not-covered-for-procedure'],
        },
        { code: '64493' },
      ),
    ],
  );
}

/** Facet pain that is documented in full: each order has one fault of its own. */
export function rosalindKerr(today: Temporal.PlainDate): SampleChart {
  const id = 'rosalind-kerr';
  const sign = signing(id, today);
  const block = { code: '64493', intent: 'diagnostic' } as const;
  return chartOf(
    today,
    {
      id,
      given: 'Rosalind',
      family: 'Kerr',
      born: '1951-11-23',
      payer: 'medicare',
      story: 'Documented facet pain, Medicare in Colorado; each order has a fault of its own.',
    },
    [
      ...supported(id, today, spondylosis),
      condition(id, 'M54.59', 'Low back pain', today.subtract({ months: 9 })),
    ],
    [
      sign(
        ['first-block', 'A first diagnostic block with everything in order'],
        {
          fires: [],
          silent: [
            'facet-pain-duration-short',
            'facet-untreated-radiculopathy',
            'facet-intent-missing',
            'facet-fused-level',
            'facet-third-level-noncovered',
            'facet-diagnostic-frequency-exceeded',
            'opd-prior-auth-required',
          ],
        },
        block,
      ),
      sign(
        ['hospital-block', 'A block in a hospital’s outpatient department without authorization'],
        { fires: ['opd-prior-auth-required'], silent: ['prior-auth-missing'] },
        { ...block, setting: '22' },
      ),
      sign(
        ['third-level', 'A block of three levels'],
        {
          fires: ['facet-third-level-noncovered', 'abn-advice'],
          silent: ['addon-without-primary'],
        },
        { ...block, levels: ['L3-L4', 'L4-L5', 'L5-S1'] },
        { ...block, code: '64494', levels: ['L4-L5'] },
        { ...block, code: '64495', levels: ['L5-S1'] },
      ),
      sign(
        ['wrong-list', 'A diagnosis that is not on the payer’s list'],
        { fires: ['dx-not-covered-for-procedure', 'abn-advice'], silent: ['icd-not-specific'] },
        { ...block, diagnoses: ['M54.59'] },
      ),
      sign(
        ['untested-injection', 'A therapeutic injection without diagnostic blocks'],
        {
          fires: ['facet-therapeutic-criteria', 'facet-therapeutic-no-rfa-rationale', 'abn-advice'],
          silent: ['facet-therapeutic-frequency-exceeded'],
        },
        { code: '64493', intent: 'therapeutic', text: FACET },
      ),
    ],
  );
}

/** A second block a week after a first that relieved half of the pain. */
export function doloresQuint(today: Temporal.PlainDate): SampleChart {
  const id = 'dolores-quint';
  const sign = signing(id, today);
  return chartOf(
    today,
    {
      id,
      given: 'Dolores',
      family: 'Quint',
      born: '1949-09-09',
      payer: 'medicare',
      story: 'A first block a week ago with half the pain gone, and good ablations below.',
    },
    [
      ...supported(id, today, spondylosis),
      ...pastSession({
        id: 'dolores-mbb-1',
        patientId: id,
        place,
        day: today.subtract({ days: 7 }),
        code: '64493',
        text: BLOCK,
        approach: 'medial-branch',
        intent: 'diagnostic',
        side: 'left',
        levels: ['L4-L5'],
        scores: [8, 4],
        images: 2,
      }),
      ...pastSession({
        id: 'dolores-rfa',
        patientId: id,
        place,
        day: today.subtract({ months: 14 }),
        code: '64635',
        text: 'Lumbar facet radiofrequency ablation',
        side: 'right',
        levels: ['L5-S1'],
        images: 4,
        held: { percent: 80, months: 9 },
      }),
    ],
    [
      sign(
        ['second-block', 'A second block a week after a first with half the relief'],
        {
          fires: [
            'facet-second-diagnostic-interval',
            'facet-second-diagnostic-first-relief',
            'abn-advice',
          ],
          silent: ['facet-dx-after-successful-rfa'],
        },
        { code: '64493', intent: 'diagnostic' },
      ),
      sign(
        ['block-after-ablation', 'A block where an ablation helped'],
        { fires: ['facet-dx-after-successful-rfa'], silent: ['facet-second-diagnostic-interval'] },
        { code: '64493', intent: 'diagnostic', side: 'right', levels: ['L5-S1'] },
      ),
      sign(
        ['block-in-time', 'A block three weeks later on the other side'],
        { fires: [], silent: ['facet-second-diagnostic-first-relief'] },
        {
          code: '64493',
          intent: 'diagnostic',
          side: 'right',
          levels: ['L4-L5'],
          day: today.add({ days: 14 }),
        },
      ),
    ],
  );
}

/** Plans that see therapeutic facet injections and levels each in its own way. */
export function kwameMensah(today: Temporal.PlainDate): SampleChart {
  const id = 'kwame-mensah';
  const sign = signing(id, today);
  return chartOf(
    today,
    {
      id,
      given: 'Kwame',
      family: 'Mensah',
      born: '1974-04-14',
      payer: 'united-healthcare',
      story: 'Facet pain, UnitedHealthcare, which regards therapeutic injections as unproven.',
    },
    supported(id, today, spondylosis),
    [
      sign(
        ['therapeutic', 'A therapeutic injection under a plan that does not cover it'],
        {
          fires: ['facet-therapeutic-unproven', 'prior-auth-missing', 'coverage-policy-unknown'],
          silent: ['conservative-care-insufficient'],
        },
        { code: '64493', intent: 'therapeutic', text: FACET },
      ),
    ],
  );
}

/** Aetna takes three levels, not four. */
export function leilaFarouk(today: Temporal.PlainDate): SampleChart {
  const id = 'leila-farouk';
  const sign = signing(id, today);
  const until = { start: today.subtract({ days: 20 }), end: today.add({ days: 90 }) };
  return chartOf(
    today,
    {
      id,
      given: 'Leila',
      family: 'Farouk',
      born: '1969-12-12',
      payer: 'aetna',
      story: 'Facet pain at four levels, Aetna, which takes three.',
    },
    [
      ...supported(id, today, spondylosis),
      ...authorization({ patientId: id, payer: 'aetna', code: '64493', ...until }),
      visitNote(
        { patientId: id, day: today.subtract({ days: 10 }) },
        'HISTORY: Axial low back pain, no radiation into the legs.',
        'history',
      ),
    ],
    [
      sign(
        ['four-levels', 'A block of four levels'],
        {
          fires: ['facet-levels-exceeded', 'coverage-policy-unknown'],
          silent: ['facet-third-level-noncovered', 'facet-therapeutic-unproven'],
        },
        { code: '64493', intent: 'diagnostic', levels: ['L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'] },
      ),
    ],
  );
}
