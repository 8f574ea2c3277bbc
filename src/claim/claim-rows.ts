import { drugCode } from '../terminology/drugs.ts';
import { procedureCode } from '../terminology/procedure-codes.ts';
import type { ComparedLine } from './compared-line.ts';

/** The lines of a bill with each that is documented and not planned right behind its kin. */
export function claimRows(compared: readonly ComparedLine[]): ComparedLine[] {
  const planned = compared.filter((line) => line.is !== 'missing');
  const missing = compared.filter((line) => line.is === 'missing');
  const placed = new Set<ComparedLine>();
  const rows = planned.flatMap((line, place) => {
    const isLast = !planned.slice(place + 1).some((one) => kindOf(one) === kindOf(line));
    const own = isLast ? missing.filter((one) => kindOf(one) === kindOf(line)) : [];
    for (const one of own) placed.add(one);
    return [line, ...own];
  });
  return [...rows, ...missing.filter((one) => !placed.has(one))];
}

/** Drugs are one kind, and the codes of one family. */
function kindOf(line: ComparedLine): string {
  const { code } = line.is === 'missing' ? line.supported : line.planned;
  return drugCode(code) ? 'drug' : (procedureCode(code)?.family ?? code);
}

const WORDS = {
  same: 'as documented',
  differs: 'documented otherwise',
  missing: 'documented and not planned',
  extra: 'planned and not supported',
  open: 'open',
} as const;

/** "2 lines as documented, 1 open": how many lines stand how. */
export const claimSum = (compared: readonly ComparedLine[]): string => {
  const counts = Map.groupBy(compared, ({ is }) => is);
  const kinds = ['same', 'differs', 'missing', 'extra', 'open'] as const;
  return kinds
    .flatMap((is) => {
      const count = counts.get(is)?.length ?? 0;
      return count > 0 ? [`${count} ${WORDS[is]}`] : [];
    })
    .join(', ');
};
