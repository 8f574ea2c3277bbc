import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRelease } from '../../src/ncci/import-release.ts';
import { loadEdits } from '../../src/ncci/load-edits.ts';
import { importQuarter, newFolder, type PtpRow } from '../kit/ncci-files.ts';
import { writeTable } from '../kit/ncci-table.ts';

/** Few codes and days, so that rows of one pair meet, touch and overlap. */
const CODES = ['20610', '62323', '64483', '77003', 'G0260', '0213T'];
const FIRST = Temporal.PlainDate.from('2026-01-01');
const DAYS = 8;
const dayAt = (place: number) => FIRST.add({ days: place });
const written = (place: number): string => dayAt(place).toString().replaceAll('-', '');

const row: fc.Arbitrary<PtpRow> = fc
  .record({
    column1: fc.constantFrom(...CODES),
    column2: fc.constantFrom(...CODES),
    effective: fc.nat(DAYS - 1),
    lasts: fc.option(fc.nat(DAYS), { nil: undefined }),
    indicator: fc.constantFrom('0', '1', '9'),
  })
  .filter(({ column1, column2 }) => column1 !== column2)
  .map(({ effective, lasts, ...codes }) => ({
    ...codes,
    effective: written(effective),
    deletion: lasts === undefined ? '*' : written(effective + lasts),
  }));

const STRICTEST_FIRST = '019';

/** What the rows say, as a reader of the file would find it: one row after the other. */
function scan(rows: readonly PtpRow[], a: string, b: string, on: string): PtpRow | undefined {
  return rows
    .filter(
      ({ column1, column2, effective, deletion = '*' }) =>
        ((column1 === a && column2 === b) || (column1 === b && column2 === a)) &&
        effective !== deletion &&
        effective <= on &&
        (deletion === '*' || on <= deletion),
    )
    .toSorted(
      (x, y) =>
        y.effective.localeCompare(x.effective) ||
        STRICTEST_FIRST.indexOf(x.indicator ?? '') - STRICTEST_FIRST.indexOf(y.indicator ?? '') ||
        (x.column1 < y.column1 ? -1 : 1),
    )[0];
}

describe('the compact table', () => {
  it('says of every pair on every day what a scan of the rows says', () => {
    const folder = newFolder();
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (rows) => {
        importQuarter(folder, { ptp: rows });
        const { pairOn } = loadEdits(folder);
        for (const a of CODES) {
          for (const b of CODES) {
            for (let place = -1; place <= 2 * DAYS; place += 1) {
              const expected = scan(rows, a, b, written(place));
              const found = pairOn(a, b, dayAt(place));
              expect(found && [found.column1, found.column2, `${found.modifierIndicator}`]).toEqual(
                expected && [expected.column1, expected.column2, expected.indicator],
              );
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds every pair of a table of thousands of rows, and no other', () => {
    const folder = newFolder();
    const { ptp, mue } = writeTable(folder, { rows: 4_000, codes: 100, seed: 11 });
    importRelease({ ptp, mue, dataDirectory: folder, acceptFewer: false });
    const rows = ptp
      .flatMap((path) => readFileSync(path, 'latin1').split('\r\n').slice(6, -1))
      .map(rowOf);
    const { pairOn } = loadEdits(folder);
    const byPair = Map.groupBy(rows, ({ column1, column2 }) => [column1, column2].sort().join());
    const codes = [...new Set(rows.flatMap(({ column1, column2 }) => [column1, column2]))];
    for (const on of ['2026-03-31', '2026-11-21']) {
      const date = Temporal.PlainDate.from(on);
      for (const a of codes) {
        for (const b of codes) {
          const known = byPair.get([a, b].sort().join()) ?? [];
          const expected = scan(known, a, b, on.replaceAll('-', ''));
          const found = pairOn(a, b, date);
          expect(found?.column1, `${a} ${b} ${on}`).toBe(expected?.column1);
          expect(found?.rationale).toBe(expected?.rationale);
        }
      }
    }
  });
});

function rowOf(line: string): PtpRow {
  const [
    column1 = '',
    column2 = '',
    ,
    effective = '',
    deletion = '',
    indicator = '',
    rationale = '',
  ] = line.split('\t');
  return { column1, column2, effective, deletion, indicator, rationale };
}
