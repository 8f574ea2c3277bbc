import { expect, it } from 'vitest';
import { epochMilliseconds, isTimeZone, serviceDate } from '../../src/fhir/service-date.ts';

it.each([
  ['2026-11-21', '2026-11-21'],
  ['2026-11-21T23:30:00-06:00', '2026-11-21'],
  ['2026-11-22T05:59:59Z', '2026-11-21'],
  ['2026-11-22T06:00:00Z', '2026-11-22'],
  ['2026-03-08T07:59:00Z', '2026-03-08'],
  ['2026-11-21T10:00:00', '2026-11-21'],
  ['2026-11-21T10:00:00.123+00:00', '2026-11-21'],
])('%s is the day %s in Chicago', (value, day) => {
  expect(serviceDate(value, 'America/Chicago')).toEqual({
    is: 'day',
    day: Temporal.PlainDate.from(day),
  });
});

it.each(['2026-11', '2026', '', 'yesterday', '2026-02-30', '2026-13-01', '2026-11-21T25:00:00Z'])(
  '"%s" names no day',
  (value) => {
    expect(serviceDate(value, 'America/Chicago')).toEqual({ is: 'imprecise', text: value });
  },
);

it('puts moments of different zones in order', () => {
  const [early, late] = ['2026-11-21T10:00:00-06:00', '2026-11-21T17:00:00Z'].map((value) =>
    epochMilliseconds(value, 'America/Chicago'),
  );
  expect(early).toBeLessThan(late ?? 0);
  expect(epochMilliseconds('nonsense', 'America/Chicago')).toBe(undefined);
});

it('knows time zones', () => {
  expect(isTimeZone('America/Chicago')).toBe(true);
  expect(isTimeZone('America/Nowhere')).toBe(false);
});

it.each([
  ['1799-12-31', 'imprecise'],
  ['1800-01-01', 'day'],
  ['2300-12-31', 'day'],
  ['2301-01-01', 'imprecise'],
  ['+275760-09-13T00:00:00Z', 'imprecise'],
])('takes %s, which no window can be counted from, as %s', (value, is) => {
  expect(serviceDate(value, 'America/Chicago').is).toBe(is);
});
