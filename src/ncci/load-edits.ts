import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { builtInEdits } from './built-in.ts';
import { dateOf, dayNumber } from './day-number.ts';
import type { EditTable } from './edit-table.ts';
import type { DamagedImport, NcciEdits } from './edits.ts';
import { type TableEdits, tableEdits } from './table-edits.ts';
import { decodeTable } from './table-file.ts';

const ENDING = '.edits';

/** Where a release lies: each has a file of its own, so that several quarters stand side by side. */
export const releasePath = (dataDirectory: string, release: number): string =>
  join(dataDirectory, 'ncci', `${dateOf(release)}${ENDING}`);

/**
 * The edits in force: all imported releases, or the built-in table where there is none. A damaged
 * file takes no part and is named.
 */
export function loadEdits(dataDirectory: string): NcciEdits {
  const { taken, damaged } = eachRelease(dataDirectory, tableEdits);
  const tables = taken.sort((a, b) => a.from - b.from);
  return {
    ...(tables.length === 0 ? builtInEdits : importedEdits(tables)),
    ...(damaged.length > 0 && { damaged }),
  };
}

/** Takes something of every release that is on disk and sound, in no order. */
export function eachRelease<T>(
  dataDirectory: string,
  take: (table: EditTable) => T,
): { taken: T[]; damaged: DamagedImport[] } {
  const folder = join(dataDirectory, 'ncci');
  const taken: T[] = [];
  const damaged: DamagedImport[] = [];
  const tryTo = (file: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      damaged.push({ file, because: error instanceof Error ? error.message : 'unreadable' });
    }
  };
  tryTo(folder, () => {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const file = join(folder, name);
      if (name.endsWith(ENDING)) tryTo(file, () => taken.push(take(readTable(file))));
    }
  });
  return { taken, damaged };
}

/** Reads one compact file. Throws where it is damaged. */
export function readTable(path: string): EditTable {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(fstatSync(file).size);
    for (let done = 0; done < bytes.length; ) {
      const size = readSync(file, bytes, { offset: done });
      if (size === 0) throw new Error('the file ends while it is read');
      done += size;
    }
    return decodeTable(bytes.buffer);
  } finally {
    closeSync(file);
  }
}

/**
 * The release that the day falls under is asked. For days before the oldest, its rows still tell by
 * their dates which pairs were edits; units carry no dates, so there the built-in table answers.
 */
function importedEdits(tables: readonly TableEdits[]): NcciEdits {
  const newestFirst = tables.toReversed();
  const on = (day: number): TableEdits | undefined => {
    for (const table of newestFirst) if (table.from <= day) return table;
    return undefined;
  };
  return {
    release: tables.at(-1)?.release ?? '',
    isBuiltIn: false,
    releases: tables.map(({ release }) => release),
    pairOn(a, b, date) {
      const day = dayNumber(date);
      return (on(day) ?? tables[0])?.pairOn(a, b, day);
    },
    unitsOn(code, date) {
      const table = on(dayNumber(date));
      return table ? table.unitsOf(code) : builtInEdits.unitsOn(code, date);
    },
  };
}
