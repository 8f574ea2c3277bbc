import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  importQuarter,
  mueText,
  newFolder,
  PTP_HEADING,
  type PtpRow,
  ptpLine,
  ptpText,
  type Quarter,
} from '../kit/ncci-files.ts';

const pair: PtpRow = { column1: '64483', column2: '77003', effective: '20240101' };

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
      {
        mue: `${mueText([
          ['64493', 1, 2],
          ['64636', 4, 3],
        ])}1\n2\n3\n`,
      },
      /mue\.csv, line 7: .*3 of 5 rows are broken/,
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
