import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Subject } from '../define-rule.ts';

const Region = z.enum(['cervical-thoracic', 'lumbar-sacral']);

/** One row of a payer's matrix: which procedures, where in the body and where in the world. */
const Requirement = z.strictObject({
  families: z.array(ProcedureFamily).optional(),
  codes: z.array(z.string()).optional(),
  regions: z.array(Region).optional(),
  /** CMS place of service codes; absent means anywhere. */
  placesOfService: z.array(z.string()).optional(),
  /** What stands in for an authorization: workers' compensation approves a treatment plan. */
  approval: z.literal('treatment-plan').optional(),
});

/** A payer's whole matrix; empty where it asks for nothing. */
export const Requirements = z.array(Requirement);

/** The first row that asks for an authorization of a procedure. */
export function requirementOf(
  rows: z.infer<typeof Requirements>,
  facts: Pick<Facts, 'region' | 'setting'>,
  { family, codes }: Subject,
): z.infer<typeof Requirement> | undefined {
  const region = documentedValue(facts.region);
  const setting = documentedValue(facts.setting);
  return rows.find((row) => {
    const isNamed =
      row.families?.includes(family) || codes.some(({ code }) => row.codes?.includes(code));
    const isThere = !row.placesOfService || (setting && row.placesOfService.includes(setting));
    return isNamed && isThere && (!row.regions || (region && row.regions.includes(region)));
  });
}

/**
 * Medicare's list for hospital outpatient departments (42 CFR 419.83); false or null where the
 * program has no force.
 */
export const HospitalOutpatientList = z
  .union([
    z.literal(false),
    z.strictObject({
      codes: z.array(z.string()),
      placesOfService: z.array(z.string()),
      validDays: z.int().positive(),
    }),
  ])
  .nullable();

/** Whether the list asks for an affirmation of a procedure at a place of service. */
export const isListed = (
  list: z.infer<typeof HospitalOutpatientList>,
  setting: string | undefined,
  { codes }: Subject,
): boolean =>
  Boolean(
    list &&
      setting &&
      list.placesOfService.includes(setting) &&
      codes.some(({ code }) => list.codes.includes(code)),
  );

/** The WISeR model's states and codes; false or null where it has no force. */
export const WiserList = z
  .union([
    z.literal(false),
    z.strictObject({
      states: z.array(z.string()),
      codes: z.array(z.string()),
      codesByState: z.record(z.string(), z.array(z.string())),
      serviceDatesFrom: z.iso.date(),
      validDays: z.int().positive(),
    }),
  ])
  .nullable();
