import type { ClaimItem, Procedure } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aClaim, aCoverage, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, discharging, noting, reviewing, unread } from './ask.ts';
import { icd, otherClaims, session, site } from './charts.ts';
import { atSession, bare, drug, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Visits beside procedures: modifiers, levels, and the ten days after an ablation. */

const NOTE = `PROCEDURE: Right knee joint injection.
PREOPERATIVE DIAGNOSIS: Osteoarthritis of the right knee. Pain before the procedure 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: A 22-gauge needle was advanced into the right knee joint. 1 mL of triamcinolone 40 mg/mL (40 mg) with 4 mL of lidocaine 1% were injected. No sedation was given.`;

const APART = `${NOTE}
SEPARATE EVALUATION AND MANAGEMENT: Unrelated to the injection, new left carpal tunnel symptoms were evaluated: history, examination with positive Tinel and Phalen signs, wrist splint prescribed and nerve conduction study ordered.`;

const stored = { coverage: aCoverage('MCR-FFS-2026'), claims: otherClaims };
const STEROID: ClaimItem = { ...line('J3301', 'JZ'), quantity: { value: 4 } };

const claimOf = (items: ClaimItem[], over: Parameters<typeof aDraftClaim>[1] = {}) =>
  aDraftClaim(itemsFor(items), {
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M17.11') }],
    ...over,
  });

const review = (
  items: ClaimItem[],
  note = APART,
  over: Parameters<typeof chart>[1] = {},
  procedure: Procedure = bare('20610'),
) => ({
  service: 'claim-review',
  request: reviewing(claimOf(items), chart(stored, over), {
    procedures: [procedure],
    note: noteOf(note),
  }),
});

const sign = (items: ClaimItem[], note: string) => ({
  service: 'procedure-note-sign',
  request: noting([bare('20610')], chart(stored), { note: noteOf(note), claim: claimOf(items) }),
});

/** A visit alone, days after an ablation. */
const visitOnly = (items: ClaimItem[], note: string, over: Parameters<typeof chart>[1] = {}) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M47.816') }],
    }),
    chart(stored, over),
    { note: noteOf(note) },
  ),
});

const FOLLOW_UP = 'Follow-up of low back pain. 5/10 on the NRS. Continue home exercises.';
const OPIOIDS =
  'Established patient with chronic pain syndrome on oxycodone 30 mg daily. The PDMP was checked without surprises. The prescription was renewed. Follow-up in one month.';

testScenarios({
  'a visit with modifier 25 beside an injection is passed in silence': review([
    line('99213', '25'),
    line('20610', 'RT'),
    STEROID,
  ]),
  'without 25 the visit is not paid': {
    ...review([line('99213'), line('20610', 'RT'), STEROID]),
    critical: ['em-modifier-25-missing'],
  },
  'a consultation needs 25 as well': {
    ...review([line('99243'), line('20610', 'RT'), STEROID]),
    critical: ['em-modifier-25-missing'],
  },
  'a commercial payer pays none either': {
    ...review([line('99213'), line('20610', 'RT'), STEROID], APART, {
      coverage: aCoverage('AETNA-2026'),
    }),
    critical: ['em-modifier-25-missing'],
  },
  'a first visit needs 25 as well': {
    ...review([line('99204'), line('20610', 'RT'), STEROID]),
    critical: ['em-modifier-25-missing'],
  },
  'a visit on another day needs none': review([
    { ...line('99213'), servicedDate: '2026-11-12' },
    line('20610', 'RT'),
    STEROID,
  ]),
  'a visit beside an analysis of a stimulator needs none': review(
    [line('99213'), line('95970')],
    'PROCEDURE: Spinal cord stimulator analysis.\nDESCRIPTION: The generator was interrogated. No parameters were changed.',
    {},
    bare('95970'),
  ),
  'a visit alone is passed in silence': visitOnly([line('99213')], FOLLOW_UP),
  'a note that shows only the work before the injection does not support 25': {
    ...sign([line('99213', '25'), line('20610', 'RT'), STEROID], NOTE),
    warning: ['em-25-unsupported'],
  },
  'a note with a new pain elsewhere and its work-up supports it': sign(
    [line('99213', '25'), line('20610', 'RT'), STEROID],
    `${NOTE}
ASSESSMENT AND PLAN: 1. Osteoarthritis of the right knee: injection today. 2. Left shoulder pain, new: MRI ordered, physical therapy started.`,
  ),
  'a note with another problem worked up supports it': sign(
    [line('99213', '25'), line('20610', 'RT'), STEROID],
    APART,
  ),
  'a note that is signed without a claim is not asked about a visit': {
    service: 'procedure-note-sign',
    request: noting([bare('20610')], chart(stored), { note: noteOf(NOTE) }),
  },
  'the highest level for a prescription and a look at the registry is only advice': {
    ...visitOnly([line('99215')], OPIOIDS),
    info: ['em-level-high-unsupported'],
  },
  'the time that was spent supports it': {
    ...visitOnly([line('99215')], `${OPIOIDS} Total time on the day of the visit: 45 minutes.`),
    info: [],
  },
  'a modifier of chiropractors is only advice': {
    ...review([line('20610', 'RT', 'AT'), STEROID]),
    info: ['em-at-modifier-unneeded'],
  },
  'a visit in the ten days after an ablation is only advice': {
    ...visitOnly([line('99213')], FOLLOW_UP, {
      ablation: session('64635', '2026-11-12', 'Right L4-L5'),
    }),
    info: ['rfa-em-in-global'],
  },
  'so it is where only a claim tells of the ablation': {
    ...visitOnly([line('99213')], FOLLOW_UP, {
      ablation: aClaim('ablation', '64635', '2026-11-12', 'RT'),
    }),
    info: ['rfa-em-in-global'],
  },
  'modifier 24 says that it is of something else': {
    ...visitOnly(
      [line('99213', '24')],
      'New left carpal tunnel symptoms, unrelated to the ablation.',
      {
        ablation: session('64635', '2026-11-12', 'Right L4-L5'),
      },
    ),
    info: [],
  },
  'eleven days after the ablation the visit is one of its own': {
    ...visitOnly([line('99213')], FOLLOW_UP, {
      ablation: session('64635', '2026-11-09', 'Right L4-L5'),
    }),
    info: [],
  },
  'the encounter of an injection is closed in silence': {
    service: 'encounter-discharge',
    request: discharging(
      [
        given('20610', {
          code: cpt('20610', 'Injection of the knee joint'),
          bodySite: [{ ...site('right'), text: 'Right knee joint' }],
          usedCode: [],
        }),
      ],
      chart(atSession, {
        films: [],
        steroid: drug(
          'steroid',
          'triamcinolone acetonide 40 MG/ML Injectable Suspension',
          { value: 40, unit: 'mg' },
          '1 mL',
        ),
      }),
    ),
  },
  'a claim is judged by its lines where the chart could not be read': {
    service: 'claim-review',
    request: reviewing(
      claimOf([line('99213'), line('20610', 'RT'), STEROID]),
      unread(chart(stored)),
    ),
    critical: ['em-modifier-25-missing'],
  },
});
