import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/ncci/day-number.ts';
import { refuseShrinking } from '../../src/ncci/refuse-shrinking.ts';
import { dayInName, quarterOf } from '../../src/ncci/release-of.ts';

describe('the name of a file', () => {
  it.each([
    ['ccipra-v323r0-f1.txt', '2026-10-01'],
    ['/data/CCIPRA-V322R1-F4.TXT', '2026-07-01'],
    ['ccipra-v260r0-f2.txt', '2020-01-01'],
    ['medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f1.txt', '2026-10-01'],
    ['MCR_MUE_PractitionerServices_Eff_10-01-2026.csv', '2026-10-01'],
    ['medicare-ncci-2026-q1-practitioner-services-mue-table.csv', '2026-01-01'],
    ['mue 2026-04-01.csv', '2026-04-01'],
  ])('%s tells the release %s', (name, release) => {
    expect(dateOf(dayInName(name) ?? 0)).toBe(release);
  });

  it.each(['ptp.txt', 'ccipra-v329r0.txt', 'mue-13-01-2026.csv', 'part-10-2026.txt', 'v32.txt'])(
    '%s tells none',
    (name) => {
      expect(dayInName(name)).toBeUndefined();
    },
  );

  it('is not needed where rows tell the quarter', () => {
    const days = ['2026-10-01', '2026-12-31', '2026-09-30', '2024-02-29'];
    expect(days.map((text) => dateOf(quarterOf(Date.parse(text) / 86_400_000)))).toEqual([
      '2026-10-01',
      '2026-10-01',
      '2026-07-01',
      '2024-01-01',
    ]);
  });
});

describe('a release that shrinks', () => {
  const [july, october] = [20_635, 20_727];
  const next = (rows: number) => ({ release: october, rows });
  const shrink = (before: number, after: number) => () =>
    refuseShrinking([{ release: july, rows: before }], next(after), []);

  it('is refused below nine tenths of the one before, which it names', () => {
    expect(shrink(1_000_000, 899_999)).toThrow(
      /899999 PTP rows, while the release of 2026-07-01 has 1000000: .*--accept-fewer/,
    );
    expect(shrink(1_000_000, 900_000)).not.toThrow();
  });

  it('is none where the one before was a sample, or there was none', () => {
    expect(shrink(99_999, 1)).not.toThrow();
    expect(shrink(100_000, 1)).toThrow();
    expect(() => refuseShrinking([], next(1), [])).not.toThrow();
  });

  it('is measured by the nearest before it, else by the oldest', () => {
    const sizes = [
      { release: july, rows: 1_000_000 },
      { release: october, rows: 200_000 },
    ];
    expect(() => refuseShrinking(sizes, next(190_000), [])).not.toThrow();
    expect(() => refuseShrinking(sizes, { release: july, rows: 190_000 }, [])).toThrow();
    expect(() => refuseShrinking(sizes, { release: 1, rows: 190_000 }, [])).toThrow();
  });
});
