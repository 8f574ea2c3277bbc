import { z } from 'zod';
import { Certainty } from './certainty.ts';
import table from './diagnosis-specificity.json' with { type: 'json' };
import { icd10Code } from './icd10.ts';

const Specificity = z.strictObject({
  problem: z.enum(['unspecified-site', 'unspecified-side']),
  /** Codes of the same condition that name the site or the side. */
  children: z.array(z.string()).min(1),
  certainty: Certainty,
});
export type Specificity = z.infer<typeof Specificity>;

const codes: ReadonlyMap<string, Specificity> = new Map(
  Object.entries(z.record(z.string(), Specificity).parse(table)),
);

/**
 * What an ICD-10-CM code leaves open although more specific codes exist, or undefined. Only
 * families that are used for interventional pain procedures are known (domain/codes.md section 3;
 * the tabular list is public).
 */
export const specificityOf = (code: string): Specificity | undefined =>
  codes.get(icd10Code(code) ?? '');

/** Every code that leaves its site or side open, for tests and the catalogue. */
export const allUnspecificDiagnoses = (): (Specificity & { code: string })[] =>
  [...codes].map(([code, entry]) => ({ code, ...entry }));
