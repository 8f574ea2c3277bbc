import { z } from 'zod';
import { Certainty } from './certainty.ts';
import table from './diagnosis-lists.json' with { type: 'json' };
import { icd10Code } from './icd10.ts';

/**
 * What else must hold for a code to support the procedure: a facet synovial cyst, or the injection
 * without imaging that is reported as 20552.
 */
export const ListCondition = z.enum(['synovial-cyst', 'code-20552']);
export type ListCondition = z.infer<typeof ListCondition>;

const DiagnosisList = z.strictObject({
  /** The document it is taken from, for a citation. */
  title: z.string().min(1),
  /** Closed: a diagnosis that is absent does not support the procedure. */
  isClosed: z.boolean(),
  certainty: Certainty,
  note: z.string().optional(),
  codes: z.array(z.string()).min(1),
  /** Codes that support it only in one case. */
  conditions: z.record(z.string(), ListCondition),
});
export type DiagnosisList = z.infer<typeof DiagnosisList> & { id: string };

const lists: ReadonlyMap<string, DiagnosisList> = new Map(
  Object.entries(z.record(z.string(), DiagnosisList).parse(table)).map(([id, list]) => [
    id,
    { id, ...list },
  ]),
);

/** A payer's list of the diagnoses that support a procedure, such as `A58403`. */
export const diagnosisList = (listId: string): DiagnosisList | undefined => lists.get(listId);

/** Every list, for tests and the catalogue. */
export const allDiagnosisLists = (): DiagnosisList[] => [...lists.values()];

/** Whether a list names a diagnosis, be it only under a condition. Case and dot do not matter. */
export const isOnList = (listId: string, code: string): boolean =>
  lists.get(listId)?.codes.includes(icd10Code(code) ?? '') ?? false;

/** What else must hold for a diagnosis of a list to support the procedure, where anything must. */
export function conditionOnList(listId: string, code: string): ListCondition | undefined {
  const plain = icd10Code(code);
  const conditions = Object.entries(lists.get(listId)?.conditions ?? {});
  return conditions.find(([listed]) => listed === plain)?.[1];
}
