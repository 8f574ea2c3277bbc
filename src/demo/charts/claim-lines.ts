import { chartOf } from '../chart-of.ts';
import { type Charge, draftClaim } from '../claims.ts';
import { CONSENT } from '../consent-words.ts';
import type { Payer, Place } from '../places.ts';
import { condition } from '../records.ts';
import { reviewClaim, signNote } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';

const place: Place = 'summit-spine-clinic';
const payer: Payer = 'medicare';

const KNEE = `PROCEDURE: Left knee joint injection.
${CONSENT}
TECHNIQUE: The left knee joint was injected with 20 mg of triamcinolone (40 mg/mL, 0.5 mL) from a single-dose vial; 20 mg were discarded.
COMPLICATIONS: None.`;
const GENICULAR = `PROCEDURE: Thermal radiofrequency ablation of the left genicular nerves.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance RF cannulas were placed at the superolateral, superomedial and inferomedial genicular nerves of the left knee. Thermal lesions were made at 80 °C for 90 seconds. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;
const CATHETER = `PROCEDURE: Right brachial plexus block by continuous catheter.
${CONSENT}
TECHNIQUE: Under ultrasound guidance a 22-gauge needle was advanced to the right brachial plexus. 20 mL of 0.2% ropivacaine was injected and the catheter was left in place. An image was saved.
COMPLICATIONS: None.`;
const LEAD = `PROCEDURE: Spinal cord stimulator trial.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance a single percutaneous lead was placed at T8. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;
const REFILL = `PROCEDURE: Intrathecal pump refill.
DESCRIPTION: The pump was interrogated. 3 mL of old drug were aspirated from the reservoir, and the pump was refilled by the nurse with 20 mL of morphine 20 mg/mL from single-dose vials; no drug was wasted. The daily dose was increased to 2.6 mg/day and the pump was reprogrammed. The next alarm date is in 58 days.`;
const BODIES = `PROCEDURE: Basivertebral nerve ablation at L4, L5 and S1.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance the L4, L5 and S1 vertebral bodies were entered. Thermal lesions were made at 85 °C for 900 seconds. Images were saved to PACS.
COMPLICATIONS: None.`;
const TEST = `PROCEDURE: Urine drug test.
DESCRIPTION: The presumptive urine drug test ran on a chemistry analyzer.`;

/** A coder works through procedures of one clinic whose drafts are not as the notes are. */
export function ferdinandOxley(today: Temporal.PlainDate): SampleChart {
  const id = 'ferdinand-oxley';
  const done = (name: string, days: number, rest: Partial<SessionOptions> & { code: string }) => ({
    id: `ferdinand-${name}`,
    patientId: id,
    place,
    day: today.subtract({ days }),
    ...rest,
  });
  const knee = done('knee', 5, { code: '20610', text: 'Knee injection', side: 'left', note: KNEE });
  const nerves = done('genicular', 20, { code: '64624', side: 'left', note: GENICULAR, images: 2 });
  const plexus = done('plexus', 30, { code: '64415', side: 'right', note: CATHETER });
  const lead = done('lead', 50, { code: '63650', text: 'Stimulator trial', note: LEAD, images: 2 });
  const refill = done('refill', 70, { code: '62369', text: 'Pump refill', note: REFILL });
  const bodies = done('bodies', 90, {
    code: '64628',
    levels: ['L4', 'L5', 'S1'],
    note: BODIES,
    images: 2,
  });
  const test = done('test', 110, { code: '80307', text: 'Urine drug test', note: TEST });
  const claimOf = (session: SessionOptions, diagnosis: string, charges: readonly Charge[]) =>
    draftClaim(
      {
        id: `${session.id}-claim`,
        patientId: id,
        payer,
        day: session.day,
        setting: '11',
        diagnoses: [diagnosis],
      },
      charges,
    );
  const review = (
    session: SessionOptions,
    title: string,
    fires: string[],
    diagnosis: string,
    charges: readonly Charge[],
  ) =>
    reviewClaim(
      { name: `${session.id}-review`, title, expects: { fires, silent: [] } },
      session,
      claimOf(session, diagnosis, charges),
    );
  return chartOf(
    today,
    {
      id,
      given: 'Ferdinand',
      family: 'Oxley',
      born: '1949-03-03',
      payer,
      story: 'Nerves, a stimulator, a pump and tests: the claims differ from what was charted.',
    },
    [
      condition(id, 'M17.12', 'Osteoarthritis of the left knee', today.subtract({ years: 2 })),
      condition(id, 'G89.4', 'Chronic pain syndrome', today.subtract({ years: 4 })),
      ...[knee, nerves, plexus, lead, refill, bodies, test].flatMap(session),
    ],
    [
      review(
        knee,
        'A single-dose vial of which half was discarded',
        ['drug-jw-jz-missing'],
        'M17.12',
        [
          { code: '20610', modifiers: ['LT'], units: 1 },
          { code: 'J3301', modifiers: ['JZ'], units: 4 },
        ],
      ),
      signNote(
        {
          name: 'ferdinand-knee-note',
          title: 'The same claim beside the note that is signed',
          expects: { fires: ['pain-score-baseline-missing'], silent: [] },
        },
        {
          done: knee,
          note: KNEE,
          claim: claimOf(knee, 'M17.12', [{ code: '20610', modifiers: ['LT'], units: 1 }]),
        },
      ),
      review(nerves, 'Genicular nerves, each on a line', [], 'M17.12', [
        { code: '64640', modifiers: ['LT'], units: 3 },
      ]),
      review(plexus, 'A plexus catheter under the code of a single injection', [], 'G89.4', [
        { code: '64415', modifiers: ['RT'], units: 1 },
      ]),
      review(lead, 'One lead on two units', [], 'G89.4', [{ code: '63650', units: 2 }]),
      review(
        refill,
        'A refill by the nurse under the code of a physician',
        ['drug-units-mismatch'],
        'G89.4',
        [
          { code: '62370', units: 1 },
          { code: 'J2274', modifiers: ['JZ'], units: 20 },
        ],
      ),
      review(bodies, 'A third vertebral body without its line', [], 'G89.4', [
        { code: '64628', units: 1 },
      ]),
      review(test, 'A test by an analyzer under the code of one read by eye', [], 'G89.4', [
        { code: '80305', units: 1 },
      ]),
    ],
  );
}
