import { expect, it } from 'vitest';
import { readSentences, type Sentence } from '../../src/note/sentences.ts';
import type { Found } from '../../src/note/span.ts';
import { readAnalgesicReductions } from '../../src/note/statements/analgesic-reduction.ts';
import { readGeneratorKinds } from '../../src/note/statements/generator-kind.ts';
import { readImplantStages } from '../../src/note/statements/implant-stage.ts';
import { readProgramming } from '../../src/note/statements/programming.ts';
import {
  readAlarmOrRate,
  readPumpConcentration,
  readReprogramming,
} from '../../src/note/statements/pump-settings.ts';
import { readRevisedParts } from '../../src/note/statements/revised-part.ts';
import { readTolerability, readTrialTolerability } from '../../src/note/statements/tolerability.ts';

const values = <T>(read: (sentences: readonly Sentence[]) => readonly Found<T>[], words: string) =>
  read(readSentences(words)).map(({ value }) => value);

it.each([
  ['Spinal cord stimulator trial', 'trial'],
  ['Placement of trial leads', 'trial'],
  ['SCS trial with 2 leads at T8', 'trial'],
  [
    'PROCEDURE: Permanent spinal cord stimulator implantation after a successful trial.',
    'permanent',
  ],
  ['SCS implant, permanent', 'permanent'],
  ['Generator replacement for end of battery life', 'replacement'],
  ['Revision of the left lead', 'replacement'],
  ['IPG exchange', 'replacement'],
  ['Pump replaced', 'replacement'],
])('"%s" is a %s', (words, stage) => {
  expect(values(readImplantStages, words)[0]).toBe(stage);
});

it.each([
  'The trial gave 70% relief.',
  'Status post SCS trial.',
  'After a successful SCS trial.',
  'If the trial works, a permanent implant may follow.',
  'PLAN: Permanent stimulator implant.',
  'CONSENT: Risks of permanent implantation were explained.',
  'Two leads were placed at T8.',
])('"%s" names no stage of this procedure', (words) => {
  expect(values(readImplantStages, words)).toEqual([]);
});

it.each([
  ['She used 60% less opioids during the trial.', 60],
  ['During the trial he reduced his pain medication by 50%.', 50],
  ['Opioid use decreased by 55 percent with the SCS trial.', 55],
  ['MME went down from 90 to 30 during the stimulator trial.', (60 / 90) * 100],
  ['She stopped her opioids during the trial.', 100],
])('"%s" tells of %d percent fewer analgesics', (words, percent) => {
  expect(values(readAnalgesicReductions, words)).toEqual([percent]);
});

it.each([
  'The goal of the trial is to reduce opioids by 50%.',
  'PLAN: Stimulator trial to cut opioids by 50%.',
  'The trial reduced the pain by 70%.',
  'She reduced her opioids by 50%.',
  'MME rose from 30 to 90 during the trial.',
])('"%s" tells of no reduction in a trial', (words) => {
  expect(values(readAnalgesicReductions, words)).toEqual([]);
});

it.each([
  ['Amplitude, pulse width and rate were adjusted.', { parameters: 3 }],
  [
    'The stimulator was reprogrammed: amplitude, pulse width, frequency, contacts.',
    { parameters: 4 },
  ],
  ['Five parameters were changed on the device.', { parameters: 5 }],
  ['The stimulator was programmed for 25 minutes.', { minutes: '25 minutes' }],
  ['30 minutes of programming of the stimulator.', { minutes: '30 minutes' }],
  ['The generator was checked and no changes were made to its settings.', { parameters: 0 }],
  ['The device was reprogrammed.', {}],
])('"%s" tells of programming', (words, expected) => {
  expect(values(readProgramming, words)).toEqual([expected]);
});

it.each([
  'PLAN: Adjust amplitude at the next visit.',
  'The generator was interrogated.',
  'Gabapentin was increased.',
])('"%s" tells of no programming', (words) => {
  expect(values(readProgramming, words)).toEqual([]);
});

it.each([
  ['Low reservoir alarm date 12/14/2026.', 'Low reservoir alarm date 12/14/2026'],
  ['Next refill due 02/01/2027.', 'Next refill due 02/01/2027'],
  ['Daily dose of 1.2 mg/day.', 'Daily dose of 1.2 mg/day'],
  ['Infusing at 250 mcg per day.', '250 mcg per day'],
])('"%s" tells of the alarm or the rate', (words, expected) => {
  expect(values(readAlarmOrRate, words)).toEqual([expected]);
});

it.each([
  'The alarm was tested.',
  'The pump was refilled with 20 mL.',
  'Rate of 1 mg/day last year.',
])('"%s" tells of neither', (words) => {
  expect(values(readAlarmOrRate, words)).toEqual([]);
});

it.each([
  ['Concentration: 10 mg/mL', ['10 mg/mL']],
  ['The concentration was 500 mcg/mL.', ['500 mcg/mL']],
  ['PLAN: Increase the concentration to 20 mg/mL.', []],
  ['Lidocaine 10 mg/mL for the skin.', []],
])('"%s" tells of the concentration in the pump: %j', (words, expected) => {
  expect(values(readPumpConcentration, words)).toEqual(expected);
});

it.each([
  ['The pump was reprogrammed.', [true]],
  ['The rate was increased by 10%.', [true]],
  ['Rate unchanged.', [false]],
  ['The pump was refilled without reprogramming.', [false]],
  ['Dose continued at 1 mg/day.', [false]],
  ['The pump was refilled.', []],
  ['The pump was reprogrammed with the new reservoir volume.', []],
  ['The reservoir volume was reprogrammed to 20 mL.', []],
])('"%s" tells of new settings: %j', (words, expected) => {
  expect(values(readReprogramming, words)).toEqual(expected);
});

it.each([
  ['A rechargeable generator was implanted.', 'rechargeable'],
  ['A non-rechargeable IPG was placed.', 'non-rechargeable'],
  ['A rechargeable closed-loop stimulator was implanted.', 'closed-loop-rechargeable'],
  ['A rechargeable 10 kHz system was implanted.', 'high-frequency-rechargeable'],
  ['An integrated rechargeable stimulator was implanted.', 'integrated-rechargeable'],
  ['The old non-rechargeable generator was replaced with a rechargeable IPG.', 'rechargeable'],
])('"%s" tells of a %s generator', (words, kind) => {
  expect(values(readGeneratorKinds, words)).toEqual([kind]);
});

it.each([
  'High-frequency ultrasound was used.',
  'A generator was implanted.',
  'PLAN: Rechargeable IPG.',
])('"%s" tells of no kind of generator', (words) => {
  expect(values(readGeneratorKinds, words)).toEqual([]);
});

it.each([
  'She tolerated the trial well.',
  'The intrathecal morphine was well tolerated.',
  'No side effects were seen.',
  'She had mild pruritus and nausea.',
])('"%s" tells how a trial was borne', (words) => {
  expect(values(readTolerability, words)).toHaveLength(1);
});

it.each([
  'The patient tolerated the procedure well.',
  'CONSENT: Side effects were explained.',
  'Risks include mild nausea.',
])('"%s" does not', (words) => {
  expect(values(readTolerability, words)).toEqual([]);
});

it('in a note on something else only words on a trial of the drug count', () => {
  expect(values(readTrialTolerability, 'No side effects from gabapentin.')).toEqual([]);
  expect(
    values(readTrialTolerability, 'Intrathecal trial with 70% relief; tolerated without nausea.'),
  ).toHaveLength(1);
  const told = 'The intrathecal trial was tolerated without side effects.';
  expect(values(readTrialTolerability, told)).toHaveLength(1);
});

it.each([
  ['Removal of the left lead.', ['lead']],
  ['The generator was replaced.', ['generator']],
  ['Explanted IPG.', ['generator']],
  ['The battery was exchanged, and the electrode revised.', ['generator', 'lead']],
  ['The lead was not removed.', []],
  ['No leads were removed.', []],
  ['The leads were secured.', []],
])('"%s" tells of %j', (words, parts) => {
  expect(values(readRevisedParts, words).toSorted()).toEqual(parts.toSorted());
});
