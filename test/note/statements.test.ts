import { describe, expect, it } from 'vitest';
import type { ProcedureStatements, VisitStatements } from '../../src/note/note-statements.ts';
import { readNote } from '../../src/note/read-note.ts';
import { corpusIn } from './score.ts';

const NOTE = 'PROCEDURE: Left L4-5 interlaminar epidural steroid injection.\n';

const valuesIn = (stated: unknown): unknown =>
  Array.isArray(stated)
    ? stated.map(valuesIn)
    : stated !== null && typeof stated === 'object' && 'value' in stated
      ? stated.value
      : stated;

const visit = (field: keyof VisitStatements, words: string): unknown =>
  valuesIn(readNote(`${NOTE}${words}`).statements[field]);

const procedure = (field: keyof ProcedureStatements, words: string): unknown =>
  valuesIn(readNote(words).procedures[0]?.statements[field]);

type Row = readonly [keyof VisitStatements, words: string, expected: unknown];

describe('a visit states', () => {
  it.each<Row>([
    ['sedation', 'ANESTHESIA: Local.', 'none'],
    ['sedation', 'No sedation was given.', 'none'],
    ['sedation', 'ANESTHESIA: MAC.', 'mac'],
    ['sedation', 'Conscious sedation with midazolam 2 mg was used.', 'moderate'],
    ['sedation', 'Under general anesthesia the back was prepped.', 'general'],
    ['sedation', 'Oral diazepam was given an hour before.', 'minimal'],
    ['sedation', 'She takes a fentanyl patch.', null],
    [
      'sedationReason',
      'MAC was used because of severe anxiety and needle phobia.',
      'because of severe anxiety and needle phobia',
    ],
    ['sedationReason', 'Sedation was given for comfort.', null],
    ['fluoroscopicViews', 'Placement was confirmed in AP and lateral views.', 2],
    ['fluoroscopicViews', 'An AP view was obtained.', 1],
    ['fluoroscopicViews', 'Three fluoroscopic views were taken.', 3],
    ['fluoroscopicViews', 'She lay in the left lateral position.', null],
    [
      'contrastSpread',
      'Omnipaque 1 mL showed epidural spread to L3.',
      'Omnipaque 1 mL showed epidural spread to L3',
    ],
    ['contrastSpread', 'No contrast was used.', null],
    ['painDurationDays', 'HISTORY: She has had low back pain for 6 months.', 180],
    ['painDurationDays', 'HISTORY: Onset 3 weeks ago.', 21],
    ['painDurationDays', 'HISTORY: A 2-year history of neck pain.', 730],
    ['painDurationDays', 'HISTORY: The block gave relief of pain for 6 months.', null],
    ['painSince', 'HISTORY: Low back pain since March 2026.', 'March 2026'],
    ['painSince', 'Right L5 radiculopathy since 06/01/2026, down the leg.', '06/01/2026'],
    ['painSince', 'HISTORY: Pain that began in 06/2026.', '06/2026'],
    ['painSince', 'HISTORY: Onset: 2026-06-01.', '2026-06-01'],
    ['painSince', 'HISTORY: Free of pain since March 2026.', null],
    ['painSince', 'HISTORY: Pain, treated by two injections since March 2026.', null],
    [
      'painCharacters',
      'HISTORY: Pain radiating to the foot, an L5 radiculopathy.',
      ['radicular', 'radiating'],
    ],
    ['painCharacters', 'HISTORY: Axial pain without radicular symptoms.', ['axial']],
    ['painCharacters', 'HISTORY: Neurogenic claudication.', ['neurogenic-claudication']],
    ['painCharacters', 'HISTORY: Failed back surgery syndrome.', ['post-laminectomy']],
    ['painCharacters', 'HISTORY: CRPS of the left foot.', ['neuropathic']],
    ['painCharacters', 'HISTORY: Chronic neuropathic leg pain.', ['neuropathic']],
    ['painCharacters', 'HISTORY: Neuropathic agents failed; no CRPS.', []],
    ['painCharacters', 'HISTORY: Postherpetic neuralgia of T6.', ['zoster']],
    ['painCharacters', 'HISTORY: Pain at and above the level of L5.', ['above-l5']],
    ['painCharacters', 'HISTORY: Low back pain with sciatica.', ['radicular']],
    ['painCharacters', 'DIAGNOSIS: Lumbago with sciatica, right side.', []],
    ['painCharacters', 'HISTORY: No shingles.', []],
    [
      'triggerPointFindings',
      'EXAM: A taut band and a jump sign in the trapezius.',
      ['taut band', 'jump sign'],
    ],
    ['triggerPointFindings', 'EXAM: No taut bands.', []],
    [
      'functionalLimitation',
      'HISTORY: She is unable to walk one block.',
      'unable to walk one block',
    ],
    ['functionalLimitation', 'HISTORY: She walks without difficulty.', null],
    ['functionScores', 'HISTORY: ODI 42 %.', [{ scale: 'ODI', score: 42, outOf: 100 }]],
    [
      'functionScores',
      'HISTORY: RMDQ 14/24, NDI score 30.',
      [
        { scale: 'NDI', score: 30, outOf: null },
        { scale: 'RMDQ', score: 14, outOf: 24 },
      ],
    ],
    ['postProcedureMinutes', 'Pain was 2/10 at 30 minutes and 1/10 2 hours later.', [30, 120]],
    ['postProcedureMinutes', 'She lay flat for 30 minutes.', []],
    [
      'spineImaging',
      'HISTORY: MRI of 3/2024 shows an L4-5 disc herniation concordant with her leg pain.',
      [{ modality: 'MRI', levels: ['L4-L5'], date: '3/2024', concordant: true }],
    ],
    ['spineImaging', 'The x-ray tube was turned to see L4-5.', []],
    ['seriesOrdered', 'PLAN: A series of three injections.', 'series of three'],
    ['seriesOrdered', 'PLAN: Repeat if needed.', null],
    [
      'ablationRuledOut',
      'She is not a candidate for radiofrequency ablation, having a pacemaker.',
      'not a candidate for radiofrequency ablation, having a pacemaker',
    ],
    ['ablationRuledOut', 'She is a candidate for radiofrequency ablation.', null],
    ['priorFusion', 'HISTORY: Status post L4-5 fusion in 2015.', ['L4-L5']],
    ['priorFusion', 'PLAN: Consider fusion at L4-5.', null],
    ['synovialCyst', 'HISTORY: A synovial cyst at L4-5.', ['L4-L5']],
    ['synovialCyst', 'HISTORY: No synovial cyst was seen.', null],
    [
      'repeatResponses',
      'HISTORY: The last injection gave 75% relief for 4 months.',
      [{ percent: 75, days: 120 }],
    ],
    [
      'imagingInterpretation',
      'ULTRASOUND FINDINGS: Effusion of the joint.',
      'Effusion of the joint',
    ],
    [
      'imagingInterpretation',
      'FLUOROSCOPIC GUIDANCE AND FINDINGS: The needle tip lies in the joint.',
      'The needle tip lies in the joint',
    ],
    ['drugWaste', '20 mg of triamcinolone was discarded.', [{ amount: 20, unit: 'mg' }]],
    [
      'drugWaste',
      'The remaining 4 mg of the single-dose vial were discarded.',
      [{ amount: 4, unit: 'mg' }],
    ],
    ['drugWaste', 'The remaining 0.4 mL (4 mg) was wasted.', [{ amount: 0.4, unit: 'mL' }]],
    ['drugWaste', 'The unused portion (4 mg) was discarded.', [{ amount: 4, unit: 'mg' }]],
    ['drugWaste', '20 mg of the 40 mg vial were wasted.', [{ amount: 20, unit: 'mg' }]],
    ['drugWaste', 'Nothing was wasted.', [{ amount: 0, unit: null }]],
    ['drugWaste', 'Wasted 45 U.', [{ amount: 45, unit: 'units' }]],
    ['drugWaste', 'No drug was wasted.', [{ amount: 0, unit: null }]],
    ['drugWaste', '4 cc of clear fluid was discarded.', []],
    ['singleDoseVial', 'Drawn from a single-dose vial.', 'single-dose vial'],
    [
      'psychologicalEvaluation',
      'Psychological evaluation was completed.',
      'Psychological evaluation was completed',
    ],
    ['psychologicalEvaluation', 'PLAN: Psychological evaluation.', null],
    ['drugTestRisk', 'Opioid risk: moderate risk of misuse.', 'moderate'],
    ['drugTestRisk', 'High risk of bleeding.', null],
    [
      'drugTestReason',
      'A urine drug screen was sent to monitor adherence.',
      'urine drug screen was sent to monitor adherence',
    ],
    [
      'drugTestConfirmation',
      'UDS was positive; the confirmatory test by LC-MS showed oxycodone and UDS agreed.',
      'confirmatory test by LC-MS showed oxycodone and UDS agreed',
    ],
    [
      'separateEvaluation',
      'A significant, separately identifiable evaluation was made.',
      'significant, separately identifiable evaluation was made',
    ],
    ['substanceUse', 'HISTORY: She denies alcohol or illicit drugs.', ['denied']],
    ['substanceUse', 'HISTORY: Uses marijuana daily.', ['present']],
  ])('%s: "%s"', (field, words, expected) => {
    expect(visit(field, words)).toEqual(expected);
  });
});

const TRIGGER = 'PROCEDURE: Trigger point injections.\n';
const ABLATION = 'PROCEDURE: Radiofrequency ablation of the L3, L4 and L5 medial branches.\n';
const TRIAL = 'PROCEDURE: Spinal cord stimulator trial.\n';
const PUMP = 'PROCEDURE: Intrathecal pump refill.\n';

describe('a procedure states', () => {
  it.each<readonly [keyof ProcedureStatements, words: string, expected: unknown]>([
    [
      'muscleRegions',
      `${TRIGGER}1 mL of lidocaine was injected into the trapezius.`,
      ['shoulder girdle'],
    ],
    ['triggerPointExam', `${TRIGGER}A taut band was felt.`, 'taut band was felt'],
    ['triggerPointCount', `${TRIGGER}Four trigger points were injected.`, 4],
    [
      'triggerPointsByMuscle',
      `${TRIGGER}Lidocaine was injected: trapezius x3, two in the right rhomboid.`,
      [
        { muscle: 'trapezius', count: 3 },
        { muscle: 'rhomboid', count: 2 },
      ],
    ],
    ['dryNeedling', `${TRIGGER}Dry needling was done.`, 'Dry needling was done'],
    ['ablationMode', `${ABLATION}Pulsed radiofrequency was applied with a needle.`, 'pulsed'],
    ['ablationMode', `${ABLATION}Cooled probes were advanced.`, 'cooled'],
    ['ablationMode', `${ABLATION}Conventional thermal lesions were made.`, 'thermal'],
    ['ablationMode', `${ABLATION}Pulsed RF: not performed.`, null],
    [
      'catheter',
      'PROCEDURE: Femoral nerve block.\nThe catheter was left in place.',
      'left-in-place',
    ],
    ['catheter', 'PROCEDURE: Femoral nerve block.\nSingle-shot technique.', 'single-shot'],
    ['nerves', 'PROCEDURE: Right suprascapular nerve block.', ['suprascapular']],
    ['nerves', 'PROCEDURE: Bilateral greater occipital nerve blocks.', ['greater occipital']],
    [
      'nerves',
      'PROCEDURE: Bilateral greater and lesser occipital nerve blocks.',
      ['greater occipital', 'lesser occipital'],
    ],
    ['nerves', 'PROCEDURE: Left stellate ganglion block.', ['stellate ganglion']],
    ['nerves', 'PROCEDURE: Superior hypogastric plexus block.', ['superior hypogastric plexus']],
    ['joints', 'PROCEDURE: Right knee joint injection.\nA pad was under the hip.', ['knee']],
    ['leadCount', `${TRIAL}Two leads were advanced.`, 2],
    ['trialDays', `${TRIAL}A 7-day trial was begun.`, 7],
    ['trialReliefPercent', `${TRIAL}During the trial she had 60% relief.`, 60],
    [
      'pumpReservoir',
      `${PUMP}Expected residual 3.8 mL; 4 mL was aspirated. It was refilled with 20 mL of morphine.`,
      { residualExpectedMl: 3.8, residualActualMl: 4, refilledMl: 20 },
    ],
    [
      'pumpReservoir',
      `${PUMP}12 mL expected, 11.5 mL aspirated. It was refilled with 20 mL of morphine.`,
      { residualExpectedMl: null, residualActualMl: 11.5, refilledMl: 20 },
    ],
    [
      'pumpReservoir',
      `${PUMP}3.2 mL aspirated. 40 mL of hydromorphone 10 mg/mL PF instilled.`,
      { residualExpectedMl: null, residualActualMl: 3.2, refilledMl: 40 },
    ],
    [
      'pumpReservoir',
      `${PUMP}3 mL was withdrawn and 20 mL of morphine was instilled.`,
      { residualExpectedMl: null, residualActualMl: 3, refilledMl: 20 },
    ],
    [
      'pumpProgramming',
      `${PUMP}The pump was interrogated by telemetry.`,
      'interrogated by telemetry',
    ],
  ])('%s: "%s"', (field, words, expected) => {
    expect(procedure(field, words)).toEqual(expected);
  });
});

const notes = ['dictated', 'templated', 'operative'].flatMap((name) =>
  corpusIn(`test/note/corpus/${name}`),
);

it('quotes every statement word for word', () => {
  const quotes = notes.flatMap(({ text }) => {
    const reading = readNote(text);
    return [reading, ...reading.procedures]
      .flatMap(({ statements }) => Object.values(statements).flat())
      .filter((stated) => stated !== null && typeof stated === 'object')
      .map(({ quote, start, end }) => ({ quote, words: text.slice(start, end) }));
  });
  expect(quotes.length).toBeGreaterThan(300);
  for (const { quote, words } of quotes) expect(words).toBe(quote);
});

it('reads statements once, when they are first asked for', () => {
  const reading = readNote(`${NOTE}ANESTHESIA: MAC.`);
  expect(reading.statements).toBe(reading.statements);
});

describe('an amount', () => {
  const perSite = (words: string) =>
    procedure('amountsPerSite', `PROCEDURE: Left L3, L4 and L5 medial branch blocks.\n${words}`);

  it.each([
    ['0.5 mL of 2% lidocaine was injected at each level.', 'level', null],
    ['0.5 mL of 2% lidocaine was injected on each side.', 'side', null],
    ['At each of the six sites 0.5 cc of 2% lidocaine was injected.', 'site', 6],
    ['Lidocaine 2%, 0.5 mL per nerve, was injected.', 'site', null],
    ['Injected lidocaine 2% 0.5 mL each.', 'site', null],
    ['Injected 1 mL of lidocaine 20 mg/mL each.', 'site', null],
    ['0.5 mL of 2% lidocaine was injected into each knee.', 'site', null],
  ])('is that of one place: %s', (words, per, count) => {
    expect(perSite(words)).toEqual([{ agent: 'lidocaine', per, count }]);
  });

  it.each([
    ['The procedure was then repeated in identical fashion on the left side.', 'side'],
    ['The same procedure was performed on the left.', 'side'],
    ['All of these steps were repeated on the contralateral side.', 'side'],
    ['The procedure was repeated at the L5-S1 level.', 'level'],
    ['This was repeated for each of the remaining levels.', 'level'],
    ['Left side: 0.5 mL of 2% lidocaine was injected.', 'side'],
  ])('is that of one place where it is given once more: %s', (words, per) => {
    const first = 'Right side: 0.5 mL of 2% lidocaine was injected. ';
    expect(perSite(first + words)).toContainEqual({ agent: 'lidocaine', per, count: null });
  });

  it('is that of one level where it stands under two of them', () => {
    const words = `TECHNIQUE/FINDINGS: L3-4: needle placed; 5 mg dexamethasone injected.
L4-5: in the same way; 5 mg dexamethasone injected.`;
    expect(perSite(words)).toContainEqual({ agent: 'dexamethasone', per: 'level', count: 2 });
    expect(perSite(words.replace('L4-5:', 'L3-4:'))).toEqual([]);
    expect(perSite(words.replace('L4-5:', 'Then'))).toEqual([]);
  });

  it('of each level is that of one site where the other side follows', () => {
    const words =
      '0.5 mL of 2% lidocaine was injected at each level. The procedure was repeated on the left.';
    expect(perSite(words)).toEqual([{ agent: 'lidocaine', per: 'site', count: null }]);
  });

  it.each([
    'The procedure was repeated on the left. Then 0.5 mL of 2% lidocaine was injected.',
    '0.5 mL of 2% lidocaine was injected. The procedure was not repeated on the left.',
    '0.5 mL of 2% lidocaine was injected. PLAN: The procedure may be repeated on the left.',
    '0.5 mL of 2% lidocaine was injected. Aspiration was repeated on the left.',
    'Right side: 0.5 mL of 2% lidocaine was injected. Left side: 1 mL of 2% lidocaine was injected.',
    'Right: 0.5 mL of 2% lidocaine was injected. Again, right: 0.5 mL of 2% lidocaine was injected.',
    '0.5 mL of 2% lidocaine was injected.',
    'A total of 1.5 mL of 2% lidocaine was injected, 0.5 mL at each level.',
    'A mixture of 4 mL of 2% lidocaine was given, 1 mL at each level.',
    'Lidocaine 2% 4 mL was drawn up and a quarter was given at each level.',
    'Each needle was removed after 0.5 mL of 2% lidocaine.',
  ])('is that of all: %s', (words) => {
    expect(perSite(words)).toEqual([]);
  });
});
