import { chartOf } from '../chart-of.ts';
import { draftClaim } from '../claims.ts';
import type { Place } from '../places.ts';
import { condition } from '../records.ts';
import { reviewClaim, signNote } from '../requests.ts';
import type { SampleChart } from '../sample.ts';
import { type SessionOptions, session } from '../session.ts';
import { painAtVisit } from '../visits.ts';

const place: Place = 'summit-spine-clinic';
const CONSENT =
  'CONSENT: Risks, benefits and alternatives were discussed; written consent was obtained.';

const NERVE_ROOT = `PROCEDURE: Diagnostic selective nerve root block, right L5-S1, transforaminal.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance a 22-gauge needle was advanced to the right L5-S1 foramen. 0.5 mL of contrast outlined the root. 1 mL of 2% lidocaine was injected. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;
const THERAPEUTIC = `PROCEDURE: Therapeutic transforaminal epidural steroid injection, right L5-S1.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance a 22-gauge needle was advanced to the right L5-S1 foramen. 1 mL of contrast showed spread along the root. 10 mg of dexamethasone (10 mg/mL, 1 mL) was injected. AP and lateral images were saved to PACS.
RESPONSE: Pain went from 7/10 before to 1/10 after the injection.
COMPLICATIONS: None.`;
const SINGLE_SHOT = `PROCEDURE: L4-L5 interlaminar epidural steroid injection.
TECHNIQUE: Under fluoroscopic guidance an 18-gauge Tuohy needle was advanced to the L4-L5 interlaminar space. 1 mL of contrast showed epidural spread. 80 mg of methylprednisolone (40 mg/mL, 2 mL) was injected through the needle, which was then removed. AP and lateral images were saved to PACS.
RESPONSE: Pain went from 7/10 before to 2/10 after the injection.
COMPLICATIONS: None.`;

/** Epidurals that were done well and coded wrongly. */
export function vincentMoreau(today: Temporal.PlainDate): SampleChart {
  const id = 'vincent-moreau';
  const done: SessionOptions = {
    id: 'vincent-snrb',
    patientId: id,
    place,
    day: today,
    code: '64483',
    side: 'right',
    levels: ['L5-S1'],
    images: 2,
  };
  const block = { ...done, intent: 'diagnostic', text: 'Selective nerve root block' } as const;
  const ago = (days: number) => today.subtract({ days });
  const treated = { ...done, id: 'vincent-tfesi', day: ago(30), intent: 'therapeutic' } as const;
  const again = { ...block, id: 'vincent-snrb-scored', day: ago(60), scores: [7, 1] } as const;
  const catheter: SessionOptions = {
    id: 'vincent-catheter',
    patientId: id,
    place,
    day: ago(90),
    code: '62327',
    levels: ['L4-L5'],
    images: 2,
  };
  const unguided: SessionOptions = {
    ...catheter,
    id: 'vincent-unguided',
    day: ago(120),
    code: '62322',
  };
  const guided = { ...unguided, id: 'vincent-guided', day: ago(150), code: '62323' };
  const claim = {
    patientId: id,
    payer: 'medicare',
    day: today,
    diagnoses: ['M54.17'],
  } as const;
  const line = (name: string, code: string, modifiers: string[], day: Temporal.PlainDate) =>
    draftClaim({ ...claim, id: `vincent-${name}-claim`, day }, [{ code, modifiers, units: 1 }]);
  return chartOf(
    today,
    {
      id,
      given: 'Vincent',
      family: 'Moreau',
      born: '1960-01-05',
      payer: 'medicare',
      story: 'Epidurals and nerve root blocks whose codes do not say what was done.',
    },
    [
      painAtVisit({ patientId: id, day: today.subtract({ days: 6 }) }, 7),
      condition(id, 'M54.17', 'Lumbosacral radiculopathy', today.subtract({ months: 4 })),
      ...session(block),
      ...session({ ...treated, note: THERAPEUTIC }),
      ...session({ ...again, note: NERVE_ROOT }),
      ...session({ ...catheter, note: SINGLE_SHOT }),
      ...session({ ...unguided, note: SINGLE_SHOT }),
      ...session({ ...guided, note: SINGLE_SHOT }),
      ...[30, 60, 90, 120, 150].map((days) =>
        painAtVisit({ patientId: id, day: ago(days + 5) }, 7),
      ),
    ],
    [
      signNote(
        {
          name: `${id}-root-block`,
          title: 'A diagnostic nerve root block without scores and without KX',
          expects: {
            fires: ['dsnrb-kx-missing', 'dsnrb-relief-missing'],
            silent: ['esi-contrast-not-documented', 'consent-missing'],
          },
        },
        { done: block, note: NERVE_ROOT, claim: line('block', '64483', ['RT'], today) },
      ),
      signNote(
        {
          name: `${id}-scored-root-block`,
          title: 'The same with scores and KX',
          expects: { fires: [], silent: ['dsnrb-kx-missing', 'dsnrb-relief-missing'] },
        },
        { done: again, note: NERVE_ROOT, claim: line('scored', '64483', ['RT', 'KX'], again.day) },
      ),
      reviewClaim(
        {
          name: `${id}-kx-on-treatment`,
          title: 'KX on a therapeutic injection',
          expects: { fires: ['dsnrb-kx-on-therapeutic'], silent: ['laterality-missing-note'] },
        },
        treated,
        line('treated', '64483', ['RT', 'KX'], treated.day),
      ),
      reviewClaim(
        {
          name: `${id}-treatment`,
          title: 'The same without KX',
          expects: { fires: [], silent: ['dsnrb-kx-on-therapeutic', 'approach-code-mismatch'] },
        },
        treated,
        line('treatment', '64483', ['RT'], treated.day),
      ),
      signNote(
        {
          name: `${id}-single-shot`,
          title: 'A single injection coded as an indwelling catheter, without consent',
          expects: { fires: ['esi-catheter-code-misuse', 'consent-missing'], silent: [] },
        },
        { done: catheter, note: SINGLE_SHOT },
      ),
      signNote(
        {
          name: `${id}-unguided-code`,
          title: 'Fluoroscopy in the note, a code without imaging',
          expects: { fires: ['esi-imaging-code-mismatch', 'consent-missing'], silent: [] },
        },
        { done: unguided, note: SINGLE_SHOT },
      ),
      reviewClaim(
        {
          name: `${id}-guided-code`,
          title: 'The same with the code that fits',
          expects: {
            fires: [],
            silent: [
              'esi-imaging-code-mismatch',
              'esi-catheter-code-misuse',
              'modifier-51-on-addon',
              'timely-filing-risk',
            ],
          },
        },
        guided,
        line('guided', '62323', [], guided.day),
      ),
    ],
  );
}

const NERVES = `PROCEDURE: Facet injection, left L4-L5.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance 25-gauge needles were advanced to the left L4-L5 level. 0.5 mL of 0.5% bupivacaine was injected. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;
const BRANCHES = `PROCEDURE: Diagnostic left L4-L5 medial branch block.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance needles were placed at the left L3 and L4 medial branches. 1 mL of 0.5% bupivacaine was injected in all. AP and lateral images were saved to PACS.
RESPONSE: Pain went from 7/10 before to 1/10 after the block.
COMPLICATIONS: None.`;
const BURNT = `PROCEDURE: Radiofrequency ablation.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance RF cannulas were placed at the left L3 and L4 medial branches for the left L4-L5 joint, and lesions were made. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;
const MEASURED = `PROCEDURE: Thermal radiofrequency ablation of the left L4-L5 facet joint.
${CONSENT}
TECHNIQUE: Under fluoroscopic guidance RF cannulas were placed at the left L3 and L4 medial branches. Thermal lesions were made at 85 °C for 90 seconds. AP and lateral images were saved to PACS.
COMPLICATIONS: None.`;

/** Facet procedures counted by nerve, and ablations without their parameters. */
export function hildaSorensen(today: Temporal.PlainDate): SampleChart {
  const id = 'hilda-sorensen';
  const done: SessionOptions = {
    id: 'hilda-facet',
    patientId: id,
    place,
    day: today,
    code: '64493',
    side: 'left',
    levels: ['L4-L5'],
    images: 2,
  };
  const ago = (days: number) => today.subtract({ days });
  const block = { ...done, id: 'hilda-mbb', day: ago(120), intent: 'diagnostic' } as const;
  const burnt = { ...done, id: 'hilda-rfa', day: ago(30), code: '64635' };
  const measured = { ...burnt, id: 'hilda-rfa-measured', day: ago(60) };
  const claim = {
    patientId: id,
    payer: 'medicare',
    diagnoses: ['M47.816'],
  } as const;
  return chartOf(
    today,
    {
      id,
      given: 'Hilda',
      family: 'Sorensen',
      gender: 'female',
      born: '1951-08-08',
      payer: 'medicare',
      story: 'Facet blocks and ablations whose notes and claims count nerves for joints.',
    },
    [
      painAtVisit({ patientId: id, day: today.subtract({ days: 6 }) }, 7),
      ...session({ ...done, intent: 'therapeutic' }),
      ...session({ ...block, note: BRANCHES }),
      ...session(burnt),
      ...session({ ...measured, note: MEASURED }),
      ...[30, 60, 120].map((days) => painAtVisit({ patientId: id, day: ago(days + 5) }, 7)),
    ],
    [
      signNote(
        {
          name: `${id}-target`,
          title: 'A facet note that names neither target nor intent',
          expects: { fires: ['facet-approach-not-documented', 'facet-intent-missing'], silent: [] },
        },
        { done, note: NERVES },
      ),
      reviewClaim(
        {
          name: `${id}-nerves`,
          title: 'A diagnostic block counted by nerve, without KX',
          expects: {
            fires: ['facet-kx-missing-diagnostic', 'facet-count-by-joint'],
            silent: ['facet-third-level-noncovered'],
          },
        },
        block,
        draftClaim({ ...claim, id: 'hilda-nerves', day: block.day }, [
          { code: '64493', modifiers: ['LT'], units: 1 },
          { code: '64494', modifiers: ['LT'], units: 1 },
        ]),
      ),
      signNote(
        {
          name: `${id}-block`,
          title: 'The block with its claim as the note supports it',
          expects: {
            fires: [],
            silent: [
              'facet-kx-missing-diagnostic',
              'facet-count-by-joint',
              'facet-approach-not-documented',
              'facet-relief-not-documented',
            ],
          },
        },
        {
          done: block,
          note: BRANCHES,
          claim: draftClaim({ ...claim, id: 'hilda-block', day: block.day }, [
            { code: '64493', modifiers: ['LT', 'KX'], units: 1 },
          ]),
        },
      ),
      signNote(
        {
          name: `${id}-parameters`,
          title: 'An ablation without temperature and time, counted by nerve',
          expects: {
            fires: ['rfa-parameters-missing', 'rfa-count-by-joint'],
            silent: ['imaging-archive-missing'],
          },
        },
        {
          done: burnt,
          note: BURNT,
          claim: draftClaim({ ...claim, id: 'hilda-rfa-claim', day: burnt.day }, [
            { code: '64635', modifiers: ['LT'], units: 1 },
            { code: '64636', modifiers: ['LT'], units: 1 },
          ]),
        },
      ),
      signNote(
        {
          name: `${id}-ablation`,
          title: 'An ablation that is documented in full',
          expects: {
            fires: [],
            silent: ['rfa-parameters-missing', 'rfa-count-by-joint', 'rfa-nonthermal-noncovered'],
          },
        },
        {
          done: measured,
          note: MEASURED,
          claim: draftClaim({ ...claim, id: 'hilda-measured-claim', day: measured.day }, [
            { code: '64635', modifiers: ['LT'], units: 1 },
          ]),
        },
      ),
    ],
  );
}
