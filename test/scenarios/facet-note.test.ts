import type { ClaimItem, Procedure } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, discharging, noting, reviewing, unread } from './ask.ts';
import { approval, askedFor } from './authorizations.ts';
import { codedApproach, icd, intent, pain, placeOfService, site } from './charts.ts';
import { atSession, bare, drug, given, itemsFor, line, noteOf } from './session-charts.ts';

/** Facet injections that were done: their note and their claim. */

const coded = {
  ...atSession,
  agent: drug(
    'agent',
    'bupivacaine hydrochloride 5 MG/ML Injectable Solution',
    { value: 5, unit: 'mg' },
    '1 mL',
  ),
  after: pain(1, '2026-11-20T16:00:00Z', { of: 'done' }),
};

const block = (over: Partial<Procedure> = {}) =>
  given('64493', {
    code: codedApproach('64493', 'medial-branch'),
    category: intent('diagnostic'),
    bodySite: [site('right', 'L4-L5')],
    reasonCode: [icd('M47.816')],
    ...over,
  });

const sign = (over: Parameters<typeof chart>[1] = {}, procedure = block()) => ({
  service: 'procedure-note-sign',
  request: noting([procedure], chart(coded, over)),
});

const NOTE = `PROCEDURE: Right L4-L5 diagnostic medial branch block under fluoroscopic guidance.
PREOPERATIVE DIAGNOSIS: Lumbar facet arthropathy. Pain before the block 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: Under fluoroscopy a 25-gauge needle was advanced to the right L3 and L4 medial branches, which supply the right L4-L5 facet joint. After negative aspiration 0.5 mL of bupivacaine 0.5% was injected at each. Anteroposterior and lateral images were saved to PACS. No sedation was given.
RESPONSE: Thirty minutes after the block the pain was 1/10 on the NRS, 86% relief.`;

const words = { coverage: coded.coverage, claims: coded.claims };
const narrate = (note: string) => ({
  service: 'procedure-note-sign',
  request: noting([bare('64493')], chart(words), { note: noteOf(note) }),
});

const review = (
  items: ClaimItem[],
  procedure = block(),
  over: Parameters<typeof chart>[1] = {},
  claim: Parameters<typeof aDraftClaim>[1] = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M47.816') }],
      ...claim,
    }),
    chart(coded, over),
    { procedures: [procedure] },
  ),
});

const twoJoints = block({ bodySite: [site('right', 'L4-L5', 'L5-S1')] });
const bothSides = block({ bodySite: [site('both', 'L4-L5')] });
const treatment = block({ category: intent('therapeutic') });
/** The claim is there in the place of another. */
const PRIOR = { coding: [{ code: 'prior' }] };

/** A draft claim that the EHR holds for the encounter. */
const drafted = (id: string, items: ClaimItem[], over: Parameters<typeof aDraftClaim>[1] = {}) =>
  aDraftClaim(
    itemsFor(items).map((item) => ({ ...item, encounter: [{ reference: 'Encounter/visit' }] })),
    {
      id,
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M47.816') }],
      ...over,
    },
  );
const asPrior = { related: [{ claim: { reference: 'Claim/a' }, relationship: PRIOR }] };
const units = (value: number, item: ClaimItem): ClaimItem => ({ ...item, quantity: { value } });

testScenarios({
  'a diagnostic block with every fact coded is passed in silence': sign(),
  'the same told by the note alone is passed in silence': narrate(NOTE),
  'it is passed in silence when the encounter is closed': {
    service: 'encounter-discharge',
    request: discharging([block()], chart(coded)),
  },
  'practitioner and surgery center each have a draft for both sides, in their own form': {
    service: 'encounter-discharge',
    request: discharging(
      [bothSides],
      chart(coded, {
        practitioner: drafted('a', [line('64493', '50', 'KX')]),
        center: drafted(
          'b',
          [line('64493', 'RT', 'KX'), line('64493', 'LT', 'KX')].map((item) => ({
            ...item,
            locationCodeableConcept: placeOfService('24'),
          })),
          { type: { coding: [{ code: 'institutional' }] } },
        ),
      }),
    ),
  },
  'a draft that another takes the place of does not count': {
    service: 'encounter-discharge',
    request: discharging(
      [block()],
      chart(coded, {
        first: drafted('a', [line('64493', 'RT', 'KX')]),
        second: drafted('b', [line('64493', 'RT', 'KX')], asPrior),
      }),
    ),
  },
  'two drafts that are not told to replace one another count twice': {
    service: 'encounter-discharge',
    request: discharging(
      [block()],
      chart(coded, {
        first: drafted('a', [line('64493', 'RT', 'KX')]),
        second: drafted('b', [line('64493', 'RT', 'KX')]),
      }),
    ),
    critical: ['facet-count-by-joint', 'mue-exceeded'],
  },
  'a note that does not say what was injected, joint or nerve, is told': {
    ...sign({}, block({ code: cpt('64493') })),
    warning: ['facet-approach-not-documented'],
  },
  'a note that does not say why it was done is told': {
    ...narrate(NOTE.replace('diagnostic ', '')),
    warning: ['facet-intent-missing'],
  },
  'a diagnostic block without a score afterwards proves nothing': {
    ...sign({ after: [] }),
    critical: ['facet-relief-not-documented'],
  },
  'a percent in words is relief': narrate(
    NOTE.replace('the pain was 1/10 on the NRS, 86% relief', 'she reported 86% relief'),
  ),
  'a score on another scale does not compare': {
    ...sign(
      { after: pain(1, '2026-11-20T16:00:00Z', { of: 'done', scale: '38214-3' }) },
      block({ performedDateTime: '2026-11-20T15:00:00Z' }),
    ),
    critical: ['facet-relief-not-documented'],
    warning: ['pain-scale-inconsistent'],
  },
  'a note without guidance asks for it': {
    ...narrate(
      NOTE.replace(' under fluoroscopic guidance', '')
        .replace('Under fluoroscopy a', 'A')
        .replace('Anteroposterior and lateral images were saved to PACS. ', ''),
    ),
    critical: ['imaging-guidance-not-documented'],
  },
  'films that nobody archived are asked for': {
    ...sign({ films: [] }),
    warning: ['imaging-archive-missing'],
  },
  'ultrasound does not fit the code': {
    ...narrate(
      NOTE.replace('fluoroscopic', 'ultrasound')
        .replace('fluoroscopy', 'ultrasound')
        .replace('Anteroposterior and lateral images', 'Images'),
    ),
    critical: ['imaging-modality-mismatch'],
  },
  'a side that nobody says is asked for': {
    ...sign({}, block({ bodySite: [site(undefined, 'L4-L5')] })),
    critical: ['laterality-missing-note'],
  },
  'a level that nobody says is asked for': {
    ...sign({}, block({ bodySite: [site('right')] })),
    critical: ['spinal-level-missing'],
  },
  'a treatment without the reason against ablation is not covered': {
    ...sign({}, treatment),
    critical: ['facet-therapeutic-no-rfa-rationale'],
  },

  'the claim of a diagnostic block with its side and KX is passed in silence': review([
    line('64493', 'RT', 'KX'),
  ]),
  'without KX it counts as a treatment': {
    ...review([line('64493', 'RT')]),
    critical: ['facet-kx-missing-diagnostic'],
  },
  'each line of a diagnostic block needs it': {
    ...review([line('64493', 'RT', 'KX'), line('64494', 'RT')], twoJoints),
    critical: ['facet-kx-missing-diagnostic'],
  },
  'other payers do not ask for KX': review([line('64493', 'RT')], block(), {
    coverage: aCoverage('BCBS-50'),
  }),
  'a treatment needs no KX': review([line('64493', 'RT')], treatment),
  'two joints on two lines are passed in silence': review(
    [line('64493', 'RT', 'KX'), line('64494', 'RT', 'KX')],
    twoJoints,
  ),
  'three nerves supply two joints': {
    ...review([line('64493', 'RT'), line('64494', 'RT'), line('64495', 'RT')], twoJoints, {
      coverage: aCoverage('AETNA-2026'),
      authorization: approval(['64493', '64494', '64495'].map((code) => askedFor(code, 'RT'))),
    }),
    critical: ['facet-count-by-joint'],
  },
  'both sides of one joint on one line with 50 are passed in silence': review(
    [line('64493', '50', 'KX')],
    bothSides,
  ),
  'both sides of one joint are not two joints': {
    ...review([line('64493', 'RT', 'KX'), line('64494', 'LT', 'KX')], bothSides),
    critical: ['facet-count-by-joint'],
  },
  'two units of a first joint are more than Medicare takes': {
    ...review([units(2, line('64493', 'RT', 'KX'))]),
    critical: ['facet-count-by-joint', 'mue-exceeded'],
  },
  'a line without a side is rejected': {
    ...review([line('64493', 'KX')]),
    critical: ['laterality-missing-note'],
  },
  'a line for the other side is a matter of safety': {
    ...review([line('64493', 'LT', 'KX')]),
    critical: ['laterality-mismatch'],
  },
  'a diagnosis that is not listed is told': {
    ...review(
      [line('64493', 'RT', 'KX')],
      block(),
      {},
      { diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M54.50') }] },
    ),
    critical: ['dx-not-covered-for-procedure'],
  },
  'fluoroscopy is part of a facet injection': {
    ...review([line('64493', 'RT', 'KX'), line('77003')]),
    critical: ['imaging-guidance-unbundled'],
  },
  'a third joint is not covered by Medicare': {
    ...review(
      [line('64493', 'RT', 'KX'), line('64494', 'RT', 'KX'), line('64495', 'RT', 'KX')],
      block({ bodySite: [site('right', 'L3-L4', 'L4-L5', 'L5-S1')] }),
    ),
    critical: ['facet-third-level-noncovered'],
  },
  'a surgery center bills both sides on two lines': review(
    ['RT', 'LT'].map((side) => ({
      ...line('64493', side, 'KX'),
      locationCodeableConcept: placeOfService('24'),
    })),
    bothSides,
    {},
    { type: { coding: [{ code: 'institutional' }] } },
  ),
  'a session that could not be read contradicts no claim': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim([line('64493', 'RT', 'KX')], {
        diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M47.816') }],
      }),
      unread({ ...chart(coded), encounterProcedures: null }),
    ),
  },
});
