import { RequestError } from '../../errors.ts';
import type { Insights } from '../../store/insights/read-insights.ts';

/** The columns of each table as it is exported. */
const COLUMNS = {
  cards: ['month', 'tenant', 'service', 'shown', 'accepted', 'overridden'],
  findings: ['month', 'tenant', 'service', 'rule', 'shown', 'accepted', 'overridden'],
  overrides: ['month', 'tenant', 'service', 'rule', 'system', 'reason', 'count'],
  denials: ['month', 'tenant', 'payer', 'rule', 'reason', 'count'],
  latency: ['tenant', 'service', 'answered', 'failed', 'median', 'p95', 'p99'],
  unread: ['tenant', 'service', 'source', 'reason', 'count'],
} as const satisfies { [Table in keyof Insights]: readonly (keyof Insights[Table][number])[] };

/** The name of a table that can be exported. Throws a 400 that lists them. */
export function tableNamed(name: unknown): keyof Insights {
  const known = Object.keys(COLUMNS).filter((key): key is keyof Insights => key in COLUMNS);
  const found = known.find((key) => key === name);
  if (!found) throw new RequestError(400, 'value', `one of ${known.join(', ')}`, 'table');
  return found;
}

/** A table as CSV (RFC 4180), with a first line of names. */
export function csvOf(insights: Insights, table: keyof Insights): string {
  const names: readonly string[] = COLUMNS[table];
  const lines = insights[table].map((row) => names.map((name) => Reflect.get(row, name)));
  return [names, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  // A spreadsheet would run what begins like a formula.
  const text = /^[=+\-@\t\r]/.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
