import { expect, it } from 'vitest';
import { readSentences, type Sentence } from '../../src/note/sentences.ts';
import type { Found } from '../../src/note/span.ts';
import {
  readDefinitiveReasons,
  readDefinitiveReasonsInNote,
  readStandingOrders,
  readTestReasons,
} from '../../src/note/statements/drug-test-orders.ts';
import {
  readDefinitiveNames,
  readDrugTestResults,
} from '../../src/note/statements/drug-test-results.ts';
import { readHighRisks, readOtherProblems } from '../../src/note/statements/other-problem.ts';

const values = <T>(read: (sentences: readonly Sentence[]) => readonly Found<T>[], words: string) =>
  read(readSentences(words)).map(({ value }) => value);

it.each([
  'Standing order',
  'UDT at every visit',
  'Routine UDS',
  'Drug screen for all chronic pain patients',
  'UDS per clinic protocol',
])('"%s" orders for everybody', (words) => {
  expect(values(readStandingOrders, words)).toHaveLength(1);
});

it.each(['Not a standing order', 'UDS today for early refill request', 'Repeat in 3 months'])(
  '"%s" does not',
  (words) => {
    expect(values(readStandingOrders, words)).toEqual([]);
  },
);

it.each([
  'On chronic oxycodone',
  'Opioid therapy',
  'Early refill requested',
  'PDMP shows multiple prescribers',
  'Last UDS was inconsistent',
  'High-risk patient',
  'ORT score 9',
  'Suspected illicit use',
  'To monitor adherence',
  'She reports losing her medication twice',
  'Ran out of his pills',
])('"%s" is a reason to test', (words) => {
  expect(values(readTestReasons, words)).toHaveLength(1);
});

it.each(['Low back pain', 'Urine sample', 'No aberrant behavior'])('"%s" is none', (words) => {
  expect(values(readTestReasons, words)).toEqual([]);
});

it.each([
  'Unexpected presumptive result',
  'Confirm the positive screen',
  'Differentiate oxycodone from its metabolites',
  'Fentanyl is not detected by the immunoassay',
  'Presumptive test unavailable',
])('"%s" is a reason for a definitive test', (words) => {
  expect(values(readDefinitiveReasons, words)).toHaveLength(1);
});

it.each(['Low back pain', 'On chronic oxycodone'])('"%s" is none', (words) => {
  expect(values(readDefinitiveReasons, words)).toEqual([]);
});

it.each([
  'Presumptive immunoassay cannot detect fentanyl.',
  'Clonazepam is poorly detected by immunoassay, so that the UDS is sent out.',
  'Definitive testing is needed because she takes clonazepam, which the immunoassay misses.',
  'LC-MS to distinguish morphine from heroin.',
  'A comprehensive panel is needed because of an unexplained overdose.',
])('"%s" in a note is a reason for a definitive test', (words) => {
  expect(values(readDefinitiveReasonsInNote, words)).toHaveLength(1);
});

it.each([
  'Urine sent for confirmation.',
  'UDS was unexpected.',
  'He denies illicit drugs; UDS obtained.',
  'The patient was identified and the urine drug screen labelled.',
  'Cocaine was not detected on UDS.',
  'Distinguish radicular from axial pain.',
  'Comprehensive panel ordered.',
])('"%s" in a note is none', (words) => {
  expect(values(readDefinitiveReasonsInNote, words)).toEqual([]);
});

it.each(['Definitive urine drug test', 'Definitive drug testing by LC-MS/MS'])(
  '"%s" names a definitive test',
  (words) => {
    expect(values(readDefinitiveNames, words)).toEqual([{ kind: 'definitive' }]);
  },
);

it.each([
  'Urine drug screen with reflex to definitive testing',
  'Definitive drug test if the screen is positive',
  'Presumptive drug test, confirmed by definitive testing',
  'Definitive diagnosis',
])('"%s" names none', (words) => {
  expect(values(readDefinitiveNames, words)).toEqual([]);
});

it.each([
  ['UDS positive for cocaine.', { kind: 'presumptive', isUnexpected: true }],
  ['Last UDS consistent with prescriptions.', { kind: 'presumptive', isUnexpected: false }],
  ['UDS inconsistent with prescriptions.', { kind: 'presumptive', isUnexpected: true }],
  ['Urine drug screen was as expected.', { kind: 'presumptive', isUnexpected: false }],
  ['UDS negative for prescribed oxycodone.', { kind: 'presumptive', isUnexpected: true }],
  [
    'UDS negative for illicit drugs, prescribed oxycodone was absent.',
    { kind: 'presumptive', isUnexpected: true },
  ],
  [
    'POC cup positive for amphetamine, not prescribed.',
    { kind: 'presumptive', isUnexpected: true },
  ],
  ['UDS showed no unexpected drugs.', { kind: 'presumptive', isUnexpected: false }],
  ['UDS positive for oxycodone.', { kind: 'presumptive' }],
  ['LC-MS confirmed: inconsistent with prescriptions.', { kind: 'definitive', isUnexpected: true }],
])('"%s" tells of a result', (words, expected) => {
  expect(values(readDrugTestResults, words)).toEqual([expected]);
});

it.each([
  'If the UDS is positive, we will taper.',
  'UDS ordered.',
  'UDS pending, last MRI positive.',
])('"%s" tells of no result', (words) => {
  expect(values(readDrugTestResults, words)).toEqual([]);
});

it.each([
  'She has a new complaint of neck pain, evaluated today.',
  'Her migraine is unrelated to the procedure.',
  'In addition to the injection, hypertension was addressed.',
  'She was also seen for knee pain.',
  'Duloxetine was increased to 60 mg.',
  'Right shoulder pain, new: MRI ordered.',
  'New-onset left hand numbness was examined.',
  'Gabapentin: increased her gabapentin to 600 mg.',
])('"%s" tells of another problem', (words) => {
  expect(values(readOtherProblems, words).length).toBeGreaterThan(0);
});

it.each([
  'She has no new complaints.',
  'She denies new weakness or numbness.',
  'A new needle was used.',
  'The needle was placed.',
  'CONSENT: Other problems may occur.',
])('"%s" does not', (words) => {
  expect(values(readOtherProblems, words)).toEqual([]);
});

it.each([
  'Methadone requires intensive monitoring for toxicity.',
  'Decision for hospitalization was made.',
  'She was sent to the emergency department.',
])('"%s" tells of a high risk', (words) => {
  expect(values(readHighRisks, words)).toHaveLength(1);
});

it.each(['PDMP was reviewed.', 'She was not sent to the hospital.', 'No need for admission.'])(
  '"%s" tells of none',
  (words) => {
    expect(values(readHighRisks, words)).toEqual([]);
  },
);
