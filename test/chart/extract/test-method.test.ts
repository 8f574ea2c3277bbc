import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aProcedure } from '../../kit/fhir.ts';
import { DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const test = aProcedure('test', '80307', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [test], chart }).testMethod;
const told = (words: string) =>
  documentedValue(charted(visitNote(`PROCEDURE: Urine drug test.\nDESCRIPTION: ${words}`)));

const report = (over: object) => ({
  resourceType: 'DiagnosticReport',
  id: 'report',
  status: 'final',
  code: { text: 'Urine drug screen' },
  subject: { reference: 'Patient/p' },
  effectiveDateTime: DAY,
  ...over,
});

describe('how a drug test was made', () => {
  it.each([
    ['The urine drug screen was read visually.', { kind: 'presumptive', method: 'by-eye' }],
    [
      'The presumptive drug test was read by an instrument.',
      { kind: 'presumptive', method: 'instrument' },
    ],
    ['The immunoassay ran on a chemistry analyzer.', { kind: 'presumptive', method: 'analyzer' }],
    [
      'Definitive drug testing by LC-MS/MS for 14 drug classes, calibrated for each drug.',
      { kind: 'definitive', classes: 14, isCalibrated: true },
    ],
    [
      'Definitive drug test without calibration for each drug.',
      { kind: 'definitive', isCalibrated: false },
    ],
  ])('is read from "%s"', (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it.each([
    ['The last presumptive test was unexpected.'],
    ['A definitive drug test is planned.'],
    ['The urine drug screen was not read visually.'],
  ])('is not read from "%s"', (words) => {
    expect(told(words)).toBeUndefined();
  });

  it('stands in the report of the day', () => {
    const conclusion = 'Presumptive drug test on an analyzer.';
    expect(documentedValue(charted(report({ conclusion })))).toEqual({
      kind: 'presumptive',
      method: 'analyzer',
    });
  });

  it('is not that of another day, or of a report that was withdrawn', () => {
    const conclusion = 'Presumptive drug test on an analyzer.';
    const other = report({ conclusion, effectiveDateTime: '2020-01-01' });
    expect(charted(other).state).toBe('undocumented');
    expect(charted(report({ conclusion, status: 'entered-in-error' })).state).toBe('undocumented');
  });

  it('is unreadable where the note could not be read', () => {
    expect(charted(scannedNote()).state).toBe('unreadable');
  });
});
