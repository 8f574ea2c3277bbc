import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aLocal, aScan, aVisit, ordered } from '../../kit/visits.ts';

const tests = (...chart: unknown[]) =>
  documentedValue(ordered(chart, { code: '27096' }).provocativeTests);
const charted = (over: object) =>
  aLocal('provocative-tests-positive', { effectiveDateTime: '2026-10-01', ...over });

it.each([
  ['a whole number', { valueInteger: 3 }],
  ['a quantity', { valueQuantity: { value: 3 } }],
  ['a number as text', { valueString: '3' }],
])('their number is charted as %s', (_how, value) => {
  expect(tests(charted(value))).toEqual({ positive: 3, names: [] });
});

it('each test is a part with its own result', () => {
  const component = [
    { code: { text: "Patrick's test" }, valueBoolean: true },
    { code: { text: 'Gaenslen' }, valueString: 'Positive' },
    { code: { text: 'Thigh thrust' }, valueCodeableConcept: { text: 'positive' } },
    { code: { text: 'Distraction' }, valueBoolean: false },
    { code: { text: 'Compression' }, valueString: 'negative' },
    { code: { text: 'Straight leg raise' }, valueBoolean: true },
  ];
  expect(tests(charted({ component }))).toEqual({
    positive: 3,
    names: ['FABER', 'Gaenslen', 'thigh thrust'],
  });
});

it('parts that are all negative are none positive', () => {
  const component = [{ code: { text: 'FABER' }, valueBoolean: false }];
  expect(tests(charted({ component }))).toEqual({ positive: 0, names: [] });
});

it('names in words count', () => {
  expect(tests(charted({ valueString: 'FABER, Gaenslen and thigh thrust' }))).toEqual({
    positive: 3,
    names: ['FABER', 'Gaenslen', 'thigh thrust'],
  });
});

it('a visit tells of positive tests, and those of other joints do not count', () => {
  const words = 'EXAM: Positive FABER, Gaenslen and thigh thrust. Positive straight leg raise.';
  expect(tests(aVisit('2026-10-01', words))).toEqual({
    positive: 3,
    names: ['FABER', 'Gaenslen', 'thigh thrust'],
  });
  expect(tests(aVisit('2026-10-01', 'EXAM: Positive straight leg raise.'))).toBeUndefined();
});

it('the examination with the most positive tests counts', () => {
  const chart = [
    aVisit('2026-11-01', 'EXAM: Positive FABER.'),
    aVisit('2026-10-01', 'EXAM: Positive FABER, Gaenslen and thigh thrust.'),
  ];
  expect(tests(...chart)?.positive).toBe(3);
});

it.each([
  ['2025-11-21', 3],
  ['2025-11-20', undefined],
  ['2026-11-22', undefined],
])('an examination of %s tells of %s', (effectiveDateTime, positive) => {
  expect(tests(charted({ effectiveDateTime, valueInteger: 3 }))?.positive).toBe(positive);
});

it('nothing said is undocumented, and unreadable where it may stand unread', () => {
  expect(ordered().provocativeTests.state).toBe('undocumented');
  expect(ordered([], { unread: ['observations'] }).provocativeTests.state).toBe('unreadable');
  expect(ordered([aScan('2026-10-01')]).provocativeTests.state).toBe('unreadable');
});
