import { z } from 'zod';
import { SessionLimits } from '../../src/rules/session-count.ts';
import { allDiagnosisLists } from '../../src/terminology/diagnosis-lists.ts';
import { drugNamed } from '../../src/terminology/drugs.ts';
import { ProcedureFamily, procedureCode } from '../../src/terminology/procedure-codes.ts';

const count = z.int().positive();
const percent = z.int().min(1).max(100);
const flag = z.boolean();
const families = z.array(ProcedureFamily).min(1);
const list = z.enum(allDiagnosisLists().map(({ id }) => id));
const code = z.string().refine((value) => procedureCode(value));
const doses = z.record(
  z.string().refine((name) => drugNamed(name)?.kind === 'steroid'),
  z.number().positive(),
);
const bilateralStyle = z.enum(['mod50-one-line', 'rt-lt-two-lines']);

/** The form in which rules take each parameter, by its name; null means that no value is known. */
export const PARAMETER_SHAPES: Readonly<Record<string, z.ZodType>> = {
  'esi.max_sessions': SessionLimits,
  'esi.min_interval_days': count,
  'esi.repeat_relief': percent,
  'esi.repeat_duration_months': count,
  'esi.repeat_duration_days': count,
  'esi.min_pain_days': count,
  'esi.multi_region_same_day': flag,
  'esi.mixed_approach': flag,
  'esi.image_required': flag,
  'esi.imaging_max_age_months': count,
  'esi.continuation_check': flag,
  'esi.dose_ceiling_mg': doses,
  'esi.dsnrb_counts': flag,
  'esi.dx_list': list,
  'tfesi.max_levels': count,
  'tfesi.bilateral_max_levels': count,
  'il.max_levels': count,
  'dsnrb.kx': flag,
  'conservative.min_weeks.esi': count,
  'conservative.min_weeks.facet': count,
  'conservative.min_weeks.sij': count,
  'pain.baseline_max_age_days': count,
  'function.required': flag,
  'sedation.families': families,
  'sedation.justification_suffices': families,
  'same_session.multi_block_allowed': flag,
  same_day_types: z.strictObject({ types: count, per: z.literal('region-group') }),
  'guidance.separate_report_required': flag,
  'facet.min_pain_months': count,
  'facet.radiculopathy_excludes': flag,
  'facet.third_level_covered': flag,
  'facet.max_levels': count,
  'facet.kx': flag,
  'facet.dx_interval_days': count,
  'facet.dx_relief_threshold': percent,
  'facet.dx_max': SessionLimits,
  'facet.tx_max': SessionLimits,
  'facet.cap': z.enum(['separate', 'combined']),
  'facet.tx_covered': z.union([flag, z.literal('first-only')]),
  'facet.tx_blocks': count,
  'facet.tx_relief_threshold': percent,
  'facet.tx_repeat_relief': percent,
  'facet.tx_repeat_months': count,
  'facet.tx_rfa_rationale': flag,
  'facet.dx_after_rfa_years': count,
  'facet.dx_closed_list': list,
  'rfa.blocks': count,
  'rfa.relief_threshold': percent,
  'rfa.block_type': z.enum(['mbb', 'facet-or-mbb']),
  'rfa.max_sessions': SessionLimits,
  'rfa.repeat_relief': percent,
  'rfa.repeat_months': count,
  'rfa.repeat_weeks': count,
  'rfa.min_months_between': count,
  'rfa.stale_years': count,
  'rfa.max_levels': count,
  'rfa.min_temp_c': count,
  'tpi.max': SessionLimits,
  'tpi.repeat_relief': percent,
  'tpi.repeat_days': count,
  'tpi.guidance_covered': flag,
  'tpi.one_region': flag,
  'tpi.comm_max_90d': count,
  'tpi.dx_closed_list': list,
  'sij.dx_relief': percent,
  'sij.dx_max': SessionLimits,
  'sij.tx_max': SessionLimits,
  'sij.min_tests': count,
  'sij.rfa_covered': flag,
  'sij.kx': flag,
  'sij.repeat_relief': percent,
  'sij.repeat_months': count,
  'sij.no_imaging_code': code,
  'sij.min_months_between': count,
  'sij.dx_closed_list': list,
  'imaging.unbundle_allowed_codes': z.array(code),
  'imaging.min_views': z.partialRecord(ProcedureFamily, count),
  'bilateral.style': z.strictObject({ professional: bilateralStyle, ascFacility: bilateralStyle }),
  'bilateral.addon_style': z.enum(['mod50', 'two-lines']),
  'mod51.required_by_payer': flag,
  'claim.filing_days': z.union([
    z.strictObject({ months: count }),
    z.strictObject({ days: count }),
  ]),
  'claim.filing_warning_days': count,
};

/** Parameters that have no value in traditional Medicare, with the reason. */
export const NOT_OF_MEDICARE: Readonly<Record<string, string>> = {
  'esi.repeat_duration_days': 'Medicare counts in months: esi.repeat_duration_months',
  'esi.imaging_max_age_months': 'no limit on the age of imaging was seen',
  'tfesi.bilateral_max_levels': 'only older texts are recalled to have named one',
  'conservative.min_weeks.facet': 'failed care must be documented, but no number of weeks was seen',
  same_day_types: 'a fee schedule of one state',
  'rfa.repeat_weeks': 'Medicare counts in months: rfa.repeat_months',
  'rfa.min_months_between': 'rfa.repeat_months, during which the relief lasts, holds here too',
  'tpi.comm_max_90d': 'commercial carriers alone; Medicare has tpi.max',
  'sij.min_months_between': 'the relief must last sij.repeat_months; no interval is named',
};

/** Parameters of traditional Medicare that an unknown payer does not inherit, with the reason. */
export const NOT_OF_THE_DEFAULT: Readonly<Record<string, string>> = {
  ...NOT_OF_MEDICARE,
  'claim.filing_days': 'set by each contract',
  'pa.required': 'set by each payer',
  'pa.valid_days': 'belongs to programs of traditional Medicare',
  'pa.retro_days': 'belongs to programs of traditional Medicare',
};
