import { describe, expect, it } from 'vitest';
import {
  allDiagnosisLists,
  conditionOnList,
  diagnosisList,
  isOnList,
} from '../../src/terminology/diagnosis-lists.ts';
import { icd10Code } from '../../src/terminology/icd10.ts';
import { retiredCode } from '../../src/terminology/retired-codes.ts';

describe('diagnosis lists', () => {
  it('are the five that rules refer to', () => {
    expect(allDiagnosisLists().map(({ id }) => id)).toEqual([
      'A58403',
      'A57701',
      'A59244',
      'ESI-REPRESENTATIVE',
      'SCS-REPRESENTATIVE',
    ]);
  });

  it.each([
    ['A58403', 'M47.812', true],
    ['A58403', 'M47.817', true],
    ['A58403', 'M47.811', false],
    ['A58403', 'M47.818', false],
    ['A58403', 'M47.819', false],
    ['A58403', 'M47.892', true],
    ['A58403', 'M47.898', false],
    ['A58403', 'M48.12', true],
    ['A58403', 'M48.18', false],
    ['A58403', 'M53.82', true],
    ['A58403', 'M53.81', false],
    ['A58403', 'M53.88', false],
    ['A58403', 'M54.2', false],
    ['A58403', 'M54.50', false],
    ['A58403', 'M54.51', false],
    ['A58403', 'M54.59', false],
    ['A58403', 'M54.6', false],
    ['A57701', 'M79.18', true],
    ['A57701', 'M79.7', false],
    ['A57701', 'G44.229', true],
    ['A57701', 'G44.221', true],
    ['A57701', 'G44.1', false],
    ['A59244', 'M46.1', true],
    ['A59244', 'M53.3', true],
    ['A59244', 'M47.818', true],
    ['A59244', 'M54.50', false],
    ['ESI-REPRESENTATIVE', 'M54.16', true],
    ['ESI-REPRESENTATIVE', 'M54.11', false],
    ['ESI-REPRESENTATIVE', 'M48.062', true],
    ['ESI-REPRESENTATIVE', 'M54.50', false],
    ['ESI-REPRESENTATIVE', 'G89.29', false],
    ['SCS-REPRESENTATIVE', 'M96.1', true],
    ['SCS-REPRESENTATIVE', 'G90.521', true],
    ['SCS-REPRESENTATIVE', 'G89.4', false],
    ['SCS-REPRESENTATIVE', 'M54.50', false],
  ])('%s and %s: %s', (list, code, isListed) => {
    expect(isOnList(list, code)).toBe(isListed);
  });

  it('find codes as claims write them, without the dot', () => {
    expect(isOnList('A58403', ' m47816 ')).toBe(true);
    expect(isOnList('A58403', 'M4781')).toBe(false);
  });

  it('know nothing of other lists, and nothing by the names every object has', () => {
    expect(isOnList('A00000', 'M54.16')).toBe(false);
    expect(diagnosisList('constructor')).toBeUndefined();
    expect(conditionOnList('A58403', 'constructor')).toBeUndefined();
  });

  it('take the other dorsopathies for a facet cyst alone', () => {
    expect(conditionOnList('A58403', 'M5386')).toBe('synovial-cyst');
    expect(conditionOnList('A58403', 'M47.816')).toBeUndefined();
  });

  it('take myalgia in the sacroiliac list for the injection without imaging alone', () => {
    expect(conditionOnList('A59244', 'M79.18')).toBe('code-20552');
    expect(conditionOnList('A57701', 'M79.18')).toBeUndefined();
  });

  it('are closed but for those of epidurals and stimulators', () => {
    const open = allDiagnosisLists().filter(({ isClosed }) => !isClosed);
    expect(open.map(({ id }) => id)).toEqual(['ESI-REPRESENTATIVE', 'SCS-REPRESENTATIVE']);
  });

  it.each(allDiagnosisLists())('$id holds valid codes once each', ({ codes, conditions }) => {
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => icd10Code(code) !== code)).toEqual([]);
    expect(codes.filter((code) => retiredCode(code))).toEqual([]);
    expect(codes).toEqual(expect.arrayContaining(Object.keys(conditions)));
  });
});
