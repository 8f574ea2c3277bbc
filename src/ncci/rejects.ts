/** A row that makes no sense, and why. */
export interface Reject {
  line: number;
  reason: string;
}

/** The broken rows of one file; too many of them mean that the file is something else. */
export interface Rejects {
  readonly list: readonly Reject[];
  /** Throws for `CUT_OFF`, and at the 101st broken row. */
  add: (line: number, reason: string) => void;
  /** Throws where more rows are broken than sound, and where there is none. */
  judge: (sound: number, lastLine: number) => void;
}

const MOST_REJECTS = 100;

/** Collects the broken rows of a file. */
export function collectRejects(path: string): Rejects {
  const list: Reject[] = [];
  return {
    list,
    add(line, reason) {
      if (reason === CUT_OFF) throw new Error(`${path}, line ${line}: ${reason}`);
      list.push({ line, reason });
      if (list.length <= MOST_REJECTS) return;
      throw new Error(
        `${path}, line ${line}: ${reason}; more than ${MOST_REJECTS} rows are broken: this is not the published layout`,
      );
    },
    judge(sound, lastLine) {
      const [first] = list;
      if (first && list.length > sound) {
        throw new Error(
          `${path}, line ${first.line}: ${first.reason}; ${list.length} of ${list.length + sound} rows are broken: this is not the published layout`,
        );
      }
      if (sound > 0) return;
      throw new Error(`${path}, line ${Math.max(1, lastLine)}: the file ends before its first row`);
    },
  };
}

/** A cell as it may stand in a message: short, and without control characters. */
export const shown = (cell: string | undefined): string =>
  JSON.stringify((cell ?? '').slice(0, 40)).replaceAll(/[^\x20-\x7e]/g, '?');

/** What is wrong with the last row of a file that was cut short. No row is skipped for it. */
export const CUT_OFF = 'the file ends in the middle of a row: it was cut short';

/**
 * Whether a row at the end of a file, with no end of line behind it, is only the start of one: cells
 * are missing, or the last one is the start of a text that stands in full in other rows.
 */
export function isCutOff(
  cells: readonly string[] | undefined,
  expected: number,
  seen: readonly string[],
): boolean {
  if (!cells || cells.length < expected) return true;
  const last = cells[expected - 1] ?? '';
  return last === '' || (!seen.includes(last) && seen.some((other) => other.startsWith(last)));
}
