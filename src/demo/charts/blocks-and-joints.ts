import { type OrderOptions, order } from '../builders.ts';
import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import { CONSENT } from '../consent-words.ts';
import { pastSession } from '../past-session.ts';
import type { Payer, Place } from '../places.ts';
import { condition } from '../records.ts';
import { reviewClaim, signNote, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { painAtVisit } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const payer: Payer = 'medicare';

const OCCIPITAL = `PROCEDURE: Right suprascapular nerve block.
${CONSENT}
TECHNIQUE: A 25-gauge needle was advanced to the right suprascapular nerve. 3 mL of 0.5% bupivacaine was injected.
RESPONSE: Pain went from 7/10 before to 2/10 after the block.
COMPLICATIONS: None.`;
const KNEE = `PROCEDURE: Right knee joint injection under ultrasound guidance.
${CONSENT}
TECHNIQUE: Under ultrasound guidance a 22-gauge needle was advanced into the right knee. 40 mg of triamcinolone (40 mg/mL, 1 mL) was injected. An image was saved.
COMPLICATIONS: None.`;
const STELLATE = `PROCEDURE: Right stellate ganglion block.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance a 22-gauge needle was advanced to the right stellate ganglion at C6. 8 mL of 0.25% bupivacaine was injected. An image was saved to PACS.
RESPONSE: Pain went from 7/10 before to 2/10 after the block.
COMPLICATIONS: None.`;

/** Nerve blocks: too many, for a neuropathy of metabolism, and of another nerve than coded. */
export function silviaMarchetti(today: Temporal.PlainDate): SampleChart {
  const id = 'silvia-marchetti';
  const ago = (days: number) => today.subtract({ days });
  const nerve = {
    patientId: id,
    place,
    code: '64405',
    text: 'Greater occipital nerve block',
    side: 'right',
  } as const;
  const done: SessionOptions = { ...nerve, id: 'silvia-block', day: today, text: 'Nerve block' };
  const planned = (name: string, over: Partial<OrderOptions>) =>
    order({ ...nerve, day: today, diagnoses: ['M54.81'], ...over, id: `silvia-${name}` });
  const claim = { patientId: id, payer, day: today, diagnoses: ['M54.81'] };
  return chartOf(
    today,
    {
      id,
      given: 'Silvia',
      family: 'Marchetti',
      gender: 'female',
      born: '1957-07-27',
      payer,
      story: 'Occipital neuralgia with three blocks in five months, Medicare.',
    },
    [
      condition(id, 'M54.81', 'Occipital neuralgia', ago(400)),
      condition(id, 'E11.42', 'Diabetic polyneuropathy', ago(400)),
      ...[150, 100, 50].flatMap((days, index) =>
        pastSession({ ...nerve, id: `silvia-gon-${index + 1}`, day: ago(days), scores: [7, 2] }),
      ),
      painAtVisit({ patientId: id, day: ago(5) }, 7),
      ...session({ ...done, note: OCCIPITAL }),
    ],
    [
      signOrders(
        {
          name: `${id}-fourth-block`,
          title: 'A fourth block of one nerve within six months',
          expects: {
            fires: ['pnb-frequency', 'pnb-diagnostic-vs-longterm'],
            silent: ['pnb-indication-noncovered'],
          },
        },
        id,
        [planned('order', {})],
      ),
      signOrders(
        {
          name: `${id}-diabetic-feet`,
          title: 'A nerve block for diabetic neuropathy',
          expects: {
            fires: ['pnb-indication-noncovered'],
            silent: ['pnb-frequency', 'pnb-diagnostic-vs-longterm'],
          },
        },
        id,
        [
          planned('tibial-order', {
            code: '64450',
            text: 'Posterior tibial nerve block',
            diagnoses: ['E11.42'],
          }),
        ],
      ),
      signNote(
        {
          name: `${id}-other-nerve`,
          title: 'A note of another nerve than the code’s',
          expects: { fires: ['pnb-target-code-mismatch'], silent: ['consent-missing'] },
        },
        { done, note: OCCIPITAL },
      ),
      signNote(
        {
          name: `${id}-same-nerve`,
          title: 'A note of the code’s own nerve',
          expects: { fires: [], silent: ['pnb-target-code-mismatch'] },
        },
        { done, note: OCCIPITAL.replaceAll('suprascapular', 'greater occipital') },
      ),
      reviewClaim(
        {
          name: `${id}-one-unit`,
          title: 'One unit for one nerve',
          expects: { fires: [], silent: ['pnb-once-per-nerve'] },
        },
        done,
        draftClaim({ ...claim, id: 'silvia-one-unit' }, [
          { code: '64405', modifiers: ['RT'], units: 1 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-units`,
          title: 'Three units for one nerve',
          expects: { fires: ['pnb-once-per-nerve'], silent: [] },
        },
        done,
        draftClaim({ ...claim, id: 'silvia-claim' }, [
          { code: '64405', modifiers: ['RT'], units: 3 },
        ]),
      ),
    ],
  );
}

/** Joint injections under ultrasound, coded without it. */
export function rolandPike(today: Temporal.PlainDate): SampleChart {
  const id = 'roland-pike';
  const done: SessionOptions = {
    id: 'roland-knee',
    patientId: id,
    place,
    day: today,
    code: '20610',
    text: 'Knee injection',
    side: 'right',
  };
  const fitting = { ...done, id: 'roland-knee-fitting', code: '20611' };
  const claim = { patientId: id, payer, day: today, diagnoses: ['M17.11'] };
  return chartOf(
    today,
    {
      id,
      given: 'Roland',
      family: 'Pike',
      born: '1949-11-11',
      payer,
      story: 'Injections of the right knee under ultrasound.',
    },
    [
      condition(id, 'M17.11', 'Osteoarthritis of the right knee', today.subtract({ years: 2 })),
      ...session({ ...done, note: KNEE }),
      ...session({ ...fitting, day: today.subtract({ days: 100 }), note: KNEE }),
    ],
    [
      reviewClaim(
        {
          name: `${id}-knee-claim`,
          title: 'A knee injection under ultrasound with the wrong code, two units and no drug',
          expects: {
            fires: ['joint-us-code-mismatch', 'joint-units-per-joint', 'joint-drug-line-missing'],
            silent: [],
          },
        },
        done,
        draftClaim({ ...claim, id: 'roland-claim' }, [
          { code: '20610', modifiers: ['RT'], units: 2 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-fitting-claim`,
          title: 'The claim that fits',
          expects: {
            fires: [],
            silent: ['joint-us-code-mismatch', 'joint-units-per-joint', 'joint-drug-line-missing'],
          },
        },
        fitting,
        draftClaim({ ...claim, id: 'roland-fitting', day: today.subtract({ days: 100 }) }, [
          { code: '20611', modifiers: ['RT'], units: 1 },
          { code: 'J3301', modifiers: ['JZ'], units: 4 },
        ]),
      ),
    ],
  );
}

/** Sympathetic blocks: the code of another ganglion, and guidance on which sources disagree. */
export function helgaBraatz(today: Temporal.PlainDate): SampleChart {
  const id = 'helga-braatz';
  const done: SessionOptions = {
    id: 'helga-stellate',
    patientId: id,
    place,
    day: today,
    code: '64510',
    text: 'Stellate ganglion block',
    side: 'right',
    images: 1,
  };
  const planned = (name: string, code: string) =>
    order({
      id: `helga-${name}`,
      patientId: id,
      day: today,
      place,
      code,
      text: 'Right stellate ganglion block',
      side: 'right',
      diagnoses: ['G90.511'],
    });
  const claim = { patientId: id, payer, day: today, diagnoses: ['G90.511'] };
  return chartOf(
    today,
    {
      id,
      given: 'Helga',
      family: 'Braatz',
      gender: 'female',
      born: '1955-02-22',
      payer,
      story: 'Complex regional pain of the right arm, treated by stellate ganglion blocks.',
    },
    [
      condition(
        id,
        'G90.511',
        'Complex regional pain syndrome, right arm',
        today.subtract({ years: 1 }),
      ),
      ...session({ ...done, note: STELLATE }),
    ],
    [
      signOrders(
        {
          name: `${id}-hypogastric-code`,
          title: 'A stellate block under the code of another plexus',
          expects: { fires: ['sympathetic-code-mismatch'], silent: [] },
        },
        id,
        [planned('order', '64517')],
      ),
      signOrders(
        {
          name: `${id}-stellate-code`,
          title: 'The same under its own code',
          expects: { fires: [], silent: ['sympathetic-code-mismatch'] },
        },
        id,
        [planned('fitting-order', '64510')],
      ),
      reviewClaim(
        {
          name: `${id}-guidance`,
          title: 'Fluoroscopy with a stellate block, on two lines',
          expects: {
            fires: [
              'sympathetic-guidance-ambiguous',
              'guidance-report-missing',
              'guidance-code-duplicate',
            ],
            silent: [],
          },
        },
        done,
        draftClaim({ ...claim, id: 'helga-claim' }, [
          { code: '64510', modifiers: ['RT'], units: 1 },
          { code: '77003', modifiers: ['26'], units: 1 },
          { code: '77003', modifiers: ['26'], units: 1 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-ultrasound-line`,
          title: 'Ultrasound on the claim, fluoroscopy in the note',
          expects: {
            fires: ['guidance-code-mismatch', 'guidance-report-missing'],
            silent: ['sympathetic-guidance-ambiguous'],
          },
        },
        done,
        draftClaim({ ...claim, id: 'helga-ultrasound' }, [
          { code: '64510', modifiers: ['RT'], units: 1 },
          { code: '76942', modifiers: ['26'], units: 1 },
        ]),
      ),
    ],
  );
}
