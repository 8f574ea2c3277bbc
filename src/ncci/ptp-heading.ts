import { type Line, nameOf } from './read-lines.ts';

/** The words of the header, which is wrapped over several lines in the published files. */
const HEADINGS = [
  'column 1',
  'column 2',
  'in existence',
  'effective',
  'deletion',
  'modifier',
  'rationale',
];

/** The published files have six lines before their first row. */
const MOST_LINES = 20;

/**
 * Tells the lines above the first row from the rows. Throws where the words of the header do not
 * come, or speak of another table than the practitioners'.
 */
export function ptpHeading(path: string): (line: Line) => boolean {
  if (/ccioph/i.test(nameOf(path))) throw new Error(`${path}: ${notOurs}`);
  let words = '';
  let isOver = false;
  return ({ text, number }) => {
    if (isOver) return false;
    if (HEADINGS.every((heading) => words.includes(heading)) && !isWrapped(text)) {
      isOver = true;
      return false;
    }
    words += `${text.replaceAll(/[\s"]+/g, ' ').toLowerCase()} `;
    if (/hospital|outpatient/.test(words)) throw new Error(`${path}, line ${number}: ${notOurs}`);
    if (number < MOST_LINES) return true;
    const missing = HEADINGS.filter((heading) => !words.includes(heading));
    throw new Error(
      `${path}, line ${number}: no header of a PTP file so far: ${missing.join(', ')} not found`,
    );
  };
}

const notOurs = 'this is the table of hospitals; give the one of practitioners (ccipra)';

/** The further lines of a wrapped header, which hold no date. */
const isWrapped = (text: string): boolean =>
  /prior to|\bdate\b|no data|allowed|applicable/i.test(text) && !/\d{8}/.test(text);
