import { describe, expect, it } from 'vitest';
import type { NcciEdits } from '../../src/ncci/edits.ts';
import { loadEdits } from '../../src/ncci/load-edits.ts';
import { day } from '../kit/chart.ts';
import { importQuarter, newFolder, type Quarter } from '../kit/ncci-files.ts';

function edits(...quarters: Quarter[]): NcciEdits {
  const folder = newFolder();
  for (const quarter of quarters) importQuarter(folder, quarter);
  return loadEdits(folder);
}

const indicatorOn = (known: NcciEdits, on: string) =>
  known.pairOn('64483', '77003', day(on))?.modifierIndicator;

const pair = { column1: '64483', column2: '77003', effective: '20240101' };

describe('the units of a code', () => {
  const known = edits({
    ptp: [pair],
    mue: [
      ['64493', 1, 2],
      ['64636', 4, 3],
      ['J3301', 120_000, 1],
      ['99213', 0, 3],
    ],
  });

  it.each([
    ['64493', 1, 2],
    ['64636', 4, 3],
    ['J3301', 120_000, 1],
    ['99213', 0, 3],
    [' j3301', 120_000, 1],
  ])('of %j are %i, judged by indicator %i', (code, units, adjudication) => {
    expect(known.unitsOn(code, day('2026-11-21'))).toEqual({
      code: code.trim().toUpperCase(),
      units,
      adjudication,
      release: '2026-10-01',
    });
  });

  it('are unknown for a code that only pairs name, and for one that nothing names', () => {
    expect(known.unitsOn('77003', day('2026-11-21'))).toBeUndefined();
    expect(known.unitsOn('12345', day('2026-11-21'))).toBeUndefined();
  });
});

describe('several quarters', () => {
  const july: Quarter = { ptp: [pair], mue: [['64493', 1, 2]], release: '2026-07-01' };
  const october: Quarter = {
    ptp: [{ ...pair, deletion: '20260630' }],
    mue: [['64493', 2, 3]],
    release: '2026-10-01',
  };

  it.each([
    ['in order', [july, october]],
    ['the newer one first', [october, july]],
  ])('stand side by side, imported %s: the day picks one', (_order, quarters) => {
    const both = edits(...quarters);
    expect([both.release, both.releases, both.isBuiltIn]).toEqual([
      '2026-10-01',
      ['2026-07-01', '2026-10-01'],
      false,
    ]);
    expect(both.unitsOn('64493', day('2026-09-30'))).toMatchObject({ units: 1, adjudication: 2 });
    expect(both.unitsOn('64493', day('2026-10-01'))).toMatchObject({ units: 2, adjudication: 3 });
    expect(indicatorOn(both, '2026-09-30')).toBe(1);
    expect(indicatorOn(both, '2026-10-01')).toBeUndefined();
  });

  it('are asked by the dates of their rows before the oldest of them', () => {
    const both = edits(july, october);
    expect(indicatorOn(both, '2025-06-30')).toBe(1);
    expect(indicatorOn(both, '2023-12-31')).toBeUndefined();
  });

  it('leave units before the oldest of them to the built-in table, which says so', () => {
    const both = edits(july, october);
    expect(both.unitsOn('64493', day('2026-06-30'))).toMatchObject({
      units: 1,
      source: { grade: 'secondary' },
    });
  });

  it('replace the same quarter when it is imported again', () => {
    const again = edits(october, { ...october, mue: [['64493', 5, 3]] });
    expect(again.releases).toEqual(['2026-10-01']);
    expect(again.unitsOn('64493', day('2026-11-21'))).toMatchObject({ units: 5 });
  });
});
