import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importRelease } from '../../src/ncci/import-release.ts';
import { loadEdits } from '../../src/ncci/load-edits.ts';
import { day } from '../kit/chart.ts';
import {
  importQuarter,
  MUE_HEADING,
  mueText,
  newFolder,
  PTP_HEADING,
  type PtpRow,
  ptpLine,
  ptpText,
  type Quarter,
  writeQuarter,
} from '../kit/ncci-files.ts';

const pair: PtpRow = { column1: '64483', column2: '77003', effective: '20240101' };
const rowsWith = (...broken: string[]): string =>
  [...PTP_HEADING, ptpLine(pair), ...broken, ptpLine({ ...pair, column2: '77002' }), ''].join('\n');
const unitsWith = (...broken: string[]): string =>
  [...MUE_HEADING, '64493,1,2 Policy,Anatomic', ...broken, '64636,4,3 Clinical,Data', ''].join(
    '\n',
  );

const imported = (quarter: Quarter) => importQuarter(newFolder(), quarter);

describe('an import', () => {
  it('counts the rows of each file and hashes it', () => {
    const { files, ...report } = imported({
      ptp: [
        pair,
        { ...pair, column1: '64484' },
        { ...pair, column2: '77002', deletion: '20240101' },
      ],
      mue: [['64493', 1, 2]],
    });
    expect(report).toMatchObject({ release: '2026-10-01', pairs: 2, units: 1, codes: 5 });
    expect(files).toMatchObject([
      { file: { name: 'ptp.txt', lines: 9 }, kept: 2, neverInForce: 1, rejects: [] },
      { file: { name: 'mue.csv', lines: 5 }, kept: 1, neverInForce: 0, rejects: [] },
    ]);
    expect(files[0]?.file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['\n', 'lines of Unix'],
    ['\r\n', 'lines of Windows'],
  ])('reads lines that end with %j: %s', (end, _what) => {
    expect(imported({ ptp: ptpText([pair], end) }).pairs).toBe(1);
  });

  it('reads a file whose last row has no end of line', () => {
    expect(
      imported({ ptp: ptpText([pair]).trimEnd(), mue: mueText([['1234T', 1, 1]]).trimEnd() }),
    ).toMatchObject({ pairs: 1, units: 1 });
  });

  it.each([
    [
      'on one line',
      [
        'Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date *=no data\tModifier 0=not allowed 1=allowed 9=not applicable\tPTP Edit Rationale',
      ],
    ],
    [
      'between quotes over several lines',
      [
        'Column 1\tColumn 2\t"*=in existence',
        'prior to 1996"\tEffective Date\t"Deletion Date',
        '*=no data"\t"Modifier',
        '0=not allowed',
        '1=allowed',
        '9=not applicable"\tPTP Edit Rationale',
      ],
    ],
  ])('reads a header %s', (_what, header) => {
    const text = ['Copyright', 'Title', ...header, ptpLine(pair), ''].join('\r\n');
    expect(imported({ ptp: text })).toMatchObject({ pairs: 1, files: [{ rejects: [] }, {}] });
  });

  it('reads a file that begins with a byte order mark, and quoted rationales', () => {
    const quoted = ptpLine({ ...pair, rationale: '"CPT ""separate procedure"" definition"' });
    const folder = newFolder();
    importQuarter(folder, { ptp: `\u00ef\u00bb\u00bf${ptpText([])}${quoted}\r\n` });
    expect(loadEdits(folder).pairOn('64483', '77003', day('2026-11-21'))?.rationale).toBe(
      'CPT "separate procedure" definition',
    );
  });
});

describe('a broken row', () => {
  const line = (over: Partial<PtpRow>): string => ptpLine({ ...pair, column2: '76942', ...over });

  it.each([
    [line({ column1: '6448' }), 'column 1 "6448" is no code'],
    [line({ column2: 'ABCDE' }), 'column 2 "ABCDE" is no code'],
    [line({ column2: '64483' }), '64483 is paired with itself'],
    [line({ before1996: 'x' }), '"x" is not * or empty'],
    [line({ effective: '20240230' }), 'the effective date "20240230" is no day'],
    [line({ effective: '' }), 'the effective date "" is no day'],
    [line({ effective: '2024010' }), 'the effective date "2024010" is no day'],
    [line({ deletion: '99999999' }), 'the deletion date "99999999" is neither a day nor *'],
    [line({ deletion: '' }), 'the deletion date "" is neither a day nor *'],
    [line({ deletion: '20231231' }), 'deleted on 20231231, before it took effect on 20240101'],
    [line({ indicator: '2' }), 'the indicator "2" is not 0, 1 or 9'],
    [line({ rationale: ' ' }), 'the rationale "" is empty or no text'],
    [line({ rationale: 'bell \u0007' }), 'the rationale "bell \\u0007" is empty or no text'],
    ['64483\t76942', '2 cells and not 7 between tabs'],
    [`${line({})}\tmore`, '8 cells and not 7 between tabs'],
  ])('of pairs is skipped and named by its line: %j', (broken, reason) => {
    const folder = newFolder();
    const { files, pairs } = importQuarter(folder, { ptp: rowsWith(broken) });
    expect(pairs).toBe(2);
    expect(files[0]?.rejects).toEqual([{ line: 8, reason }]);
    expect(loadEdits(folder).pairOn('64483', '76942', day('2026-11-21'))).toBeUndefined();
  });

  it.each([
    ['6449,1,2 Policy,Anatomic', '"6449" is no code'],
    ['64494,,2 Policy,Anatomic', 'the MUE value "" is no number'],
    ['64494,1.5,2 Policy,Anatomic', 'the MUE value "1.5" is no number'],
    ['64494,1,4 Policy,Anatomic', 'the adjudication indicator "4 Policy" is not 1, 2 or 3'],
    ['64494,1,12 Policy,Anatomic', 'the adjudication indicator "12 Policy" is not 1, 2 or 3'],
    ['64494,1,2 Policy,', 'the rationale is empty'],
    ['64494,1,2 Policy', '3 cells and not 4 between commas'],
    ['64494,1,"2 Policy,Anatomic', 'a quote is not closed'],
    ['64493,2,2 Policy,Anatomic', '64493 has a value already'],
  ])('of units is skipped and named by its line: %j', (broken, reason) => {
    const { files, units } = imported({ ptp: [pair], mue: unitsWith(broken) });
    expect(units).toBe(2);
    expect(files[1]?.rejects).toEqual([{ line: 6, reason }]);
  });

  it('is no broken row when it is blank', () => {
    const { files } = imported({
      ptp: rowsWith('', '  '),
      mue: unitsWith('', ',,,'),
    });
    expect(files.flatMap(({ rejects }) => rejects)).toEqual([]);
  });
});

describe('a file that is not the published table', () => {
  const folder = newFolder();
  importQuarter(folder, { ptp: [pair], mue: [['64493', 1, 2]] });
  const before = readdirSync(join(folder, 'ncci')).map((name) => [
    name,
    readFileSync(join(folder, 'ncci', name), 'hex'),
  ]);
  const many = (count: number, text: string) => Array.from({ length: count }, () => text);
  const whole = ptpText([pair, { ...pair, column2: '77002' }]);
  const wholeMue = mueText([
    ['64493', 1, 2],
    ['64636', 4, 3],
  ]);

  it.each<[string, Partial<Quarter>, RegExp]>([
    ['an empty PTP file', { ptp: '' }, /ptp\.txt, line 1: the file ends before its first row/],
    ['a PTP file of headings alone', { ptp: ptpText([]) }, /ptp\.txt, line 6: .* first row/],
    [
      'a PTP file without header',
      { ptp: many(30, ptpLine(pair)).join('\n') },
      /ptp\.txt, line 20: no header of a PTP file so far: column 1/,
    ],
    [
      'a PTP file of the hospitals',
      { ptp: whole.replace('Column1/', 'Hospital ') },
      /ptp\.txt, line 2: this is the table of hospitals/,
    ],
    [
      'a zip archive',
      { ptp: 'PK\u0003\u0004...' },
      /ptp\.txt, line 1: this is a zip archive or an Excel workbook/,
    ],
    ['UTF-16', { mue: '\u00ff\u00feC\u0000' }, /mue\.csv, line 1: this is UTF-16/],
    [
      'binary data',
      { ptp: `${PTP_HEADING.join('\n')}\n${'x'.repeat(30_000)}` },
      /ptp\.txt, line 7: longer than 20000/,
    ],
    [
      'a MUE file in the place of PTP',
      { ptp: wholeMue },
      /ptp\.txt, line 6: .*before its first row/,
    ],
    [
      'a PTP file in the place of MUE',
      { mue: `${whole}${many(100, ptpLine(pair)).join('\n')}` },
      /mue\.csv, line 100: no header of a MUE file/,
    ],
    [
      'the MUE table of hospitals',
      { mue: wholeMue.replace('Practitioner Services', 'Outpatient Hospital Services') },
      /mue\.csv, line 4: the header says "Outpatient Hospital Services MUE Values"/,
    ],
    [
      'a PTP file with other columns',
      { ptp: ptpText([]) + many(3, '64483\t77003\t20240101\t*\t1\tx').join('\n') },
      /ptp\.txt, line (7|9): /,
    ],
    [
      'more than a hundred broken rows',
      { ptp: `${ptpText(many(300, '').map(() => pair))}${many(101, 'x\ty').join('\n')}\n` },
      /ptp\.txt, line 407: 2 cells.*more than 100 rows are broken/,
    ],
    [
      'more broken rows than sound ones',
      { mue: unitsWith('1', '2', '3') },
      /mue\.csv, line 6: .*3 of 5 rows are broken/,
    ],
    [
      'a PTP file cut in a code',
      { ptp: cutAfter(whole, '\r\n64') },
      /ptp\.txt, line 8: the file ends in the middle of a row/,
    ],
    [
      'a PTP file cut in a date',
      { ptp: cutAfter(whole, '\t77002\t\t202') },
      /ptp\.txt, line 8: the file ends in the middle/,
    ],
    [
      'a PTP file cut before the rationale',
      { ptp: cutAfter(whole, '\t77002\t\t20240101\t*\t1\t') },
      /ptp\.txt, line 8: the file ends in the middle/,
    ],
    [
      'a PTP file cut in the rationale',
      { ptp: whole.slice(0, -10) },
      /ptp\.txt, line 8: the file ends in the middle/,
    ],
    [
      'a PTP file cut in its header',
      { ptp: whole.slice(0, 150) },
      /ptp\.txt, line 3: the file ends before/,
    ],
    [
      'a MUE file cut in its notice',
      { mue: wholeMue.slice(0, 100) },
      /mue\.csv, line 2: the file ends before/,
    ],
    [
      'a MUE file cut in a row',
      { mue: cutAfter(wholeMue, '64636,4') },
      /mue\.csv, line 6: the file ends in the middle/,
    ],
    [
      'a MUE file cut in the rationale',
      { mue: wholeMue.slice(0, -4) },
      /mue\.csv, line 6: the file ends in the middle/,
    ],
  ])('gives its line and changes nothing: %s', (_what, quarter, says) => {
    expect(() => importQuarter(folder, { ptp: whole, ...quarter })).toThrow(says);
    expect(
      readdirSync(join(folder, 'ncci')).map((name) => [
        name,
        readFileSync(join(folder, 'ncci', name), 'hex'),
      ]),
    ).toEqual(before);
  });
});

/** The text up to and with the last such words. */
function cutAfter(text: string, words: string): string {
  const at = text.lastIndexOf(words);
  if (at < 0) throw new Error(`no ${words}`);
  return text.slice(0, at + words.length);
}

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
