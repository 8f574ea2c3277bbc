import { expect, it } from 'vitest';
import { isMetabolicNeuropathy, namesNoNerve } from '../../src/terminology/metabolic-neuropathy.ts';

it.each([
  ['E11.40', true],
  ['e1142', true],
  ['E10.41', true],
  ['E13.42', true],
  ['E11.43', false],
  ['E11.9', false],
  ['E12.42', false],
  ['G62.9', false],
  ['M54.81', false],
  ['', false],
])('%s is a metabolic neuropathy: %s', (code, answer) => {
  expect(isMetabolicNeuropathy(code)).toBe(answer);
});

it.each([
  ['E11.65', true],
  ['G89.29', true],
  ['Z79.4', true],
  ['M54.81', false],
  ['G57.01', false],
  ['G90.511', false],
])('%s names no nerve: %s', (code, answer) => {
  expect(namesNoNerve(code)).toBe(answer);
});
