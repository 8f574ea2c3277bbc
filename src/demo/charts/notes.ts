import type { Claim, FhirResource } from 'fhir/r4';
import { CPT } from '../../terminology/systems.ts';
import { coverage, order, patient, type Side } from '../builders.ts';
import type { Payer, Place } from '../places.ts';
import { consent, paidClaim } from '../records.ts';
import { closeEncounter, reviewClaim, signNote } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { painAtVisit } from '../visits.ts';

const place: Place = 'riverside-pain-center';

const FORM = 'I was told of the risks, benefits and alternatives and consent to the injection.';

function noteChart(
  today: Temporal.PlainDate,
  told: { id: string; given: string; family: string; born: string; story: string; payer: Payer },
  resources: readonly FhirResource[],
  requests: SampleChart['requests'],
): SampleChart {
  return {
    id: told.id,
    story: told.story,
    resources: [
      patient(told.id, told.given, told.family, 'unknown', told.born),
      coverage(told.id, told.payer, today.subtract({ months: 26 })),
      paidClaim(`${told.id}-claim`, told.id, told.payer, [
        { code: '20552', day: today.subtract({ months: 17 }) },
      ]),
      painAtVisit({ patientId: told.id, day: today.subtract({ days: 5 }) }, 7),
      ...resources,
    ],
    requests,
  };
}

const ALL_IN_WORDS = `PROCEDURE: Right L4-L5 transforaminal epidural steroid injection under fluoroscopic guidance.
INDICATION: Right L4 radicular pain for four months, 7/10 today.
CONSENT: Risks, benefits and alternatives were discussed and written consent was obtained.
DESCRIPTION: The patient was placed prone. Under fluoroscopy the right L4-L5 foramen was identified in an oblique view and a 22-gauge needle was advanced. AP and lateral views confirmed the position. 1 mL of contrast showed spread along the nerve root. 10 mg of dexamethasone (10 mg/mL, 1 mL) with 1 mL of 1% lidocaine was injected. AP and lateral images were saved to PACS.
COMPLICATIONS: None.
RESPONSE: Pain went from 7/10 before to 1/10 after the injection.`;

/** A note that says everything in words, while the procedure is coded by its number alone. */
export function angelaNovak(today: Temporal.PlainDate): SampleChart {
  const id = 'angela-novak';
  const done: SessionOptions = {
    id: 'angela-tfesi',
    patientId: id,
    place,
    day: today,
    code: '64483',
  };
  return noteChart(
    today,
    {
      id,
      given: 'Angela',
      family: 'Novak',
      born: '1966-01-12',
      payer: 'medicare',
      story: 'A note that says it all in words: nothing is missing.',
    },
    [
      ...session(done),
      consent(
        id,
        done.id,
        today,
        'I consent to a right L4-L5 transforaminal epidural steroid injection.',
      ),
    ],
    [
      signNote(
        {
          name: 'angela-novak-complete-note',
          title: 'A complete note, all in words',
          expects: {
            fires: [],
            silent: [
              'approach-not-explicit',
              'approach-code-mismatch',
              'laterality-missing-note',
              'laterality-mismatch',
              'spinal-level-missing',
              'imaging-guidance-not-documented',
              'imaging-archive-missing',
              'imaging-modality-mismatch',
            ],
          },
        },
        {
          done,
          note: ALL_IN_WORDS,
          order: order({
            id: 'angela-order',
            patientId: id,
            code: '64483',
            day: today,
            place,
            side: 'right',
            levels: ['L4-L5'],
          }),
        },
      ),
    ],
  );
}

const BARE = `PROCEDURE NOTE
The patient was placed prone and prepped in sterile fashion. A 20-gauge Tuohy needle was advanced until loss of resistance was obtained. 80 mg of methylprednisolone with 2 mL of saline was injected slowly. The patient tolerated the procedure well and was discharged home.`;

/** A note from which a coder could bill nothing. */
export function marcusHale(today: Temporal.PlainDate): SampleChart {
  const id = 'marcus-hale';
  const done: SessionOptions = {
    id: 'marcus-esi',
    patientId: id,
    place,
    day: today,
    code: '64483',
  };
  return noteChart(
    today,
    {
      id,
      given: 'Marcus',
      family: 'Hale',
      born: '1962-10-27',
      payer: 'medicare',
      story: 'A note without approach, side, level and imaging.',
    },
    [...session({ ...done, note: BARE }), consent(id, done.id, today, FORM)],
    [
      signNote(
        {
          name: 'marcus-hale-bare-note',
          title: 'A note without approach, side, level and imaging',
          expects: {
            fires: [
              'approach-not-explicit',
              'laterality-missing-note',
              'spinal-level-missing',
              'imaging-guidance-not-documented',
              'esi-contrast-not-documented',
            ],
            silent: ['consent-missing', 'pain-score-baseline-missing'],
          },
        },
        { done, note: BARE },
      ),
      closeEncounter(
        {
          name: 'marcus-hale-discharge',
          title: 'The encounter of the bare note is closed',
          expects: { fires: ['laterality-missing-note'], silent: [] },
        },
        done,
      ),
    ],
  );
}

const WRONG_SIDE = `PROCEDURE: Right L5-S1 interlaminar epidural steroid injection.
TECHNIQUE: With fluoroscopic guidance an 18-gauge needle was advanced to the right L5-S1 interlaminar space. 1 mL of contrast confirmed epidural spread. 40 mg of triamcinolone (40 mg/mL, 1 mL) was injected.`;

/** Order and note differ on the side, note and code on the approach, and no image was kept. */
export function yusufDemir(today: Temporal.PlainDate): SampleChart {
  const id = 'yusuf-demir';
  const done: SessionOptions = { id: 'yusuf-esi', patientId: id, place, day: today, code: '64483' };
  const claim: Claim = {
    resourceType: 'Claim',
    id: 'yusuf-draft-claim',
    status: 'draft',
    type: { text: 'professional' },
    use: 'claim',
    patient: { reference: `Patient/${id}` },
    created: today.toString(),
    provider: { display: 'Riverside Pain Center' },
    priority: { text: 'normal' },
    insurance: [{ sequence: 1, focal: true, coverage: { reference: `Coverage/${id}-medicare` } }],
    item: [
      {
        sequence: 1,
        productOrService: { coding: [{ system: CPT, code: '64483' }] },
        servicedDate: today.toString(),
      },
    ],
  };
  return noteChart(
    today,
    {
      id,
      given: 'Yusuf',
      family: 'Demir',
      born: '1959-04-30',
      payer: 'medicare',
      story: 'Ordered left, documented right; coded transforaminal, documented interlaminar.',
    },
    [...session({ ...done, note: WRONG_SIDE }), consent(id, done.id, today, FORM)],
    [
      signNote(
        {
          name: 'yusuf-demir-contradictions',
          title: 'A note that contradicts order and code',
          expects: {
            fires: [
              'laterality-mismatch',
              'approach-code-mismatch',
              'imaging-archive-missing',
              'laterality-missing-note',
            ],
            silent: ['spinal-level-missing', 'imaging-guidance-not-documented'],
          },
        },
        {
          done,
          note: WRONG_SIDE,
          order: order({
            id: 'yusuf-order',
            patientId: id,
            code: '64483',
            day: today,
            place,
            side: 'left',
            levels: ['L5-S1'],
          }),
          claim,
        },
      ),
      reviewClaim(
        {
          name: 'yusuf-demir-claim',
          title: 'A coder reviews its claim',
          expects: {
            fires: ['approach-code-mismatch', 'laterality-missing-note'],
            silent: ['laterality-mismatch'],
          },
        },
        done,
        claim,
      ),
    ],
  );
}

const block = (side: Side, guidance: string, rest: string): string =>
  `PROCEDURE: Diagnostic ${side} L4-L5 medial branch block.
TECHNIQUE: With ${guidance} guidance 25-gauge needles were placed at the ${side} L3 and L4 medial branches. 0.5 mL of 0.5% bupivacaine was injected at each. ${rest}`;

/** A diagnostic block under ultrasound without scores, and its twin done as it should be. */
export function claraJensen(today: Temporal.PlainDate): SampleChart {
  const id = 'clara-jensen';
  const first: SessionOptions = {
    id: 'clara-mbb-1',
    patientId: id,
    place,
    day: today,
    code: '64493',
    side: 'left',
    levels: ['L4-L5'],
    intent: 'diagnostic',
  };
  const second: SessionOptions = { ...first, id: 'clara-mbb-2', scores: [6, 1], images: 2 };
  return noteChart(
    today,
    {
      id,
      given: 'Clara',
      family: 'Jensen',
      born: '1970-12-24',
      payer: 'medicare',
      story: 'Diagnostic blocks: one under ultrasound without scores, one as it should be.',
    },
    [
      ...session(first),
      ...session(second),
      consent(id, first.id, today, FORM),
      consent(id, second.id, today, FORM),
    ],
    [
      signNote(
        {
          name: 'clara-jensen-ultrasound-block',
          title: 'A block under ultrasound, without pain scores',
          expects: {
            fires: [
              'imaging-modality-mismatch',
              'facet-relief-not-documented',
              'imaging-archive-missing',
            ],
            silent: [
              'imaging-guidance-not-documented',
              'spinal-level-missing',
              'laterality-missing-note',
            ],
          },
        },
        { done: first, note: block('left', 'ultrasound', 'The patient tolerated it well.') },
      ),
      signNote(
        {
          name: 'clara-jensen-fluoroscopic-block',
          title: 'A block under fluoroscopy with scores and images',
          expects: {
            fires: [],
            silent: [
              'imaging-modality-mismatch',
              'facet-relief-not-documented',
              'imaging-archive-missing',
              'laterality-mismatch',
            ],
          },
        },
        { done: second, note: block('left', 'fluoroscopic', 'Spot images were archived.') },
      ),
    ],
  );
}
