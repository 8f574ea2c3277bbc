import type { NoteProcedure, NoteReading } from '../../src/note/note-reading.ts';

interface SyntheticNote {
  name: string;
  text: string;
  procedures: Partial<NoteProcedure>[];
  visit?: Partial<NoteReading>;
}

/** Invented notes in the styles authors use; no words are taken from a real one. */
export const notes: SyntheticNote[] = [
  {
    name: 'a dictated note of an interlaminar epidural',
    text: `PROCEDURE: Left paramedian L5-S1 interlaminar epidural steroid injection.
INDICATION: Right leg pain after a fall. Prior epidural gave 60% relief for two months.
CONSENT: Written informed consent was obtained.
DESCRIPTION: The patient was placed prone. Using fluoroscopy, a Tuohy needle was advanced to the L5-S1 space. AP and lateral views confirmed position. Isovue 1 mL showed epidural spread. Images were saved to PACS.
COMPLICATIONS: None.
PLAN: If relief exceeds 50%, we will schedule a right L4-5 TFESI.`,
    procedures: [
      {
        family: 'esi-interlaminar',
        approach: 'interlaminar',
        region: 'lumbosacral',
        levels: ['L5-S1'],
        laterality: 'left',
        guidance: 'fluoroscopy',
        contrast: true,
        imagesArchived: true,
      },
    ],
    visit: {
      consent: true,
      complications: 'none',
      priorReliefPercent: 60,
      reliefPercent: null,
      viewsStated: true,
      unfilledTemplate: false,
    },
  },
  {
    name: 'a terse note in one line',
    text: 'Rt L4, L5 TFESI under fluoro, 22g needle, dye ok, no complications. Pain 7/10 -> f/u 2 wks',
    procedures: [
      {
        family: 'esi-transforaminal',
        approach: 'transforaminal',
        levels: ['L4', 'L5'],
        laterality: 'right',
        guidance: 'fluoroscopy',
        contrast: true,
      },
    ],
    visit: { complications: 'none' },
  },
  {
    name: 'a run-on transcript whose headings lost their lines',
    text: 'PREOPERATIVE DIAGNOSIS: , Right L5 radiculopathy.,PROCEDURE PERFORMED: , Caudal epidural steroid injection under fluoroscopic guidance.,INDICATIONS: , He had bilateral TFESIs last year.,DESCRIPTION OF PROCEDURE: , The sacral hiatus was entered. No contrast was used because of an iodine allergy.,COMPLICATIONS: , None.,PLAN: , Left L4-5 RFA next month.',
    procedures: [
      {
        family: 'esi-caudal',
        approach: 'caudal',
        laterality: null,
        levels: [],
        guidance: 'fluoroscopy',
        contrast: false,
      },
    ],
    visit: { contrastContraindication: 'iodine allergy', complications: 'none' },
  },
  {
    name: 'an epidural told without its approach',
    text: `Procedure: Lumbar epidural steroid injection
Technique: With loss of resistance to saline an 18-gauge Tuohy was placed in the epidural space at L3-4.
Risks of caudal and transforaminal routes had been discussed.`,
    procedures: [
      {
        family: 'esi-unspecified',
        approach: null,
        levels: ['L3-L4'],
        region: 'lumbar',
        contrast: null,
      },
    ],
    visit: { complications: null, consent: null },
  },
  {
    name: 'a diagnostic medial branch block with scores',
    text: `PROCEDURES:
1. Diagnostic right L3, L4 and L5 medial branch blocks under fluoroscopy
HPI: Pain 8/10 today. Physical therapy gave 20% relief.
DETAILS: Needles were placed at each target and 0.5 mL of bupivacaine 0.5% was injected.
RESPONSE: Post-procedure pain 1/10. Patient reported 90% relief at 30 minutes.`,
    procedures: [
      {
        family: 'medial-branch-block',
        approach: 'medial-branch',
        levels: ['L3', 'L4', 'L5'],
        laterality: 'right',
        region: 'lumbar',
        intent: 'diagnostic',
      },
    ],
    visit: { painBefore: 8, painAfter: 1, reliefPercent: 90, priorReliefPercent: null },
  },
  {
    name: 'a radiofrequency ablation after two blocks',
    text: `PROCEDURE: Left L4-5 and L5-S1 facet radiofrequency ablation
HISTORY: First medial branch block gave 85% relief. Second block gave 90% relief.
TECHNIQUE: The C-arm was tilted 45 degrees. Lesions were made at 80 degrees C for 90 seconds.
Fluoroscopic images were stored.`,
    procedures: [
      {
        family: 'radiofrequency-ablation',
        levels: ['L4-L5', 'L5-S1'],
        laterality: 'left',
        guidance: 'fluoroscopy',
        rfTemperatureC: 80,
        rfDurationS: 90,
        imagesArchived: true,
      },
    ],
    visit: { reliefPercent: null, priorReliefPercent: 85 },
  },
  {
    name: 'two levels on different sides',
    text: 'PROCEDURE: Right L4 and left L5 transforaminal epidural steroid injections.',
    procedures: [
      { family: 'esi-transforaminal', laterality: 'right', levels: ['L4'] },
      { family: 'esi-transforaminal', laterality: 'left', levels: ['L5'] },
    ],
  },
  {
    name: 'one level done on both sides in two lines',
    text: 'PROCEDURES:\n1. Right L4-5 TFESI\n2. Left L4-5 TFESI\n',
    procedures: [{ family: 'esi-transforaminal', laterality: 'bilateral', levels: ['L4-L5'] }],
  },
  {
    name: 'two kinds of procedure',
    text: `PROCEDURE: Left L5-S1 transforaminal ESI and right sacroiliac joint injection.
DETAILS: For the transforaminal injection the L5-S1 foramen was entered and contrast was injected.
The sacroiliac joint injection followed under ultrasound.`,
    procedures: [
      { family: 'esi-transforaminal', laterality: 'left', levels: ['L5-S1'], contrast: true },
      {
        family: 'sacroiliac-joint-injection',
        laterality: 'right',
        levels: [],
        contrast: null,
        guidance: 'ultrasound',
      },
    ],
  },
  {
    name: 'a second kind told only in the narrative',
    text: `PROCEDURE: C7-T1 interlaminar epidural steroid injection
DETAILS: The epidural was done in the midline. Trigger point injections were then performed in the left trapezius.`,
    procedures: [
      { family: 'esi-interlaminar', levels: ['C7-T1'], region: 'cervicothoracic' },
      { family: 'trigger-point-injection', laterality: 'left' },
    ],
  },
  {
    name: 'a labelled form',
    text: `Procedure: Facet joint injection
Laterality: Bilateral
Level(s): L3-4, L4-5
Approach: Intra-articular
Guidance: CT-guided
Contrast: none
Complications: none`,
    procedures: [
      {
        family: 'facet-joint-injection',
        approach: 'intra-articular',
        laterality: 'bilateral',
        levels: ['L3-L4', 'L4-L5'],
        guidance: 'ct',
        contrast: false,
      },
    ],
    visit: { complications: 'none' },
  },
  {
    name: 'a labelled form nobody filled in',
    text: `Procedure: Interlaminar ESI
Laterality: ***
Levels: ____
Contrast:
Fluoroscopy:
Images saved:
Complications: ***`,
    procedures: [
      {
        family: 'esi-interlaminar',
        laterality: null,
        levels: [],
        contrast: null,
        guidance: null,
        imagesArchived: null,
      },
    ],
    visit: { unfilledTemplate: true, complications: null },
  },
  {
    name: 'typing errors',
    text: 'PROCEEDURE PERFORMED TODAY\nLt L5 transforamenal epidural steriod injection under flouroscopy was performed',
    procedures: [
      {
        family: 'esi-transforaminal',
        approach: 'transforaminal',
        laterality: 'left',
        levels: ['L5'],
        guidance: 'fluoroscopy',
      },
    ],
  },
  {
    name: 'a consultation that only plans',
    text: `HPI: Right leg pain 7/10. She had two caudal epidurals in the past with 50% relief.
EXAM: Left lateral bending limited.
Assessment/Plan: L5 radiculopathy. Will schedule right L5 TFESI. Alternatives include interlaminar ESI.`,
    procedures: [],
    visit: { priorReliefPercent: 50, reliefPercent: null, painBefore: 7 },
  },
  {
    name: 'a sacroiliac injection with a complication',
    text: `PROCEDURE: Left SI joint injection with ultrasound guidance
The patient was placed in the right lateral decubitus position. The needle was advanced into the joint.
COMPLICATIONS: Brief vasovagal episode, resolved.`,
    procedures: [
      {
        family: 'sacroiliac-joint-injection',
        approach: 'intra-articular',
        laterality: 'left',
        guidance: 'ultrasound',
      },
    ],
    visit: { complications: 'text' },
  },
  {
    name: 'a story without headings',
    text: `The patient is a 60-year-old man. He was brought to the procedure room and positioned prone. The skin was prepped and draped. A right L4-L5 interlaminar epidural steroid injection was performed under fluoroscopy.
He tolerated it well. Pain went from 8/10 to 3/10. We plan a left SI joint injection next month.`,
    procedures: [
      {
        family: 'esi-interlaminar',
        laterality: 'right',
        levels: ['L4-L5'],
        guidance: 'fluoroscopy',
      },
    ],
    visit: { painBefore: 8, painAfter: 3 },
  },
  {
    name: 'wrapped lines',
    text: `PROCEDURE: Right L4-5 and
L5-S1 transforaminal epidural
steroid injections`,
    procedures: [{ family: 'esi-transforaminal', laterality: 'right', levels: ['L4-L5', 'L5-S1'] }],
  },
];
