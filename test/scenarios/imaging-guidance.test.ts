import type { ClaimItem, Procedure } from 'fhir/r4';
import { aDraftClaim } from '../kit/claim.ts';
import { aCoverage, anOrder, cpt } from '../kit/fhir.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, noting, reviewing, signing } from './ask.ts';
import { codedApproach, icd, site } from './charts.ts';
import { interlaminar, lumbar } from './epidural-charts.ts';
import {
  atSession,
  epiduralDrugs,
  films,
  given,
  itemsFor,
  line,
  noteOf,
} from './session-charts.ts';

/** Guidance that is billed beside a procedure: when it may be, and what it needs. */

const HIP = `PROCEDURE: Right hip joint injection under fluoroscopic guidance.
PREOPERATIVE DIAGNOSIS: Right hip osteoarthritis. Pain before the procedure 7/10 on the NRS.
CONSENT: Written informed consent was obtained.
DESCRIPTION: Under fluoroscopy a 22-gauge spinal needle was advanced into the right hip joint. 1 mL of Omnipaque 240 and then 1 mL of triamcinolone 40 mg/mL (40 mg) with 4 mL of ropivacaine 0.5% were injected. No sedation was given.
FLUOROSCOPIC GUIDANCE AND FINDINGS: Fluoroscopy was used throughout. The needle tip lies at the femoral head-neck junction and contrast outlines the joint capsule. Permanent images were saved to PACS.`;

const hip = (over: Partial<Procedure> = {}) =>
  given('20610', {
    code: cpt('20610', 'Injection of the hip joint'),
    bodySite: [{ ...site('right'), text: 'Right hip joint' }],
    ...over,
  });

const STEROID: ClaimItem = { ...line('J3301', 'JZ'), quantity: { value: 4 } };

const review = (items: ClaimItem[], note = HIP, over: Parameters<typeof chart>[1] = {}) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(itemsFor(items), {
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: icd('M16.11') }],
    }),
    chart({ ...atSession, ...over }),
    { procedures: [hip()], note: noteOf(note) },
  ),
});

const epidural = {
  ...atSession,
  ...epiduralDrugs,
};
const done = given('62323', {
  code: codedApproach('62323', 'interlaminar'),
  bodySite: [site(undefined, 'L4-L5')],
});
const EPIDURAL = `PROCEDURE: L4-L5 interlaminar epidural steroid injection under fluoroscopic guidance.
FLUOROSCOPIC GUIDANCE AND FINDINGS: Fluoroscopy was used in anteroposterior and lateral views. The needle tip lies in the posterior epidural space and contrast spreads from L3 to S1. Permanent images were saved to PACS.`;

const inMississippi = (
  items: ClaimItem[],
  note = EPIDURAL,
  over: Parameters<typeof chart>[1] = {},
) => ({
  service: 'claim-review',
  request: reviewing(
    aDraftClaim(items.map((item, index) => ({ ...item, sequence: index + 1 }))),
    chart(epidural, { coverage: aCoverage('WC-MS'), ...over }),
    { procedures: [done], note: noteOf(note) },
  ),
});
const twice = (item: ClaimItem): ClaimItem => ({ ...item, quantity: { value: 2 } });

testScenarios({
  'fluoroscopy of a hip injection, with its report and images, is passed in silence': review([
    line('20610', 'RT'),
    line('77002'),
    STEROID,
  ]),
  'the code for the spine does not fit the hip': {
    ...review([line('20610', 'RT'), line('77003'), STEROID]),
    critical: ['guidance-code-mismatch'],
  },
  'the code for ultrasound does not fit fluoroscopy': {
    ...review([line('20610', 'RT'), line('76942'), STEROID]),
    critical: ['guidance-code-mismatch', 'joint-us-code-mismatch'],
  },
  'guidance without findings lacks its report': {
    ...review(
      [line('20610', 'RT'), line('77002'), STEROID],
      HIP.replace(/FLUOROSCOPIC GUIDANCE AND FINDINGS.*/, 'Permanent images were saved to PACS.'),
    ),
    critical: ['guidance-report-missing'],
  },
  'guidance without an image lacks its proof': {
    ...review(
      [line('20610', 'RT'), line('77002'), STEROID],
      HIP.replace(' Permanent images were saved to PACS.', ''),
      { films: [] },
    ),
    critical: ['guidance-report-missing'],
  },
  'guidance is counted once a session': {
    ...review([line('20610', 'RT'), twice(line('77002')), STEROID]),
    critical: ['guidance-code-duplicate'],
  },
  'fluoroscopy ordered beside an epidural is told when it is signed, and asks for no notice': {
    service: 'order-sign',
    request: signing([interlaminar(), anOrder('77003', { id: 'guidance' })], chart(lumbar)),
    critical: ['imaging-guidance-unbundled'],
    info: [],
  },
  'stand-alone fluoroscopy is never billed with a guided injection': {
    service: 'procedure-note-sign',
    request: noting([done], chart(epidural), {
      claim: aDraftClaim([line('62323'), { ...line('76000'), sequence: 2 }]),
    }),
    critical: ['imaging-guidance-unbundled'],
  },
  "workers' compensation of Mississippi takes fluoroscopy beside an epidural": inMississippi([
    line('62323'),
    line('77003'),
  ]),
  'but only once': {
    ...inMississippi([line('62323'), twice(line('77003'))]),
    critical: ['guidance-code-duplicate'],
  },
  'and only the code for the spine': {
    ...inMississippi([line('62323'), line('77002')]),
    critical: ['guidance-code-mismatch'],
  },
  'and with its report': {
    ...inMississippi(
      [line('62323'), line('77003')],
      EPIDURAL.replace(/FLUOROSCOPIC GUIDANCE AND FINDINGS.*/, ''),
      { films: [] },
    ),
    critical: ['guidance-report-missing'],
  },
  'CT is guidance as good as fluoroscopy': {
    service: 'procedure-note-sign',
    request: noting(
      [
        {
          ...done,
          usedCode: [{ coding: [{ system: 'http://snomed.info/sct', code: '77477000' }] }],
        },
      ],
      chart(epidural, { films: films(2, 'CT') }),
    ),
  },
  'a modality that only the archived films tell is a modality': {
    service: 'procedure-note-sign',
    request: noting([{ ...done, usedCode: [] }], chart(epidural)),
  },
});
