import { describe, expect, it } from 'vitest';
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
