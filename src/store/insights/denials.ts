import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { isOf, type Scope } from './scope.ts';

/** How many denied lines one rule would have caught, by payer and month of the payer's answer. */
export interface DenialCount {
  tenant: string;
  rule: string;
  payer: string;
  month: string;
  /** The claim adjustment reason code. */
  reason: string;
  count: number;
}

export async function countDenials(db: Kysely<Database>, scope: Scope): Promise<DenialCount[]> {
  const rows = await db
    .selectFrom('denial')
    .where(isOf(scope, 'tenant'))
    .where('month', '>=', scope.from)
    .where('month', '<=', scope.to)
    .groupBy(['tenant', 'rule', 'payer', 'month', 'reason'])
    .orderBy('month')
    .orderBy('tenant')
    .orderBy('rule')
    .orderBy('payer')
    .orderBy('reason')
    .select(['tenant', 'rule', 'payer', 'month', 'reason'])
    .select((select) => select.fn.countAll().as('count'))
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
