import type { DiagnosticReport } from 'fhir/r4';
import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aProcedure } from '../../kit/fhir.ts';
import { aCondition, aScan, aVisit, ordered } from '../../kit/visits.ts';

const fusion = (...chart: unknown[]) => documentedValue(ordered(chart).fusion);
const fused = (...levels: string[]) => ({ levels, isPseudarthrosis: false });

it.each([
  ['HISTORY: Status post L4-L5 fusion in 2019.', fused('L4-L5')],
  ['HISTORY: ACDF at C5-C6.', fused('C5-C6')],
  ['HISTORY: Prior lumbar fusion.', fused()],
  [
    'HISTORY: L4-L5 fusion with pseudarthrosis on CT.',
    { levels: ['L4-L5'], isPseudarthrosis: true },
  ],
  ['HISTORY: L4-L5 fusion without pseudarthrosis.', fused('L4-L5')],
  ['HISTORY: Low back pain.', undefined],
])('a visit tells: %s', (words, value) => {
  expect(fusion(aVisit('2020-01-01', words))).toEqual(value);
});

it.each([
  ['by words', aCondition('', { id: 'c', code: { text: 'Arthrodesis of L5-S1' } }), fused('L5-S1')],
  ['by its code', aCondition('Z98.1'), fused()],
  ['as not healed by its code', aCondition('M96.0'), { levels: [], isPseudarthrosis: true }],
])('a condition tells it %s', (_how, condition, value) => {
  expect(fusion(condition)).toEqual(value);
});

it('an operation tells it by code and site', () => {
  const bodySite = [{ text: 'L4-L5' }];
  expect(fusion(aProcedure('op', '22612', '2019-05-01', { bodySite }))).toEqual(fused('L4-L5'));
  const planned = aProcedure('op', '22612', '2019-05-01', { bodySite, status: 'preparation' });
  expect(fusion(planned)).toBeUndefined();
});

it('a report of an image tells it', () => {
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    id: 'ct',
    status: 'final',
    code: { text: 'CT lumbar spine' },
    conclusion: 'Solid fusion at L4-L5.',
  };
  expect(fusion(report)).toEqual(fused('L4-L5'));
});

it('the segments of all sources add up', () => {
  const chart = [
    aVisit('2020-01-01', 'HISTORY: L4-L5 fusion.'),
    aProcedure('op', '22551', '2019-05-01', { bodySite: [{ text: 'C5-C6' }] }),
  ];
  expect(fusion(...chart)).toEqual(fused('C5-C6', 'L4-L5'));
});

it('an injection is no fusion', () => {
  expect(fusion(aProcedure('esi', '62323', '2026-05-01'))).toBeUndefined();
});

it('nothing said is undocumented, and unreadable where it may stand unread', () => {
  expect(ordered().fusion.state).toBe('undocumented');
  for (const part of ['procedures', 'conditions', 'notes'])
    expect(ordered([], { unread: [part] }).fusion.state).toBe('unreadable');
  expect(ordered([aScan('2015-01-01')]).fusion.state).toBe('unreadable');
});
