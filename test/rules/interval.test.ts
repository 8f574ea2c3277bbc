import { expect, it } from 'vitest';
import { judgeInterval, type Span, spanWords } from '../../src/rules/interval.ts';
import { day, history, session } from '../kit/chart.ts';

const judge = (last: string, date: string, least: Span) =>
  judgeInterval(
    {
      date: day(date),
      history: history([session('62323', last)]),
      matches: () => 'yes',
      noun: 'session',
      lacking: 'region',
    },
    least,
  ).is;

it.each([
  ['2026-02-21', '2026-02-28', { days: 7 }, 'met'],
  ['2026-02-22', '2026-02-28', { days: 7 }, 'unmet'],
  ['2028-02-22', '2028-02-29', { weeks: 1 }, 'met'],
  ['2028-02-23', '2028-02-29', { weeks: 1 }, 'unmet'],
  ['2026-08-31', '2027-02-28', { months: 6 }, 'met'],
  ['2026-08-31', '2027-02-27', { months: 6 }, 'unmet'],
  ['2027-08-31', '2028-02-29', { months: 6 }, 'met'],
  ['2027-08-31', '2028-02-28', { months: 6 }, 'unmet'],
  ['2028-02-29', '2029-02-28', { months: 12 }, 'met'],
  ['2028-02-29', '2029-02-27', { months: 12 }, 'unmet'],
] as const)('from %s to %s, at least %o: %s', (last, date, least, is) => {
  expect(judge(last, date, least)).toBe(is);
});

it('names one of a unit and several', () => {
  expect(spanWords({ months: 1 })).toBe('1 month');
  expect(spanWords({ weeks: 12 })).toBe('12 weeks');
});
