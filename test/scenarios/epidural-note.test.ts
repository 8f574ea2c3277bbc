import type { Procedure } from 'fhir/r4';
import { aDraftClaim, anItem } from '../kit/claim.ts';
import { aCoverage, cpt } from '../kit/fhir.ts';
import { aPart, scannedNote } from '../kit/performance.ts';
import { testScenarios } from '../kit/scenario.ts';
import { chart, discharging, noting, unread } from './ask.ts';
import { approval, askedFor } from './authorizations.ts';
import { codedApproach, contrastAllergy, intent, pain, site } from './charts.ts';
import { transforaminal } from './epidural-charts.ts';
import { atSession, bare, drug, films, given, noteOf } from './session-charts.ts';

/** Epidural injections that were done: what their note must say. */

const CONTRAST = 'iohexol 240 MG/ML Injectable Solution';
const TRIAMCINOLONE = 'triamcinolone acetonide 40 MG/ML Injectable Suspension';

const coded = {
  ...atSession,
  contrast: drug('contrast', CONTRAST, { value: 240, unit: 'mg' }, '1 mL'),
  steroid: drug('steroid', TRIAMCINOLONE, { value: 80, unit: 'mg' }, '2 mL'),
};

const lidocaine = drug(
  'agent',
  'lidocaine hydrochloride 20 MG/ML Injectable Solution',
  { value: 20, unit: 'mg' },
  '1 mL',
);

const done = (over: Partial<Procedure> = {}) =>
  given('62323', {
    code: codedApproach('62323', 'interlaminar'),
    bodySite: [site(undefined, 'L4-L5')],
    ...over,
  });

const through = (over: Partial<Procedure> = {}) =>
  given('64483', {
    code: codedApproach('64483', 'transforaminal'),
    bodySite: [site('right', 'L5-S1')],
    ...over,
  });

const sign = (over: Parameters<typeof chart>[1] = {}, procedure = done()) => ({
  service: 'procedure-note-sign',
  request: noting([procedure], chart(coded, over)),
});

const NOTE = `PROCEDURE: L4-L5 interlaminar epidural steroid injection under fluoroscopic guidance.
PREOPERATIVE DIAGNOSIS: Right L5 radiculopathy. Pain before the procedure 7/10 on the NRS.
CONSENT: Risks, benefits and alternatives were discussed and written informed consent was obtained.
DESCRIPTION: The patient was placed prone. Under fluoroscopy a 20-gauge Tuohy needle was advanced at the L4-L5 interspace with loss of resistance. 1 mL of Omnipaque 240 showed epidural spread in anteroposterior and lateral views, and the images were saved to PACS. Then 2 mL of triamcinolone 40 mg/mL (80 mg) and 2 mL of preservative-free saline were injected. No sedation was given. There were no complications.`;

const words = { coverage: coded.coverage, claims: coded.claims };
const narrate = (note: string, code = '62323') => ({
  service: 'procedure-note-sign',
  request: noting([bare(code)], chart(words), { note: noteOf(note) }),
});
const but = (from: string | RegExp, to: string) => narrate(NOTE.replace(from, to));

testScenarios({
  'a lumbar epidural with every fact coded is passed in silence': sign(),
  'the same told by the note alone is passed in silence': narrate(NOTE),
  'a transforaminal injection with every fact coded is passed in silence': sign({}, through()),
  'it is passed in silence when the encounter is closed': {
    service: 'encounter-discharge',
    request: discharging([through()], chart(coded)),
  },

  'a note that leaves the approach to the code asks for the word': {
    ...but('interlaminar epidural', 'epidural'),
    critical: ['approach-not-explicit'],
  },
  'a transforaminal approach does not fit the interlaminar code': {
    ...narrate(
      NOTE.replace('L4-L5 interlaminar', 'Right L5-S1 transforaminal').replace(
        /a 20-gauge Tuohy.*?resistance/,
        'a 22-gauge needle was advanced into the right L5-S1 foramen',
      ),
    ),
    critical: ['approach-code-mismatch'],
  },
  'a caudal approach fits the interlaminar code': narrate(
    NOTE.replace('L4-L5 interlaminar', 'Caudal').replace(
      /at the L4-L5 interspace.*?resistance/,
      'through the sacral hiatus',
    ),
  ),
  'a note without a level asks for it': {
    ...narrate(NOTE.replaceAll('L4-L5 ', 'lumbar ').replace('Right L5 rad', 'Right lumbar rad')),
    critical: ['spinal-level-missing'],
  },
  'a level of the neck does not fit the lumbar code': {
    ...sign({}, done({ bodySite: [site(undefined, 'C6-C7')] })),
    critical: ['region-code-mismatch'],
  },
  'a note without guidance asks for it under a code that includes it': {
    ...narrate(
      NOTE.replace(' under fluoroscopic guidance', '')
        .replace('Under fluoroscopy a', 'A')
        .replace(' in anteroposterior and lateral views, and the images were saved to PACS', ''),
    ),
    critical: ['imaging-guidance-not-documented'],
  },
  'an injection without guidance does not fit the code with guidance': {
    ...narrate(
      NOTE.replace('under fluoroscopic guidance', 'without imaging guidance')
        .replace('Under fluoroscopy a', 'Without imaging guidance a')
        .replace(/1 mL of Omnipaque.*?PACS\. /, ''),
    ),
    critical: ['esi-imaging-code-mismatch', 'imaging-modality-mismatch'],
  },
  'fluoroscopy does not fit the code without guidance': {
    ...sign({}, done({ code: codedApproach('62322', 'interlaminar') })),
    critical: ['esi-imaging-code-mismatch'],
  },
  'ultrasound does not fit a code for fluoroscopy': {
    ...narrate(
      NOTE.replace('fluoroscopic guidance', 'ultrasound guidance')
        .replace('Under fluoroscopy', 'Under ultrasound')
        .replace('in anteroposterior and lateral views, and the', 'and'),
    ),
    critical: ['imaging-modality-mismatch'],
  },
  'ultrasound is fine where contrast would harm': narrate(
    NOTE.replace('fluoroscopic guidance', 'ultrasound guidance')
      .replace('Under fluoroscopy', 'Under ultrasound')
      .replace(
        /1 mL of Omnipaque.*?PACS/,
        'Contrast was not used because of anaphylaxis to iodinated contrast. Images in two views were saved to PACS',
      ),
  ),
  'an injection without contrast asks for it': {
    ...sign({ contrast: [] }),
    warning: ['esi-contrast-not-documented'],
  },
  'an allergy to contrast answers that': sign({
    contrast: [],
    allergy: contrastAllergy,
  }),
  'films that nobody archived are asked for': {
    ...but(', and the images were saved to PACS', ''),
    warning: ['imaging-archive-missing'],
  },
  'Medicare wants two views of an epidural': {
    ...sign({ films: films(1) }),
    warning: ['imaging-archive-missing'],
  },
  'a missing consent is asked for': {
    ...sign({ consent: [] }),
    warning: ['consent-missing'],
  },
  'a score of 31 days before the session is too old': {
    ...sign({ before: pain(7, '2026-10-20T15:00:00Z') }),
    warning: ['pain-score-baseline-missing'],
  },
  'moderate sedation without a reason is told': {
    ...sign({ sedation: aPart({ text: 'Moderate sedation with midazolam 2 mg' }) }),
    warning: ['sedation-not-justified'],
  },
  'triamcinolone above 80 mg is told': {
    ...sign({ steroid: drug('steroid', TRIAMCINOLONE, { value: 120, unit: 'mg' }, '3 mL') }),
    warning: ['esi-steroid-dose-ceiling'],
  },
  'dexamethasone 15 mg is within the ceiling': sign({
    steroid: drug(
      'steroid',
      'dexamethasone sodium phosphate 10 MG/ML Injectable Solution',
      { value: 15, unit: 'mg' },
      '1.5 mL',
    ),
  }),
  'dexamethasone 16 mg is above it': {
    ...sign({
      steroid: drug(
        'steroid',
        'dexamethasone sodium phosphate 10 MG/ML Injectable Solution',
        { value: 16, unit: 'mg' },
        '1.6 mL',
      ),
    }),
    warning: ['esi-steroid-dose-ceiling'],
  },
  'a code for an indwelling catheter does not fit a single injection': {
    ...narrate(NOTE, '62327'),
    critical: ['esi-catheter-code-misuse'],
  },
  'a transforaminal injection without a side asks for it': {
    ...sign({}, through({ bodySite: [site(undefined, 'L5-S1')] })),
    critical: ['laterality-missing-note'],
  },
  'also when the encounter is closed': {
    service: 'encounter-discharge',
    request: discharging([through({ bodySite: [site(undefined, 'L5-S1')] })], chart(coded)),
    critical: ['laterality-missing-note'],
  },
  'another side than was ordered is a matter of safety': {
    service: 'procedure-note-sign',
    request: noting([through({ bodySite: [site('left', 'L5-S1')] })], chart(coded), {
      orders: {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ resource: { ...transforaminal(), id: 'order', status: 'active' } }],
      },
    }),
    critical: ['laterality-mismatch'],
  },
  'a change of side with its reason in the note is none': {
    service: 'procedure-note-sign',
    request: noting([through({ bodySite: [site('left', 'L5-S1')] })], chart(coded), {
      note: noteOf(
        'PROCEDURE: Left L5-S1 transforaminal epidural steroid injection under fluoroscopy. The side was changed from right to left because the pain is now on the left, as the patient confirmed before the procedure.',
      ),
      orders: {
        resourceType: 'Bundle',
        type: 'collection',
        entry: [{ resource: { ...transforaminal(), id: 'order', status: 'active' } }],
      },
    }),
  },
  'a note that is a picture brings no finding on what it may say': {
    service: 'procedure-note-sign',
    request: noting([bare('64483')], chart({ coverage: coded.coverage, claims: coded.claims }), {
      note: scannedNote(),
    }),
  },
  'a second level of an interlaminar injection is one too many': {
    ...sign({}, done({ bodySite: [site(undefined, 'L3-L4'), site(undefined, 'L4-L5')] })),
    critical: ['esi-levels-exceeded'],
  },

  'a diagnostic root block with its relief and KX is passed in silence': {
    service: 'procedure-note-sign',
    request: noting(
      [through({ category: intent('diagnostic') })],
      chart(coded, {
        steroid: lidocaine,
        after: pain(1, '2026-11-20T16:00:00Z', { of: 'done' }),
      }),
      { claim: aDraftClaim([anItem('64483', { modifier: [cpt('RT'), cpt('KX')] })]) },
    ),
  },
  'without KX it may count as a treatment': {
    service: 'procedure-note-sign',
    request: noting(
      [through({ category: intent('diagnostic') })],
      chart(coded, {
        steroid: lidocaine,
        after: pain(1, '2026-11-20T16:00:00Z', { of: 'done' }),
      }),
      { claim: aDraftClaim([anItem('64483', { modifier: [cpt('RT')] })]) },
    ),
    warning: ['dsnrb-kx-missing'],
  },
  'without its relief it proves little': {
    ...sign(
      {
        steroid: lidocaine,
      },
      through({ category: intent('diagnostic') }),
    ),
    warning: ['dsnrb-relief-missing'],
  },
  'an authorization that ran out before the session is told': {
    ...sign({
      coverage: aCoverage('UHC-COMM-2026'),
      authorization: approval([askedFor('62323')], {
        preAuthPeriod: { start: '2026-09-01', end: '2026-11-19' },
      }),
    }),
    critical: ['prior-auth-expired'],
  },
  'a chart of which nothing could be read brings no finding': {
    service: 'procedure-note-sign',
    request: noting([through()], unread(chart(coded))),
  },
});
