import type { FhirResource } from 'fhir/r4';
import { type OrderOptions, order } from '../builders.ts';
import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import type { Payer, Place } from '../places.ts';
import { condition } from '../records.ts';
import { reviewClaim, signOrders } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { visitNote } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const payer: Payer = 'medicare';

const ordering =
  (patientId: string, day: Temporal.PlainDate) =>
  (name: string, rest: Partial<OrderOptions> & { code: string }) =>
    order({ patientId, day, place, diagnoses: ['G89.4'], ...rest, id: `${patientId}-${name}` });

const REASONED = `HISTORY: On long-term oxycodone therapy, moderate risk (ORT 5). PDMP reviewed, no discrepancy.
PLAN: Urine drug screen today because of an early refill request.`;

/** Drug tests for a patient on opioids, with their reasons. */
export function lorettaVance(today: Temporal.PlainDate): SampleChart {
  const id = 'loretta-vance';
  const ask = ordering(id, today);
  return chartOf(
    today,
    {
      id,
      given: 'Loretta',
      family: 'Vance',
      gender: 'female',
      born: '1963-05-30',
      payer,
      story: 'Long-term opioids at moderate risk; each test has its reason in the visit note.',
    },
    [
      condition(id, 'G89.4', 'Chronic pain syndrome', today.subtract({ years: 4 })),
      visitNote({ patientId: id, day: today }, REASONED),
    ],
    [
      signOrders(
        {
          name: `${id}-visit`,
          title: 'Drug tests at a visit that gives their reasons',
          expects: {
            fires: ['coverage-policy-unknown'],
            silent: [
              'udt-necessity-missing',
              'udt-definitive-without-rationale',
              'udt-standing-order',
              'udt-g0483-justification',
            ],
          },
        },
        id,
        [
          ask('presumptive', { code: '80307', text: 'Presumptive urine drug test' }),
          ask('definitive', {
            code: 'G0483',
            text: 'Definitive urine drug test',
            note: 'The last presumptive test was unexpected for fentanyl and several sedatives; identify which drugs and metabolites are present.',
          }),
        ],
      ),
    ],
  );
}

const drugScreen = (patientId: string, day: Temporal.PlainDate): FhirResource => ({
  resourceType: 'DiagnosticReport',
  id: `${patientId}-screen-${day}`,
  status: 'final',
  code: { text: 'Urine drug screen, presumptive' },
  subject: { reference: `Patient/${patientId}` },
  effectiveDateTime: day.toString(),
  conclusion: 'Consistent with prescriptions.',
});

/** A standing order for the broadest test there is. */
export function chesterBoyd(today: Temporal.PlainDate): SampleChart {
  const id = 'chester-boyd';
  const ask = ordering(id, today);
  const done: SessionOptions = {
    id: 'chester-test',
    patientId: id,
    place,
    day: today.subtract({ days: 30 }),
    code: '80307',
    text: 'Presumptive urine drug test',
  };
  const coded = { ...done, id: 'chester-coded', day: today.subtract({ days: 90 }), code: 'G0480' };
  const claim = { patientId: id, payer, day: done.day, diagnoses: ['G89.4'] };
  return chartOf(
    today,
    {
      id,
      given: 'Chester',
      family: 'Boyd',
      born: '1968-08-01',
      payer,
      story: 'Routine drug tests for every patient, with no reason of this one.',
    },
    [
      condition(id, 'G89.4', 'Chronic pain syndrome', today.subtract({ years: 4 })),
      ...session(done),
      drugScreen(id, done.day),
      ...session(coded),
      drugScreen(id, coded.day),
    ],
    [
      signOrders(
        {
          name: `${id}-routine`,
          title: 'A routine test of twenty-two classes for every patient',
          expects: {
            fires: [
              'abn-advice',
              'udt-necessity-missing',
              'udt-standing-order',
              'udt-definitive-without-rationale',
              'udt-g0483-justification',
              'coverage-policy-unknown',
            ],
            silent: [],
          },
        },
        id,
        [
          ask('routine', {
            code: 'G0483',
            text: 'Definitive urine drug test',
            note: 'Routine drug test for all patients at every visit.',
          }),
        ],
      ),
      reviewClaim(
        {
          name: `${id}-category`,
          title: 'A presumptive test under the code of a definitive one',
          expects: { fires: ['udt-code-category'], silent: [] },
        },
        coded,
        draftClaim({ ...claim, id: 'chester-category', day: coded.day }, [
          { code: 'G0480', units: 1 },
        ]),
      ),
      reviewClaim(
        {
          name: `${id}-units`,
          title: 'Two presumptive tests on one day',
          expects: { fires: ['udt-presumptive-units'], silent: [] },
        },
        done,
        draftClaim({ ...claim, id: 'chester-claim' }, [{ code: '80307', units: 2 }]),
      ),
      reviewClaim(
        {
          name: `${id}-one-unit`,
          title: 'One presumptive test',
          expects: { fires: [], silent: ['udt-presumptive-units', 'udt-code-category'] },
        },
        done,
        draftClaim({ ...claim, id: 'chester-one' }, [{ code: '80307', units: 1 }]),
      ),
    ],
  );
}
