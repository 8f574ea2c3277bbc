import { nameOf } from './read-lines.ts';

/** CMS publishes the practitioner table in this many files. */
const PARTS = 4;

/**
 * Says which parts of the PTP table seem not to be given, by the numbers in their names
 * (`ccipra-v323r0-f1.txt`). Throws on a gap: a part left out would silence its edits.
 */
export function partsMissing(paths: readonly string[]): string[] {
  const numbers = paths.flatMap((path) => Number(/-f(\d)\.\w+$/i.exec(nameOf(path))?.[1]) || []);
  if (numbers.length === 0 || numbers.length < paths.length) return [];
  const last = Math.max(...numbers);
  const gaps = range(1, last).filter((number) => !numbers.includes(number));
  if (gaps.length > 0) {
    throw new Error(
      `part ${gaps.join(', ')} of the PTP table is missing (given: ${numbers.join(', ')})`,
    );
  }
  const more = range(last + 1, PARTS);
  return more.length === 0
    ? []
    : [`part ${more.join(', ')} of the PTP table was not given: its edits are not in force`];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place);
