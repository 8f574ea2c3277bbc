import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { newFolder, PTP_HEADING, type PtpRow, ptpText, writeQuarter } from '../kit/ncci-files.ts';

const pair: PtpRow = { column1: '64483', column2: '77003', effective: '20240101' };
const files = writeQuarter(newFolder(), { ptp: [pair, { ...pair, column2: '77002' }] });
const [ptp = '', mue = ''] = [...files.ptp, ...files.mue];

const foramen = (args: string[], dataDirectory = newFolder()) =>
  spawnSync(process.execPath, ['src/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDirectory },
  });

const file = (name: string, text: string): string => {
  const path = join(newFolder(), name);
  writeFileSync(path, text);
  return path;
};

describe('foramen ncci import', () => {
  it('takes several files behind one option, and prints what it read and where it lies', () => {
    const dataDirectory = newFolder();
    const second = file('more.txt', `${ptpText([{ ...pair, column1: '64484' }])}not a row\r\n`);
    const { status, stdout, stderr } = foramen(
      ['ncci', 'import', '--ptp', ptp, second, '--mue', mue, '--release', '2026-10-01'],
      dataDirectory,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('ptp.txt, rows: 2 taken, 0 withdrawn at inception, 0 rejected');
    expect(stdout).toContain('more.txt, rows: 1 taken, 0 withdrawn at inception, 1 rejected');
    expect(stdout).toContain('  line 8: 1 cells and not 7 between tabs');
    expect(stdout).toContain('release 2026-10-01 (as the command line says): 3 pair edits');
    const path = join(dataDirectory, 'ncci', '2026-10-01.edits');
    expect(stdout).toContain(`written to ${path}`);
    expect(existsSync(path)).toBe(true);
  });

  it('takes an option for each file, in any order, and tells all as JSON', () => {
    const second = file('more.txt', ptpText([{ ...pair, column1: '64484' }]));
    const { status, stdout } = foramen([
      'ncci',
      'import',
      '--mue',
      mue,
      `--ptp=${ptp}`,
      '--json',
      '--ptp',
      second,
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ pairs: 3, units: 1, inForce: ['2024-01-01'] });
  });

  it.each<[string, string[], RegExp]>([
    ['no action', ['ncci'], /ncci takes the action import/],
    ['an unknown action', ['ncci', 'export'], /ncci takes the action import/],
    ['no files', ['ncci', 'import'], /takes --ptp FILE\.\.\. and --mue FILE/],
    ['no MUE file', ['ncci', 'import', '--ptp', ptp], /takes --ptp FILE\.\.\. and --mue FILE/],
    ['a file behind no option', ['ncci', 'import', ptp, '--mue', mue], /name files behind --ptp/],
    ['an unknown option', ['ncci', 'import', '--pairs', ptp], /--pairs/],
    [
      'a file that is not there',
      ['ncci', 'import', '--ptp', '/nowhere.txt', '--mue', mue],
      /^foramen: \/nowhere\.txt: cannot be read\n$/,
    ],
    [
      'a release that is none',
      ['ncci', 'import', '--ptp', ptp, '--mue', mue, '--release', 'x'],
      /--release takes a date/,
    ],
    [
      'a file that was cut short',
      [
        'ncci',
        'import',
        '--ptp',
        file('cut.txt', `${PTP_HEADING.join('\n')}\n64483\t770`),
        '--mue',
        mue,
      ],
      /^foramen: \S+cut\.txt, line 7: the file ends in the middle of a row: it was cut short\n$/,
    ],
    [
      'files in the wrong places',
      ['ncci', 'import', '--ptp', mue, '--mue', ptp],
      /^foramen: \S+mue\.csv, line 5: .*\n$/,
    ],
  ])('says what is wrong with %s, ends with 2 and writes nothing', (_what, args, says) => {
    const dataDirectory = newFolder();
    const { status, stdout, stderr } = foramen(args, dataDirectory);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(dataDirectory, 'ncci'))).toBe(false);
  });

  it('says in one line that the folder cannot be written', () => {
    const dataDirectory = file('no-folder', '');
    const { status, stderr } = foramen(
      ['ncci', 'import', '--ptp', ptp, '--mue', mue],
      dataDirectory,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^foramen: [^\n]+\n$/);
  });
});

describe('foramen check', () => {
  it('goes on with a damaged import, and says so', () => {
    const dataDirectory = newFolder();
    mkdirSync(join(dataDirectory, 'ncci'));
    writeFileSync(join(dataDirectory, 'ncci', '2026-10-01.edits'), 'x'.repeat(100));
    const request = file('request.json', JSON.stringify(orderSign([anOrder('64483')])));
    const { status, stdout, stderr } = foramen(['check', request], dataDirectory);
    expect(status).toBe(0);
    expect(stdout).toContain('[warning]');
    expect(stderr).toMatch(/2026-10-01\.edits takes no part: not a table of edits\n$/);
  });
});
