import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRelease } from '../../src/ncci/import-release.ts';
import { loadEdits } from '../../src/ncci/load-edits.ts';
import { importQuarter, newFolder } from '../kit/ncci-files.ts';
import { writeTable } from '../kit/ncci-table.ts';

const dataDirectory = newFolder();
const table = writeTable(newFolder(), { rows: 400, codes: 40, seed: 7 });
const texts = [...table.ptp, ...table.mue].map((path) => readFileSync(path));

/** Imports files of which one was changed, over a release that is in force. */
function importChanged(place: number, bytes: Uint8Array) {
  importQuarter(dataDirectory, {
    ptp: [{ column1: '64483', column2: '77003', effective: '20240101' }],
  });
  const before = contents();
  const paths = [...table.ptp, ...table.mue].map((path, at) => {
    const copy = join(dataDirectory, `${at}.${path.slice(-3)}`);
    writeFileSync(copy, at === place ? bytes : (texts[at] ?? ''));
    return copy;
  });
  try {
    const [ptp, mue] = [paths.slice(0, 4), paths.slice(4)];
    importRelease({ ptp, mue, dataDirectory, release: '2026-10-01', acceptFewer: false });
    return { failed: undefined, before, after: contents() };
  } catch (error) {
    const failed = error instanceof Error ? error.message : '';
    return { failed, before, after: contents() };
  }
}

const contents = () =>
  readdirSync(join(dataDirectory, 'ncci')).map((name) => [
    name,
    readFileSync(join(dataDirectory, 'ncci', name), 'hex'),
  ]);

/** A place in one of the five files. */
const spot = fc
  .nat(texts.length - 1)
  .chain((place) =>
    fc.record({ place: fc.constant(place), at: fc.nat((texts[place]?.length ?? 1) - 1) }),
  );

describe('a file that was damaged', () => {
  it('is cut anywhere: an error with its line and nothing changed, wherever a cut can be seen', () => {
    fc.assert(
      fc.property(spot, ({ place, at }) => {
        const bytes = (texts[place] ?? Buffer.alloc(0)).subarray(0, at);
        const { failed, before, after } = importChanged(place, bytes);
        if (failed !== undefined) {
          expect(failed).toMatch(/\d\.(txt|csv), line \d+: /);
          expect(after).toEqual(before);
        } else expect(looksWhole(texts[place]?.toString('latin1') ?? '', at)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('has bytes changed, taken out or put in: it is refused with a line, or read whole', () => {
    const change = fc.record({
      spot,
      put: fc.uint8Array({ maxLength: 40 }),
      take: fc.nat(40),
    });
    fc.assert(
      fc.property(change, ({ spot: { place, at }, put, take }) => {
        const bytes = texts[place] ?? Buffer.alloc(0);
        const changed = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + take)]);
        const { failed, before, after } = importChanged(place, changed);
        if (failed === undefined) expect(loadEdits(dataDirectory).damaged).toBeUndefined();
        else {
          expect(failed).toMatch(/\d\.(txt|csv), line \d+: /);
          expect(after).toEqual(before);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is noise: an error with its line, and nothing changed', () => {
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.uint8Array({ maxLength: 3_000 }), (place, bytes) => {
        const { failed, before, after } = importChanged(place, bytes);
        expect(failed).toMatch(/\d\.(txt|csv), line \d+: /);
        expect(after).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

/**
 * Cut there, nothing in the file tells: behind a row, in the line end of one, or in its last words
 * where these stand in full nowhere before.
 */
function looksWhole(text: string, at: number): boolean {
  if (/^[\r\n]{1,2}/.test(text.slice(at)) || /[\r\n]$/.test(text.slice(0, at))) return true;
  const [cut = '', ...before] = text.slice(0, at).split('\r\n').map(lastCell).reverse();
  return !before.includes(cut) && !before.some((cell) => cell.startsWith(cut));
}

const lastCell = (line: string): string => line.split(/[\t,]/).at(-1) ?? '';
