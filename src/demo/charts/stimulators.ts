import type { FhirResource } from 'fhir/r4';
import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import { CONSENT } from '../consent-words.ts';
import type { Payer, Place } from '../places.ts';
import { plannedOrders } from '../planned-order.ts';
import { authorization, condition } from '../records.ts';
import { bookAppointment, dispatchOrders, reviewClaim, signNote, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { stimulatorTrial } from '../stimulator-trial.ts';
import { supported } from '../supported.ts';
import { localFinding, visitNote } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const TRIAL = 'Percutaneous spinal cord stimulator trial, thoracic leads';
const IMPLANT = 'Permanent spinal cord stimulator implant, generator and leads';
const failedBack = {
  code: 'M96.1',
  text: 'Postlaminectomy syndrome',
  months: 30,
  imaging: { part: 'lumbar', conclusion: 'Postoperative changes at L4-L5, no new stenosis.' },
} as const;

const evaluated = (patientId: string, day: Temporal.PlainDate): FhirResource =>
  localFinding({ patientId, day }, 'psychological-evaluation', {
    valueString: 'Psychological evaluation: no contraindication, cleared for stimulation.',
  });

const device = { place, diagnoses: ['M96.1'], setting: '24' } as const;
const trialOrder = plannedOrders({ ...device, code: '63650', text: TRIAL });
const implantOrder = plannedOrders({ ...device, code: '63685', text: IMPLANT });

/** From the order of a trial to the implant, with everything in order. */
export function josephineMarlowe(today: Temporal.PlainDate): SampleChart {
  const id = 'josephine-marlowe';
  const payer: Payer = 'aetna';
  const ago = (days: number) => today.subtract({ days });
  const asked = { patientId: id, payer, start: ago(15), end: today.add({ days: 75 }) };
  const implant = implantOrder(id, 'implant-order', today.add({ days: 14 }), { status: 'active' });
  const leads = implantOrder(id, 'leads-order', today.add({ days: 14 }), {
    code: '63650',
    status: 'active',
  });
  return chartOf(
    today,
    {
      id,
      given: 'Josephine',
      family: 'Marlowe',
      gender: 'female',
      born: '1966-06-14',
      payer,
      story: 'A stimulator trial with 75 % relief: the implant has its own authorization.',
    },
    [
      ...supported(id, today, failedBack),
      evaluated(id, ago(90)),
      ...stimulatorTrial({ patientId: id, place, first: ago(40), days: 7, scores: [8, 2] }),
      ...authorization({ ...asked, code: '63685', text: IMPLANT, also: ['63650'] }),
      implant,
      leads,
    ],
    [
      signOrders(
        {
          name: `${id}-implant`,
          title: 'A stimulator implant with everything in order',
          expects: {
            fires: ['coverage-policy-unknown'],
            silent: [
              'scs-trial-required',
              'scs-trial-response-insufficient',
              'scs-psych-eval-missing',
              'scs-implant-auth-separate',
              'scs-conservative-failure-missing',
              'scs-active-substance-use',
              'scs-lead-code',
              'scs-trial-duration-short',
              'scs-setting',
            ],
          },
        },
        id,
        [implant, leads],
      ),
      dispatchOrders(
        {
          name: `${id}-dispatch`,
          title: 'The implant is sent to the surgery center with its authorization',
          expects: { fires: [], silent: ['prior-auth-missing', 'prior-auth-mismatch'] },
        },
        id,
        [implant],
      ),
    ],
  );
}

/** A trial is ordered, and nobody evaluated the patient. */
export function desmondFry(today: Temporal.PlainDate): SampleChart {
  const id = 'desmond-fry';
  return chartOf(
    today,
    {
      id,
      given: 'Desmond',
      family: 'Fry',
      born: '1957-10-03',
      payer: 'medicare',
      story: 'Back pain after surgery, Medicare; nobody evaluated the patient before the trial.',
    },
    supported(id, today, failedBack),
    [
      signOrders(
        {
          name: `${id}-trial`,
          title: 'A trial without a psychological evaluation',
          expects: {
            fires: ['scs-psych-eval-missing', 'abn-advice'],
            silent: [
              'scs-indication-missing',
              'scs-conservative-failure-missing',
              'scs-active-substance-use',
            ],
          },
        },
        id,
        [trialOrder(id, 'trial-order', today)],
      ),
    ],
  );
}

/** A trial for pain of which the chart tells nothing but alcohol. */
export function floydGarner(today: Temporal.PlainDate): SampleChart {
  const id = 'floyd-garner';
  return chartOf(
    today,
    {
      id,
      given: 'Floyd',
      family: 'Garner',
      born: '1954-04-04',
      payer: 'medicare',
      story: 'Low back pain and active alcohol use, nothing tried before the stimulator.',
    },
    [
      condition(id, 'M54.59', 'Low back pain', today.subtract({ months: 30 })),
      condition(id, 'F10.20', 'Alcohol dependence', today.subtract({ months: 30 })),
      evaluated(id, today.subtract({ days: 90 })),
    ],
    [
      signOrders(
        {
          name: `${id}-trial`,
          title: 'A trial without indication and without earlier care',
          expects: {
            fires: [
              'abn-advice',
              'scs-indication-missing',
              'scs-conservative-failure-missing',
              'scs-active-substance-use',
            ],
            silent: ['scs-psych-eval-missing'],
          },
        },
        id,
        [trialOrder(id, 'trial-order', today, { diagnoses: ['M54.59'] })],
      ),
    ],
  );
}

/** An implant is ordered on the strength of the trial's authorization, after a trial that failed. */
export function winifredCole(today: Temporal.PlainDate): SampleChart {
  const id = 'winifred-cole';
  const payer: Payer = 'cigna';
  const ago = (days: number) => today.subtract({ days });
  const asked = { patientId: id, payer, start: ago(60), end: today.add({ days: 30 }) };
  const implant = implantOrder(id, 'implant-order', today, { status: 'active' });
  return chartOf(
    today,
    {
      id,
      given: 'Winifred',
      family: 'Cole',
      gender: 'female',
      born: '1970-09-19',
      payer,
      story: 'A trial with 38 % relief under Cigna, authorized for the trial alone.',
    },
    [
      ...supported(id, today, failedBack),
      evaluated(id, ago(120)),
      ...stimulatorTrial({ patientId: id, place, first: ago(40), days: 7, scores: [8, 5] }),
      ...authorization({ ...asked, code: '63650', text: TRIAL }),
      ...authorization({ ...asked, code: '63685', text: TRIAL }),
      implant,
    ],
    [
      signOrders(
        {
          name: `${id}-implant`,
          title: 'An implant after a weak trial, with the authorization of the trial alone',
          expects: {
            fires: [
              'scs-implant-auth-separate',
              'scs-trial-response-insufficient',
              'coverage-policy-unknown',
            ],
            silent: ['scs-trial-required', 'scs-psych-eval-missing'],
          },
        },
        id,
        [implant],
      ),
      bookAppointment(
        {
          name: `${id}-appointment`,
          title: 'Its appointment is made',
          expects: { fires: ['scs-implant-auth-separate'], silent: [] },
        },
        { patientId: id, order: implant, day: today.add({ days: 10 }) },
      ),
    ],
  );
}

const PROGRAMMED = `PROCEDURE: Spinal cord stimulator programming.
DESCRIPTION: The stimulator was interrogated and complex programming took 25 minutes.`;
const LISTED = `PROCEDURE: Spinal cord stimulator programming.
DESCRIPTION: The stimulator was interrogated. Amplitude, pulse width, frequency and electrode configuration were changed (4 parameters).`;
const IMPLANTED = `PROCEDURE: Permanent spinal cord stimulator implant.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance two leads were placed at T8 to T9. A rechargeable generator was implanted in the right flank. Images were saved to PACS.
COMPLICATIONS: None.`;

/** An implant without a trial in the office, and its later claims. */
export function russellDyer(today: Temporal.PlainDate): SampleChart {
  const id = 'russell-dyer';
  const payer: Payer = 'medicare';
  const ago = (days: number) => today.subtract({ days });
  const programmed: SessionOptions = {
    id: 'russell-programming',
    patientId: id,
    place,
    day: today,
    code: '95972',
    text: 'Stimulator programming',
  };
  const listed = { ...programmed, id: 'russell-programming-listed', day: ago(10) };
  const implanted: SessionOptions = {
    id: 'russell-implant',
    patientId: id,
    place,
    day: ago(20),
    code: '63685',
    text: 'Permanent spinal cord stimulator generator',
  };
  const facility = {
    patientId: id,
    payer,
    day: implanted.day,
    bill: 'institutional',
    setting: '24',
    diagnoses: ['M96.1'],
  } as const;
  return chartOf(
    today,
    {
      id,
      given: 'Russell',
      family: 'Dyer',
      born: '1952-03-28',
      payer,
      story: 'A stimulator, its programming and the device codes of its claim.',
    },
    [
      ...supported(id, today, failedBack),
      evaluated(id, ago(120)),
      ...session({ ...programmed, note: PROGRAMMED }),
      ...session({ ...listed, note: LISTED }),
      ...session({ ...implanted, note: IMPLANTED }),
    ],
    [
      signNote(
        {
          name: `${id}-programming`,
          title: 'Programming by the minute',
          expects: { fires: ['scs-programming-code'], silent: [] },
        },
        { done: programmed, note: PROGRAMMED },
      ),
      signNote(
        {
          name: `${id}-programming-listed`,
          title: 'Programming with its parameters',
          expects: { fires: [], silent: ['scs-programming-code'] },
        },
        { done: listed, note: LISTED },
      ),
      signOrders(
        {
          name: `${id}-lead-revision`,
          title: 'A lead is to be revised under the code of the generator',
          expects: { fires: ['scs-lead-code'], silent: [] },
        },
        id,
        [
          implantOrder(id, 'revision-order', today, {
            code: '63688',
            text: 'Revision of a migrated stimulator lead',
          }),
        ],
      ),
      reviewClaim(
        {
          name: `${id}-device`,
          title: 'A facility claim with the device code of another generator',
          expects: { fires: ['scs-device-code'], silent: [] },
        },
        implanted,
        draftClaim({ ...facility, id: 'russell-device' }, [
          { code: '63685', units: 1 },
          { code: 'C1767', units: 1 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-fitting-device`,
          title: 'The same with the code that fits',
          expects: { fires: [], silent: ['scs-device-code'] },
        },
        implanted,
        draftClaim({ ...facility, id: 'russell-fitting-device' }, [
          { code: '63685', units: 1 },
          { code: 'C1820', units: 1 },
        ]),
      ),
    ],
  );
}

/** Nobody tried the stimulator first, and the implant is planned in the office. */
export function opalWhitney(today: Temporal.PlainDate): SampleChart {
  const id = 'opal-whitney';
  return chartOf(
    today,
    {
      id,
      given: 'Opal',
      family: 'Whitney',
      gender: 'female',
      born: '1949-01-31',
      payer: 'medicare',
      story: 'A stimulator implant in the office without a trial, Medicare.',
    },
    [
      ...supported(id, today, failedBack),
      evaluated(id, today.subtract({ days: 90 })),
      visitNote(
        { patientId: id, day: today.subtract({ days: 10 }) },
        'HISTORY: Burning leg pain since a laminectomy.',
        'history',
      ),
    ],
    [
      signOrders(
        {
          name: `${id}-implant`,
          title: 'An implant in the office without a trial',
          expects: {
            fires: ['scs-trial-required', 'scs-setting', 'abn-advice'],
            silent: ['scs-psych-eval-missing', 'scs-indication-missing'],
          },
        },
        id,
        [
          implantOrder(id, 'implant-order', today, { setting: '11' }),
          implantOrder(id, 'leads-order', today, { code: '63650', setting: '11' }),
        ],
      ),
    ],
  );
}
