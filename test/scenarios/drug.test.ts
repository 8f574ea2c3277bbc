import type { ClaimItem, Procedure } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { hcpcs } from '../kit/performance.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, discharging, noting, reviewing, signing, unread } from './ask.ts';
import {
  codedApproach,
  icd,
  intent,
  otherClaims,
  provocativeTests,
  site,
  visitNote,
} from './charts.ts';
import { lumbar } from './epidural-charts.ts';
import {
  atSession,
  drug,
  epiduralDrugs,
  given,
  itemsFor,
  line,
  noteOf,
  storedNote,
} from './session-charts.ts';

/** What was injected: on the note by name, strength and volume, on the claim by units. */

const epidural = (over: Partial<Procedure> = {}) =>
  given('62323', {
    code: codedApproach('62323', 'interlaminar'),
    bodySite: [site(undefined, 'L4-L5')],
    ...over,
  });

const of = (value: number) => ({ quantity: { value } });

const steroids = {
  methylprednisolone: drug(
    'steroid',
    'methylprednisolone acetate 40 MG/ML Injectable Suspension',
    { value: 80, unit: 'mg' },
    '2 mL',
  ),
  dexamethasone: drug(
    'steroid',
    'dexamethasone sodium phosphate 10 MG/ML Injectable Solution',
    { value: 10, unit: 'mg' },
    '1 mL',
  ),
  betamethasone: drug(
    'steroid',
    'betamethasone acetate and betamethasone sodium phosphate 6 MG/ML Injectable Suspension',
    { value: 12, unit: 'mg' },
    '2 mL',
  ),
  triamcinolone: epiduralDrugs.steroid,
};

const bupivacaine = drug(
  'anesthetic',
  'bupivacaine hydrochloride 2.5 MG/ML Injectable Solution',
  { value: 5, unit: 'mg' },
  '2 mL',
);

const review = (
  items: ClaimItem[],
  steroid: keyof typeof steroids = 'methylprednisolone',
  over: Parameters<typeof chart>[1] = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor([line('62323'), ...items]), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M54.16') }],
    }),
    chart(atSession, {
      contrast: epiduralDrugs.contrast,
      steroid: steroids[steroid],
      ...over,
    }),
    { procedures: [epidural()] },
  ),
});

/** A drug line by its HCPCS system, as most claims have it. */
const billed = (code: string, units: number, ...modifiers: string[]): ClaimItem => ({
  ...line(code, ...modifiers),
  productOrService: hcpcs(code),
  ...of(units),
});

const { quantity: _, ...withoutUnits } = billed('J1010', 80, 'JZ');

testScenarios({
  'eighty milligrams of methylprednisolone are eighty units': review([billed('J1010', 80, 'JZ')]),
  'two units are too few': {
    ...review([billed('J1010', 2, 'JZ')]),
    critical: ['drug-units-mismatch'],
  },
  'eighty milligrams of triamcinolone are eight units': review(
    [billed('J3301', 8, 'JZ')],
    'triamcinolone',
  ),
  'eighty units are ten times too many': {
    ...review([billed('J3301', 80, 'JZ')], 'triamcinolone'),
    critical: ['drug-units-mismatch'],
  },
  'ten milligrams of dexamethasone are ten units': review(
    [billed('J1100', 10, 'JZ')],
    'dexamethasone',
  ),
  'twelve milligrams of betamethasone are four units': review(
    [billed('J0702', 4, 'JZ')],
    'betamethasone',
  ),
  'the deleted code is told once, not by its units as well': {
    ...review([billed('J1040', 1, 'JZ')]),
    critical: ['code-deleted-or-invalid'],
  },
  // Triamcinolone is sold in vials for one dose and for several (rulebook: single-dose container).
  'a drug that comes in vials for many needs no word on its waste': review(
    [billed('J3301', 8)],
    'triamcinolone',
  ),
  'the anesthetic that thins the steroid is not billed to Medicare': {
    ...review([billed('J1010', 80, 'JZ'), billed('J0665', 10, 'JZ')], 'methylprednisolone', {
      anesthetic: bupivacaine,
    }),
    warning: ['drug-local-anesthetic-unbundled'],
  },
  'a drug line that names no units is asked for them': {
    ...review([withoutUnits]),
    critical: ['drug-units-mismatch'],
  },
  'that nothing was thrown away is not said where some was': {
    ...review([billed('J1100', 6, 'JZ')], 'dexamethasone', {
      steroid: drug(
        'steroid',
        'dexamethasone sodium phosphate 10 MG/ML Injectable Solution',
        { value: 6, unit: 'mg' },
        '0.6 mL',
      ),
      note: storedNote('The remaining 4 mg of the single-dose vial were discarded.'),
    }),
    warning: ['drug-jw-jz-missing'],
  },
  'an unclassified drug under the words of its code alone is not paid': {
    ...review([
      billed('J1010', 80, 'JZ'),
      {
        ...billed('J3490', 1, 'JZ'),
        productOrService: { ...hcpcs('J3490'), text: 'Unclassified drugs, 2 mL' },
      },
    ]),
    critical: ['drug-unclassified-narrative'],
  },
  'an unclassified drug without its name and dose is not paid': {
    ...review([billed('J1010', 80, 'JZ'), billed('J3490', 1, 'JZ')]),
    critical: ['drug-unclassified-narrative'],
  },
  'with them it is passed in silence': review([
    billed('J1010', 80, 'JZ'),
    {
      ...billed('J3490', 1, 'JZ'),
      productOrService: { ...hcpcs('J3490'), text: 'Hyaluronidase 150 units' },
    },
  ]),
  'a dose that could not be read is not called wrong': {
    service: 'claim-review',
    request: reviewing(
      aDraftClaim(itemsFor([line('62323'), billed('J1010', 2, 'JZ')]), {
        diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M54.16') }],
      }),
      unread(chart(atSession)),
      { procedures: [epidural()] },
    ),
  },
});

const NOTE = `PROCEDURE: L4-L5 interlaminar epidural steroid injection under fluoroscopic guidance.
PREOPERATIVE DIAGNOSIS: Right L5 radiculopathy. Pain before the procedure 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: Under fluoroscopy a 20-gauge Tuohy needle was advanced at the L4-L5 interspace with loss of resistance. 1 mL of Omnipaque 240 showed epidural spread in anteroposterior and lateral views, and the images were saved to PACS. Then 2 mL of methylprednisolone acetate 40 mg/mL (80 mg) and 2 mL of preservative-free saline were injected. No sedation was given. There were no complications.`;

const narrate = (note: string, policy = 'MCR-FFS-2026') => ({
  service: 'procedure-note-sign',
  request: noting(
    [given('62323', { usedCode: [] })],
    chart({ coverage: aCoverage(policy), claims: otherClaims }),
    { note: noteOf(note) },
  ),
});

const joint = (text: string) =>
  signing(
    [
      anOrder('27096', {
        code: cpt('27096', text),
        category: [intent('diagnostic')],
        bodySite: [site('right')],
        reasonCode: [icd('M53.3')],
      }),
    ],
    chart(lumbar, {
      diagnosis: [],
      imaging: [],
      tests: provocativeTests(3, '2026-11-10'),
      words: visitNote(
        'Pain over the right sacroiliac joint below L5 since March 2026.',
        '2026-11-10',
      ),
    }),
  );

testScenarios({
  'a note that names drug, strength and volume is passed in silence': narrate(NOTE),
  'a note without the strength asks for it': {
    ...narrate(NOTE.replace('methylprednisolone acetate 40 mg/mL (80 mg)', 'methylprednisolone')),
    warning: ['injectate-incomplete'],
  },
  'a note that says only steroid asks for its name': {
    ...narrate(NOTE.replace('2 mL of methylprednisolone acetate 40 mg/mL (80 mg)', 'steroid')),
    warning: ['injectate-incomplete'],
  },
  'platelet-rich plasma into the epidural space is not covered': {
    ...narrate(
      NOTE.replace(
        '2 mL of methylprednisolone acetate 40 mg/mL (80 mg) and 2 mL of preservative-free saline',
        '3 mL of platelet-rich plasma',
      ).replace('epidural steroid injection', 'epidural injection'),
    ),
    critical: ['injectate-not-covered'],
  },
  'platelet-rich plasma is told when it is ordered': {
    service: 'order-sign',
    request: joint('Right sacroiliac joint injection of platelet-rich plasma'),
    critical: ['injectate-not-covered'],
  },
  'a steroid into the same joint is not': {
    service: 'order-sign',
    request: joint('Right sacroiliac joint injection of triamcinolone 40 mg, diagnostic'),
  },
  'vitamin B12 into trigger points is not covered': {
    service: 'procedure-note-sign',
    request: noting(
      [given('20552', { code: cpt('20552'), usedCode: [] })],
      chart({ coverage: aCoverage('MCR-FFS-2026'), claims: otherClaims }),
      {
        note: noteOf(`PROCEDURE: Trigger point injection of the right trapezius.
PREOPERATIVE DIAGNOSIS: Myofascial pain. Pain before the procedure 6/10 on the NRS.
CONSENT: Informed consent was obtained.
DESCRIPTION: Two trigger points in the right trapezius were injected with 1 mL of vitamin B12 1000 mcg/mL each.
RESPONSE: Immediately afterwards the pain was 2/10 on the NRS.`),
      },
    ),
    critical: ['injectate-not-covered'],
  },
  'the encounter with every drug coded is closed in silence': {
    service: 'encounter-discharge',
    request: discharging([epidural()], chart(atSession, epiduralDrugs)),
  },
  'drugs that could not be read are not called missing': {
    service: 'procedure-note-sign',
    request: noting(
      [epidural()],
      unread(chart(atSession), 'medicationAdministrations', 'encounterDocuments', 'notes'),
    ),
  },
});
