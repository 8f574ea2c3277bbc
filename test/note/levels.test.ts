import { expect, it } from 'vitest';
import { readLevels } from '../../src/note/levels.ts';

const levels = (text: string) => readLevels(text).map(({ value }) => value);

it.each([
  ['L3-4, L4-5 and L5-S1', ['L3-L4', 'L4-L5', 'L5-S1']],
  ['L34', ['L3-L4']],
  ['L45 injection', ['L4-L5']],
  ['C5/6 facet', ['C5-C6']],
  ['T12-L1', ['T12-L1']],
  ['C7-T1', ['C7-T1']],
  ['L4-L5', ['L4-L5']],
  ['L5-1 interspace', ['L5-S1']],
  ['l5-s1', ['L5-S1']],
  ['L4–5', ['L4-L5']],
  ['L5S1', ['L5-S1']],
  ['T10', ['T10']],
  ['S1', ['S1']],
  ['the L5 foramen', ['L5']],
  ['right L5 nerve root', ['L5']],
  ['L4/L5/S1 facet joints', ['L4-L5', 'L5-S1']],
  ['L3 to L5 medial branches', ['L3', 'L4', 'L5']],
  ['L3-L5 medial branches', ['L3', 'L4', 'L5']],
  ['medial branches of L3 through L5', ['L3', 'L4', 'L5']],
  ['L3, 4 and 5 medial branches', ['L3', 'L4', 'L5']],
  ['L3, L4 and L5 medial branches', ['L3', 'L4', 'L5']],
  ['S1-3 lateral branches', ['S1', 'S2', 'S3']],
  ['L3-L5 facet joints', ['L3-L4', 'L4-L5']],
  ['L3-4, 4-5 facets', ['L3-L4', 'L4-L5']],
  ['L4-5, 2 mL', ['L4-L5']],
  ['at L4 - 5 mL were injected', ['L4']],
  ['L4-22 gauge needle', ['L4']],
  ['C4-5 cm deep', ['C4']],
  ['C4-5 and C5-6 CMBB', ['C4-C5', 'C5-C6']],
])('reads the levels of "%s"', (text, expected) => {
  expect(levels(text)).toEqual(expected);
});

it.each([
  'on 4/5/2024',
  'a 3.5 inch needle',
  'L1 lidocaine',
  'a 22-gauge, 5-inch needle',
  '5 mL',
  'T2-weighted images',
  'M54.16',
  'C34.90',
  'L0627',
  'HCPCS C1767',
  'status post C5-6 fusion',
  'L5 radiculopathy',
  'an L4-5 disc herniation',
  'counting down from the C2-3 foramen',
])('reads no level from "%s"', (text) => {
  expect(levels(text)).toEqual([]);
});

it('gives the place of the words', () => {
  const text = 'Left L4-L5';
  expect(readLevels(text).map(({ start, end }) => text.slice(start, end))).toEqual(['L4-L5']);
});
