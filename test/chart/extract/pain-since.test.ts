import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aCondition, aScan, aVisit, because, ordered } from '../../kit/visits.ts';

const order = because('M54.16');
const since = (...chart: unknown[]) =>
  documentedValue(ordered(chart, { order }).painSince)?.toString();

it.each([
  ['a day', { onsetDateTime: '2026-03-05' }, '2026-03-05'],
  ['a moment in the facility’s zone', { onsetDateTime: '2026-03-05T03:00:00Z' }, '2026-03-04'],
  ['a month, from its first day', { onsetDateTime: '2026-03' }, '2026-03-01'],
  ['a year, from its first day', { onsetDateTime: '2025' }, '2025-01-01'],
  ['a period', { onsetPeriod: { start: '2026-02-01' } }, '2026-02-01'],
  ['words that name a year', { onsetString: '2024' }, '2024-01-01'],
])('a condition with the code of the order has its onset: %s', (_what, onset, day) => {
  expect(since(aCondition('M54.16', onset))).toBe(day);
});

it('a condition that the order refers to counts whatever its code', () => {
  const referring = { reasonReference: [{ reference: 'Condition/M51-16' }] };
  const chart = [aCondition('M51.16', { onsetDateTime: '2026-01-10' })];
  const { painSince } = ordered(chart, { order: referring });
  expect(documentedValue(painSince)?.toString()).toBe('2026-01-10');
});

it.each([
  ['of another code', aCondition('M17.11', { onsetDateTime: '2020-01-10' })],
  [
    'that is over',
    aCondition('M54.16', {
      onsetDateTime: '2020-01-10',
      clinicalStatus: { coding: [{ code: 'resolved' }] },
    }),
  ],
  ['that was recorded a month ago', aCondition('M54.16', { recordedDate: '2026-10-21' })],
])('a condition %s tells nothing', (_which, condition) => {
  expect(since(condition)).toBeUndefined();
});

it('pain of the same region on the list tells where the order’s own diagnosis does not', () => {
  const list = [
    aCondition('M47.816', { onsetDateTime: '2026-03-02' }),
    aCondition('M54.2', { onsetDateTime: '2020-01-10' }),
  ];
  expect(since(...list)).toBe('2026-03-02');
  expect(since(...list, aCondition('M54.16', { onsetDateTime: '2026-10-30' }))).toBe('2026-10-30');
});

it('a visit names the day or the month since which the pain lasts', () => {
  expect(since(aVisit('2026-10-15', 'HISTORY: Leg pain since 06/01/2026.'))).toBe('2026-06-01');
  expect(since(aVisit('2026-10-15', 'HISTORY: Leg pain since March 2026.'))).toBe('2026-03-01');
});

it('a condition recorded three months ago has lasted at least so long', () => {
  expect(since(aCondition('M54.16', { recordedDate: '2026-08-21' }))).toBe('2026-08-21');
  expect(since(aCondition('M54.16', { recordedDate: '2026-08-22' }))).toBeUndefined();
});

it.each([
  ['for 3 months', '2026-07-15'],
  ['for 6 weeks', '2026-09-03'],
  ['for 4 years', '2022-10-15'],
])('a visit tells of pain "%s", counted back from its day', (stretch, day) => {
  expect(since(aVisit('2026-10-15', `HISTORY: Low back pain ${stretch}.`))).toBe(day);
});

it('the order’s own words count back from the day it was written', () => {
  const note = [{ text: 'Leg pain for 3 months.' }];
  const { painSince } = ordered([], { order: { note, authoredOn: '2026-11-10' } });
  expect(documentedValue(painSince)?.toString()).toBe('2026-08-10');
});

it('the earliest of all tellings counts, with every place that tells', () => {
  const chart = [
    aVisit('2026-10-15', 'HISTORY: Low back pain for 3 months.'),
    aCondition('M54.16', { onsetDateTime: '2026-01-10' }),
  ];
  const { painSince } = ordered(chart, { order });
  expect(painSince).toMatchObject({
    state: 'documented',
    evidence: [
      { reference: 'Condition/M54-16' },
      { reference: 'DocumentReference/visit-2026-10-15' },
    ],
  });
  expect(since(...chart)).toBe('2026-01-10');
});

it.each([
  ['written a year ago', '2025-11-21', '2025-08-21'],
  ['written on the day itself', '2026-11-21', '2026-08-21'],
  ['written before that', '2025-11-20', undefined],
  ['written after the procedure', '2026-11-22', undefined],
])('a visit %s tells of %s', (_when, day, expected) => {
  expect(since(aVisit(day, 'HISTORY: Low back pain for 3 months.'))).toBe(expected);
});

it('nothing said is undocumented, and unreadable where the list or a note was not read', () => {
  expect(ordered([], { order }).painSince.state).toBe('undocumented');
  expect(ordered([], { order, unread: ['conditions'] }).painSince.state).toBe('unreadable');
  expect(ordered([aScan('2026-10-01')], { order }).painSince.state).toBe('unreadable');
});
