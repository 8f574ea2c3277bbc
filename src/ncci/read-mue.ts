import type { CodeNumbering } from './code-numbers.ts';
import { csvCells } from './csv-cells.ts';
import { mueHeading } from './mue-heading.ts';
import { type Line, readLines } from './read-lines.ts';
import type { FileReport } from './read-ptp.ts';
import { CUT_OFF, collectRejects, isCutOff, shown } from './rejects.ts';

/** Units and adjudication indicator by the number of the code. */
export type UnitsByCode = Map<number, { units: number; adjudication: 1 | 2 | 3 }>;

interface UnitsRow {
  code: number;
  units: number;
  adjudication: 1 | 2 | 3;
}

/**
 * Reads the practitioner MUE table: a notice, a header, then four cells a row as CSV. Throws where
 * the file is anything else, or cut short.
 */
export function readMue(path: string, units: UnitsByCode, codes: CodeNumbering): FileReport {
  const rejects = collectRejects(path);
  const before = units.size;
  const isHeading = mueHeading(path);
  const parse = rowParser(units, codes);
  const file = readLines(path, (line) => {
    if (isHeading(line) || isBlank(line.text)) return;
    const row = parse(line);
    if (typeof row === 'string') rejects.add(line.number, row);
    else units.set(row.code, row);
  });
  const kept = units.size - before;
  rejects.judge(kept, file.lines);
  return { file, kept, neverInForce: 0, rejects: rejects.list };
}

function rowParser(units: UnitsByCode, codes: CodeNumbering) {
  const rationales: string[] = [];
  return ({ text, isLast }: Line): UnitsRow | string => {
    const cells = csvCells(text);
    if (isLast && isCutOff(cells, 4, rationales)) return CUT_OFF;
    if (!cells) return 'a quote is not closed';
    while (cells.length > 4 && cells.at(-1) === '') cells.pop();
    const [code = '', most = '', indicator = '', rationale = ''] = cells;
    if (cells.length !== 4) return `${cells.length} cells and not 4 between commas`;
    const number = codes.numberOf(code);
    if (number === undefined) return `${shown(code)} is no code`;
    if (!/^\d{1,6}$/.test(most)) return `the MUE value ${shown(most)} is no number`;
    const adjudication = adjudicationOf(indicator);
    if (!adjudication) return `the adjudication indicator ${shown(indicator)} is not 1, 2 or 3`;
    if (rationale === '') return 'the rationale is empty';
    if (!rationales.includes(rationale)) rationales.push(rationale);
    if (units.has(number)) return `${code} has a value already`;
    return { code: number, units: Number(most), adjudication };
  };
}

/** Spreadsheets leave the commas of rows that were emptied. */
const isBlank = (text: string): boolean => !/[^\s,]/.test(text);

/** The indicator begins with its digit: `3 Date of Service Edit: Clinical`. */
function adjudicationOf(cell: string): 1 | 2 | 3 | undefined {
  const digit = /^([123])(?!\w)/.exec(cell)?.[1];
  return digit === '1' ? 1 : digit === '2' ? 2 : digit === '3' ? 3 : undefined;
}
