import { describe, expect, it } from 'vitest';
import { lateralityOfDiagnosis } from '../../src/terminology/icd10-laterality.ts';
import { procedureCode } from '../../src/terminology/procedure-codes.ts';
import {
  coversSide,
  guidanceOfCode,
  guidanceOfModality,
  joinLaterality,
  lateralityOfCode,
  lateralityOfModifier,
} from '../../src/terminology/site.ts';
import {
  jointsOf,
  levelOfCode,
  regionOfCode,
  regionOfLevel,
  rootsOf,
} from '../../src/terminology/spinal-levels.ts';

const lookups = {
  guidanceOfCode,
  guidanceOfModality,
  lateralityOfCode,
  lateralityOfModifier,
  lateralityOfDiagnosis,
  levelOfCode,
  procedureCode,
  regionOfCode,
};

it.each(Object.entries(lookups))(
  '%s finds nothing under the names every object has',
  (_name, look) => {
    for (const code of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) {
      expect(look(code)).toBe(undefined);
    }
  },
);

it.each([
  ['M54.41', 'right'],
  ['M54.32', 'left'],
  ['G90.513', 'bilateral'],
  ['M25.561', 'right'],
  ['M17.12', 'left'],
  ['M16.11', 'right'],
  ['M17.10', undefined],
  ['M54.16', undefined],
  ['M54.5', undefined],
])('the diagnosis %s names the side %s', (code, side) => {
  expect(lateralityOfDiagnosis(code)).toBe(side);
});

it('left and right are both sides, and both sides cover each', () => {
  expect(joinLaterality(['left', 'right'])).toBe('bilateral');
  expect(joinLaterality(['midline', 'left'])).toBe('left');
  expect(joinLaterality([])).toBe(undefined);
  expect(coversSide('bilateral', 'left')).toBe(true);
  expect(coversSide('left', 'bilateral')).toBe(false);
});

it.each([
  ['T12-L1', 'cervical-thoracic'],
  ['L1-L2', 'lumbar-sacral'],
  ['C5', 'cervical-thoracic'],
  ['S1', 'lumbar-sacral'],
])('%s lies in the region %s', (level, region) => {
  expect(regionOfLevel(level)).toBe(region);
});

describe('the joints', () => {
  it.each([
    [
      ['L4-L5', 'L5-S1'],
      ['L4-L5', 'L5-S1'],
    ],
    [['L3', 'L4'], ['L4-L5']],
    [
      ['L3', 'L4', 'L5'],
      ['L4-L5', 'L5-S1'],
    ],
    [['C4', 'C5'], ['C4-C5']],
    [['L4'], undefined],
    [['L2', 'L4'], undefined],
    [[], undefined],
  ])('of %j are %j', (levels, joints) => {
    expect(jointsOf(levels)).toEqual(joints);
  });
});

it.each([
  [['L5', 'L5-S1'], ['L5']],
  [
    ['L4-L5', 'S1'],
    ['L4', 'S1'],
  ],
  [['C5-C6', 'C6'], ['C6']],
  [['C7-T1', 'C8'], ['C8']],
  [['T12-L1'], ['T12']],
  [[], []],
])('a transforaminal injection at %j aims at the roots %j', (levels, roots) => {
  expect(rootsOf(levels)).toEqual(roots);
});
