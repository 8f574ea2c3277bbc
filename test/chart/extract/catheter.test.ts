import { expect, it } from 'vitest';
import { aProcedure } from '../../kit/fhir.ts';
import { DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '62327', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).catheterLeft;
const note = (words: string) =>
  visitNote(`PROCEDURE: L4-L5 interlaminar epidural injection.\n${words}`);

it.each([
  ['The epidural catheter was left in place and secured.', true],
  ['The catheter was removed after the injection.', false],
])('"%s" tells that it stayed: %s', (words, value) => {
  expect(charted(note(words))).toMatchObject({ state: 'documented', value });
});

it('a remark on the procedure tells it as well', () => {
  const remarked = { ...done, note: [{ text: 'Catheter left in place for infusion' }] };
  expect(readOne({ procedures: [remarked] }).catheterLeft).toMatchObject({ value: true });
});

it('nothing said is undocumented, a note that cannot be read is unreadable', () => {
  expect(charted(note('80 mg of Depo-Medrol was injected.')).state).toBe('undocumented');
  expect(charted(scannedNote()).state).toBe('unreadable');
});
