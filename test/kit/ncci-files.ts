import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportReport, importRelease } from '../../src/ncci/import-release.ts';

/** A row of a synthetic PTP file. */
export interface PtpRow {
  column1: string;
  column2: string;
  before1996?: string;
  /** As the files write dates: `20240101`. */
  effective: string;
  /** `*` where there is none. */
  deletion?: string;
  indicator?: string;
  rationale?: string;
}

/** The lines above the rows, wrapped as in the published files. */
export const PTP_HEADING = [
  'CPT only copyright 2026 American Medical Association.  All rights reserved.',
  'Column1/Column2 Edits',
  'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale',
  '\t\tprior to 1996\tDate\tDate\t0=not allowed\t',
  '\t\t\t\t*=no data\t1=allowed\t',
  '\t\t\t\t\t9=not applicable\t',
];

/** The notice and the header of a MUE file, with a newline inside of their cells. */
export const MUE_HEADING = [
  '"CPT codes, descriptions and other data only are copyright 2026 American Medical Association.',
  'All rights reserved. Synthetic: ""no edit"" of CMS is in this file.",,,',
  '"HCPCS/',
  'CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale',
];

/** The adjudication indicators in words, 1 first. */
export const MUE_INDICATORS = [
  '1 Line Edit',
  '2 Date of Service Edit: Policy',
  '3 Date of Service Edit: Clinical',
];

/** One row as a line. */
export const ptpLine = (row: PtpRow): string =>
  [
    row.column1,
    row.column2,
    row.before1996 ?? '',
    row.effective,
    row.deletion ?? '*',
    row.indicator ?? '1',
    row.rationale ?? 'Misuse of column two code with column one code',
  ].join('\t');

/** A whole PTP file. */
export const ptpText = (rows: readonly PtpRow[], end = '\r\n'): string =>
  [...PTP_HEADING, ...rows.map(ptpLine), ''].join(end);

/** A whole MUE file of `code,units,indicator`. */
export const mueText = (
  rows: readonly [code: string, units: number, indicator: 1 | 2 | 3][],
): string =>
  [
    ...MUE_HEADING,
    ...rows.map(
      ([code, units, mai]) => `${code},${units},${MUE_INDICATORS[mai - 1]},Clinical: Data`,
    ),
    '',
  ].join('\r\n');

/** A small quarter to import. */
export interface Quarter {
  ptp: readonly PtpRow[] | string;
  mue?: readonly [code: string, units: number, indicator: 1 | 2 | 3][] | string;
  release?: string;
}

const ANY_MUE = mueText([['99213', 1, 2]]);

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'foramen-ncci-'));

/** Writes the files of a quarter into a folder and gives their paths. */
export function writeQuarter(folder: string, { ptp, mue = ANY_MUE }: Quarter) {
  const paths = { ptp: [join(folder, 'ptp.txt')], mue: [join(folder, 'mue.csv')] };
  writeFileSync(paths.ptp[0] ?? '', typeof ptp === 'string' ? ptp : ptpText(ptp), 'latin1');
  writeFileSync(paths.mue[0] ?? '', typeof mue === 'string' ? mue : mueText(mue), 'latin1');
  return paths;
}

/** Imports a quarter into a data directory, where its files are left too. */
export const importQuarter = (dataDirectory: string, quarter: Quarter): ImportReport =>
  importRelease({
    ...writeQuarter(dataDirectory, quarter),
    dataDirectory,
    release: quarter.release ?? '2026-10-01',
    acceptFewer: false,
  });
