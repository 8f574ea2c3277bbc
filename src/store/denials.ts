import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** How many denied lines one rule would have caught, by payer and month. */
export interface DenialCount {
  rule: string;
  payer: string;
  /** `YYYY-MM`. */
  month: string;
  count: number;
}

/** Counts a tenant's denials between two months, both included. */
export async function countDenials(
  db: Kysely<Database>,
  { tenant, from, to }: { tenant: string; from: string; to: string },
): Promise<DenialCount[]> {
  const rows = await db
    .selectFrom('denial')
    .where('tenant', '=', tenant)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .groupBy(['rule', 'payer', 'month'])
    .orderBy('month')
    .orderBy('rule')
    .orderBy('payer')
    .select((select) => ['rule', 'payer', 'month', select.fn.countAll().as('count')])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
