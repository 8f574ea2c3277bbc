import { describe, expect, it } from 'vitest';
import {
  allUnspecificDiagnoses,
  specificityOf,
} from '../../src/terminology/diagnosis-specificity.ts';
import { icd10Code } from '../../src/terminology/icd10.ts';
import { lateralityOfDiagnosis } from '../../src/terminology/icd10-laterality.ts';
import { retiredCode } from '../../src/terminology/retired-codes.ts';

describe('the specificity of a diagnosis', () => {
  it.each([
    ['M47.819', 'unspecified-site', 'M47.811', 'M47.818', 8],
    ['M47.899', 'unspecified-site', 'M47.891', 'M47.898', 8],
    ['M54.10', 'unspecified-site', 'M54.11', 'M54.18', 8],
    ['M50.10', 'unspecified-site', 'M50.11', 'M50.13', 5],
    ['M50.120', 'unspecified-site', 'M50.121', 'M50.123', 3],
    ['M48.00', 'unspecified-site', 'M48.01', 'M48.08', 9],
    ['M79.10', 'unspecified-site', 'M79.11', 'M79.18', 3],
    ['G90.50', 'unspecified-site', 'G90.511', 'G90.59', 7],
    ['G90.519', 'unspecified-side', 'G90.511', 'G90.513', 3],
    ['G90.529', 'unspecified-side', 'G90.521', 'G90.523', 3],
    ['M54.30', 'unspecified-side', 'M54.31', 'M54.32', 2],
    ['M54.40', 'unspecified-side', 'M54.41', 'M54.42', 2],
    ['G56.40', 'unspecified-side', 'G56.41', 'G56.43', 3],
    ['G57.70', 'unspecified-side', 'G57.71', 'G57.73', 3],
    ['M25.569', 'unspecified-side', 'M25.561', 'M25.562', 2],
    ['M17.10', 'unspecified-side', 'M17.11', 'M17.12', 2],
  ])('%s: %s, better from %s to %s', (code, problem, first, last, count) => {
    const found = specificityOf(code);
    expect(found?.problem).toBe(problem);
    expect(found?.children[0]).toBe(first);
    expect(found?.children.at(-1)).toBe(last);
    expect(found?.children).toHaveLength(count);
  });

  it.each([
    'M47.816',
    'M54.16',
    'M54.50',
    'M54.41',
    'M54.81',
    'M54.9',
    'G58.0',
    'G44.209',
    'M96.1',
    'M48.061',
    'M47.81',
    'constructor',
    '',
  ])('finds nothing to better in %s', (code) => {
    expect(specificityOf(code)).toBeUndefined();
  });

  it('finds codes without their dot', () => {
    expect(specificityOf('m47819')).toEqual(specificityOf('M47.819'));
  });

  it.each(allUnspecificDiagnoses())(
    '$code has living children that leave nothing open',
    (entry) => {
      for (const child of entry.children) {
        expect(icd10Code(child), child).toBe(child);
        expect(child.slice(0, 3)).toBe(entry.code.slice(0, 3));
        expect(specificityOf(child), child).toBeUndefined();
        expect(retiredCode(child), child).toBeUndefined();
      }
      expect(new Set(entry.children).size).toBe(entry.children.length);
    },
  );

  it.each(allUnspecificDiagnoses().filter(({ problem }) => problem === 'unspecified-side'))(
    '$code names no side, and all its children do',
    ({ code, children }) => {
      expect(lateralityOfDiagnosis(code)).toBeUndefined();
      expect(children.filter((child) => !lateralityOfDiagnosis(child))).toEqual([]);
    },
  );
});
