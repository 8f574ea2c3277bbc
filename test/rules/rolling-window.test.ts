import { describe, expect, it } from 'vitest';
import { firstDayWithout, isInWindow, isNearBoundary } from '../../src/rules/rolling-window.ts';
import { day } from '../kit/chart.ts';

describe('a session in a rolling window of 12 months', () => {
  it.each([
    ['2025-11-21', '2026-11-21', false],
    ['2025-11-22', '2026-11-21', true],
    ['2026-11-20', '2026-11-21', true],
    ['2026-11-21', '2026-11-21', false],
    ['2026-11-22', '2026-11-21', false],
    ['2024-02-29', '2025-02-28', true],
    ['2024-02-29', '2025-03-01', false],
    ['2023-02-28', '2024-02-29', false],
    ['2023-03-01', '2024-02-29', true],
  ])('on %s, seen from %s, counts: %s', (session, date, counts) => {
    expect(isInWindow(day(session), day(date), 12)).toBe(counts);
  });

  it('of six months clamps to the end of the month', () => {
    expect(isInWindow(day('2026-02-28'), day('2026-08-31'), 6)).toBe(false);
    expect(isInWindow(day('2026-03-01'), day('2026-08-31'), 6)).toBe(true);
  });

  it('without a window always counts, until the day itself', () => {
    expect(isInWindow(day('1990-01-01'), day('2026-11-21'), null)).toBe(true);
    expect(isInWindow(day('2026-11-21'), day('2026-11-21'), null)).toBe(false);
  });
});

describe('the first day without a session', () => {
  it('is the first one on which it no longer counts, for every day of four years', () => {
    const first = day('2023-01-01');
    for (let offset = 0; offset < 1461; offset += 1) {
      const session = first.add({ days: offset });
      for (const months of [6, 12]) {
        const free = firstDayWithout(session, months);
        expect(isInWindow(session, free, months)).toBe(false);
        expect(isInWindow(session, free.subtract({ days: 1 }), months)).toBe(true);
      }
    }
  });
});

it.each([
  ['2025-11-18', true],
  ['2025-11-17', false],
  ['2025-11-24', true],
  ['2025-11-25', false],
])('a session on %s lies near the boundary: %s', (session, near) => {
  expect(isNearBoundary(day(session), day('2026-11-21'), 12)).toBe(near);
});

it('no session lies near a boundary where there is no window', () => {
  expect(isNearBoundary(day('2026-11-20'), day('2026-11-21'), null)).toBe(false);
});
