import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PolicyFile } from '../../src/policy/policy.ts';
import { allProcedureCodes, ProcedureFamily } from '../../src/terminology/procedure-codes.ts';
import { retiredCode } from '../../src/terminology/retired-codes.ts';
import { NOT_OF_MEDICARE, PARAMETER_SHAPES } from '../kit/policy-parameters.ts';

const FOLDER = new URL('../../src/policy/data/', import.meta.url);
const files = readdirSync(FOLDER).map((name) => ({
  name,
  policy: PolicyFile.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))),
}));
const policies = files.map(({ policy }) => policy);
const live = policies.filter(({ testOnly }) => !testOnly);

/**
 * Names the rulebook gives in each set, and the filing time that Cigna itself publishes; a window
 * and a scope live inside the session limits.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  'MCR-FFS-2026':
    'esi.max_sessions esi.min_interval_days esi.repeat_relief esi.repeat_duration_months ' +
    'esi.min_pain_days esi.multi_region_same_day esi.mixed_approach esi.image_required ' +
    'esi.dsnrb_counts tfesi.max_levels tfesi.bilateral_max_levels il.max_levels ' +
    'conservative.min_weeks.esi conservative.min_weeks.facet conservative.min_weeks.sij ' +
    'facet.min_pain_months facet.dx_relief_threshold facet.dx_interval_days facet.dx_max ' +
    'facet.tx_max facet.tx_covered facet.tx_rfa_rationale facet.max_levels ' +
    'facet.third_level_covered facet.kx rfa.blocks rfa.relief_threshold rfa.block_type ' +
    'rfa.max_sessions rfa.repeat_relief rfa.repeat_months rfa.stale_years rfa.max_levels ' +
    'rfa.min_temp_c tpi.max tpi.repeat_relief tpi.repeat_days tpi.guidance_covered ' +
    'tpi.one_region sij.dx_relief sij.dx_max sij.tx_max sij.min_tests sij.rfa_covered sij.kx ' +
    'scs.trial_relief scs.alt_analgesic imaging.unbundle_allowed_codes bilateral.style ' +
    'bilateral.addon_style pa.required pa.valid_days pa.retro_days drug.local_anesthetic_billable ' +
    'facet.cap imaging.min_views opd_pa wiser abn.notice esi.imaging_max_age_months esi.continuation_check ' +
    'esi.dose_ceiling_mg esi.dx_list dsnrb.kx sedation.families sedation.justification_suffices ' +
    'same_session.multi_block_allowed facet.radiculopathy_excludes facet.tx_blocks ' +
    'facet.tx_relief_threshold facet.tx_repeat_relief facet.tx_repeat_months ' +
    'facet.dx_after_rfa_years facet.dx_closed_list tpi.dx_closed_list sij.dx_closed_list ' +
    'sij.repeat_relief sij.repeat_months sij.no_imaging_code mod51.required_by_payer ' +
    'claim.filing_days ' +
    'scs.psych_max_age_months scs.trial_min_days scs.perm_setting scs.indications ' +
    'pa.scs_separate itp.trial_relief pnb.metabolic_neuropathy_covered pnb.max ' +
    'udt.presumptive_per_day udt.freq payer.ndc_required sympathetic.guidance_code ' +
    'injectate.allowlist drug.single_dose',
  'MA-2026':
    'pa.required pa.valid_days pa.retro_days opd_pa wiser abn.notice claim.filing_days ' +
    'mod51.required_by_payer ' +
    'pa.scs_separate',
  'UHC-COMM-2026':
    'esi.max_sessions conservative.min_weeks.esi conservative.min_weeks.facet facet.max_levels ' +
    'facet.tx_covered facet.dx_max facet.dx_relief_threshold rfa.relief_threshold rfa.blocks ' +
    'sij.rfa_covered pa.required sos.codes tfesi.max_levels il.max_levels ' +
    'imaging.unbundle_allowed_codes facet.radiculopathy_excludes tpi.comm_max_90d pa.retro_days ' +
    'scs.trial_relief pa.scs_separate scs.indications',
  'AETNA-2026':
    'esi.max_sessions conservative.min_weeks.esi facet.dx_relief_threshold rfa.relief_threshold ' +
    'rfa.blocks facet.max_levels facet.third_level_covered facet.min_pain_months ' +
    'conservative.min_weeks.facet pa.required sij.dx_relief imaging.unbundle_allowed_codes ' +
    'facet.tx_covered same_session.multi_block_allowed tpi.comm_max_90d pa.retro_days ' +
    'scs.trial_relief pa.scs_separate scs.indications',
  'CIGNA-EVICORE-2025':
    'esi.max_sessions esi.min_interval_days esi.repeat_relief esi.repeat_duration_days ' +
    'conservative.min_weeks.esi esi.imaging_max_age_months tfesi.max_levels il.max_levels ' +
    'facet.dx_relief_threshold rfa.blocks rfa.relief_threshold rfa.block_type rfa.max_levels ' +
    'rfa.max_sessions rfa.repeat_relief sij.dx_relief sij.tx_max pa.required ' +
    'imaging.unbundle_allowed_codes rfa.repeat_weeks rfa.min_months_between sij.min_tests ' +
    'sij.min_months_between tpi.comm_max_90d pa.retro_days claim.filing_days ' +
    'scs.trial_relief pa.scs_separate scs.indications',
  'BCBS-80':
    'rfa.relief_threshold facet.dx_relief_threshold rfa.blocks rfa.block_type pa.required ' +
    'imaging.unbundle_allowed_codes tpi.comm_max_90d pa.retro_days ' +
    'scs.trial_relief pa.scs_separate scs.indications itp.trial_relief',
  'BCBS-50':
    'rfa.relief_threshold facet.dx_relief_threshold rfa.blocks rfa.block_type esi.max_sessions ' +
    'conservative.min_weeks.esi tfesi.max_levels esi.image_required facet.tx_max pa.required ' +
    'imaging.unbundle_allowed_codes tpi.comm_max_90d pa.retro_days ' +
    'scs.trial_relief pa.scs_separate scs.indications itp.trial_relief',
  'WC-GENERIC': 'pa.required rfa.relief_threshold',
  'WC-MS': 'imaging.unbundle_allowed_codes imaging.min_views same_day_types',
  DEFAULT:
    'pa.required pa.valid_days pa.retro_days opd_pa wiser abn.notice claim.filing_days ' +
    'mod51.required_by_payer ' +
    'pa.scs_separate',
  'MCR-FFS-2026-FCSO': 'facet.cap',
  'SEED-003-LITERAL': 'esi.max_sessions',
  'SEED-002-LITERAL': 'esi.max_sessions rfa.relief_threshold',
};

/** Our own choices, and what any payer asks: in every set that inherits from none. */
const EVERYWHERE =
  'history.min_lookback_months pain.baseline_max_age_days function.required ' +
  'guidance.separate_report_required claim.filing_warning_days pa.renewal_lead_days';

const SESSION_LIMIT_NAMES =
  'esi.max_sessions facet.dx_max facet.tx_max rfa.max_sessions tpi.max sij.dx_max sij.tx_max';
const SessionLimits = z
  .array(
    z.strictObject({
      sessions: z.int().positive(),
      months: z.union([z.literal(12), z.literal(6), z.null()]),
      per: z.enum(['region', 'all-regions', 'level-and-side', 'joint']),
    }),
  )
  .min(1);

/** The value of a parameter, with inherited ones, as the service will see it. */
function valueIn(id: string, name: string): unknown {
  const policy = policies.find((candidate) => candidate.id === id);
  if (!policy) throw new Error(`no policy ${id}`);
  const own = policy.parameters[name];
  if (own) return own.value;
  return policy.extends ? valueIn(policy.extends, name) : null;
}

/** Parameters that no document seen so far gives a value. */
const KNOWN_NOWHERE: ReadonlySet<string> = new Set([
  'tfesi.bilateral_max_levels',
  'scs.psych_max_age_months',
  'scs.trial_min_days',
  'udt.freq',
  'payer.ndc_required',
  'sympathetic.guidance_code',
]);

const limit = (sessions: number, months: number | null, per: string) => ({
  sessions,
  months,
  per,
});

const MEDICARE = live
  .filter(({ id, extends: base }) => id === 'MCR-FFS-2026' || base === 'MCR-FFS-2026')
  .map(({ id }) => id);

describe.each(files)('$name', ({ name, policy }) => {
  const parameters = Object.entries(policy.parameters);

  it('is named by its id', () => {
    expect(name).toBe(`${policy.id}.json`);
  });

  it('has every parameter of the rulebook, and no other', () => {
    const expected = EXPECTED[policy.id]?.split(' ').filter(Boolean) ?? [];
    const own = policy.extends ? 'history.min_lookback_months' : EVERYWHERE;
    expect(Object.keys(policy.parameters).sort()).toEqual([...expected, ...own.split(' ')].sort());
  });

  it('gives every value in the form in which rules take it', () => {
    for (const [key, { value }] of parameters) {
      const shape = PARAMETER_SHAPES[key];
      if (shape && value !== null)
        expect(shape.safeParse(value), key).toMatchObject({ success: true });
    }
  });

  it('looks back twelve months, by our own choice', () => {
    expect(policy.parameters['history.min_lookback_months']).toMatchObject({
      value: 12,
      cites: [{ grade: 'design' }],
    });
  });

  it('extends a set that exists and does not extend another', () => {
    if (!policy.extends) return;
    const base = policies.find(({ id }) => id === policy.extends);
    expect(base).toBeDefined();
    expect(base?.extends).toBeUndefined();
  });

  it('says of every missing value why it is missing', () => {
    for (const [key, { value, note }] of parameters) {
      if (value === null) expect(note, key).toBeTruthy();
    }
  });

  it('quotes at most 400 characters and never a blank', () => {
    for (const [key, { cites }] of parameters) {
      for (const { quote } of cites) {
        if (quote === undefined) continue;
        expect(quote.length, key).toBeLessThanOrEqual(400);
        expect(quote.trim().length, key).toBeGreaterThan(0);
      }
    }
  });

  it('gives source guides no address and the grade of a source guide', () => {
    for (const [key, { cites }] of parameters) {
      for (const { title, url, grade } of cites) {
        expect(grade === 'seed', key).toBe(title.startsWith('Source guide S'));
        if (grade === 'seed') expect(url, key).toBeUndefined();
      }
    }
  });

  it('names what it recalls as recalled and its own choices as its own', () => {
    for (const [key, { cites }] of parameters) {
      for (const { title, url, grade } of cites) {
        expect(grade === 'memory', key).toBe(title.includes('recalled'));
        expect(grade === 'design', key).toBe(title === 'Foramen design choice');
        if (grade === 'memory' || grade === 'design') expect(url, key).toBeUndefined();
      }
    }
  });

  it('speaks in words that a reader can resolve', () => {
    expect(JSON.stringify(policy)).not.toMatch(/\bX-[A-Z]|\bW-\d|\bC-\d\d\b|rulebook|TODO/i);
  });

  it('states session limits in one shape', () => {
    for (const key of SESSION_LIMIT_NAMES.split(' ')) {
      const own = policy.parameters[key];
      if (own) expect(SessionLimits.safeParse(own.value), key).toMatchObject({ success: true });
    }
    expect(policy.parameters).not.toHaveProperty(['esi.window']);
    expect(policy.parameters).not.toHaveProperty(['esi.scope']);
  });

  it('states thresholds as percents and counts as whole numbers', () => {
    for (const [key, { value }] of parameters) {
      if (/relief|alt_analgesic/.test(key) && value !== null)
        expect(value, key).toSatisfy(isPercent);
      if (/(levels|weeks|days|months|blocks|years|tests)(\.|$)/.test(key) && value !== null) {
        if (key !== 'claim.filing_days') expect(Number.isInteger(value), key).toBe(true);
      }
    }
  });

  it('counts imaging views by family', () => {
    const own = policy.parameters['imaging.min_views'];
    if (!own) return;
    const Views = z.partialRecord(ProcedureFamily, z.int().positive());
    expect(Views.safeParse(own.value)).toMatchObject({ success: true });
  });

  it('names no retired code as a value', () => {
    const values = JSON.stringify(parameters.map(([, { value }]) => value));
    const codes = values.match(/[A-Z0-9]{5}/g) ?? [];
    expect(codes.filter((code) => retiredCode(code))).toEqual([]);
  });
});

describe('the policy sets', () => {
  it('are the ones expected', () => {
    expect(policies.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.keys(PARAMETER_SHAPES))(
    'give %s a value in Medicare, or a reason why not',
    (name) => {
      const missing = NOT_OF_MEDICARE[name];
      expect(valueIn('MCR-FFS-2026', name) === null).toBe(missing !== undefined);
    },
  );

  it.each(Object.keys(PARAMETER_SHAPES))(
    'give %s a value in some set but where nobody knows one',
    (name) => {
      const known = live.some(({ parameters }) => (parameters[name]?.value ?? null) !== null);
      expect(known).toBe(!KNOWN_NOWHERE.has(name));
    },
  );

  it('let a justification suffice only where sedation is asked about', () => {
    const families = z.array(ProcedureFamily);
    for (const { id } of policies) {
      const asked = families.parse(valueIn(id, 'sedation.families') ?? []);
      const suffices = families.parse(valueIn(id, 'sedation.justification_suffices') ?? []);
      expect(asked, id).toEqual(expect.arrayContaining(suffices));
    }
  });

  it.each([
    ['MCR-FFS-2026', 'esi.max_sessions', [limit(4, 12, 'region')]],
    ['MCR-FFS-2026', 'facet.dx_max', [limit(4, 12, 'region')]],
    ['MCR-FFS-2026', 'facet.tx_max', [limit(4, 12, 'region')]],
    ['MCR-FFS-2026', 'facet.cap', 'separate'],
    ['MCR-FFS-2026', 'rfa.max_sessions', [limit(2, 12, 'region')]],
    ['MCR-FFS-2026', 'rfa.relief_threshold', 80],
    ['MCR-FFS-2026', 'rfa.block_type', 'mbb'],
    ['MCR-FFS-2026', 'conservative.min_weeks.esi', 4],
    ['MCR-FFS-2026', 'conservative.min_weeks.facet', null],
    ['MCR-FFS-2026', 'tfesi.bilateral_max_levels', null],
    ['MCR-FFS-2026', 'tpi.max', [limit(3, 12, 'all-regions')]],
    ['MCR-FFS-2026', 'sij.dx_max', [limit(2, 12, 'all-regions')]],
    ['MCR-FFS-2026', 'sij.tx_max', [limit(4, 12, 'all-regions')]],
    ['MCR-FFS-2026', 'imaging.min_views', { epidural: 2, 'sacroiliac-injection': 2 }],
    ['MCR-FFS-2026', 'pa.valid_days', 120],
    ['MCR-FFS-2026-FCSO', 'facet.cap', 'combined'],
    ['MCR-FFS-2026-FCSO', 'facet.tx_max', [limit(4, 12, 'region')]],
    ['MA-2026', 'esi.max_sessions', [limit(4, 12, 'region')]],
    ['MA-2026', 'opd_pa', false],
    ['MA-2026', 'wiser', false],
    ['MA-2026', 'pa.valid_days', null],
    ['DEFAULT', 'rfa.relief_threshold', 80],
    ['DEFAULT', 'pa.required', null],
    ['UHC-COMM-2026', 'esi.max_sessions', [limit(3, 12, 'region')]],
    ['UHC-COMM-2026', 'facet.dx_max', [limit(2, null, 'level-and-side')]],
    ['UHC-COMM-2026', 'facet.tx_covered', false],
    ['UHC-COMM-2026', 'rfa.block_type', null],
    ['AETNA-2026', 'esi.max_sessions', [limit(3, 12, 'all-regions')]],
    ['AETNA-2026', 'facet.max_levels', 3],
    ['AETNA-2026', 'rfa.block_type', null],
    ['CIGNA-EVICORE-2025', 'esi.max_sessions', [limit(3, 6, 'region'), limit(4, 12, 'region')]],
    ['CIGNA-EVICORE-2025', 'sij.tx_max', [limit(4, 12, 'joint')]],
    ['CIGNA-EVICORE-2025', 'rfa.block_type', 'facet-or-mbb'],
    ['BCBS-80', 'rfa.relief_threshold', 80],
    ['BCBS-50', 'rfa.relief_threshold', 50],
    ['BCBS-50', 'esi.max_sessions', [limit(6, 12, 'all-regions')]],
    ['BCBS-50', 'rfa.block_type', 'facet-or-mbb'],
    ['WC-GENERIC', 'rfa.relief_threshold', 70],
    ['MCR-FFS-2026', 'esi.imaging_max_age_months', null],
    ['MCR-FFS-2026', 'esi.continuation_check', true],
    [
      'MCR-FFS-2026',
      'esi.dose_ceiling_mg',
      { triamcinolone: 80, betamethasone: 12, dexamethasone: 15 },
    ],
    ['MCR-FFS-2026', 'esi.dx_list', 'ESI-REPRESENTATIVE'],
    ['MCR-FFS-2026', 'facet.dx_closed_list', 'A58403'],
    ['MCR-FFS-2026', 'tpi.dx_closed_list', 'A57701'],
    ['MCR-FFS-2026', 'sij.dx_closed_list', 'A59244'],
    ['MCR-FFS-2026', 'dsnrb.kx', true],
    [
      'MCR-FFS-2026',
      'sedation.families',
      ['epidural', 'facet-injection', 'facet-ablation', 'sacroiliac-injection'],
    ],
    ['MCR-FFS-2026', 'sedation.justification_suffices', ['facet-ablation']],
    ['MCR-FFS-2026', 'same_session.multi_block_allowed', false],
    ['MCR-FFS-2026', 'same_day_types', null],
    ['MCR-FFS-2026', 'facet.radiculopathy_excludes', true],
    ['MCR-FFS-2026', 'facet.tx_covered', true],
    ['MCR-FFS-2026', 'facet.tx_blocks', 2],
    ['MCR-FFS-2026', 'facet.tx_relief_threshold', 80],
    ['MCR-FFS-2026', 'facet.tx_repeat_relief', 50],
    ['MCR-FFS-2026', 'facet.tx_repeat_months', 3],
    ['MCR-FFS-2026', 'facet.dx_after_rfa_years', 2],
    ['MCR-FFS-2026', 'rfa.repeat_months', 6],
    ['MCR-FFS-2026', 'rfa.repeat_weeks', null],
    ['MCR-FFS-2026', 'tpi.comm_max_90d', null],
    ['MCR-FFS-2026', 'sij.repeat_relief', 50],
    ['MCR-FFS-2026', 'sij.repeat_months', 3],
    ['MCR-FFS-2026', 'sij.no_imaging_code', '20552'],
    ['MCR-FFS-2026', 'mod51.required_by_payer', false],
    ['MCR-FFS-2026', 'claim.filing_days', { months: 12 }],
    ['MCR-FFS-2026-FCSO', 'claim.filing_days', { months: 12 }],
    ['MA-2026', 'claim.filing_days', null],
    ['MA-2026', 'mod51.required_by_payer', null],
    ['MA-2026', 'facet.dx_closed_list', 'A58403'],
    ['DEFAULT', 'claim.filing_days', null],
    ['DEFAULT', 'mod51.required_by_payer', null],
    ['DEFAULT', 'facet.tx_blocks', 2],
    ['MCR-FFS-2026', 'scs.trial_relief', 50],
    ['MCR-FFS-2026', 'scs.alt_analgesic', 50],
    ['MCR-FFS-2026', 'scs.psych_max_age_months', null],
    ['MCR-FFS-2026', 'scs.trial_min_days', null],
    ['MCR-FFS-2026', 'scs.perm_setting', ['19', '21', '22', '24']],
    ['MCR-FFS-2026', 'scs.indications', 'SCS-REPRESENTATIVE'],
    ['MCR-FFS-2026', 'pa.scs_separate', false],
    ['MCR-FFS-2026-FCSO', 'pa.scs_separate', false],
    ['MA-2026', 'pa.scs_separate', null],
    ['DEFAULT', 'pa.scs_separate', true],
    ['UHC-COMM-2026', 'pa.scs_separate', true],
    ['UHC-COMM-2026', 'scs.trial_relief', 50],
    ['UHC-COMM-2026', 'scs.alt_analgesic', null],
    ['MCR-FFS-2026', 'itp.trial_relief', null],
    ['BCBS-50', 'itp.trial_relief', 50],
    ['BCBS-80', 'itp.trial_relief', 50],
    ['MCR-FFS-2026', 'pnb.metabolic_neuropathy_covered', false],
    ['MCR-FFS-2026', 'pnb.max', { sessions: 3, months: 6 }],
    ['MCR-FFS-2026', 'udt.presumptive_per_day', 1],
    ['MCR-FFS-2026', 'udt.freq', null],
    ['MCR-FFS-2026', 'payer.ndc_required', null],
    ['MCR-FFS-2026', 'drug.single_dose', true],
    ['AETNA-2026', 'drug.single_dose', null],
    ['UHC-COMM-2026', 'facet.radiculopathy_excludes', true],
    ['UHC-COMM-2026', 'tpi.comm_max_90d', 3],
    ['UHC-COMM-2026', 'facet.dx_closed_list', null],
    ['AETNA-2026', 'facet.tx_covered', 'first-only'],
    ['AETNA-2026', 'same_session.multi_block_allowed', false],
    ['CIGNA-EVICORE-2025', 'rfa.repeat_weeks', 12],
    ['CIGNA-EVICORE-2025', 'rfa.min_months_between', 6],
    ['CIGNA-EVICORE-2025', 'sij.min_months_between', 2],
    ['CIGNA-EVICORE-2025', 'sij.min_tests', 3],
    ['BCBS-80', 'tpi.comm_max_90d', 3],
    ['WC-GENERIC', 'tpi.comm_max_90d', null],
    ['WC-MS', 'same_day_types', { types: 1, per: 'region-group' }],
    ['SEED-003-LITERAL', 'esi.max_sessions', [limit(4, 12, 'all-regions')]],
    ['SEED-002-LITERAL', 'esi.max_sessions', [limit(3, 12, 'region')]],
    ['SEED-002-LITERAL', 'rfa.relief_threshold', 50],
  ])('%s holds the known value of %s', (id, name, value) => {
    expect(valueIn(id, name)).toEqual(value);
  });

  it.each([
    ['MCR-FFS-2026', 'esi.max_sessions', 'secondary'],
    ['MCR-FFS-2026', 'esi.mixed_approach', 'seed'],
    ['MCR-FFS-2026', 'esi.dsnrb_counts', 'memory'],
    ['MCR-FFS-2026', 'facet.dx_relief_threshold', 'primary'],
    ['MCR-FFS-2026', 'sij.kx', 'third-party'],
    ['MCR-FFS-2026', 'dsnrb.kx', 'third-party'],
    ['MCR-FFS-2026', 'facet.tx_blocks', 'primary'],
    ['MCR-FFS-2026', 'facet.dx_after_rfa_years', 'secondary'],
    ['MCR-FFS-2026', 'facet.dx_closed_list', 'secondary'],
    ['MCR-FFS-2026', 'function.required', 'seed'],
    ['MCR-FFS-2026', 'guidance.separate_report_required', 'design'],
    ['MCR-FFS-2026', 'mod51.required_by_payer', 'memory'],
    ['MCR-FFS-2026', 'claim.filing_days', 'seed'],
    ['MCR-FFS-2026', 'pa.scs_separate', 'primary'],
    ['MCR-FFS-2026', 'scs.indications', 'seed'],
    ['MCR-FFS-2026', 'scs.perm_setting', 'secondary'],
    ['MCR-FFS-2026', 'pnb.max', 'memory'],
    ['MCR-FFS-2026', 'pnb.metabolic_neuropathy_covered', 'third-party'],
    ['MCR-FFS-2026', 'udt.presumptive_per_day', 'third-party'],
    ['MCR-FFS-2026', 'injectate.allowlist', 'secondary'],
    ['BCBS-50', 'itp.trial_relief', 'secondary'],
    ['UHC-COMM-2026', 'scs.trial_relief', 'seed'],
    ['AETNA-2026', 'facet.tx_covered', 'third-party'],
    ['UHC-COMM-2026', 'tpi.comm_max_90d', 'seed'],
    ['MCR-FFS-2026-FCSO', 'facet.cap', 'third-party'],
    ['UHC-COMM-2026', 'esi.max_sessions', 'memory'],
    ['AETNA-2026', 'rfa.relief_threshold', 'seed'],
    ['CIGNA-EVICORE-2025', 'esi.max_sessions', 'third-party'],
    ['BCBS-50', 'rfa.relief_threshold', 'primary'],
    ['WC-GENERIC', 'rfa.relief_threshold', 'memory'],
  ])('%s does not overstate the evidence for %s', (id, name, grade) => {
    const policy = policies.find((candidate) => candidate.id === id);
    expect(policy?.parameters[name]?.cites[0].grade).toBe(grade);
  });

  it('keep the wording of the source guides for tests alone', () => {
    const kept = policies.filter(({ testOnly }) => testOnly).map(({ id }) => id);
    expect(kept.sort()).toEqual(['SEED-002-LITERAL', 'SEED-003-LITERAL']);
  });

  it('cap the severity and warn under an unknown payer', () => {
    expect(policies.find(({ id }) => id === 'DEFAULT')).toMatchObject({
      product: 'any',
      severityCap: 'warning',
      caution: 'Policy not verified for this payer: Medicare values shown for orientation.',
    });
  });

  it('hold in the states of their contractor or fee schedule', () => {
    const states = Object.fromEntries(policies.map(({ id, states: held }) => [id, held]));
    expect(states).toMatchObject({ 'MCR-FFS-2026-FCSO': ['FL', 'PR', 'VI'], 'WC-MS': ['MS'] });
    expect(Object.values(states).filter(Boolean)).toHaveLength(2);
  });

  it('start on the date of their document and have no end', () => {
    for (const { id, effective } of policies) {
      const starts: Readonly<Record<string, string>> = {
        'CIGNA-EVICORE-2025': '2025-01-01',
        'AETNA-2026': '2026-02-12',
      };
      expect(effective, id).toEqual({ start: starts[id] ?? '2026-01-01' });
    }
  });

  it('write the Mississippi ranges out for every code known here', () => {
    const inRange = ({ code }: { code: string }) =>
      ['27096', '62321', '62323'].includes(code) ||
      [
        ['64479', '64484'],
        ['64490', '64495'],
        ['64600', '64681'],
      ].some(([first = '', last = '']) => code >= first && code <= last);
    const known = allProcedureCodes().filter(inRange);
    expect(valueIn('WC-MS', 'imaging.unbundle_allowed_codes')).toEqual(
      known.map(({ code }) => code).sort(),
    );
  });
});

describe('what the source guides get wrong', () => {
  it.each(MEDICARE)(
    'does not limit epidural sessions of %s to three, or over all regions',
    (id) => {
      expect(valueIn(id, 'esi.max_sessions')).toEqual([limit(4, 12, 'region')]);
    },
  );

  it.each(MEDICARE)('does not lower the relief before a first ablation of %s', (id) => {
    expect(valueIn(id, 'rfa.relief_threshold')).toBe(80);
    expect(valueIn(id, 'facet.dx_relief_threshold')).toBe(80);
    expect(valueIn(id, 'rfa.block_type')).toBe('mbb');
  });

  it.each(MEDICARE)('does not ask six weeks of conservative care of %s', (id) => {
    expect(valueIn(id, 'conservative.min_weeks.esi')).toBe(4);
  });

  it.each(MEDICARE)('does not let %s cover a third facet level', (id) => {
    expect(valueIn(id, 'facet.max_levels')).toBe(2);
    expect(valueIn(id, 'facet.third_level_covered')).toBe(false);
  });

  it.each(MEDICARE)('does not bill the local anesthetic to %s', (id) => {
    expect(valueIn(id, 'drug.local_anesthetic_billable')).toBe(false);
  });

  it.each(MEDICARE)('lets no biologic or vitamin into the spine for %s', (id) => {
    const allowed = JSON.stringify(valueIn(id, 'injectate.allowlist'));
    expect(allowed).toContain('epidural');
    expect(allowed).not.toMatch(/biologic|vitamin/);
  });

  it('never asks UnitedHealthcare for six weeks or covers its therapeutic facet injections', () => {
    expect(valueIn('UHC-COMM-2026', 'conservative.min_weeks.esi')).toBe(4);
    expect(valueIn('UHC-COMM-2026', 'facet.tx_covered')).toBe(false);
  });

  it('never allows a third transforaminal level', () => {
    for (const { id } of live) {
      expect([2, null], id).toContain(valueIn(id, 'tfesi.max_levels'));
    }
  });

  it('never pays guidance beside an injection that includes it, except in Mississippi', () => {
    for (const { id } of live) {
      if (id === 'WC-MS') continue;
      expect([[], null], id).toContainEqual(valueIn(id, 'imaging.unbundle_allowed_codes'));
    }
  });

  it('requires no authorization of the facet codes that left the hospital list', () => {
    for (const { id, parameters } of live) {
      const required = JSON.stringify(
        [parameters['pa.required'], parameters.opd_pa].map((one) => one?.value),
      );
      expect(required, id).not.toMatch(/64492|64495/);
    }
  });

  it('is not quoted to readers as a Medicare threshold of 50 percent', () => {
    for (const policy of live) {
      expect(JSON.stringify(policy), policy.id).not.toMatch(/Medicare.s 50%|most Blue/i);
    }
  });

  it('puts no price into a policy', () => {
    for (const policy of live) expect(JSON.stringify(policy), policy.id).not.toMatch(/\$\s?\d/);
  });
});

const isPercent = (value: unknown): boolean =>
  typeof value === 'number' && value > 0 && value <= 100;
