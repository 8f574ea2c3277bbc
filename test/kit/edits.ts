import type { NcciEdits, PairEdit, UnitsEdit } from '../../src/ncci/edits.ts';

/** A table of a few edits that are in force on every day. */
export function editsOf(
  { pairs = [], units = [] }: { pairs?: PairEdit[]; units?: UnitsEdit[] },
  isBuiltIn = false,
): NcciEdits {
  return {
    release: isBuiltIn ? 'built-in' : '2026-10-01',
    isBuiltIn,
    pairOn: (a, b) =>
      pairs.find(
        ({ column1, column2 }) =>
          (column1 === a && column2 === b) || (column1 === b && column2 === a),
      ),
    unitsOn: (code) => units.find((one) => one.code === code),
  };
}

/** Column 1, column 2, and whether a modifier lifts the edit. */
export const pair = (
  column1: string,
  column2: string,
  modifierIndicator: PairEdit['modifierIndicator'],
): PairEdit => ({ column1, column2, modifierIndicator });
