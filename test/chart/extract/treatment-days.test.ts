import { describe, expect, it } from 'vitest';
import { noted } from '../../kit/trials.ts';

const daysOf = (words: string, over = {}) =>
  noted('62264', `PROCEDURE: Epidural adhesiolysis.\nTECHNIQUE: ${words}`, over).treatmentDays;

describe('the days of an adhesiolysis', () => {
  it.each([
    ['Hypertonic saline was infused through the catheter over 3 days.', 3],
    ['This is day 2 of 3 of the lysis of adhesions.', 3],
    ['A two-day adhesiolysis was performed.', 2],
    ['Adhesiolysis was completed on a single day.', 1],
    ['One-day lysis of adhesions was performed.', 1],
  ])('are read from "%s"', (words, value) => {
    expect(daysOf(words)).toMatchObject({ value });
  });

  it.each([
    ['Pain had increased over 3 days.'],
    ['Adhesiolysis was performed through a catheter.'],
  ])('are not read from "%s"', (words) => {
    expect(daysOf(words).state).toBe('undocumented');
  });

  it.each([
    ['one day', '2026-11-02T10:00:00-05:00', '2026-11-02T11:00:00-05:00', 1],
    ['two days', '2026-11-02T10:00:00-05:00', '2026-11-03T11:00:00-05:00', 2],
  ])('are those of its period: %s', (_name, start, end, value) => {
    const over = { performedDateTime: undefined, performedPeriod: { start, end } };
    expect(daysOf('Adhesiolysis was performed.', over)).toMatchObject({ value });
  });
});
