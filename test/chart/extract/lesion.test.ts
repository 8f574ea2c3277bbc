import { describe, expect, it } from 'vitest';
import { aProcedure } from '../../kit/fhir.ts';
import { aMeasurement, DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '64635', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).lesion;

describe('a measurement of the procedure', () => {
  it.each([
    ['80 Cel', 'RF temperature', { value: 80, unit: 'Cel' }, { temperatureC: 80 }],
    ['80 °C', 'Temperature', { value: 80, unit: '°C' }, { temperatureC: 80 }],
    ['90 s', 'Lesion time', { value: 90, unit: 's' }, { seconds: 90 }],
    ['1.5 min', 'RF lesion duration', { value: 1.5, unit: 'min' }, { seconds: 90 }],
    ['words', 'RF lesion', '80 °C for 90 seconds', { temperatureC: 80, seconds: 90 }],
    ['-70 Cel', 'Cryo probe', { value: -70, unit: 'Cel' }, { temperatureC: -70 }],
    [
      'pulsed words',
      'Pulsed RF',
      '42 °C for 120 s',
      { mode: 'pulsed', temperatureC: 42, seconds: 120 },
    ],
  ])('tells the lesion in %s', (_name, text, value, lesion) => {
    expect(charted(aMeasurement(text, value))).toMatchObject({ value: lesion });
  });

  it('tells it in its components', () => {
    const measured = aMeasurement('RF lesion', '', {
      component: [
        { code: { text: 'Tip temperature' }, valueQuantity: { value: 85, unit: 'Cel' } },
        { code: { text: 'Duration' }, valueQuantity: { value: 60, unit: 's' } },
      ],
    });
    expect(charted(measured)).toMatchObject({ value: { temperatureC: 85, seconds: 60 } });
  });

  it.each([
    ['a fever', aMeasurement('Body temperature', { value: 38.5, unit: 'Cel' })],
    ['fluoroscopy time', aMeasurement('Fluoroscopy time', { value: 45, unit: 's' })],
    ['fluoroscopy time of it', aMeasurement('RF ablation fluoroscopy', { value: 45, unit: 's' })],
    ['a score', aMeasurement('Pain', { value: 8, unit: '{score}' })],
    [
      'a mistake',
      aMeasurement('RF temperature', { value: 80, unit: 'Cel' }, { status: 'entered-in-error' }),
    ],
  ])('that is %s tells nothing of it', (_name, measured) => {
    expect(charted(measured).state).toBe('undocumented');
  });

  it('may only name the encounter', () => {
    const beside = { partOf: [], encounter: VISIT };
    expect(
      charted(aMeasurement('RF temperature', { value: 80, unit: 'Cel' }, beside)),
    ).toMatchObject({
      value: { temperatureC: 80 },
    });
    const other = { partOf: [{ reference: 'Procedure/x' }], encounter: VISIT };
    expect(charted(aMeasurement('RF temperature', { value: 80, unit: 'Cel' }, other)).state).toBe(
      'undocumented',
    );
  });
});

describe('words on the lesion', () => {
  it('stand in a remark on the procedure', () => {
    const remarked = {
      ...done,
      note: [{ text: 'Thermal RF lesion at 80 degrees C for 90 seconds' }],
    };
    expect(readOne({ procedures: [remarked] }).lesion).toMatchObject({
      value: { mode: 'thermal', temperatureC: 80, seconds: 90 },
    });
  });

  const note = (words: string) =>
    visitNote(`PROCEDURE: Left L4-L5 facet radiofrequency ablation.\n${words}`);

  it('complete what was measured', () => {
    const measured = aMeasurement('RF temperature', { value: 80, unit: 'Cel' });
    const lesion = charted(measured, note('Lesions were made at 80 °C for 90 seconds.'));
    expect(lesion).toMatchObject({ value: { temperatureC: 80, seconds: 90 }, contradictions: [] });
  });

  it('with another temperature contradict it', () => {
    const measured = aMeasurement('RF temperature', { value: 60, unit: 'Cel' });
    const lesion = charted(measured, note('Lesions were made at 80 °C for 90 seconds.'));
    expect(lesion).toMatchObject({
      value: { temperatureC: 60 },
      contradictions: [{ origin: 'note', value: { temperatureC: 80, seconds: 90 } }],
    });
  });
});

it('a lesion is unreadable where its source is, undocumented where nothing tells of it', () => {
  expect(charted().state).toBe('undocumented');
  expect(charted(scannedNote()).state).toBe('unreadable');
  const unread = ['encounterObservations'];
  expect(readOne({ procedures: [done], unread }).lesion.state).toBe('unreadable');
});

it('an injection has none, whatever is warm', () => {
  const injection = aProcedure('done', '62323', DAY);
  const chart = [aMeasurement('RF temperature', { value: 80, unit: 'Cel' })];
  expect(readOne({ procedures: [injection], chart }).lesion.state).toBe('undocumented');
});
