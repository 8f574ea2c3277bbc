import { z } from 'zod';
import { ProcedureFamily } from './procedure-codes.ts';
import table from './retired-codes.json' with { type: 'json' };

const RetiredCode = z.strictObject({
  system: z.enum(['cpt', 'hcpcs', 'icd10cm']),
  /** The last date of service it was valid on; null where the year of its end is not known. */
  lastValidDay: z.iso.date().nullable(),
  /** Codes now reported instead; empty where no single code took its place. */
  replacedBy: z.array(z.string()),
  /** What the procedure was; absent for drugs and diagnoses. */
  family: ProcedureFamily.optional(),
  /** How sure we are: seen in a stored source, from memory, or to be verified. */
  certainty: z.enum(['seen', 'memory', 'uncertain']),
});
export type RetiredCode = z.infer<typeof RetiredCode> & { code: string };

const codes: ReadonlyMap<string, RetiredCode> = new Map(
  Object.entries(z.record(z.string(), RetiredCode).parse(table)).map(([code, entry]) => [
    key(code),
    { code, ...entry },
  ]),
);

/** What became of a code that is no longer valid; claims may write ICD-10-CM without its dot. */
export const retiredCode = (code: string): RetiredCode | undefined => codes.get(key(code));

/** Every retired code this service knows, for tests and the catalogue. */
export const allRetiredCodes = (): RetiredCode[] => [...codes.values()];

function key(code: string): string {
  return code.trim().toUpperCase().replace('.', '');
}
