import { chartOf } from '../chart-of.ts';
import { type Charge, type DraftClaim, draftClaim } from '../claims.ts';
import { CONSENT } from '../consent-words.ts';
import { drugGiven } from '../drugs.ts';
import type { Payer, Place } from '../places.ts';
import { reviewClaim, signNote } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { painAtVisit, visitNote } from '../visits.ts';

const place: Place = 'summit-spine-clinic';

const BOTH_SIDES = `PROCEDURE: Bilateral L4-L5 medial branch block, therapeutic.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance needles were placed at the L3 and L4 medial branches on both sides. 40 mg of triamcinolone (40 mg/mL, 1 mL) with 3 mL of 0.5% bupivacaine was injected in all. AP and lateral images were saved to PACS.
RESPONSE: Pain went from 7/10 before to 2/10 after the block.
COMPLICATIONS: None.`;
const ONE_SIDE = `PROCEDURE: Therapeutic right L4-L5 transforaminal epidural steroid injection.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance a 22-gauge needle was advanced to the right L4-L5 foramen. 1 mL of contrast showed spread along the root. 80 mg of methylprednisolone (40 mg/mL, 2 mL) with 1 mL of 1% lidocaine was injected. AP and lateral images were saved to PACS.
RESPONSE: Pain went from 7/10 before to 1/10 after the injection.
COMPLICATIONS: None.`;

const ABLATION = `PROCEDURE: Thermal radiofrequency ablation of the left L4-L5 facet joint.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance RF cannulas were placed at the left L3 and L4 medial branches. Thermal lesions were made at 85 °C for 90 seconds. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;

/** A coder works through claims of one physician: each has some small mistakes. */
export function agnesThornton(today: Temporal.PlainDate): SampleChart {
  const id = 'agnes-thornton';
  const payer: Payer = 'medicare';
  const ago = (days: number) => today.subtract({ days });
  const foramen: SessionOptions = {
    id: 'agnes-tfesi',
    patientId: id,
    place,
    day: ago(3),
    code: '64483',
    side: 'right',
    levels: ['L4-L5'],
    intent: 'therapeutic',
    images: 2,
    note: ONE_SIDE,
  };
  const both: SessionOptions = {
    ...foramen,
    id: 'agnes-mbb',
    day: ago(40),
    code: '64493',
    side: 'bilateral',
    note: BOTH_SIDES,
  };
  const left: SessionOptions = {
    ...both,
    id: 'agnes-left',
    day: ago(80),
    side: 'left',
    note: BOTH_SIDES.replace('Bilateral', 'Left').replace('on both sides', 'on the left'),
  };
  const ablated: SessionOptions = {
    ...left,
    id: 'agnes-ablation',
    day: ago(130),
    code: '64635',
    note: ABLATION,
  };
  const visit: SessionOptions = {
    id: 'agnes-visit',
    patientId: id,
    place,
    day: ago(124),
    code: '99213',
    text: 'Office visit',
  };
  const later = { ...visit, id: 'agnes-later-visit', day: ago(116) };
  const review = (
    [name, title]: readonly [string, string],
    expects: { fires: string[]; silent: string[] },
    done: SessionOptions,
    charges: readonly Charge[],
    over: Partial<DraftClaim> = {},
  ) =>
    reviewClaim(
      { name: `${id}-${name}`, title, expects },
      done,
      draftClaim(
        {
          id: `agnes-${name}-claim`,
          patientId: id,
          payer,
          day: done.day,
          diagnoses: [done.code === '64493' ? 'M47.816' : 'M54.16'],
          ...over,
        },
        charges,
      ),
    );
  return chartOf(
    today,
    {
      id,
      given: 'Agnes',
      family: 'Thornton',
      gender: 'female',
      born: '1950-09-14',
      payer,
      story: 'Procedures that were done and charted well; the drafts of their claims were not.',
    },
    [
      ...session(foramen),
      ...session(both),
      ...session(left),
      ...session(ablated),
      ...session(visit),
      ...session(later),
      ...[8, 45].map((days) => painAtVisit({ patientId: id, day: ago(days) }, 7)),
    ],
    [
      review(
        ['guidance', 'Fluoroscopy reported with a code that includes it'],
        { fires: ['imaging-guidance-unbundled'], silent: ['laterality-missing-note'] },
        foramen,
        [
          { code: '64483', modifiers: ['RT'], units: 1 },
          { code: '77003', modifiers: ['26'], units: 1 },
        ],
      ),
      review(
        ['modifiers', 'Two repeats that were none, and modifiers nobody asked for'],
        {
          fires: ['modifier-51-on-addon', 'modifier-76-77-misuse', 'em-at-modifier-unneeded'],
          silent: ['bilateral-billing-style'],
        },
        foramen,
        [{ code: '64483', modifiers: ['RT', '51', '76', 'AT'], units: 1 }],
      ),
      review(
        ['edits', 'Two procedures of one joint on one day, kept apart by modifier 59'],
        { fires: ['modifier-59-unsupported', 'rfa-same-day-diagnostic'], silent: ['mue-exceeded'] },
        both,
        [
          { code: '64493', modifiers: ['50'], units: 1 },
          { code: '64635', modifiers: ['50', '59'], units: 1 },
        ],
      ),
      review(
        ['pair', 'Two approaches on one claim'],
        { fires: ['same-session-ilesi-tfesi'], silent: ['modifier-59-unsupported'] },
        foramen,
        [
          { code: '64483', modifiers: ['RT'], units: 1 },
          { code: '62323', units: 1 },
        ],
      ),
      review(
        ['other-side', 'A block on the left and an ablation on the right on one claim'],
        { fires: ['ncci-pair'], silent: ['rfa-same-day-diagnostic'] },
        left,
        [
          { code: '64493', modifiers: ['LT'], units: 1 },
          { code: '64635', modifiers: ['RT'], units: 1 },
        ],
      ),
      review(
        ['follow-up', 'A visit six days after an ablation'],
        { fires: ['rfa-em-in-global'], silent: ['em-modifier-25-missing'] },
        visit,
        [{ code: '99213', units: 1 }],
      ),
      review(
        ['later-visit', 'A visit two weeks after it'],
        { fires: [], silent: ['rfa-em-in-global', 'em-level-high-unsupported'] },
        later,
        [{ code: '99213', units: 1 }],
      ),
      review(
        ['both-sides', 'Both sides on two lines, too many units'],
        {
          fires: ['bilateral-billing-style', 'mue-exceeded', 'facet-count-by-joint'],
          silent: ['ncci-pair'],
        },
        both,
        [
          { code: '64493', modifiers: ['RT'], units: 2 },
          { code: '64493', modifiers: ['LT'], units: 1 },
        ],
      ),
      review(
        ['visit', 'A visit of the highest level beside the injection, without modifier 25'],
        {
          fires: ['em-modifier-25-missing', 'em-level-high-unsupported'],
          silent: ['em-at-modifier-unneeded'],
        },
        foramen,
        [
          { code: '64483', modifiers: ['RT'], units: 1 },
          { code: '99215', units: 1 },
        ],
      ),
      review(
        ['drugs', 'The drugs of the injection in the wrong units, or without a name'],
        {
          fires: [
            'drug-units-mismatch',
            'drug-local-anesthetic-unbundled',
            'drug-unclassified-narrative',
          ],
          silent: ['code-deleted-or-invalid'],
        },
        foramen,
        [
          { code: '64483', modifiers: ['RT'], units: 1 },
          { code: 'J1010', units: 2 },
          { code: 'J2003', units: 10 },
          { code: 'J3490', units: 1 },
        ],
      ),
      review(
        ['old-codes', 'A drug code that is no more'],
        { fires: ['code-deleted-or-invalid'], silent: ['drug-units-mismatch'] },
        foramen,
        [
          { code: '64483', modifiers: ['RT'], units: 1 },
          { code: 'J1030', units: 2 },
        ],
      ),
      review(
        ['clean', 'A claim as the note supports it'],
        {
          fires: [],
          silent: [
            'drug-units-mismatch',
            'drug-jw-jz-missing',
            'em-modifier-25-missing',
            'drug-unclassified-narrative',
            'drug-local-anesthetic-unbundled',
            'timely-filing-risk',
            'ncci-pair',
            'modifier-76-77-misuse',
            'guidance-code-duplicate',
            'guidance-code-mismatch',
            'guidance-report-missing',
            'imaging-guidance-unbundled',
            'em-at-modifier-unneeded',
            'em-level-high-unsupported',
          ],
        },
        foramen,
        [
          { code: '64483', modifiers: ['RT'], units: 1 },
          { code: 'J1010', modifiers: ['JZ'], units: 80 },
          { code: '99213', modifiers: ['25'], units: 1 },
        ],
      ),
    ],
  );
}

const PLATELETS = `PROCEDURE: Right L4-L5 transforaminal epidural injection.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance a 22-gauge needle was advanced to the right L4-L5 foramen. 1 mL of contrast showed spread along the root. 3 mL of platelet-rich plasma and methylprednisolone were injected. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;

/** A visit billed with the injection, an injectate that is not covered, and two scales of pain. */
export function ludwigKeller(today: Temporal.PlainDate): SampleChart {
  const id = 'ludwig-keller';
  const payer: Payer = 'medicare';
  const done: SessionOptions = {
    id: 'ludwig-tfesi',
    patientId: id,
    place,
    day: today,
    code: '64483',
    side: 'right',
    levels: ['L4-L5'],
    intent: 'therapeutic',
    images: 2,
    scores: [8, 4],
    relief: 90,
  };
  const visited = {
    ...done,
    id: 'ludwig-visit',
    day: today.subtract({ days: 40 }),
    scores: [7, 1],
    relief: 85,
  } as const;
  const claimOn = (name: string, day: Temporal.PlainDate) =>
    draftClaim({ id: `ludwig-${name}`, patientId: id, payer, day, diagnoses: ['M54.16'] }, [
      { code: '64483', modifiers: ['RT'], units: 1 },
      { code: '99213', modifiers: ['25'], units: 1 },
    ]);
  return chartOf(
    today,
    {
      id,
      given: 'Ludwig',
      family: 'Keller',
      born: '1958-12-19',
      payer,
      story: 'An epidural with platelet-rich plasma and a visit that was part of it.',
    },
    [
      painAtVisit({ patientId: id, day: today.subtract({ days: 6 }) }, 7),
      painAtVisit({ patientId: id, day: today.subtract({ days: 46 }) }, 7),
      ...session(done),
      ...session({ ...visited, note: ONE_SIDE }),
      drugGiven(visited, { name: 'methylprednisolone', milligrams: 80, strength: '40 mg/mL' }),
      visitNote(
        { patientId: id, day: visited.day },
        'SEPARATE EVALUATION: Apart from the injection, new right knee pain was evaluated. ASSESSMENT: Osteoarthritis of the knee. PLAN: Started topical diclofenac.',
      ),
    ],
    [
      signNote(
        {
          name: `${id}-platelets`,
          title:
            'An injectate that is not covered, relief that does not fit its scores, and a visit that was none',
          expects: {
            fires: [
              'injectate-not-covered',
              'injectate-incomplete',
              'em-25-unsupported',
              'pain-scale-inconsistent',
            ],
            silent: ['consent-missing'],
          },
        },
        { done, note: PLATELETS, claim: claimOn('claim', today) },
      ),
      signNote(
        {
          name: `${id}-separate-visit`,
          title: 'A visit for another problem on the day of an injection',
          expects: {
            fires: [],
            silent: [
              'injectate-not-covered',
              'injectate-incomplete',
              'em-25-unsupported',
              'pain-scale-inconsistent',
            ],
          },
        },
        { done: visited, note: ONE_SIDE, claim: claimOn('visit-claim', visited.day) },
      ),
    ],
  );
}
