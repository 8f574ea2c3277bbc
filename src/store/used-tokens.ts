import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Remembers a token's id for all replicas. False when it was used before. */
export async function useToken(
  db: Kysely<Database>,
  id: string,
  expiresAt: Date,
): Promise<boolean> {
  const inserted = await db
    .insertInto('used_token')
    .values({ id, expires_at: expiresAt })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}
