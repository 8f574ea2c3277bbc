import type { ServiceLine } from '../chart/service-line.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import { editedPairs, isLifted, tableOf } from '../rules/line-pairs.ts';
import { excessOf } from '../rules/units.ts';

/** What NCCI says against some lines of a claim. */
export interface NcciNote {
  kind: 'pair' | 'units';
  codes: string[];
  message: string;
}

/** Pairs that NCCI does not take together, and units beyond its limits. */
export function ncciNotes(lines: readonly ServiceLine[], edits: NcciEdits): NcciNote[] {
  const pairs = editedPairs(lines, edits, undefined).filter((pair) => !isLifted(pair));
  const excess = excessOf(lines, ({ code, day }) => {
    const edit = day && edits.unitsOn(code, day);
    return edit && { units: edit.units, perLine: edit.adjudication === 1 };
  });
  return [
    ...pairs.map(
      ({ first, second }): NcciNote => ({
        kind: 'pair',
        codes: [first.code, second.code],
        message: `${second.code} is not taken beside ${first.code} on one day (${tableOf(edits)}).`,
      }),
    ),
    ...excess.map(
      ({ code, units, limit }): NcciNote => ({
        kind: 'units',
        codes: [code],
        message: `${units} units of ${code}, at most ${limit} on one day (${tableOf(edits)}).`,
      }),
    ),
  ];
}
