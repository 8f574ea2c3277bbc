import { dateOf } from './day-number.ts';
import { createEditRows, type EditRows } from './edit-rows.ts';
import { buildTable, type EditTable } from './edit-table.ts';
import { eachRelease, readTable, releasePath } from './load-edits.ts';
import { partsMissing } from './parts.ts';
import { readMue, type UnitsByCode } from './read-mue.ts';
import { type FileReport, readPtp } from './read-ptp.ts';
import { type ReleaseSize, refuseShrinking } from './refuse-shrinking.ts';
import { quarterOf, type ReleaseName, statedRelease } from './release-of.ts';
import { replaceFile } from './replace-file.ts';
import { encodeTable } from './table-file.ts';

/** What to import and where to. */
export interface ImportOrder {
  ptp: readonly string[];
  mue: readonly string[];
  dataDirectory: string;
  /** Its first day, where the names of the files do not tell. */
  release?: string | undefined;
  /** Takes a release far smaller than one in force, which otherwise looks cut short. */
  acceptFewer: boolean;
}

/** What an import did. */
export interface ImportReport {
  release: string;
  /** How the release is known. */
  how: string;
  /** Where it lies now. */
  path: string;
  bytes: number;
  pairs: number;
  units: number;
  codes: number;
  files: readonly FileReport[];
  /** What a reader should know that is no error. */
  notes: readonly string[];
  /** Every release that is in force now. */
  inForce: readonly string[];
}

/**
 * Reads the files of one quarter, judges every row and puts the release in force. Throws, with file
 * and line, where a file is not the published table or was cut short: then nothing has changed.
 */
export function importRelease(order: ImportOrder): ImportReport {
  const stated = statedRelease(order.release, [...order.ptp, ...order.mue]);
  const notes = partsMissing(order.ptp);
  const rows = createEditRows();
  const units: UnitsByCode = new Map();
  const ptpFiles = order.ptp.map((path) => readPtp(path, rows));
  const mueFiles = order.mue.map((path) => readMue(path, units, rows.codes));
  const files = [...ptpFiles, ...mueFiles];
  refuseTwice(files);
  const { day, how } = stated ?? releaseByRows(rows);
  const sources = files.map(({ file: { name, sha256 } }) => ({ name, sha256 }));
  const table = buildTable(rows, units, { release: day, sources });
  const before = releasesBefore(order.dataDirectory);
  if (!order.acceptFewer) refuseShrinking(before, sizeOf(table), files);
  return {
    ...{ release: dateOf(day), how, files, notes },
    ...{ pairs: rows.count, units: units.size, codes: table.codes.length },
    ...write(order.dataDirectory, table),
    inForce: [
      ...before.map(({ release }) => dateOf(release)).filter((one) => one !== dateOf(day)),
      dateOf(day),
    ].sort(),
  };
}

/** Taken one by one, because all at once would fill the memory. */
const releasesBefore = (dataDirectory: string): ReleaseSize[] =>
  eachRelease(dataDirectory, sizeOf).taken.sort((a, b) => a.release - b.release);

const sizeOf = ({ release, higher }: EditTable): ReleaseSize => ({
  release,
  rows: higher.length,
});

function write(dataDirectory: string, table: EditTable): { path: string; bytes: number } {
  const path = releasePath(dataDirectory, table.release);
  const bytes = encodeTable(table);
  replaceFile(path, bytes, readTable);
  return { path, bytes: bytes.length };
}

function refuseTwice(files: readonly FileReport[]): void {
  const names = new Map<string, string>();
  for (const { file } of files) {
    const same = names.get(file.sha256);
    if (same) throw new Error(`${file.name}: holds the same as ${same}`);
    names.set(file.sha256, file.name);
  }
}

function releaseByRows({ count, columns }: EditRows): ReleaseName {
  let latest = 0;
  for (const day of columns.effective.subarray(0, count)) latest = Math.max(latest, day);
  return { day: quarterOf(latest), how: 'by the latest effective date in the rows' };
}
