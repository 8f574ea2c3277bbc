import { type EditRows, sortedPlaces } from './edit-rows.ts';
import type { UnitsByCode } from './read-mue.ts';

/** A file that a release was made of. */
export interface Source {
  name: string;
  sha256: string;
}

/** One release of the edits, as it lies in memory and on disk: arrays of numbers. */
export interface EditTable {
  /** Day number of the first day of its quarter. */
  release: number;
  /** A code's number is its place here. */
  codes: readonly string[];
  /** By number of the column 1 code: where its rows begin; the next entry is where they end. */
  starts: Uint32Array;
  /** A row each, sorted by column 2, effective date and strictness within each column 1. */
  column2: Uint16Array;
  effective: Uint16Array;
  deletion: Uint16Array;
  kind: Uint16Array;
  /** By number of the code: units times four and the adjudication indicator; 0 is no MUE. */
  units: Uint32Array;
  rationales: readonly string[];
  sources: readonly Source[];
}

/** Sorts what was read into a table. */
export function buildTable(
  rows: EditRows,
  unitsByCode: UnitsByCode,
  { release, sources }: Pick<EditTable, 'release' | 'sources'>,
): EditTable {
  const { count, codes, rationales } = rows;
  const places = sortedPlaces(rows);
  const pick = (column: Uint16Array) =>
    Uint16Array.from({ length: count }, (_, at) => column[places[at] ?? 0] ?? 0);
  const { column1, column2, effective, deletion, kind } = rows.columns;
  const units = new Uint32Array(codes.texts.length);
  for (const [code, { units: most, adjudication }] of unitsByCode) {
    units[code] = most * 4 + adjudication;
  }
  return {
    release,
    codes: codes.texts,
    starts: startsOf(column1.subarray(0, count), codes.texts.length),
    column2: pick(column2),
    effective: pick(effective),
    deletion: pick(deletion),
    kind: pick(kind),
    units,
    rationales: rationales.texts,
    sources,
  };
}

function startsOf(column1: Uint16Array, codes: number): Uint32Array {
  const starts = new Uint32Array(codes + 1);
  for (const code of column1) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let code = 1; code <= codes; code += 1) {
    starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  }
  return starts;
}
