import { expect, it } from 'vitest';
import { icd10Code } from '../../src/terminology/icd10.ts';

it.each([
  ['M54.16', 'M54.16'],
  [' m5416', 'M54.16'],
  ['M48062', 'M48.062'],
  ['M62', 'M62'],
  ['G55.', 'G55'],
  ['S33.5XXA', 'S33.5XXA'],
  ['M51A1', 'M51.A1'],
  ['64483', undefined],
  ['M5', undefined],
  ['M54.16789', undefined],
  ['low back pain', undefined],
  ['', undefined],
])('%j is the ICD-10-CM code %s', (code, expected) => {
  expect(icd10Code(code)).toBe(expected);
});
