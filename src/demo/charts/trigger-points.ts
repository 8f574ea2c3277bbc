import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import { CONSENT } from '../consent-words.ts';
import { pastSession } from '../past-session.ts';
import type { Payer, Place } from '../places.ts';
import { plannedOrders } from '../planned-order.ts';
import { consent } from '../records.ts';
import { reviewClaim, signNote, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { supported } from '../supported.ts';
import { painAtVisit, visitNote } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const myofascial = { code: 'M79.18', text: 'Myofascial pain', months: 8 } as const;
const TRAPEZIUS = 'Trigger point injections, right trapezius and levator scapulae';
const FINDINGS =
  'EXAM: A palpable taut band in the right trapezius and levator scapulae, with a local twitch response and referred pain on palpation.';

const planned = plannedOrders({
  place,
  code: '20552',
  text: TRAPEZIUS,
  diagnoses: ['M79.18'],
});

const past = (patientId: string, number: number, day: Temporal.PlainDate, later?: number) =>
  pastSession({
    id: `${patientId}-tpi-${number}`,
    patientId,
    place,
    day,
    code: '20552',
    text: TRAPEZIUS,
    scores: [7, 3],
    ...(later !== undefined && { later: { days: 20, score: later } }),
  });

/** Trigger points that were examined, and orders with faults. */
export function tobiasWren(today: Temporal.PlainDate): SampleChart {
  const id = 'tobias-wren';
  return chartOf(
    today,
    {
      id,
      given: 'Tobias',
      family: 'Wren',
      born: '1953-05-20',
      payer: 'medicare',
      story: 'Myofascial pain with findings; the orders ask for what Medicare does not cover.',
    },
    [
      ...supported(id, today, myofascial),
      visitNote({ patientId: id, day: today.subtract({ days: 10 }) }, FINDINGS),
    ],
    [
      signOrders(
        {
          name: `${id}-first`,
          title: 'A first trigger point injection with everything in order',
          expects: {
            fires: [],
            silent: [
              'tpi-findings-missing',
              'tpi-frequency-exceeded',
              'tpi-multiple-regions',
              'tpi-repeat-response-insufficient',
            ],
          },
        },
        id,
        [planned(id, 'first-order', today)],
      ),
      signOrders(
        {
          name: `${id}-two-codes`,
          title: 'Both trigger point codes, under ultrasound',
          expects: {
            fires: ['tpi-two-codes-same-day', 'tpi-imaging-guidance-noncovered', 'abn-advice'],
            silent: ['tpi-findings-missing'],
          },
        },
        id,
        [
          planned(id, 'one-order', today),
          planned(id, 'both-order', today, {
            code: '20553',
            text: 'Trigger point injections under ultrasound guidance, three muscles',
          }),
        ],
      ),
      signOrders(
        {
          name: `${id}-two-regions`,
          title: 'Trigger points of the shoulder and of the buttock in one session',
          expects: {
            fires: ['tpi-multiple-regions'],
            silent: ['tpi-two-codes-same-day', 'tpi-imaging-guidance-noncovered'],
          },
        },
        id,
        [
          planned(id, 'regions-order', today, {
            text: 'Trigger point injections, right trapezius and right gluteus medius',
          }),
        ],
      ),
    ],
  );
}

/** Three sessions within 90 days under a commercial plan, none of which lasted. */
export function jolandaRuiz(today: Temporal.PlainDate): SampleChart {
  const id = 'jolanda-ruiz';
  return chartOf(
    today,
    {
      id,
      given: 'Jolanda',
      family: 'Ruiz',
      born: '1980-01-08',
      payer: 'cigna',
      story: 'Trigger point sessions four weeks apart, Cigna.',
    },
    [
      ...supported(id, today, myofascial),
      visitNote({ patientId: id, day: today.subtract({ days: 10 }) }, FINDINGS),
      ...past(id, 1, today.subtract({ days: 70 })),
      ...past(id, 2, today.subtract({ days: 40 })),
    ],
    [
      signOrders(
        {
          name: `${id}-third-in-90-days`,
          title: 'A third session within 90 days',
          expects: {
            fires: ['tpi-commercial-90-day', 'coverage-policy-unknown'],
            silent: ['function-scale-missing'],
          },
        },
        id,
        [planned(id, 'order', today)],
      ),
      signOrders(
        {
          name: `${id}-in-three-months`,
          title: 'The same three months later',
          expects: { fires: ['coverage-policy-unknown'], silent: ['tpi-commercial-90-day'] },
        },
        id,
        [planned(id, 'later-order', today.add({ days: 55 }))],
      ),
    ],
  );
}

/** A repeat after relief that lasted three weeks. */
export function herbertNolan(today: Temporal.PlainDate): SampleChart {
  const id = 'herbert-nolan';
  return chartOf(
    today,
    {
      id,
      given: 'Herbert',
      family: 'Nolan',
      born: '1947-02-15',
      payer: 'medicare',
      story: 'One trigger point session two months ago that helped for three weeks, Medicare.',
    },
    [...supported(id, today, myofascial), ...past(id, 1, today.subtract({ days: 60 }), 6)],
    [
      signOrders(
        {
          name: `${id}-repeat`,
          title: 'A repeat after relief that did not last, without findings',
          expects: {
            fires: ['tpi-repeat-response-insufficient', 'tpi-findings-missing'],
            silent: ['tpi-frequency-exceeded'],
          },
        },
        id,
        [planned(id, 'order', today)],
      ),
    ],
  );
}

const NAMELESS = `PROCEDURE: Trigger point injections.
CONSENT: Verbal consent was obtained.
TECHNIQUE: Points of tenderness were treated by dry needling. No medication was injected. The patient tolerated the procedure well.`;
const NAMED = `PROCEDURE: Trigger point injections.
${CONSENT}
TECHNIQUE: Two trigger points in the right trapezius and one in the right levator scapulae were injected with 3 mL of 1% lidocaine in all.
RESPONSE: Pain went from 7/10 before to 2/10 after the injection.
COMPLICATIONS: None.`;

/** Notes and claims of trigger point sessions. */
export function astridVogel(today: Temporal.PlainDate): SampleChart {
  const id = 'astrid-vogel';
  const payer: Payer = 'medicare';
  const done: SessionOptions = {
    id: 'astrid-tpi',
    patientId: id,
    place,
    day: today,
    code: '20552',
  };
  const named = { ...done, id: 'astrid-tpi-named' };
  const three = { ...done, id: 'astrid-tpi-three', code: '20553' };
  const claim = { patientId: id, payer, day: today, diagnoses: ['M79.18'] };
  return chartOf(
    today,
    {
      id,
      given: 'Astrid',
      family: 'Vogel',
      gender: 'female',
      born: '1956-10-30',
      payer,
      story: 'Notes of trigger point sessions, and what coders make of them.',
    },
    [
      painAtVisit({ patientId: id, day: today.subtract({ days: 4 }) }, 7),
      ...session(done),
      ...session({ ...named, note: NAMED }),
      ...session({ ...three, note: NAMED }),
      consent(id, done.id, today, 'I consent to trigger point injections.'),
    ],
    [
      signNote(
        {
          name: `${id}-dry-needling`,
          title: 'A note of dry needling that names no muscle',
          expects: {
            fires: ['tpi-dry-needling', 'tpi-muscle-names-missing', 'tpi-post-relief-missing'],
            silent: ['consent-missing'],
          },
        },
        { done, note: NAMELESS },
      ),
      signNote(
        {
          name: `${id}-named-muscles`,
          title: 'A note that names muscles, points, drug and relief',
          expects: {
            fires: [],
            silent: [
              'tpi-dry-needling',
              'tpi-muscle-names-missing',
              'tpi-post-relief-missing',
              'tpi-muscle-count-mismatch',
            ],
          },
        },
        { done: named, note: NAMED },
      ),
      reviewClaim(
        {
          name: `${id}-claim`,
          title: 'A claim for three muscles and two units with guidance, without the drug',
          expects: {
            fires: [
              'tpi-muscle-count-mismatch',
              'tpi-units-gt-1',
              'tpi-drug-not-on-claim',
              'tpi-imaging-guidance-noncovered',
              'mue-exceeded',
              'guidance-report-missing',
            ],
            silent: ['ncci-pair'],
          },
        },
        three,
        draftClaim({ ...claim, id: 'astrid-claim' }, [
          { code: '20553', units: 2 },
          { code: '76942', units: 1 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-clean-claim`,
          title: 'The claim as the note supports it',
          expects: {
            fires: [],
            silent: [
              'tpi-units-gt-1',
              'tpi-drug-not-on-claim',
              'tpi-muscle-count-mismatch',
              'tpi-imaging-guidance-noncovered',
              'mue-exceeded',
            ],
          },
        },
        named,
        draftClaim({ ...claim, id: 'astrid-clean' }, [
          { code: '20552', units: 1 },
          { code: 'J2003', units: 30 },
        ]),
      ),
    ],
  );
}
