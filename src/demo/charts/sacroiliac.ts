import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import { CONSENT } from '../consent-words.ts';
import { pastSession } from '../past-session.ts';
import type { Place } from '../places.ts';
import { plannedOrders } from '../planned-order.ts';
import { condition, consent } from '../records.ts';
import { reviewClaim, signNote, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { supported } from '../supported.ts';
import { localFinding, painAtVisit } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const INJECTION = 'Sacroiliac joint injection';
const joint = { code: 'M53.3', text: 'Sacroiliac joint pain', months: 8 } as const;

const planned = plannedOrders({
  place,
  code: '27096',
  text: INJECTION,
  side: 'left',
  diagnoses: ['M53.3'],
});

const past = (
  patientId: string,
  number: number,
  day: Temporal.PlainDate,
  rest: Partial<SessionOptions> & { held?: { percent: number; months: number } },
) =>
  pastSession({
    id: `${patientId}-sij-${number}`,
    patientId,
    place,
    day,
    code: '27096',
    text: INJECTION,
    side: 'left',
    images: 2,
    ...rest,
  });

const tests = (patientId: string, day: Temporal.PlainDate, positive: number) =>
  localFinding({ patientId, day }, 'provocative-tests-positive', {
    valueQuantity: { value: positive },
  });

/** Two provocative tests, a diagnostic block with half the relief, and pain into the leg. */
export function magnusEk(today: Temporal.PlainDate): SampleChart {
  const id = 'magnus-ek';
  return chartOf(
    today,
    {
      id,
      given: 'Magnus',
      family: 'Ek',
      born: '1959-03-31',
      payer: 'medicare',
      story: 'Sacroiliac pain with too few signs of it, Medicare.',
    },
    [
      ...supported(id, today, joint),
      condition(id, 'M54.16', 'Lumbar radiculopathy', today.subtract({ months: 8 })),
      tests(id, today.subtract({ days: 10 }), 2),
      ...past(id, 1, today.subtract({ months: 2 }), { intent: 'diagnostic', scores: [8, 4] }),
    ],
    [
      signOrders(
        {
          name: `${id}-unproven-joint`,
          title: 'A therapeutic injection with few signs that the joint is the source',
          expects: {
            fires: [
              'sij-provocative-tests-insufficient',
              'sij-diagnostic-relief-insufficient',
              'sij-radicular-or-above-l5',
              'abn-advice',
            ],
            silent: [
              'sij-therapeutic-frequency-exceeded',
              'sij-repeat-response-insufficient',
              'conservative-care-insufficient',
            ],
          },
        },
        id,
        [planned(id, 'order', today, { intent: 'therapeutic' })],
      ),
    ],
  );
}

/** All sessions of the year are used up, and the last one did not last. */
export function evelynStrand(today: Temporal.PlainDate): SampleChart {
  const id = 'evelyn-strand';
  const ago = (months: number) => today.subtract({ months });
  return chartOf(
    today,
    {
      id,
      given: 'Evelyn',
      family: 'Strand',
      gender: 'female',
      born: '1948-04-16',
      payer: 'medicare',
      story: 'Two diagnostic and four therapeutic sacroiliac sessions within a year, Medicare.',
    },
    [
      ...supported(id, today, joint),
      tests(id, today.subtract({ days: 10 }), 4),
      ...past(id, 1, ago(11), { intent: 'diagnostic', scores: [8, 1] }),
      ...past(id, 2, ago(10), { intent: 'diagnostic', scores: [8, 1] }),
      ...past(id, 3, ago(9), { intent: 'therapeutic', scores: [8, 2] }),
      ...past(id, 4, ago(7), { intent: 'therapeutic', scores: [8, 2] }),
      ...past(id, 5, ago(5), { intent: 'therapeutic', scores: [8, 2] }),
      ...past(id, 6, ago(3), {
        intent: 'therapeutic',
        scores: [8, 5],
        held: { percent: 38, months: 1 },
      }),
    ],
    [
      signOrders(
        {
          name: `${id}-fifth-injection`,
          title: 'A fifth therapeutic injection after one that did not last',
          expects: {
            fires: [
              'sij-therapeutic-frequency-exceeded',
              'sij-repeat-response-insufficient',
              'abn-advice',
            ],
            silent: [
              'sij-diagnostic-relief-insufficient',
              'sij-provocative-tests-insufficient',
              'sij-diagnostic-frequency-exceeded',
              'sij-joint-and-nerve-same-side',
            ],
          },
        },
        id,
        [planned(id, 'therapeutic-order', today, { intent: 'therapeutic' })],
      ),
      signOrders(
        {
          name: `${id}-third-diagnostic`,
          title: 'A third diagnostic injection, with a block of the joint’s nerves',
          expects: {
            fires: [
              'sij-diagnostic-frequency-exceeded',
              'sij-joint-and-nerve-same-side',
              'abn-advice',
            ],
            silent: ['sij-provocative-tests-insufficient', 'sij-radicular-or-above-l5'],
          },
        },
        id,
        [
          planned(id, 'diagnostic-order', today, { intent: 'diagnostic' }),
          planned(id, 'nerve-order', today, {
            code: '64451',
            text: 'Sacroiliac joint nerve block',
            intent: 'diagnostic',
          }),
        ],
      ),
    ],
  );
}

const BLIND = `PROCEDURE: Left sacroiliac joint injection, diagnostic.
INDICATION: Left sacroiliac joint pain, 7/10.
${CONSENT}
TECHNIQUE: Without imaging guidance, by palpation, a 22-gauge needle was advanced to the left sacroiliac joint. 2 mL of 0.5% bupivacaine were injected.
RESPONSE: Pain went from 7/10 before to 1/10 after the injection.
COMPLICATIONS: None.`;
const GUIDED = BLIND.replace(
  'Without imaging guidance, by palpation,',
  'Under fluoroscopic guidance, with 1 mL of contrast, AP and lateral images saved to PACS,',
);

/** One joint injection by feel and one under fluoroscopy, and their claims. */
export function nilsBergman(today: Temporal.PlainDate): SampleChart {
  const id = 'nils-bergman';
  const done: SessionOptions = {
    id: 'nils-sij',
    patientId: id,
    place,
    day: today,
    code: '27096',
    text: INJECTION,
    side: 'left',
    intent: 'diagnostic',
  };
  const guided = { ...done, id: 'nils-sij-guided', images: 2 };
  const claim = {
    patientId: id,
    payer: 'medicare',
    day: today,
    diagnoses: ['M53.3'],
  } as const;
  const professional = (name: string, modifiers: string[]) =>
    draftClaim({ ...claim, id: `nils-${name}` }, [{ code: '27096', modifiers, units: 1 }]);
  return chartOf(
    today,
    {
      id,
      given: 'Nils',
      family: 'Bergman',
      born: '1961-06-06',
      payer: 'medicare',
      story: 'A sacroiliac injection without imaging, and one with it.',
    },
    [
      painAtVisit({ patientId: id, day: today.subtract({ days: 5 }) }, 7),
      ...session(done),
      ...session({ ...guided, note: GUIDED }),
      consent(id, done.id, today, 'I consent to an injection of the left sacroiliac joint.'),
    ],
    [
      signNote(
        {
          name: `${id}-without-imaging`,
          title: 'A sacroiliac injection by feel, coded as if it were guided',
          expects: {
            fires: [
              'sij-no-imaging-code',
              'sij-kx-missing-diagnostic',
              'imaging-modality-mismatch',
            ],
            silent: ['consent-missing', 'laterality-missing-note'],
          },
        },
        { done, note: BLIND, claim: professional('claim', ['LT']) },
      ),
      signNote(
        {
          name: `${id}-guided`,
          title: 'The same under fluoroscopy with KX',
          expects: { fires: [], silent: ['sij-no-imaging-code', 'sij-kx-missing-diagnostic'] },
        },
        { done: guided, note: GUIDED, claim: professional('guided-claim', ['LT', 'KX']) },
      ),
      reviewClaim(
        {
          name: `${id}-facility-claim`,
          title: 'A surgery center reports the practitioner’s code',
          expects: { fires: ['sij-facility-g0260'], silent: ['sij-no-imaging-code'] },
        },
        guided,
        draftClaim({ ...claim, id: 'nils-facility', bill: 'institutional', setting: '24' }, [
          { code: '27096', modifiers: ['LT', 'KX'], units: 1 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-surgery-center-claim`,
          title: 'The facility’s own code',
          expects: { fires: [], silent: ['sij-facility-g0260'] },
        },
        guided,
        draftClaim({ ...claim, id: 'nils-g0260', bill: 'institutional', setting: '24' }, [
          { code: 'G0260', modifiers: ['LT', 'KX'], units: 1 },
        ]),
      ),
    ],
  );
}
