import { codeNumbers } from './code-numbers.ts';
import { dateOf } from './day-number.ts';
import type { EditTable } from './edit-table.ts';
import type { PairEdit, UnitsEdit } from './edits.ts';
import { rowFinder } from './row-finder.ts';
import { indicatorIn, isTurnedIn, rationaleIn } from './row-kind.ts';

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
  const editAt = editMaker(table, release);
  return {
    from: table.release,
    release,
    pairOn(a, b, day) {
      const first = numberOf(a);
      const second = numberOf(b);
      if (first < 0 || second < 0) return undefined;
      const row = first < second ? rowOn(first, second, day) : rowOn(second, first, day);
      return row < 0 ? undefined : editAt(row, first, second);
    },
    unitsOf(code) {
      const packed = table.units[numberOf(code)] ?? 0;
      const adjudication = ADJUDICATIONS[packed & 3];
      if (!adjudication) return undefined;
      return { code: code.trim().toUpperCase(), units: packed >>> 2, adjudication, release };
    },
  };
}

/** Makes the edit of a row, given both code numbers in any order. */
function editMaker({ codes, kind, rationales }: EditTable, release: string) {
  return (row: number, first: number, second: number): PairEdit => {
    const packed = kind[row] ?? 0;
    const isTurned = isTurnedIn(packed) === first < second;
    return {
      column1: codes[isTurned ? second : first] ?? '',
      column2: codes[isTurned ? first : second] ?? '',
      modifierIndicator: indicatorIn(packed),
      rationale: rationales[rationaleIn(packed)] ?? '',
      release,
    };
  };
}
