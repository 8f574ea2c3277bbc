import type { DiagnosticReport } from 'fhir/r4';
import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aCondition, aScan, aVisit, ordered } from '../../kit/visits.ts';

const cyst = (...chart: unknown[]) =>
  documentedValue(ordered(chart, { code: '64493' }).synovialCyst);
const report = (conclusion: string): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  id: 'mri',
  status: 'final',
  code: { text: 'MRI lumbar spine' },
  conclusion,
});

it.each([
  ['a visit', aVisit('2026-01-01', 'HISTORY: L4-L5 synovial cyst on MRI.')],
  ['a report', report('Facet cyst at L4-L5.')],
  [
    'a condition in words',
    aCondition('', { id: 'c', code: { text: 'Synovial cyst of lumbar spine' } }),
  ],
])('%s tells of it', (_what, resource) => {
  expect(cyst(resource)).toMatch(/cyst/i);
});

it('a condition tells of it by its code', () => {
  expect(cyst(aCondition('M71.38'))).toBe('M71.38');
});

it.each([
  ['a report that denies it', report('No synovial cyst.')],
  ['a visit that denies it', aVisit('2026-01-01', 'HISTORY: No synovial cyst on MRI.')],
  ['another cyst', aCondition('', { id: 'c', code: { text: 'Renal cyst' } })],
])('%s does not', (_what, resource) => {
  expect(cyst(resource)).toBeUndefined();
});

it('nothing said is undocumented, and unreadable where it may stand unread', () => {
  expect(ordered().synovialCyst.state).toBe('undocumented');
  for (const part of ['reports', 'conditions', 'notes'])
    expect(ordered([], { unread: [part] }).synovialCyst.state).toBe('unreadable');
  expect(ordered([aScan('2015-01-01')]).synovialCyst.state).toBe('unreadable');
});
