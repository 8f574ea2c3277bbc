import { codeNumbers } from './code-numbers.ts';
import { dateOf } from './day-number.ts';
import type { EditTable } from './edit-table.ts';
import type { PairEdit, UnitsEdit } from './edits.ts';
import { rowFinder } from './row-finder.ts';
import { indicatorOf, unpackKind } from './row-kind.ts';

/** Looks up the edits of one release. Days are day numbers. */
export interface TableEdits {
  /** First day, as a day number. */
  from: number;
  release: string;
  pairOn: (a: string, b: string, day: number) => PairEdit | undefined;
  unitsOf: (code: string) => UnitsEdit | undefined;
}

const ADJUDICATIONS = [undefined, 1, 2, 3] as const;

/** Lookups over the arrays of a table; the codes are turned into numbers once, here. */
export function tableEdits(table: EditTable): TableEdits {
  const numberOf = codeNumbers(table.codes);
  const rowOn = rowFinder(table);
  const release = dateOf(table.release);
  return {
    from: table.release,
    release,
    pairOn(a, b, day) {
      const first = numberOf(a);
      const second = numberOf(b);
      if (first < 0 || second < 0) return undefined;
      const pair = first < second ? ([first, second] as const) : ([second, first] as const);
      const row = rowOn(pair[0], pair[1], day);
      return row < 0 ? undefined : asEdit(table, release, pair, row);
    },
    unitsOf(code) {
      const packed = table.units[numberOf(code)] ?? 0;
      const adjudication = ADJUDICATIONS[packed & 3];
      if (!adjudication) return undefined;
      return { code: code.trim().toUpperCase(), units: packed >>> 2, adjudication, release };
    },
  };
}

function asEdit(
  { codes, kind, rationales }: EditTable,
  release: string,
  [lower, higher]: readonly [number, number],
  row: number,
): PairEdit {
  const { rationale, strictness, isTurned } = unpackKind(kind[row] ?? 0);
  return {
    column1: codes[isTurned ? higher : lower] ?? '',
    column2: codes[isTurned ? lower : higher] ?? '',
    modifierIndicator: indicatorOf(strictness),
    rationale: rationales[rationale] ?? '',
    release,
  };
}
