import { expect, it } from 'vitest';
import { readSentences } from '../../src/note/sentences.ts';
import { readPumpTrials, readStimulatorTrials } from '../../src/note/statements/told-trial.ts';
import { readPsychologicalEvaluation } from '../../src/note/statements/visit-context.ts';

/** What notes tell of before a stimulator: its trial, and who looked at the patient. */

const trialsIn = (words: string, read = readStimulatorTrials) =>
  read(readSentences(words)).map(({ value }) => value);

it.each([
  ['Spinal cord stimulator trial completed last week with 70% relief.', { percent: 70 }],
  ['The SCS trial was successful.', {}],
  ['Trial leads removed today. Patient had 40% relief.', { percent: 40 }],
  ['DCS trial: pain from 8/10 to 3/10.', { percent: 62.5 }],
  ['Trial of SCS failed and the leads were pulled.', {}],
  ['Status post dorsal root ganglion trial with 80% improvement.', { percent: 80 }],
  ['The SCS trial was completed. An epidural injection gave 30% relief.', {}],
])('"%s" tells of a trial', (words, expected) => {
  expect(trialsIn(words)).toEqual([expected]);
});

it.each([
  'Plan spinal cord stimulator trial after psychological evaluation.',
  'She is a candidate for an SCS trial with the goal of 50% relief.',
  'We will proceed with a stimulator trial following clearance.',
  'No SCS trial was completed.',
  'After a trial of gabapentin she improved.',
  'CONSENT: After the SCS trial the leads are removed.',
  'SCS trial on Monday.',
])('"%s" tells of none', (words) => {
  expect(trialsIn(words)).toEqual([]);
});

it.each([
  ['Intrathecal trial last month with 70% pain relief.', { percent: 70 }],
  ['Trial of intrathecal ziconotide failed because of dizziness.', {}],
  ['Status post hydromorphone trial, pain went from 8/10 to 2/10.', { percent: 75 }],
])('"%s" tells of a trial of intraspinal drugs', (words, expected) => {
  expect(trialsIn(words, readPumpTrials)).toEqual([expected]);
  expect(trialsIn(words)).toEqual([]);
});

it('"Intrathecal trial is planned." tells of none', () => {
  expect(trialsIn('Intrathecal trial is planned.', readPumpTrials)).toEqual([]);
});

const evaluated = (words: string) =>
  readPsychologicalEvaluation(readSentences(words)) !== undefined;

it.each([
  'Behavioral health assessment done 9/1/26, appropriate candidate.',
  'Psychological evaluation 9/1/2026 recommends against implantation.',
  'Dr. Lee (psychologist) saw the patient on 9/1/2026.',
  'Seen by our pain psychologist in September.',
])('"%s" tells of a psychological evaluation', (words) => {
  expect(evaluated(words)).toBe(true);
});

it.each([
  'Referred for psychological evaluation; pending.',
  'Psychological evaluation is scheduled, and she will be cleared before the trial.',
  'We recommend a psychological evaluation before the trial.',
  'She will be seen by psychology.',
])('"%s" tells of none', (words) => {
  expect(evaluated(words)).toBe(false);
});
