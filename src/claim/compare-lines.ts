import type { ServiceLine } from '../chart/service-line.ts';
import { drugCode } from '../terminology/drugs.ts';
import { compareDrugLines } from './compare-drug-lines.ts';
import { compareForms } from './compare-forms.ts';
import type { ComparedLine, Pairing } from './compared-line.ts';
import { reasonFor } from './reason-for.ts';
import type { ClaimLines, SupportedLine } from './supported-line.ts';

/**
 * Compares the lines planned for a claim with those that the documentation supports: under-coding
 * and over-coding side by side. The planned lines come first, in their order.
 */
export function compareLines(
  planned: readonly ServiceLine[],
  supported: ClaimLines,
): ComparedLine[] {
  const only = onlyDay(supported.lines);
  const key = ({ code, day = only }: Pick<ServiceLine, 'code' | 'day'>) => `${code} ${day}`;
  const ours = Map.groupBy(planned, key);
  const theirs = Map.groupBy(supported.lines, key);
  const pairings = [...new Set([...ours.keys(), ...theirs.keys()])].map((one) =>
    pairingOf(ours.get(one) ?? [], theirs.get(one) ?? []),
  );
  const paired = new Map(
    pairings.flatMap(({ pairs }) => pairs.map((pair) => [pair.planned, pair])),
  );
  const missing = pairings.flatMap((pairing) => pairing.missing);
  return [
    ...planned.map(
      (line): ComparedLine => paired.get(line) ?? { planned: line, ...reasonFor(line, supported) },
    ),
    ...missing.map((line): ComparedLine => ({ is: 'missing', supported: line })),
  ];
}

/** The day of all lines, where they have one in common; lines that name none are of it. */
function onlyDay(lines: readonly SupportedLine[]): Temporal.PlainDate | undefined {
  const [first, ...rest] = lines.flatMap(({ day }) => day ?? []);
  return first && rest.every((day) => day.equals(first)) ? first : undefined;
}

const pairingOf = (
  planned: readonly ServiceLine[],
  supported: readonly SupportedLine[],
): Pairing =>
  drugCode(supported[0]?.code ?? '')
    ? compareDrugLines(planned, supported)
    : compareForms(planned, supported);
