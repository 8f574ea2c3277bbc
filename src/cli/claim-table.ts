import Table from 'cli-table3';
import { claimRows, claimSum } from '../claim/claim-rows.ts';
import type { ComparedLine } from '../claim/compared-line.ts';
import type { ClaimReview } from '../claim/review-claims.ts';
import { untoldGaps } from '../claim/untold-gaps.ts';
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
    ...untoldGaps(supported.unsupported, compared.map(becauseOf)).map(
      ({ message }) => `Not coded: ${message}`,
    ),
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

const becauseOf = (line: ComparedLine): string | undefined =>
  'because' in line ? line.because : undefined;

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
