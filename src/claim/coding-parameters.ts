import { z } from 'zod';
import type { Policy } from '../policy/policy.ts';
import { bilateralParameters } from '../rules/bilateral-style.ts';
import type { Citation } from '../rules/cite.ts';

/** What a policy says on how lines are reported; null where it says nothing. */
const Parameters = z.object({
  'bilateral.style': bilateralParameters['bilateral.style'].nullable(),
  'bilateral.addon_style': bilateralParameters['bilateral.addon_style'],
  'facet.kx': z.boolean().nullable(),
  'facet.third_level_covered': z.boolean().nullable(),
  'sij.kx': z.boolean().nullable(),
  'sij.no_imaging_code': z.string().nullable(),
  'sij.rfa_covered': z.boolean().nullable(),
  'dsnrb.kx': z.boolean().nullable(),
  'rfa.min_temp_c': z.number().nullable(),
  'drug.local_anesthetic_billable': z.boolean().nullable(),
  'drug.single_dose': z.boolean().nullable(),
  'guidance.separate_report_required': z.boolean().nullable(),
  'imaging.unbundle_allowed_codes': z.array(z.string()).nullable(),
});
type Parameters = z.infer<typeof Parameters>;
type Name = keyof Parameters;

/** A policy as far as claim lines depend on it. */
export interface CodingPolicy {
  values: Parameters;
  /** Who says so: the citations of one parameter. */
  citesOf: (name: Name) => Citation[];
}

/** Reads a policy's parameters. Throws a ZodError for values that rules would refuse at start. */
export function codingPolicy({ parameters }: Policy): CodingPolicy {
  const names = Object.keys(Parameters.shape);
  return {
    values: Parameters.parse(
      Object.fromEntries(names.map((name) => [name, parameters[name]?.value ?? null])),
    ),
    citesOf: (name) => parameters[name]?.cites ?? [],
  };
}
