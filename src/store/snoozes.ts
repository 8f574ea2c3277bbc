import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';

/** Findings that are silent for a patient, each with the moment it may speak again. */
export type Snoozes = ReadonlyMap<string, Date>;

export async function readSnoozes(
  db: Kysely<Database>,
  { tenant, patientKey, now }: { tenant: string; patientKey: string; now: Date },
): Promise<Snoozes> {
  const rows = await db
    .selectFrom('snooze')
    .select(['finding_key', 'until'])
    .where('tenant', '=', tenant)
    .where('patient_key', '=', patientKey)
    .where('until', '>', now)
    .execute();
  return new Map(rows.map(({ finding_key, until }) => [finding_key, until]));
}
