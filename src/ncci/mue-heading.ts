import { csvCells } from './csv-cells.ts';
import type { Line } from './read-lines.ts';
import { shown } from './rejects.ts';

const HEADER = [
  /^hcpcs ?\/ ?cpt code$/i,
  /^practitioner services mue values?$/i,
  /adjudication indicator/i,
  /rationale/i,
];

/** The notice of the published file has about a dozen lines. */
const MOST_LINES = 100;

/**
 * Tells the notice and the header of a MUE file, whose cells run over several lines, from the rows.
 * Throws where the header does not come, or speaks of another table than the practitioners'.
 */
export function mueHeading(path: string): (line: Line) => boolean {
  let isOver = false;
  let open = '';
  return ({ text, number }) => {
    if (isOver) return false;
    open = open === '' ? text : `${open}\n${text}`;
    const cells = csvCells(open);
    if (cells) {
      isOver = isHeader(path, cells, number);
      open = '';
    }
    if (!isOver && number >= MOST_LINES) {
      throw new Error(
        `${path}, line ${number}: no header of a MUE file so far (HCPCS/CPT Code, Practitioner Services MUE Values, ...)`,
      );
    }
    return true;
  };
}

function isHeader(path: string, cells: readonly string[], number: number): boolean {
  const words = cells.map((cell) => cell.replaceAll(/\s+/g, ' '));
  if (HEADER.every((heading, place) => heading.test(words[place] ?? ''))) return true;
  if (!HEADER[0]?.test(words[0] ?? '')) return false;
  throw new Error(
    `${path}, line ${number}: the header says ${shown(words[1])}: this is not the MUE table of practitioners`,
  );
}
