import { order } from '../builders.ts';
import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import type { Payer, Place } from '../places.ts';
import { condition } from '../records.ts';
import { reviewClaim, signNote, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { supported } from '../supported.ts';

const place: Place = 'summit-spine-clinic';
const payer: Payer = 'medicare';

const SCANT = `PROCEDURE: Intrathecal pump refill.
DESCRIPTION: The pump was interrogated and refilled. The daily dose was increased by 10 % and the pump was reprogrammed.`;
const FULL = `PROCEDURE: Intrathecal pump refill without reprogramming.
DESCRIPTION: 3 mL of old drug were aspirated from the reservoir, and the pump was refilled with 20 mL of morphine 20 mg/mL. The rate was left unchanged at 2.4 mg/day. The next alarm date is in 58 days.`;

/** A pump refill with all it should tell, one with little, and what is billed for them. */
export function edgarPemberton(today: Temporal.PlainDate): SampleChart {
  const id = 'edgar-pemberton';
  const scant: SessionOptions = {
    id: 'edgar-refill',
    patientId: id,
    place,
    day: today,
    code: '95991',
    text: 'Intrathecal pump refill',
  };
  const full = { ...scant, id: 'edgar-refill-full', day: today.subtract({ days: 60 }) };
  const claim = { patientId: id, payer, day: full.day, diagnoses: ['G89.4'] };
  return chartOf(
    today,
    {
      id,
      given: 'Edgar',
      family: 'Pemberton',
      born: '1950-12-27',
      payer,
      story: 'An intrathecal pump with morphine and its refills.',
    },
    [
      condition(id, 'G89.4', 'Chronic pain syndrome', today.subtract({ years: 6 })),
      ...session({ ...scant, note: SCANT }),
      ...session({ ...full, note: FULL }),
    ],
    [
      signNote(
        {
          name: `${id}-scant-refill`,
          title: 'A refill with new settings, coded and written as one without',
          expects: { fires: ['itp-refill-code', 'itp-refill-documentation'], silent: [] },
        },
        { done: scant, note: SCANT },
      ),
      signNote(
        {
          name: `${id}-refill`,
          title: 'A refill that is documented in full',
          expects: { fires: [], silent: ['itp-refill-code', 'itp-refill-documentation'] },
        },
        { done: full, note: FULL },
      ),
      reviewClaim(
        {
          name: `${id}-claim`,
          title: 'The refill with another drug’s code and without JW or JZ',
          expects: { fires: ['itp-drug-code', 'drug-jw-jz-missing'], silent: [] },
        },
        full,
        draftClaim({ ...claim, id: 'edgar-claim' }, [
          { code: '95991', units: 1 },
          { code: 'J2278', units: 500 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-fitting-claim`,
          title: 'The refill with its drug',
          expects: {
            fires: [],
            silent: ['itp-drug-code', 'drug-jw-jz-missing', 'drug-units-mismatch'],
          },
        },
        full,
        draftClaim({ ...claim, id: 'edgar-fitting-claim' }, [
          { code: '95991', units: 1 },
          { code: 'J2274', modifiers: ['JZ'], units: 40 },
        ]),
      ),
    ],
  );
}

const TRIED = `PROCEDURE: Intrathecal trial injection of morphine, L3-L4.
TECHNIQUE: 0.25 mg of preservative-free morphine was injected intrathecally.
RESPONSE: Pain went from 9/10 before to 3/10 after the injection. The trial dose was well tolerated without nausea, pruritus or sedation.`;

/** A pump is ordered before and after a trial. */
export function millicentRowe(today: Temporal.PlainDate): SampleChart {
  const id = 'millicent-rowe';
  return pumpChart(today, id, 'Millicent', 'Rowe', false);
}

/** The same patient’s twin, who had a trial. */
export function beatriceRowe(today: Temporal.PlainDate): SampleChart {
  const id = 'beatrice-rowe';
  return pumpChart(today, id, 'Beatrice', 'Rowe', true);
}

function pumpChart(
  today: Temporal.PlainDate,
  id: string,
  given: string,
  family: string,
  isTried: boolean,
): SampleChart {
  const trial: SessionOptions = {
    id: `${id}-trial`,
    patientId: id,
    place,
    day: today.subtract({ days: 30 }),
    code: '62322',
    text: 'Intrathecal trial injection of morphine',
    levels: ['L3-L4'],
    scores: [9, 3],
    note: TRIED,
  };
  const expects = isTried
    ? { fires: [], silent: ['itp-trial-required'] }
    : { fires: ['itp-trial-required', 'abn-advice'], silent: [] };
  return chartOf(
    today,
    {
      id,
      given,
      family,
      gender: 'female',
      born: '1947-07-07',
      payer,
      story: isTried
        ? 'An intrathecal pump is ordered after a trial that helped and was borne well.'
        : 'An intrathecal pump is ordered, and no trial is charted.',
    },
    [
      ...supported(id, today, { code: 'G89.4', text: 'Chronic pain syndrome', months: 50 }),
      ...(isTried ? session(trial) : []),
    ],
    [
      signOrders(
        {
          name: `${id}-pump`,
          title: isTried ? 'A pump after a trial' : 'A pump without a trial',
          expects,
        },
        id,
        [
          order({
            id: `${id}-order`,
            patientId: id,
            code: '62362',
            day: today,
            place,
            text: 'Implant of a programmable intrathecal pump',
            diagnoses: ['G89.4'],
            setting: '22',
          }),
        ],
      ),
    ],
  );
}
