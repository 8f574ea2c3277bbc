import { dateOf } from './day-number.ts';
import type { FileReport } from './read-ptp.ts';

/** Below this a table is a sample, and its size tells nothing. */
const WHOLE_TABLE_ROWS = 100_000;
const SMALLEST_SHARE = 0.9;

/** How many PTP rows a release has; its first day is a day number. */
export interface ReleaseSize {
  release: number;
  rows: number;
}

/**
 * Throws where a release has far fewer rows than the one nearest to it, oldest first in `before`: a file cut off
 * between two rows cannot be told from a whole one in any other way.
 */
export function refuseShrinking(
  before: readonly ReleaseSize[],
  next: ReleaseSize,
  files: readonly FileReport[],
): void {
  const nearest = before.findLast(({ release }) => release <= next.release) ?? before[0];
  if (!nearest) return;
  const [rows, others] = [next.rows, nearest.rows];
  if (others < WHOLE_TABLE_ROWS || rows >= others * SMALLEST_SHARE) return;
  const ends = files.map(({ file: { name, lines } }) => `${name} ends on line ${lines}`);
  throw new Error(
    `${rows} PTP rows, while the release of ${dateOf(nearest.release)} has ${others}: a file was cut short or left out (${ends.join(', ')}); --accept-fewer takes them all the same`,
  );
}
