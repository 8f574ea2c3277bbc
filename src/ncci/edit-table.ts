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
  /** By the lower number of a pair: where its rows begin; the next entry is where they end. */
  starts: Uint32Array;
  /** A row each, sorted within each lower number as `sortedPlaces` says. */
  higher: Uint16Array;
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
  const { lower, higher, effective, deletion, kind } = rows.columns;
  const units = new Uint32Array(codes.codes.length);
  for (const [code, { units: most, adjudication }] of unitsByCode) {
    units[code] = most * 4 + adjudication;
  }
  return {
    release,
    codes: codes.codes,
    starts: startsOf(lower.subarray(0, count), codes.codes.length),
    higher: inOrder(higher, places),
    effective: inOrder(effective, places),
    deletion: inOrder(deletion, places),
    kind: inOrder(kind, places),
    units,
    rationales: rationales.texts,
    sources,
  };
}

function inOrder(column: Uint16Array, places: Uint32Array): Uint16Array {
  const sorted = new Uint16Array(places.length);
  for (let at = 0; at < sorted.length; at += 1) sorted[at] = column[places[at] ?? 0] ?? 0;
  return sorted;
}

function startsOf(lower: Uint16Array, codes: number): Uint32Array {
  const starts = new Uint32Array(codes + 1);
  for (const code of lower) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let code = 1; code <= codes; code += 1) {
    starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
  }
  return starts;
}
