/** A note of our own writing, with a payer and a code to judge it by. */
export interface SampleNote {
  title: string;
  /** The policy set's id. */
  policy: string;
  code: string;
  text: string;
}

/** Notes to try the reader on: with gaps as they are common, and one that says it all. */
export const sampleNotes: SampleNote[] = [
  {
    title: 'An epidural whose note leaves out approach, side and level',
    policy: 'MCR-FFS-2026',
    code: '64483',
    text: `PROCEDURE NOTE

PROCEDURE: Lumbar epidural steroid injection.

INDICATION: Radiating leg pain for five months. Physical therapy for eight weeks and naproxen brought little relief.

TECHNIQUE: The patient was positioned prone and the back was prepped and draped. Under fluoroscopic guidance a 22-gauge spinal needle was advanced to the target. After negative aspiration 1 mL of contrast showed good spread. 10 mg of dexamethasone was then injected slowly.

RESPONSE: Pain was 7/10 before and 3/10 thirty minutes after the injection.

COMPLICATIONS: None. The patient left in stable condition.
`,
  },
  {
    title: 'A transforaminal epidural that is documented in full',
    policy: 'MCR-FFS-2026',
    code: '64483',
    text: `PROCEDURE NOTE

PROCEDURE: Right L5-S1 transforaminal epidural steroid injection under fluoroscopy.

INDICATION: Right S1 radicular pain for four months, 7/10 at worst. Eight weeks of physical therapy and gabapentin failed. The last injection gave 70% relief for four months.

CONSENT: Risks, benefits and alternatives were discussed; written informed consent was obtained.

TECHNIQUE: Time out confirmed patient, side and level. Under fluoroscopic guidance a 22-gauge, 5-inch needle was advanced to the right L5-S1 foramen. AP and lateral views confirmed the position. 1 mL of iohexol outlined the nerve root with epidural spread and no vascular uptake. 10 mg of dexamethasone (10 mg/mL, 1 mL) with 1 mL of 1% lidocaine was injected. The images were saved to PACS.

RESPONSE: Pain was 7/10 before and 2/10 thirty minutes after the injection.

COMPLICATIONS: None.
`,
  },
  {
    title: 'A medial branch block without a pain score after it',
    policy: 'MCR-FFS-2026',
    code: '64493',
    text: `PROCEDURE: Diagnostic lumbar medial branch block, bilateral L3 and L4 medial branches (L4-L5 facet joints), first block.

INDICATION: Axial low back pain for two years without radiculopathy, worse with extension. Baseline pain 6/10.

CONSENT: Written consent was obtained after discussion of risks and alternatives.

TECHNIQUE: Under ultrasound guidance 25-gauge needles were placed at the junction of the superior articular process and the transverse process on both sides. 0.5 mL of 0.5% bupivacaine was injected at each nerve.

The patient tolerated the procedure well and will return with a pain diary.
`,
  },
  {
    title: 'A radiofrequency ablation without temperature and time',
    policy: 'AETNA-2026',
    code: '64635',
    text: `PROCEDURE PERFORMED: Left lumbar radiofrequency ablation of the L3, L4 medial branches and L5 dorsal ramus, denervating the left L4-L5 and L5-S1 facet joints.

HISTORY: Two diagnostic medial branch blocks gave 85% and 90% relief for the duration of the anesthetic.

CONSENT: Informed consent was signed.

DESCRIPTION: With fluoroscopic guidance 18-gauge cannulas were placed at the junction of the superior articular process and transverse process. Sensory stimulation at 50 Hz was concordant, motor stimulation at 2 Hz showed no leg movement. 1 mL of 2% lidocaine was given at each site, and thermal lesions were made. Fluoroscopic images were archived.

COMPLICATIONS: None.
`,
  },
  {
    title: 'Trigger points without the names of muscles',
    policy: 'MCR-FFS-2026',
    code: '20553',
    text: `PROCEDURE: Trigger point injections.

Several taut bands with a twitch response and referred pain were palpated in the neck and upper back on the right. The skin was cleaned with alcohol. Using a 25-gauge needle a total of 6 mL of 1% lidocaine was injected into the trigger points. Pain went from 6/10 to 4/10. No complications.
`,
  },
];
