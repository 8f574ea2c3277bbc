import type { InsightsAnswer } from '../../server/insights/insights.ts';

/** How many were shown, accepted and overridden. */
export type Outcomes = Pick<InsightsAnswer['cards'][number], 'shown' | 'accepted' | 'overridden'>;

/** Rows that share a key, with their sums. */
export interface Tally extends Outcomes {
  key: string;
}

const NOTHING: Outcomes = { shown: 0, accepted: 0, overridden: 0 };

/** Sums rows by a key, in the order in which keys first come. */
export function tallyBy<Row extends Outcomes>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Tally[] {
  const groups = Map.groupBy(rows, keyOf);
  return [...groups].map(([key, group]) => ({ key, ...totalOf(group) }));
}

/** The sums of all rows. */
export const totalOf = (rows: readonly Outcomes[]): Outcomes =>
  rows.reduce<Outcomes>(
    (sum, { shown, accepted, overridden }) => ({
      shown: sum.shown + shown,
      accepted: sum.accepted + accepted,
      overridden: sum.overridden + overridden,
    }),
    NOTHING,
  );

/** Sums counts by a key, the largest first. */
export function countBy<Row extends { count: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { key: string; count: number }[] {
  const groups = Map.groupBy(rows, keyOf);
  return [...groups]
    .map(([key, group]) => ({ key, count: group.reduce((sum, { count }) => sum + count, 0) }))
    .sort((one, other) => other.count - one.count || one.key.localeCompare(other.key));
}

/** What had no answer. */
export const unanswered = ({ shown, accepted, overridden }: Outcomes): number =>
  shown - accepted - overridden;

/** Which share of the answers set the finding aside; undefined where nobody answered. */
export function overrideShare({ accepted, overridden }: Outcomes): number | undefined {
  const answers = accepted + overridden;
  return answers === 0 ? undefined : overridden / answers;
}

/** Rules whose every answer was an override, the most frequent first. */
export const alwaysOverridden = (rules: readonly Tally[]): Tally[] =>
  rules
    .filter((rule) => overrideShare(rule) === 1)
    .sort((one, other) => other.overridden - one.overridden || one.key.localeCompare(other.key));

/** Every month from the first to the last, so that a plot shows the empty ones as well. */
export function monthsBetween(from: string, to: string): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months: string[] = [];
  for (let step = month - 1; months.at(-1) !== to && months.length < 36; step += 1) {
    months.push(`${year + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}
