import { dayNumberOf, isInForce, NEVER_DELETED } from './day-number.ts';
import { addRow, type EditRow, type EditRows } from './edit-rows.ts';
import { ptpHeading } from './ptp-heading.ts';
import { type Line, readLines, type SourceFile } from './read-lines.ts';
import { CUT_OFF, collectRejects, isCutOff, type Reject, shown } from './rejects.ts';
import { type Indicator, packKind, strictnessOf } from './row-kind.ts';

const CELLS = 7;

/** What was read of one file. */
export interface FileReport {
  file: SourceFile;
  /** Rows that are in force on some day. */
  kept: number;
  /** Rows that were withdrawn on the day they took effect: sound, and never in force. */
  neverInForce: number;
  rejects: readonly Reject[];
}

/**
 * Reads one part of the practitioner PTP table: a copyright line, a title, a header over several
 * lines, then seven cells a row between tabs. Throws where the file is anything else, or cut short.
 */
export function readPtp(path: string, rows: EditRows): FileReport {
  const rejects = collectRejects(path);
  const before = rows.count;
  let neverInForce = 0;
  const isHeading = ptpHeading(path);
  const parse = rowParser(rows);
  const file = readLines(path, (line) => {
    if (isHeading(line) || line.text.trim() === '') return;
    const row = parse(line);
    if (typeof row === 'string') rejects.add(line.number, row);
    else if (isEverInForce(row)) addRow(rows, row);
    else neverInForce += 1;
  });
  const kept = rows.count - before;
  rejects.judge(kept + neverInForce, file.lines);
  return { file, kept, neverInForce, rejects: rejects.list };
}

const isEverInForce = ({ effective, deletion }: EditRow): boolean =>
  isInForce(effective, effective, deletion);

/** Turns lines into rows or the reason why not. Dates and words recur, so each is judged once. */
function rowParser({ codes, rationales }: EditRows) {
  const days = remember(dayNumberOf);
  const words = remember((cell) => {
    const text = rationaleOf(cell);
    return text === undefined ? undefined : rationales.numberOf(text);
  });
  const parse = (cells: readonly string[]): EditRow | string => {
    const [code1 = '', code2 = '', , from = '', until = '', indicator = '', why = ''] = cells;
    return asRow(cells, {
      column1: codes.numberOf(code1),
      column2: codes.numberOf(code2),
      effective: days(from),
      deletion: until === '*' ? NEVER_DELETED : days(until),
      strictness: isIndicator(indicator) ? strictnessOf(indicator) : undefined,
      rationale: words(why),
    });
  };
  return ({ text, isLast }: Line): EditRow | string => {
    const cells = text.split('\t');
    if (isLast && isCutOff(cells, CELLS, rationales.texts)) return CUT_OFF;
    if (cells.length !== CELLS) return `${cells.length} cells and not ${CELLS} between tabs`;
    const row = parse(cells);
    // Few rows have spaces around their cells, so that it is cheaper to look for them here.
    return typeof row === 'string' ? parse(cells.map((cell) => cell.trim())) : row;
  };
}

type Parsed = Record<
  'column1' | 'column2' | 'effective' | 'deletion' | 'strictness' | 'rationale',
  number | undefined
>;

function asRow(cells: readonly string[], parsed: Parsed): EditRow | string {
  const { column1, column2, effective, deletion, strictness, rationale } = parsed;
  const [code1, code2, before1996 = '', from, until, indicator, why] = cells;
  if (column1 === undefined) return `column 1 ${shown(code1)} is no code`;
  if (column2 === undefined) return `column 2 ${shown(code2)} is no code`;
  if (column1 === column2) return `${code1} is paired with itself`;
  if (before1996 !== '' && before1996 !== '*') return `${shown(before1996)} is not * or empty`;
  if (effective === undefined) return `the effective date ${shown(from)} is no day`;
  if (deletion === undefined) return `the deletion date ${shown(until)} is neither a day nor *`;
  if (deletion < effective) return `deleted on ${until}, before it took effect on ${from}`;
  if (strictness === undefined) return `the indicator ${shown(indicator)} is not 0, 1 or 9`;
  if (rationale === undefined) return `the rationale ${shown(why)} is empty or no text`;
  const isTurned = column1 > column2;
  const [lower, higher] = isTurned ? [column2, column1] : [column1, column2];
  return {
    lower,
    higher,
    effective,
    deletion,
    kind: packKind({ rationale, strictness, isTurned }),
  };
}

function remember<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const judged = judge(text);
    known.set(text, judged);
    return judged;
  };
}

const isIndicator = (text: string): text is Indicator =>
  text === '0' || text === '1' || text === '9';

/** The text of a cell, which spreadsheets put between quotes where it has some itself. */
function rationaleOf(cell: string): string | undefined {
  const quoted = /^"(.*)"$/.exec(cell)?.[1];
  const text = (quoted?.replaceAll('""', '"') ?? cell).trim();
  return text === '' || text.length > 200 || /\p{Cc}/u.test(text)
    ? undefined
    : text.replaceAll(/[^\x20-\x7e]/g, '?');
}
