import { z } from 'zod';
import table from './procedure-codes.json' with { type: 'json' };

/**
 * Families in which payers count sessions and write policies. One family may hold several
 * techniques: `epidural` holds interlaminar, caudal and transforaminal injections (rulebook 1.3).
 */
export const ProcedureFamily = z.enum([
  'epidural',
  'epidural-catheter',
  'epidural-adhesiolysis',
  'neurolytic-injection',
  'facet-injection',
  'facet-ablation',
  'sacroiliac-injection',
  'sacroiliac-ablation',
  'basivertebral-ablation',
  'trigger-point',
  'dry-needling',
  'joint-injection',
  'peripheral-nerve-block',
  'peripheral-nerve-ablation',
  'sympathetic-block',
  'stimulator',
  'pump',
  'guidance',
  'drug-test',
  'visit',
  'unlisted',
]);
export type ProcedureFamily = z.infer<typeof ProcedureFamily>;

/**
 * Whether image guidance belongs to a code. `included` means fluoroscopy or CT, and required;
 * `not-applicable` also stands where no source says anything about guidance.
 */
export const CodeGuidance = z.enum([
  'included',
  'included-ultrasound',
  'included-when-performed',
  'none',
  'separate',
  'not-applicable',
]);

const ProcedureCode = z.strictObject({
  /** Our own plain label; never an AMA descriptor. */
  label: z.string().min(1),
  family: ProcedureFamily,
  /** The approach the code stands for; caudal shares the interlaminar codes. */
  approach: z.enum(['interlaminar-or-caudal', 'transforaminal', 'facet']).optional(),
  region: z.enum(['cervical-thoracic', 'lumbar-sacral']).optional(),
  /** The codes without which an add-on cannot stand; guidance codes, which go with many, have none. */
  addOnTo: z.array(z.string()).min(1).optional(),
  guidance: CodeGuidance,
  /** Of a nerve block: a catheter stays for further doses. */
  isCatheter: z.literal(true).optional(),
  /** Whether the claim line must name a side. */
  sideRequired: z.boolean(),
  /** Medicare bilateral indicator: 0 no, 1 the 150 % rule, 2 already bilateral, 9 not applicable. */
  bilateral: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(9)]).optional(),
  /** Medicare global days, or ZZZ for an add-on, XXX for none, YYY for the contractor's choice. */
  globalPeriod: z.enum(['000', '010', '090', 'ZZZ', 'XXX', 'YYY']).optional(),
  /** How sure we are: seen in a stored source, from memory, or to be verified. */
  certainty: z.enum(['seen', 'memory', 'uncertain']),
});
export type ProcedureCode = z.infer<typeof ProcedureCode> & { code: string };

const codes: ReadonlyMap<string, ProcedureCode> = new Map(
  Object.entries(z.record(z.string(), ProcedureCode).parse(table)).map(([code, entry]) => [
    code,
    { code, ...entry },
  ]),
);

/** What a CPT or HCPCS code means here, or undefined for a code this service does not judge. */
export const procedureCode = (code: string): ProcedureCode | undefined =>
  codes.get(code.trim().toUpperCase());

/** Every code this service knows, for tests and the catalogue. */
export const allProcedureCodes = (): ProcedureCode[] => [...codes.values()];
