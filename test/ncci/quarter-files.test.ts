import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRelease } from '../../src/ncci/import-release.ts';
import { newFolder, type PtpRow, ptpText, writeQuarter } from '../kit/ncci-files.ts';

const pair: PtpRow = { column1: '64483', column2: '77003', effective: '20240101' };

describe('the files of a quarter', () => {
  const order = (ptp: string[], over: object = {}) => ({
    ...writeQuarter(newFolder(), { ptp: [pair] }),
    ptp,
    dataDirectory: newFolder(),
    acceptFewer: false,
    ...over,
  });
  const parts = (...names: string[]): string[] => {
    const folder = newFolder();
    return names.map((name, place) => {
      const path = join(folder, name);
      writeFileSync(path, ptpText([{ ...pair, column2: `7700${place}` }]));
      return path;
    });
  };
  const part = (number: number) => `ccipra-v323r0-f${number}.TXT`;

  it('make one table, and tell their quarter by their names', () => {
    const { release, how, pairs, notes } = importRelease(order(parts(...[3, 1, 4, 2].map(part))));
    expect([release, how, pairs, notes]).toEqual([
      '2026-10-01',
      'by the names of the files',
      4,
      [],
    ]);
  });

  it('may not leave a part out between two', () => {
    expect(() => importRelease(order(parts(part(1), part(3))))).toThrow(
      'part 2 of the PTP table is missing (given: 1, 3)',
    );
  });

  it('are said to lack their last parts', () => {
    expect(importRelease(order(parts(part(1), part(2)))).notes).toEqual([
      'part 3, 4 of the PTP table was not given: its edits are not in force',
    ]);
  });

  it('may not be given twice', () => {
    const [first = ''] = parts('a.txt');
    const copy = join(newFolder(), 'b.txt');
    copyFileSync(first, copy);
    expect(() => importRelease(order([first, copy]))).toThrow('b.txt: holds the same as a.txt');
  });

  it('may not be of two quarters, unless the command line says which', () => {
    const mixed = parts('ccipra-v323r0-f1.txt', 'ccipra-v322r0-f2.txt');
    expect(() => importRelease(order(mixed))).toThrow(
      /v322r0-f2\.txt: of 2026-07-01 by its name, while .*v323r0-f1\.txt is of 2026-10-01/,
    );
    expect(importRelease(order(mixed, { release: '2026-07-01' })).release).toBe('2026-07-01');
  });

  it('are of the quarter of their latest effective date where no name tells', () => {
    expect(importRelease(order(parts('a.txt')))).toMatchObject({
      release: '2024-01-01',
      how: 'by the latest effective date in the rows',
    });
  });

  it.each(['soon', '2026-13-01', '2026-02-30', '1950-01-01'])('are of no release %s', (release) => {
    expect(() => importRelease(order(parts('a.txt'), { release }))).toThrow(
      '--release takes a date',
    );
  });

  it.each(['/nowhere.txt', '/'])('must be there: %s', (path) => {
    expect(() => importRelease(order([path]))).toThrow(`${path}: cannot be read`);
  });
});
