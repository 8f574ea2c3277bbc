import Table from 'cli-table3';
import { claimRows, claimSum } from '../claim/claim-rows.ts';
import type { ComparedLine } from '../claim/compared-line.ts';
import type { ClaimReview } from '../claim/review-claims.ts';
import type { Gap } from '../claim/supported-line.ts';
import { whyOf } from '../claim/why-of.ts';

const LINE_WIDTH = 22;
const WHY_WIDTH = 72;

/** One bill as a coder reads it: planned, supported and why, then how the claim would read. */
export function claimTable({ bill, compared, supported, corrected, ncci }: ClaimReview): string {
  const table = new Table({
    head: ['planned', 'supported', 'why'],
    colWidths: [LINE_WIDTH, LINE_WIDTH, WHY_WIDTH],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  const rows =
    compared.length > 0
      ? claimRows(compared)
      : supported.lines.map((line): ComparedLine => ({ is: 'missing', supported: line }));
  for (const line of rows)
    table.push([plannedCell(line), supportedCell(line), STANDS[line.is] + whyOf(line)]);
  const notes = [
    ...(compared.length > 0 ? [`In all: ${claimSum(compared)}.`] : []),
    ...(isSettled(compared) ? [] : [`Corrected claim: ${corrected.map(lineWords).join('; ')}.`]),
    ...unsaid(supported.unsupported, compared).map(({ message }) => `Not coded: ${message}`),
    ...ncci.planned.map(({ message }) => `NCCI, planned: ${message}`),
    ...ncci.supported.map(({ message }) => `NCCI, supported: ${message}`),
  ];
  const heading = `Claim lines${bill ? ` (${bill})` : ''}`;
  return `${[heading, table.toString(), ...new Set(notes)].join('\n')}\n`;
}

/** The first word of a row where its own words do not say how it stands. */
const STANDS = { same: 'Agrees. ', open: 'Open. ', differs: '', missing: '', extra: '' } as const;

const isSettled = (compared: readonly ComparedLine[]): boolean =>
  compared.every(({ is }) => is === 'same' || is === 'open');

/** What no row of the table says already. */
function unsaid(gaps: readonly Gap[], compared: readonly ComparedLine[]): Gap[] {
  const said = compared.map((line) => ('because' in line ? line.because : ''));
  return gaps.filter(({ message }) => !said.includes(message));
}

const plannedCell = (line: ComparedLine): string =>
  'planned' in line ? lineWords(line.planned) : '-';

function supportedCell(line: ComparedLine): string {
  if ('supported' in line) {
    const { supported } = line;
    const open = supported.open.map(({ modifiers }) => `${modifiers.join(' or ')}?`);
    return [lineWords(supported), ...open, ...supported.diagnoses].join('\n');
  }
  return line.is === 'open' ? '?' : '-';
}

const lineWords = ({
  code,
  modifiers,
  units,
}: {
  code: string;
  modifiers: string[];
  units: number;
}) => `${[code, ...modifiers].join(' ')} x ${units}`;
