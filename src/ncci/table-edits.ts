import { codeNumbers } from './code-numbers.ts';
import { dateOf, isInForce } from './day-number.ts';
import type { EditTable } from './edit-table.ts';
import type { PairEdit, UnitsEdit } from './edits.ts';

/** Looks up the edits of one release. Days are day numbers. */
export interface TableEdits {
  /** First day, as a day number. */
  from: number;
  release: string;
  pairOn: (a: string, b: string, day: number) => PairEdit | undefined;
  unitsOf: (code: string) => UnitsEdit | undefined;
}

/** Modifier indicators by strictness. */
const INDICATORS = [9, 1, 0] as const;
const ADJUDICATIONS = [undefined, 1, 2, 3] as const;

/** Lookups over the arrays of a table; the codes are turned into numbers once, here. */
export function tableEdits(table: EditTable): TableEdits {
  const numberOf = codeNumbers(table.codes);
  const release = dateOf(table.release);
  return {
    from: table.release,
    release,
    pairOn(a, b, day) {
      const first = numberOf(a);
      const second = numberOf(b);
      if (first < 0 || second < 0) return undefined;
      const straight = rowInForce(table, first, second, day);
      const turned = rowInForce(table, second, first, day);
      if (straight < 0 && turned < 0) return undefined;
      return isStronger(table, straight, turned)
        ? asEdit(table, release, first, straight)
        : asEdit(table, release, second, turned);
    },
    unitsOf(code) {
      const packed = table.units[numberOf(code)] ?? 0;
      const adjudication = ADJUDICATIONS[packed & 3];
      if (!adjudication) return undefined;
      return { code: code.trim().toUpperCase(), units: packed >>> 2, adjudication, release };
    },
  };
}

/** The last row of two codes that is in force on a day, or -1. */
function rowInForce(table: EditTable, first: number, second: number, day: number): number {
  const { starts, column2, effective, deletion } = table;
  const begin = starts[first] ?? 0;
  let low = begin;
  let high = starts[first + 1] ?? begin;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column2[middle] ?? 0) <= second) low = middle + 1;
    else high = middle;
  }
  for (let row = low - 1; row >= begin && column2[row] === second; row -= 1) {
    if (isInForce(day, effective[row] ?? 0, deletion[row] ?? 0)) return row;
  }
  return -1;
}

/**
 * Which of the two column orders counts where both have an edit in force: the later one, then the
 * stricter one, then the one whose column 1 comes first, so that the order asked in never matters.
 */
function isStronger(table: EditTable, row: number, other: number): boolean {
  const { codes, column2, effective, kind } = table;
  if (row < 0 || other < 0) return row >= 0;
  const [later = 0, earlier = 0] = [effective[row], effective[other]];
  if (later !== earlier) return later > earlier;
  const [strict, mild] = [(kind[row] ?? 0) & 3, (kind[other] ?? 0) & 3];
  if (strict !== mild) return strict > mild;
  return (codes[column2[row] ?? 0] ?? '') > (codes[column2[other] ?? 0] ?? '');
}

function asEdit(table: EditTable, release: string, first: number, row: number): PairEdit {
  const kind = table.kind[row] ?? 0;
  const rationale = table.rationales[kind >>> 2];
  return {
    column1: table.codes[first] ?? '',
    column2: table.codes[table.column2[row] ?? 0] ?? '',
    modifierIndicator: INDICATORS[kind & 3] ?? 9,
    ...(rationale !== undefined && { rationale }),
    release,
  };
}
