import { createNumbering, type Numbering } from './numbering.ts';

/** CPT and HCPCS codes: five characters, of which the middle three are digits. */
export const isCode = (text: string): boolean => /^[0-9A-Z]\d{3}[0-9A-Z]$/.test(text);

/** How strict an indicator is; the stricter of two rows of one day wins. */
export const STRICTNESS = { 9: 0, 1: 1, 0: 2 } as const;

/** One row of a PTP file, as numbers. */
export interface EditRow {
  column1: number;
  column2: number;
  /** Day numbers. */
  effective: number;
  deletion: number;
  /** The rationale's number times four, and the strictness of the modifier indicator. */
  kind: number;
}

const FIELDS = ['column1', 'column2', 'effective', 'deletion', 'kind'] as const;
type Field = (typeof FIELDS)[number];

/** Rows of PTP edits, an array for each column: as objects, millions of them would not fit. */
export interface EditRows {
  count: number;
  columns: Record<Field, Uint16Array<ArrayBuffer>>;
  codes: Numbering;
  rationales: Numbering;
}

const FIRST_CAPACITY = 1 << 18;

/** No row yet. */
export function createEditRows(): EditRows {
  const column = () => new Uint16Array(FIRST_CAPACITY);
  return {
    count: 0,
    columns: {
      column1: column(),
      column2: column(),
      effective: column(),
      deletion: column(),
      kind: column(),
    },
    codes: createNumbering(0xffff),
    rationales: createNumbering(1_000),
  };
}

/** Adds a row at the end. */
export function addRow(rows: EditRows, row: EditRow): void {
  const { columns, count } = rows;
  if (count === columns.column1.length) for (const field of FIELDS) double(columns, field);
  for (const field of FIELDS) columns[field][count] = row[field];
  rows.count += 1;
}

function double(columns: EditRows['columns'], field: Field): void {
  const larger = new Uint16Array(columns[field].length * 2);
  larger.set(columns[field]);
  columns[field] = larger;
}

/**
 * The places of the rows in the order of lookup: by both codes, then by effective date and strictness,
 * so that the last of several rows in force is the one that counts. A radix sort, column by column.
 */
export function sortedPlaces({ count, columns }: EditRows): Uint32Array {
  const strictness = columns.kind.map((kind) => kind & 3);
  let places = Uint32Array.from({ length: count }, (_, place) => place);
  for (const keys of [strictness, columns.effective, columns.column2, columns.column1]) {
    places = sortedBy(keys, places);
  }
  return places;
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
