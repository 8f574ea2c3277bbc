import { describe, expect, it } from 'vitest';
import { readApproach } from '../../src/note/approach.ts';
import { readFamily } from '../../src/note/families.ts';
import { readGuidance } from '../../src/note/guidance.ts';
import { readNote } from '../../src/note/read-note.ts';

const approaches = (text: string) => readApproach(text).map(({ value }) => value);
const families = (text: string) => readFamily(text).map(({ value }) => value);

it.each([
  ['L4-5 interlaminar epidural', ['interlaminar']],
  ['intralaminar placement', ['interlaminar']],
  ['IL epidural', ['interlaminar']],
  ['ILESI', ['interlaminar']],
  ['left L5 TFESI', ['transforaminal']],
  ['TF epidural', ['transforaminal']],
  ['trans-foraminal', ['transforaminal']],
  ['caudal epidural steroid injection', ['caudal']],
  ['into the caudal canal', ['caudal']],
  ['injected into the joint', ['intra-articular']],
  ['into the left sacroiliac joint', ['intra-articular']],
  ['MBB', ['medial-branch']],
  ['medial branch nerves', ['medial-branch']],
  ['interlaminar epidural or subarachnoid, lumbar or sacral (caudal)', ['interlaminar', 'caudal']],
])('reads the approach named in "%s"', (text, expected) => {
  expect(approaches(text)).toEqual(expected);
});

it.each([
  'loss of resistance with a Tuohy needle',
  'cephalad and caudal spread',
  'a caudal tilt',
  'rather than transforaminal',
  'into the neural foramen',
  'selective nerve root block',
])('infers no approach from "%s"', (text) => {
  expect(approaches(text)).toEqual([]);
});

it.each([
  ['under fluoroscopic guidance', 'fluoroscopy'],
  ['using the C-arm', 'fluoroscopy'],
  ['x-ray guidance', 'fluoroscopy'],
  ['CT-guided', 'ct'],
  ['ultrasound guided', 'ultrasound'],
  ['sonographic guidance', 'ultrasound'],
  ['US-guided', 'ultrasound'],
  ['MRI guidance', 'mri'],
  ['without fluoroscopic guidance', 'none'],
  ['no imaging guidance', 'none'],
  ['without the use of fluoroscopy', 'none'],
])('reads the guidance of "%s"', (text, expected) => {
  expect(readGuidance(text)?.value).toBe(expected);
});

it.each([
  'with imaging guidance (fluoroscopy or CT)',
  'CT of the lumbar spine showed stenosis',
  'therapeutic ultrasound',
  'the landmarks were palpated',
])('reads no guidance from "%s"', (text) => {
  expect(readGuidance(text)).toBeUndefined();
});

it.each([
  ['Right L5 transforaminal epidural steroid injection under fluoroscopy', ['esi-transforaminal']],
  ['Epidural steroid injection, interlaminar approach', ['esi-interlaminar']],
  ['Caudal ESI', ['esi-caudal']],
  ['Lumbar epidural steroid injection', ['esi-unspecified']],
  [
    'Injection of therapeutic substance, interlaminar epidural or subarachnoid, lumbar or sacral (caudal)',
    ['esi-unspecified'],
  ],
  ['Selective nerve root block', ['esi-transforaminal']],
  ['Lumbar medial branch block', ['medial-branch-block']],
  ['Intra-articular facet joint injection', ['facet-joint-injection']],
  ['Facet block', ['facet-unspecified']],
  ['Radiofrequency ablation of the L3, L4, L5 medial branches', ['radiofrequency-ablation']],
  ['Sacroiliac joint radiofrequency ablation', ['sacroiliac-radiofrequency-ablation']],
  ['Lumbar sympathetic radiofrequency ablation', ['sympathetic-radiofrequency-ablation']],
  ['SI joint injection', ['sacroiliac-joint-injection']],
  ['Trigger point injections', ['trigger-point-injection']],
  ['Greater occipital nerve block', ['peripheral-nerve-block']],
  ['Stellate ganglion block', ['sympathetic-block']],
  ['Knee joint injection', ['joint-or-bursa-injection']],
  ['Spinal cord stimulator trial', ['scs-trial']],
  ['Implantation of spinal cord stimulator', ['scs-implant']],
  ['Intrathecal pump refill', ['intrathecal-pump']],
  ['Epidural blood patch', ['epidural-blood-patch']],
  ['Lumbar discography', ['discography']],
  ['Lysis of epidural adhesions', ['epidural-adhesiolysis']],
  [
    'Left L5 TFESI and right SI joint injection',
    ['esi-transforaminal', 'sacroiliac-joint-injection'],
  ],
])('reads the kind of "%s"', (text, expected) => {
  expect(families(text)).toEqual(expected);
});

it('reads no kind from words that only name a place', () => {
  expect(families('needle in the epidural space over the facet joint')).toEqual([]);
});

describe('provocative tests', () => {
  const positive = (words: string) => readNote(`EXAM: ${words}`).provocativeTests;

  it.each([
    [
      'Positive FABER, Gaenslen and thigh thrust on the right.',
      ['FABER', 'Gaenslen', 'thigh thrust'],
    ],
    ["Patrick's (+), compression (+), distraction (-).", ['FABER', 'compression']],
    ['FABER positive, SLR negative.', ['FABER']],
    ['FABER+, Gaenslen +, thigh thrust neg, compression +.', ['FABER', 'Gaenslen', 'compression']],
    ['FABER-, Gaenslen + and thigh thrust +/-.', ['Gaenslen']],
    ['+FABER, +Gaenslen, -thigh thrust.', ['FABER', 'Gaenslen']],
    [
      'FABER was positive, Gaenslen was positive and thigh thrust was negative.',
      ['FABER', 'Gaenslen'],
    ],
    ['FABER positive, thigh thrust, compression negative.', ['FABER']],
    ['SLR negative, FABER and thigh thrust positive.', ['FABER', 'thigh thrust']],
    ['FABER - positive. Gaenslen - negative.', ['FABER']],
    ['3 positive tests (FABER, Gaenslen, Yeoman), negative SLR.', ['FABER', 'Gaenslen', 'Yeoman']],
    ['Facet loading reproduced the pain.', ['facet loading']],
    ['Negative Spurling, positive facet loading.', ['facet loading']],
    ['FABER and Gaenslen were tested.', []],
    ['No compression fracture was seen.', []],
  ])('%s', (words, names) => {
    expect(positive(words)).toEqual(names);
  });
});

it.each([
  ['VAS 80 mm before the injection.', 8],
  ['VAS before the injection 45 mm.', 4.5],
  ['A needle of 80 mm was used before the injection.', null],
])('%s is a pain of %s', (words, score) => {
  expect(readNote(`PROCEDURE: L4-5 epidural steroid injection.\n${words}`).painBefore).toBe(score);
});

it.each([
  'Pain over the right sacroiliac joint since March 2026, 7/10 on the NRS.',
  'Right L5 radiculopathy with pain down the right leg, 7/10 on the NRS.',
])('%s tells of pain that is there now', (words) => {
  const { painBefore, painAfter } = readNote(words);
  expect([painBefore, painAfter]).toEqual([7, null]);
});

describe('conservative care', () => {
  const care = (words: string) =>
    readNote(`HISTORY: ${words}`).care.map(({ modality, when }) => [modality, when]);

  it.each([
    [
      'She tried physical therapy for 8 weeks, naproxen and acupuncture without relief.',
      [
        ['physical therapy', '8 weeks'],
        ['NSAID', null],
        ['acupuncture', null],
      ],
    ],
    [
      'PT, ibuprofen and massage for 12 weeks gave no relief.',
      [
        ['physical therapy', '12 weeks'],
        ['NSAID', '12 weeks'],
        ['massage', '12 weeks'],
      ],
    ],
    ['PT 4/2-5/30/2023 did not help.', [['physical therapy', '4/2-5/30/2023']]],
    ['Failed chiropractic care since March 2024.', [['chiropractic care', 'since March 2024']]],
    ['No physical therapy has been tried.', []],
    ['Will start physical therapy.', []],
  ])('%s', (words, expected) => {
    expect(care(words)).toEqual(expected);
  });

  it.each([
    ['Failed 8 weeks of physical therapy.', 'Failed', false],
    ['Physical therapy for 8 weeks gave minimal relief.', 'minimal relief', false],
    ['She completed physical therapy. It did not help.', 'did not help', false],
    ['She was unable to tolerate physical therapy.', 'unable to tolerate', true],
    ['Physical therapy was stopped because of worse pain.', 'stopped because of worse pain', true],
    ['She did physical therapy. Her job is heavy.', null, false],
  ])('%s has the outcome %s', (words, outcome, isNotTolerated) => {
    expect(readNote(`HISTORY: ${words}`).care).toMatchObject([{ outcome, isNotTolerated }]);
  });
});

it.each([
  ['20 mL of fentanyl 50 mcg/mL', { doseMg: 1, volumeMl: 20, concentration: '50 mcg/mL' }],
  ['20 mL of baclofen 2,000 mcg/mL', { doseMg: 40, volumeMl: 20, concentration: '2000 mcg/mL' }],
  ['20 mL of baclofen 500 micrograms per mL', { doseMg: 10, concentration: '500 mcg/mL' }],
  ['ziconotide 25 µg/ml, 20 ml', { doseMg: 0.5, volumeMl: 20, concentration: '25 mcg/mL' }],
  ['20 mL of morphine 20 mg/mL', { doseMg: 400, volumeMl: 20, concentration: '20 mg/mL' }],
  ['fentanyl 50 mcg', { doseMg: 0.05, volumeMl: null, concentration: null }],
])('"%s" tells the strength in its own unit', (words, amount) => {
  const [procedure] = readNote(
    `PROCEDURE: Intrathecal pump refill.\nIt was filled with ${words}.`,
  ).procedures;
  expect(procedure?.agents).toMatchObject([amount]);
});

it.each([
  ['3 mL of platelet-rich plasma was injected', 'platelet-rich plasma'],
  ['2 mL of amniotic tissue allograft was injected', 'amniotic tissue'],
  ["1 mL of Wharton's jelly was injected", 'umbilical cord tissue'],
  ['2 mL of BMAC was injected', 'bone marrow aspirate concentrate'],
  ['4 mL of mesenchymal stem cells was injected', 'stem cells'],
  ['1 mL of vitamin B12 1000 mcg/mL was injected', 'vitamin b12'],
  ['100 units of onabotulinumtoxinA was injected', 'botulinum toxin'],
])('reads what was injected in "%s"', (words, name) => {
  const { procedures } = readNote(
    `PROCEDURE: Trigger point injection of the right trapezius.\nDESCRIPTION: ${words}.`,
  );
  expect(procedures[0]?.agents.map((agent) => agent.name)).toEqual([name]);
});

it('reads a strength in micrograms', () => {
  const { procedures } = readNote(
    'PROCEDURE: Trigger point injection.\nDESCRIPTION: 2 mL of vitamin B12 1000 mcg/mL was injected.',
  );
  expect(procedures[0]?.agents).toMatchObject([
    { doseMg: 2, volumeMl: 2, concentration: '1000 mcg/mL' },
  ]);
});

it.each([
  'Lumbar spondylosis since March 2026, pain 7/10 on the NRS.',
  'Osteoarthritis of the right knee since 2024, pain 7/10 on the NRS.',
])('reads the pain of today beside the year it began in: "%s"', (words) => {
  expect(readNote(words).painBefore).toBe(7);
});
