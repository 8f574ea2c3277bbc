import { describe, expect, it } from 'vitest';
import type { NcciEdits } from '../../src/ncci/edits.ts';
import { loadEdits } from '../../src/ncci/load-edits.ts';
import { day } from '../kit/chart.ts';
import { importQuarter, newFolder, type PtpRow, type Quarter } from '../kit/ncci-files.ts';

function edits(...quarters: Quarter[]): NcciEdits {
  const folder = newFolder();
  for (const quarter of quarters) importQuarter(folder, quarter);
  return loadEdits(folder);
}

const of = (...ptp: PtpRow[]): NcciEdits => edits({ ptp });
const indicatorOn = (known: NcciEdits, on: string) =>
  known.pairOn('64483', '77003', day(on))?.modifierIndicator;

const pair = { column1: '64483', column2: '77003', effective: '20240101' };

describe('a pair of codes', () => {
  const known = of({ ...pair, indicator: '0', rationale: 'Mutually exclusive procedures' });

  it('is found in the order of the table, with its words and its release', () => {
    expect(known.pairOn('64483', '77003', day('2026-11-21'))).toEqual({
      column1: '64483',
      column2: '77003',
      modifierIndicator: 0,
      rationale: 'Mutually exclusive procedures',
      release: '2026-10-01',
    });
  });

  it('is found the other way round, and keeps its columns', () => {
    expect(known.pairOn('77003', '64483', day('2026-11-21'))).toMatchObject({
      column1: '64483',
      column2: '77003',
    });
  });

  it('is found with spaces and in small letters', () => {
    const lower = of({ ...pair, column2: 'G0260' });
    expect(lower.pairOn(' 64483 ', 'g0260', day('2026-11-21'))).toMatchObject({ column2: 'G0260' });
  });

  it.each([
    ['codes that are in no pair', '62323', '64490'],
    ['one code alone', '64483', '64483'],
    ['texts that are no codes', '', 'no code'],
    ['a code of five characters that is none', '64483', '7700é'],
  ])('is not found for %s', (_what, a, b) => {
    expect(known.pairOn(a, b, day('2026-11-21'))).toBeUndefined();
    expect(known.pairOn(b, a, day('2026-11-21'))).toBeUndefined();
  });

  it.each(['0', '1', '9'] as const)('tells the modifier indicator %s', (indicator) => {
    expect(indicatorOn(of({ ...pair, indicator }), '2026-11-21')).toBe(Number(indicator));
  });
});

describe('the days of a pair', () => {
  const bounded = of({ ...pair, deletion: '20260331' });

  it.each([
    ['2023-12-31', undefined, 'the day before it takes effect'],
    ['2024-01-01', 1, 'the effective date'],
    ['2026-03-31', 1, 'the deletion date'],
    ['2026-04-01', undefined, 'the day after its deletion'],
  ])('on %s give %s: %s', (on, indicator, _what) => {
    expect(indicatorOn(bounded, on)).toBe(indicator);
  });

  it('have no end without a deletion date', () => {
    expect(indicatorOn(of(pair), '2148-12-31')).toBe(1);
  });

  it('are none where the pair was deleted on the day it took effect', () => {
    const withdrawn = of(
      { ...pair, deletion: '20240101', indicator: '9' },
      {
        ...pair,
        column2: '77002',
      },
    );
    for (const on of ['2023-12-31', '2024-01-01', '2024-01-02']) {
      expect(indicatorOn(withdrawn, on)).toBeUndefined();
    }
  });

  it('are one where it was deleted on the day after', () => {
    const short = of({ ...pair, deletion: '20240102' });
    expect(['2024-01-01', '2024-01-02', '2024-01-03'].map((on) => indicatorOn(short, on))).toEqual([
      1,
      1,
      undefined,
    ]);
  });

  it('pick one of several rows of the same pair, whatever their order in the file', () => {
    const rows = [
      { ...pair, effective: '20200101', deletion: '20211231', indicator: '0' },
      { ...pair, effective: '20230101', deletion: '20231231', indicator: '9' },
      { ...pair, effective: '20240401', indicator: '1' },
    ];
    for (const order of [rows, rows.toReversed()]) {
      const several = of(...order);
      expect(
        ['2021-12-31', '2022-06-01', '2023-01-01', '2024-03-31', '2024-04-01'].map((on) =>
          indicatorOn(several, on),
        ),
      ).toEqual([0, undefined, 9, undefined, 1]);
    }
  });

  it('give the later row on the one day that two share', () => {
    const handed = of(
      { ...pair, effective: '20200101', deletion: '20240101', indicator: '0' },
      { ...pair, effective: '20240101', indicator: '1' },
    );
    expect(indicatorOn(handed, '2023-12-31')).toBe(0);
    expect(indicatorOn(handed, '2024-01-01')).toBe(1);
  });

  it('give the stricter of two rows that take effect on one day', () => {
    const rows = [
      { ...pair, indicator: '0' },
      { ...pair, indicator: '1' },
    ];
    expect(indicatorOn(of(...rows), '2026-11-21')).toBe(0);
    expect(indicatorOn(of(...rows.toReversed()), '2026-11-21')).toBe(0);
  });

  it('follow a pair whose columns changed places, in either order of asking', () => {
    const turned = of(
      { ...pair, effective: '20200101', deletion: '20240331' },
      { ...pair, column1: '77003', column2: '64483', effective: '20240401' },
    );
    for (const [a, b] of [
      ['64483', '77003'],
      ['77003', '64483'],
    ] as const) {
      expect(turned.pairOn(a, b, day('2024-03-31'))?.column1).toBe('64483');
      expect(turned.pairOn(a, b, day('2024-04-01'))?.column1).toBe('77003');
    }
  });
});
