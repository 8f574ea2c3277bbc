import { expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';
import { spelledNumber } from '../../src/note/spelled-numbers.ts';

it.each([
  ['1,500', 1500],
  ['.5', 0.5],
  ['1/2', 0.5],
  ['half a', 0.5],
  ['1-1/2', 1.5],
  ['one and a half', 1.5],
  ['nine', 9],
  ['ten', 10],
  ['twelve', 12],
  ['fifteen', 15],
  ['eighty', 80],
  ['eighty-five', 85],
  ['a hundred', 100],
  ['one hundred and twenty', 120],
])('"%s" is %d', (words, value) => {
  expect(spelledNumber(words)).toBe(value);
});

it.each(['', 'some', 'eighty some'])('"%s" is no number', (words) => {
  expect(spelledNumber(words)).toBeNaN();
});

it('reads a dictated dose, and a percentage of relief in words', () => {
  const { procedures, reliefPercent } = readNote(
    'PROCEDURE: Caudal epidural steroid injection. DESCRIPTION: A needle was placed in the caudal canal. Eighty milligrams of Depo-Medrol was injected. Afterwards she had ninety percent relief.',
  );
  expect(procedures[0]?.agents[0]).toMatchObject({ name: 'methylprednisolone', doseMg: 80 });
  expect(reliefPercent).toBe(90);
});

it('takes no dose from the strength of a drug in a mixture', () => {
  const { procedures } = readNote(
    'PROCEDURE: Lumbar epidural steroid injection. DESCRIPTION: A Tuohy needle was placed. A 5 mL mixture of dexamethasone 4 mg/mL (1 mL) and saline was injected.',
  );
  expect(procedures[0]?.agents[0]).toMatchObject({ name: 'dexamethasone', doseMg: 4, volumeMl: 1 });
});
