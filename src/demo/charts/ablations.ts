import type { Approach } from '../../terminology/site.ts';
import { coverage, order, patient, type Side } from '../builders.ts';
import { pastSession } from '../past-session.ts';
import type { Payer } from '../places.ts';
import { authorization, paidClaim } from '../records.ts';
import { signOrders } from '../requests.ts';
import type { SampleChart, SampleRequest } from '../sample.ts';
import { supported } from '../supported.ts';

const LEVELS = ['L4-L5', 'L5-S1'];
const BLOCK_RULES = [
  'rfa-diagnostic-blocks-insufficient',
  'rfa-block-not-mbb',
  'rfa-block-level-side-mismatch',
];

interface AblationChart {
  id: string;
  given: string;
  family: string;
  born: string;
  story: string;
  payer: Payer;
  title: string;
  expects: SampleRequest['expects'];
  /** Side and scores of the two blocks before the ablation, six and four months ago. */
  blocks: readonly { side: Side; scores: readonly [number, number]; approach: Approach }[];
}

/** A left lumbar ablation after two blocks: the charts differ in what the blocks were. */
function ablationChart(today: Temporal.PlainDate, told: AblationChart): SampleChart {
  const { id: patientId, payer } = told;
  const place = 'mesa-surgery-center';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  const days = [ago(6), ago(4)];
  return {
    id: patientId,
    story: told.story,
    resources: [
      patient(patientId, told.given, told.family, 'unknown', told.born),
      coverage(patientId, payer, ago(30)),
      ...supported(patientId, today, { code: 'M47.816', text: 'Lumbar spondylosis', months: 26 }),
      ...authorization({
        patientId,
        payer,
        code: '64635',
        start: ago(0, 20),
        end: today.add({ days: 100 }),
      }),
      ...told.blocks.flatMap((block, index) =>
        pastSession({
          ...block,
          id: `${patientId}-block-${index + 1}`,
          patientId,
          place,
          day: days[index] ?? today,
          code: '64493',
          text:
            block.approach === 'medial-branch'
              ? 'Lumbar medial branch block'
              : 'Lumbar facet joint injection',
          intent: 'diagnostic',
          levels: LEVELS,
          images: 3,
        }),
      ),
      paidClaim(`${patientId}-claim`, patientId, payer, [
        { code: '64483', day: ago(18), modifiers: ['LT'] },
        ...days.map((day) => ({ code: '64493', day, modifiers: ['KX'] })),
      ]),
    ],
    requests: [
      signOrders(
        { name: `${patientId}-ablation`, title: told.title, expects: told.expects },
        patientId,
        [
          order({
            id: `${patientId}-order`,
            patientId,
            code: '64635',
            day: today,
            place,
            text: 'Lumbar facet radiofrequency ablation',
            side: 'left',
            levels: LEVELS,
            diagnoses: ['M47.816'],
          }),
        ],
      ),
    ],
  };
}

const mbb = (side: Side, scores: readonly [number, number]) => ({
  side,
  scores,
  approach: 'medial-branch' as const,
});
const joint = (side: Side, scores: readonly [number, number]) => ({
  side,
  scores,
  approach: 'intra-articular' as const,
});

/** Five to one and ten to two: both blocks relieve exactly 80 %. */
export const haroldLindqvist = (today: Temporal.PlainDate): SampleChart =>
  ablationChart(today, {
    id: 'harold-lindqvist',
    given: 'Harold',
    family: 'Lindqvist',
    born: '1950-05-17',
    story: 'Two medial branch blocks with exactly 80 % relief, Medicare: the ablation is in order.',
    payer: 'medicare',
    title: 'An ablation after two blocks with 80 % relief',
    expects: {
      fires: [],
      silent: [
        ...BLOCK_RULES,
        'rfa-frequency-exceeded',
        'laterality-missing-order',
        'history-incomplete',
      ],
    },
    blocks: [mbb('left', [5, 1]), mbb('left', [10, 2])],
  });

/** Nine to two is 77.8 %. */
export const margueriteDubois = (today: Temporal.PlainDate): SampleChart =>
  ablationChart(today, {
    id: 'marguerite-dubois',
    given: 'Marguerite',
    family: 'Dubois',
    born: '1953-09-25',
    story: 'The second block went from 9 to 2: 77.8 %, not the 80 % Medicare asks for.',
    payer: 'medicare',
    title: 'An ablation after one block with 80 % and one with 77.8 %',
    expects: {
      fires: ['rfa-diagnostic-blocks-insufficient', 'abn-advice'],
      silent: ['rfa-block-not-mbb', 'rfa-block-level-side-mismatch'],
    },
    blocks: [mbb('left', [5, 1]), mbb('left', [9, 2])],
  });

/** The same 77.8 % is enough for a plan that asks for 50 %. */
export const earlWhitfield = (today: Temporal.PlainDate): SampleChart =>
  ablationChart(today, {
    id: 'earl-whitfield',
    given: 'Earl',
    family: 'Whitfield',
    born: '1968-02-11',
    story: 'The same relief under an Alabama Blue plan, which asks for 50 %.',
    payer: 'blue-alabama',
    title: 'The same ablation under a plan that asks for 50 %',
    expects: { fires: ['coverage-policy-unknown'], silent: BLOCK_RULES },
    blocks: [joint('left', [5, 1]), joint('left', [9, 2])],
  });

/** Both blocks were on the right, the ablation is on the left. */
export const samuelOtieno = (today: Temporal.PlainDate): SampleChart =>
  ablationChart(today, {
    id: 'samuel-otieno',
    given: 'Samuel',
    family: 'Otieno',
    born: '1958-04-03',
    story: 'Two good blocks on the right side, and an ablation ordered on the left.',
    payer: 'medicare',
    title: 'A left ablation after blocks on the right',
    expects: {
      fires: ['rfa-block-level-side-mismatch', 'rfa-diagnostic-blocks-insufficient', 'abn-advice'],
      silent: ['rfa-block-not-mbb'],
    },
    blocks: [mbb('right', [8, 1]), mbb('right', [7, 1])],
  });

/** The blocks went into the joint, not to the nerve. */
export const priyaRaman = (today: Temporal.PlainDate): SampleChart =>
  ablationChart(today, {
    id: 'priya-raman',
    given: 'Priya',
    family: 'Raman',
    born: '1955-07-19',
    story: 'Two good intra-articular injections, Medicare: it asks for medial branch blocks.',
    payer: 'medicare',
    title: 'An ablation after intra-articular blocks under Medicare',
    expects: {
      fires: ['rfa-block-not-mbb', 'abn-advice'],
      silent: ['rfa-diagnostic-blocks-insufficient', 'rfa-block-level-side-mismatch'],
    },
    blocks: [joint('left', [8, 1]), joint('left', [7, 1])],
  });

/** eviCore takes either kind of block. */
export const luciaMoretti = (today: Temporal.PlainDate): SampleChart =>
  ablationChart(today, {
    id: 'lucia-moretti',
    given: 'Lucia',
    family: 'Moretti',
    born: '1971-10-08',
    story: 'The same intra-articular injections under Cigna, whose guideline takes either kind.',
    payer: 'cigna',
    title: 'An ablation after intra-articular blocks under Cigna',
    expects: { fires: ['coverage-policy-unknown'], silent: BLOCK_RULES },
    blocks: [joint('left', [8, 1]), joint('left', [7, 1])],
  });

/** Left and right on different days were two sessions; a third in a year is one too many. */
export function theodoreBanks(today: Temporal.PlainDate): SampleChart {
  const patientId = 'theodore-banks';
  const place = 'mesa-surgery-center';
  const ago = (months: number, days = 0) => today.subtract({ months, days });
  const done = {
    patientId,
    place,
    code: '64635',
    text: 'Lumbar facet radiofrequency ablation',
    levels: LEVELS,
  } as const;
  return {
    id: patientId,
    story: 'Facet pain, Medicare; left and right ablations on different days are two sessions.',
    resources: [
      patient(patientId, 'Theodore', 'Banks', 'male', '1948-06-06'),
      coverage(patientId, 'medicare', ago(30)),
      ...supported(patientId, today, { code: 'M47.816', text: 'Lumbar spondylosis', months: 26 }),
      ...pastSession({
        ...done,
        id: 'theodore-rfa-left',
        day: ago(7),
        side: 'left',
        images: 4,
        held: { percent: 70, months: 6 },
      }),
      ...pastSession({
        ...done,
        id: 'theodore-rfa-right',
        day: ago(6, 15),
        side: 'right',
        images: 4,
        held: { percent: 75, months: 6 },
      }),
      paidClaim('theodore-claim', patientId, 'medicare', [
        { code: '64493', day: ago(14), modifiers: ['KX', '50'] },
        { code: '64635', day: ago(7), modifiers: ['LT'] },
        { code: '64635', day: ago(6, 15), modifiers: ['RT'] },
      ]),
    ],
    requests: [
      signOrders(
        {
          name: 'theodore-banks-third-ablation',
          title: 'A third ablation session in twelve months',
          expects: {
            fires: ['rfa-frequency-exceeded', 'abn-advice'],
            silent: ['rfa-diagnostic-blocks-insufficient', 'history-incomplete'],
          },
        },
        patientId,
        [
          order({
            ...done,
            id: 'theodore-order',
            day: today,
            side: 'left',
            diagnoses: ['M47.816'],
          }),
        ],
      ),
    ],
  };
}
