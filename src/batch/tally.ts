import { z } from 'zod';

/** What is counted of one rule, payer, provider or month. */
const Counts = z.strictObject({
  /** Procedures and claims that got a verdict. */
  judged: z.int(),
  /** Those of them with something not met or not documented. */
  open: z.int(),
  /** Findings not met or not documented, by severity. */
  critical: z.int(),
  warning: z.int(),
  info: z.int(),
  /** Critical requirements that could not be checked. */
  unchecked: z.int(),
});
export type Counts = z.infer<typeof Counts>;

export const DIMENSIONS = ['rule', 'payer', 'provider', 'month'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const Table = z.record(z.string(), Counts);

/** The figures of a part of an audit; two parts add up. */
export const Tally = z.strictObject({
  patients: z.int(),
  procedures: z.int(),
  findings: z.int(),
  tables: z.strictObject({ rule: Table, payer: Table, provider: Table, month: Table }),
});
export type Tally = z.infer<typeof Tally>;

const NOTHING: Counts = { judged: 0, open: 0, critical: 0, warning: 0, info: 0, unchecked: 0 };

/** A tally of nothing. */
export const emptyTally = (): Tally => ({
  patients: 0,
  procedures: 0,
  findings: 0,
  tables: { rule: {}, payer: {}, provider: {}, month: {} },
});

/** Adds counts to one line of a table. */
export function count(
  tally: Tally,
  dimension: Dimension,
  value: string,
  more: Partial<Counts>,
): void {
  const table = tally.tables[dimension];
  // A chart may name anything, also what every object has.
  const known = Object.hasOwn(table, value) ? table[value] : undefined;
  const sum = { ...(known ?? NOTHING) };
  for (const name of COUNTED) sum[name] += more[name] ?? 0;
  table[value] = sum;
}

const COUNTED = ['judged', 'open', 'critical', 'warning', 'info', 'unchecked'] as const;

/** Adds one tally to another. */
export function addTally(sum: Tally, more: Tally): void {
  sum.patients += more.patients;
  sum.procedures += more.procedures;
  sum.findings += more.findings;
  for (const dimension of DIMENSIONS) {
    for (const [value, counts] of Object.entries(more.tables[dimension])) {
      count(sum, dimension, value, counts);
    }
  }
}
