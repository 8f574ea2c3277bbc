import { type CodeNumbering, numberCodes } from './code-numbers.ts';
import { createNumbering, type Numbering } from './numbering.ts';
import { isTurnedIn, MOST_RATIONALES, strictnessIn } from './row-kind.ts';

/** One row of a PTP file, as numbers. Both column orders of a pair lie together. */
export interface EditRow {
  /** The lower and the higher number of the two codes. */
  lower: number;
  higher: number;
  /** Day numbers. */
  effective: number;
  deletion: number;
  /** A packed `RowKind`. */
  kind: number;
}

const FIELDS = ['lower', 'higher', 'effective', 'deletion', 'kind'] as const;
type Field = (typeof FIELDS)[number];

/** Rows of PTP edits, an array for each column: as objects, millions of them would not fit. */
export interface EditRows {
  count: number;
  columns: Record<Field, Uint16Array<ArrayBuffer>>;
  codes: CodeNumbering;
  rationales: Numbering;
}

const FIRST_CAPACITY = 1 << 14;

/** No row yet. */
export function createEditRows(): EditRows {
  const column = () => new Uint16Array(FIRST_CAPACITY);
  return {
    count: 0,
    columns: {
      lower: column(),
      higher: column(),
      effective: column(),
      deletion: column(),
      kind: column(),
    },
    codes: numberCodes(),
    rationales: createNumbering(MOST_RATIONALES),
  };
}

/** Adds a row at the end. */
export function addRow(rows: EditRows, row: EditRow): void {
  const { columns, count } = rows;
  if (count === columns.lower.length) for (const field of FIELDS) double(columns, field);
  for (const field of FIELDS) columns[field][count] = row[field];
  rows.count += 1;
}

function double(columns: EditRows['columns'], field: Field): void {
  const larger = new Uint16Array(columns[field].length * 2);
  larger.set(columns[field]);
  columns[field] = larger;
}

/**
 * The places of the rows in the order of lookup: by both codes, then by effective date and weight, so
 * that the last of several rows in force is the one that counts. A radix sort, column by column.
 */
export function sortedPlaces(rows: EditRows): Uint32Array {
  const { count, columns } = rows;
  let places = new Uint32Array(count);
  const weights = new Uint16Array(count);
  for (let place = 0; place < count; place += 1) {
    places[place] = place;
    weights[place] = weightOf(rows, place);
  }
  for (const keys of [weights, columns.effective, columns.higher, columns.lower]) {
    places = sortedBy(keys, places);
  }
  return places;
}

/**
 * Of rows that take effect on one day the stricter counts, then the one whose column 1 comes first:
 * neither the order of the files nor that of the question matters.
 */
function weightOf({ columns, codes }: EditRows, place: number): number {
  const kind = columns.kind[place] ?? 0;
  const lower = codes.codes[columns.lower[place] ?? 0] ?? '';
  const higher = codes.codes[columns.higher[place] ?? 0] ?? '';
  return strictnessIn(kind) * 2 + Number(isTurnedIn(kind) ? higher < lower : lower < higher);
}

/** Sorts places by one key and keeps the order of equals. */
function sortedBy(keys: Uint16Array, places: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(0x10001);
  for (const place of places) bump(next, (keys[place] ?? 0) + 1);
  for (let key = 1; key < next.length; key += 1)
    next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[bump(next, keys[place] ?? 0)] = place;
  return sorted;
}

/** Adds one, and gives what was there before. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}
