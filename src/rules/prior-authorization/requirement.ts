import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { type Fact, isUnreadable } from '../../chart/fact.ts';
import { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Subject } from '../define-rule.ts';
import { type Skipped, skipped, unchecked, type Verdict } from '../verdict.ts';

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

/** The first row that asks for an authorization of a procedure, else why none is asked for. */
export function requirementOf(
  rows: z.infer<typeof Requirements>,
  facts: Pick<Facts, 'region' | 'setting'>,
  { family, codes }: Subject,
): z.infer<typeof Requirement> | Verdict | Skipped {
  const named = rows.filter(
    (row) => row.families?.includes(family) || codes.some(({ code }) => row.codes?.includes(code)),
  );
  const asked = named.find(
    (row) => isAmong(row.placesOfService, facts.setting) && isAmong(row.regions, facts.region),
  );
  if (asked) return asked;
  const limits: Fact<unknown>[] = named.flatMap((row) => [
    ...(row.placesOfService ? [facts.setting] : []),
    ...(row.regions ? [facts.region] : []),
  ]);
  const unread = limits.find(isUnreadable);
  if (unread) return unchecked(unread.reason);
  return skipped(
    limits.some(({ state }) => state === 'undocumented')
      ? 'whether this payer asks for an authorization hangs on a place or region that is not charted'
      : 'this payer asks for no authorization of it',
  );
}

/** Whether a fact is one of some values; a row that names none takes any. */
const isAmong = <T>(wanted: readonly T[] | undefined, fact: Fact<T>): boolean =>
  !wanted || (fact.state === 'documented' && wanted.includes(fact.value));

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

/** What decides how the authorizations that a chart holds are judged. */
export const HELD_PARAMETERS = {
  'pa.valid_days': z.int().positive().nullable(),
  'pa.required': Requirements.nullable(),
  opd_pa: HospitalOutpatientList,
};

/** What is visited, tested or seen and not done to a patient: nobody authorizes it. */
const NOTHING_DONE: ReadonlySet<string> = new Set(['visit', 'drug-test', 'guidance']);

/**
 * Why nothing is said of the authorizations that a chart holds: none is a condition of payment, or
 * they could not be read. What is unread matters only where the payer may ask for one.
 */
export function unlessAskedFor(
  rows: z.infer<typeof Requirements> | null,
  list: z.infer<typeof HospitalOutpatientList>,
  facts: Pick<Facts, 'authorizations' | 'region' | 'setting'>,
  procedure: Subject,
): Verdict | Skipped | undefined {
  const { authorizations, setting } = facts;
  const because = rows?.length === 0 ? unlessListed(list, setting, procedure) : undefined;
  if (because || authorizations.state !== 'unreadable') return because;
  const row = rows && rows.length > 0 ? requirementOf(rows, facts, procedure) : undefined;
  if (row && 'is' in row) return row;
  return rows === null && NOTHING_DONE.has(procedure.family)
    ? skipped('nothing is done to the patient')
    : unchecked(authorizations.reason);
}

/**
 * Traditional Medicare asks in hospital outpatient departments alone; where it only advises (WISeR)
 * another rule speaks.
 */
function unlessListed(
  list: z.infer<typeof HospitalOutpatientList>,
  setting: Facts['setting'],
  { codes }: Subject,
): Verdict | Skipped | undefined {
  const none = skipped('this payer makes no authorization of it a condition of payment');
  if (!list || !codes.some(({ code }) => list.codes.includes(code))) return none;
  if (setting.state === 'unreadable') return unchecked(setting.reason);
  if (setting.state === 'undocumented') return skipped('the chart names no place of service');
  return list.placesOfService.includes(setting.value) ? undefined : none;
}

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
