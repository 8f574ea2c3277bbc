import { sql } from 'kysely';

/** Of whom and of which months something is counted. Months are months in UTC. */
export interface Scope {
  tenants: readonly string[];
  /** The first month, as `YYYY-MM`. */
  from: string;
  /** The last month, as `YYYY-MM`. */
  to: string;
}

/** When a scope's first month begins and its last one has ended. */
export function boundsOf({ from, to }: Scope): { start: Date; end: Date } {
  const begin = (month: Temporal.PlainYearMonth): Date =>
    new Date(month.toPlainDate({ day: 1 }).toZonedDateTime('UTC').epochMilliseconds);
  return {
    start: begin(Temporal.PlainYearMonth.from(from)),
    end: begin(Temporal.PlainYearMonth.from(to).add({ months: 1 })),
  };
}

/** Whether a row is of the scope's tenants. */
export const isOf = ({ tenants }: Scope, column: string) =>
  sql<boolean>`${sql.ref(column)} = any(${[...tenants]}::text[])`;

/** The month of a moment, as `YYYY-MM`. */
export const monthOf = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM')`;
