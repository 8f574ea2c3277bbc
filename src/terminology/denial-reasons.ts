import { z } from 'zod';
import table from './denial-reasons.json' with { type: 'json' };
import { ProcedureFamily } from './procedure-codes.ts';

const DenialReason = z.strictObject({
  /** Our own words for what the payer says with it. */
  label: z.string().min(1),
  /** How sure we are of the reason's meaning. */
  certainty: z.enum(['seen', 'memory', 'uncertain']),
  /** Rules that look for its cause in any procedure. */
  any: z.array(z.string()),
  /** Rules that look for it in one family; where a family is named, they alone are meant. */
  families: z.partialRecord(ProcedureFamily, z.array(z.string())).optional(),
});
type DenialReason = z.infer<typeof DenialReason>;

const reasons: ReadonlyMap<string, DenialReason> = new Map(
  Object.entries(z.record(z.string(), DenialReason).parse(table)),
);

/** Claim adjustment reason codes as ClaimResponse and ExplanationOfBenefit carry them. */
export const ADJUSTMENT_REASONS: readonly string[] = [
  'https://x12.org/codes/claim-adjustment-reason-codes',
  'http://terminology.hl7.org/CodeSystem/X12ClaimAdjustmentReasonCodes',
  'urn:oid:2.16.840.1.113883.6.285.2',
];

/** The rules that would have caught what a payer denied a line for; none for other reasons. */
export function rulesBehind(reason: string, family: ProcedureFamily | undefined): string[] {
  const known = reasons.get(reason.replace(/^[A-Z]{2}-?/, ''));
  const own = family && known?.families?.[family];
  return own ?? known?.any ?? [];
}

/** Every rule that some reason names, for a test that they all exist. */
export const rulesOfDenials = (): string[] =>
  [...reasons.values()].flatMap(({ any, families }) => [
    ...any,
    ...Object.values(families ?? {}).flat(),
  ]);
