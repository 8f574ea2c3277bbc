import type { ServiceLine } from '../chart/service-line.ts';
import { compareForms } from './compare-forms.ts';
import type { Pairing } from './compared-line.ts';
import type { SupportedLine } from './supported-line.ts';

/**
 * Pairs the lines of one drug code. What was given may stand on several lines, as long as their
 * units add up; the discarded part is compared by itself.
 */
export function compareDrugLines(
  planned: readonly ServiceLine[],
  supported: readonly SupportedLine[],
): Pairing {
  const parts = [false, true].map((isWaste) =>
    pairingOf(
      planned.filter((line) => isDiscarded(line) === isWaste),
      supported.filter((line) => isDiscarded(line) === isWaste),
    ),
  );
  return {
    pairs: parts.flatMap(({ pairs }) => pairs),
    missing: parts.flatMap(({ missing }) => missing),
  };
}

const isDiscarded = ({ modifiers }: { modifiers: string[] }): boolean => modifiers.includes('JW');

function pairingOf(planned: readonly ServiceLine[], supported: readonly SupportedLine[]): Pairing {
  const [whole, ...more] = supported;
  const units = planned.reduce((sum, line) => sum + line.units, 0);
  if (planned.length < 2 || !whole || more.length > 0 || units !== whole.units) {
    return compareForms(planned, supported);
  }
  const pairs = planned.flatMap(
    (line) => compareForms([line], [{ ...whole, units: line.units }]).pairs,
  );
  return { pairs, missing: [] };
}
