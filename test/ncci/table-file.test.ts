import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importRelease } from '../../src/ncci/import-release.ts';
import { loadEdits, readTable } from '../../src/ncci/load-edits.ts';
import { importQuarter, newFolder, writeQuarter } from '../kit/ncci-files.ts';

describe('a compact file', () => {
  const dataDirectory = newFolder();
  const { path, files } = importRelease({
    ...writeQuarter(newFolder(), {
      ptp: [{ column1: '64483', column2: '77003', effective: '20240101' }],
    }),
    dataDirectory,
    release: '2026-10-01',
    acceptFewer: false,
  });
  const whole = readFileSync(path);

  it('keeps which files it was made of, with their hashes', () => {
    expect(readTable(path).sources).toEqual(
      files.map(({ file: { name, sha256 } }) => ({ name, sha256 })),
    );
  });

  it('is found damaged whichever byte was changed', () => {
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      writeFileSync(path, changed);
      expect(() => readTable(path), `byte ${at}`).toThrow();
    }
  });

  it('is found damaged wherever it was cut, and with anything behind it', () => {
    for (let size = 0; size < whole.length; size += 1) {
      writeFileSync(path, whole.subarray(0, size));
      expect(() => readTable(path), `${size} bytes`).toThrow();
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.alloc(1)]));
    expect(() => readTable(path)).toThrow(`${whole.length + 1} bytes instead of ${whole.length}`);
  });

  it('of another version says so', () => {
    const newer = Buffer.from(whole);
    newer.writeUInt32LE(2, 4);
    writeFileSync(path, newer);
    expect(loadEdits(dataDirectory).damaged).toEqual([
      { file: path, because: 'of version 2, while this service reads 1: import again' },
    ]);
  });

  it('that is damaged leaves the other releases, or the built-in table, in force', () => {
    writeFileSync(path, 'damaged');
    expect(loadEdits(dataDirectory)).toMatchObject({
      isBuiltIn: true,
      release: 'built-in',
      damaged: [{ file: path, because: 'too short for a table of edits' }],
    });
    importQuarter(dataDirectory, {
      ptp: [{ column1: '64483', column2: '77003', effective: '20240101' }],
      release: '2026-07-01',
    });
    expect(loadEdits(dataDirectory)).toMatchObject({
      isBuiltIn: false,
      releases: ['2026-07-01'],
      damaged: [{ file: path }],
    });
  });

  it('of no release at all is the built-in table, and nothing is damaged', () => {
    for (const folder of ['/nowhere', newFolder()]) {
      expect(loadEdits(folder)).toMatchObject({ isBuiltIn: true });
      expect(loadEdits(folder).damaged).toBeUndefined();
    }
  });
});
