import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { Summary } from './collect.ts';
import { writeDurably } from './durable-file.ts';
import { reportHtml } from './report-html.ts';
import { type Counts, DIMENSIONS } from './tally.ts';

/** Writes the sums of an audit as JSON, as a table for spreadsheets, and as a page to read. */
export function writeSummary(out: string, summary: Summary): void {
  writeDurably(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  writeDurably(join(out, 'summary.csv'), csvOf(summary));
  writeDurably(join(out, 'report.html'), reportHtml(summary));
}

/** One row for each rule, payer, provider and month. A cell never begins a formula. */
function csvOf({ tables }: Summary): string {
  const rows = DIMENSIONS.flatMap((by) =>
    Object.entries(tables[by])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, counts]): { by: string; value: string } & Counts => ({ by, value, ...counts })),
  );
  const columns = ['by', 'value', 'judged', 'open', 'critical', 'warning', 'info', 'unchecked'];
  return stringify(rows, { header: true, columns, escape_formulas: true });
}
