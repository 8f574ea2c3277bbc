import { describe, expect, it } from 'vitest';
import type { PatientCoverage } from '../../src/chart/extract/coverage.ts';
import { inherit, loadPolicies, parsePolicyFile } from '../../src/policy/load.ts';
import { type ResolveInput, resolvePolicy } from '../../src/policy/resolve.ts';
import { rules } from '../../src/rules/index.ts';
import { day, documented, undocumented, unreadable } from '../kit/chart.ts';

const policies = loadPolicies(rules);
const coverage = (over: Partial<PatientCoverage> = {}): PatientCoverage => ({
  reference: 'Coverage/1',
  active: true,
  order: 1,
  payerNames: [],
  payerIdentifiers: [],
  payors: [],
  productWords: [],
  unread: [],
  ...over,
});
const resolve = (over: Partial<ResolveInput> = {}) =>
  resolvePolicy({
    coverages: documented([coverage()]),
    state: undefined,
    date: day('2026-11-21'),
    policies,
    ...over,
  });
const idOf = (over: Partial<ResolveInput>) => resolve(over).bound.policy.id;
const named = (payer: string, over: Partial<PatientCoverage> = {}) => ({
  coverages: documented([coverage({ payerNames: [payer], ...over })]),
});

describe('a payer', () => {
  it.each([
    ['Medicare', 'MCR-FFS-2026'],
    ['MEDICARE PART B', 'MCR-FFS-2026'],
    ['Centers for Medicare & Medicaid Services', 'MCR-FFS-2026'],
    ['Noridian Healthcare Solutions', 'MCR-FFS-2026'],
    ['UnitedHealthcare', 'UHC-COMM-2026'],
    ['United Healthcare Insurance Company', 'UHC-COMM-2026'],
    ['Aetna', 'AETNA-2026'],
    ['Cigna HealthCare', 'CIGNA-EVICORE-2025'],
    ['Blue Cross Blue Shield of Alabama', 'BCBS-50'],
    ['Blue Cross Blue Shield of Texas', 'DEFAULT'],
    ['UnitedHealthcare Medicare Advantage', 'MA-2026'],
    ['Aetna Medicare', 'MA-2026'],
    ['Humana Gold Plus (Medicare HMO)', 'MA-2026'],
    ['UnitedHealthcare Community Plan', 'DEFAULT'],
    ['Texas Medicaid', 'DEFAULT'],
    ['Harvest Mutual', 'DEFAULT'],
  ])('%s is judged by %s', (payer, id) => {
    expect(idOf(named(payer))).toBe(id);
  });

  it('may name a policy set outright', () => {
    const payerIdentifiers = [{ system: 'http://foramen.dev/fhir/policy-set', value: 'BCBS-80' }];
    expect(idOf(named('Blue Mountain', { payerIdentifiers }))).toBe('BCBS-80');
  });

  it('that names a set which does not exist is unknown', () => {
    const payerIdentifiers = [{ system: 'http://foramen.dev/fhir/policy-set', value: 'NOPE' }];
    expect(resolve(named('x', { payerIdentifiers }))).toMatchObject({ found: 'unknown' });
  });

  it.each([
    ['Medicare Advantage PPO', 'MA-2026'],
    ['112', 'MA-2026'],
    ['WCBPOL', 'WC-GENERIC'],
  ])('with the product "%s" is judged by %s', (word, id) => {
    expect(idOf(named('Aetna', { productWords: [word] }))).toBe(id);
  });
});

describe('a place', () => {
  it('in Florida is judged by its contractor', () => {
    expect(idOf({ ...named('Medicare'), state: 'FL' })).toBe('MCR-FFS-2026-FCSO');
    expect(idOf({ ...named('Medicare'), state: 'TX' })).toBe('MCR-FFS-2026');
  });

  it('in Mississippi has its own fee schedule for work injuries', () => {
    const compensation = named('Delta Mutual', { productWords: ["Workers' compensation"] });
    expect(idOf({ ...compensation, state: 'MS' })).toBe('WC-MS');
    expect(idOf({ ...compensation, state: 'TX' })).toBe('WC-GENERIC');
  });

  it.each([
    'Workers’ Compensation',
    "Travelers Worker's Compensation",
    'Worker’s comp',
    'Workmens Compensation Fund',
    'Workman’s Comp',
    'WCBPOL',
  ])('knows workers’ compensation as %s', (words) => {
    expect(idOf(named('Delta Mutual', { productWords: [words] }))).toBe('WC-GENERIC');
  });

  it('takes no other word on work for workers’ compensation', () => {
    expect(idOf(named('Ironworkers Plan', { productWords: ['Workers Company PPO'] }))).toBe(
      'DEFAULT',
    );
  });
});

describe('a date', () => {
  it.each([
    ['2025-12-31', 'DEFAULT'],
    ['2026-01-01', 'MCR-FFS-2026'],
  ])('on %s leads to %s', (on, id) => {
    expect(idOf({ ...named('Medicare'), date: day(on) })).toBe(id);
  });
});

describe('coverages', () => {
  const several = (...all: Partial<PatientCoverage>[]) => ({
    coverages: documented(all.map((one) => coverage({ payerNames: ['Medicare'], ...one }))),
  });

  it('are tried in their order', () => {
    expect(idOf(several({ payerNames: ['Aetna'], order: 2 }, { order: 1 }))).toBe('MCR-FFS-2026');
  });

  it.each([
    ['inactive', { active: false }],
    ['not begun', { start: '2026-11-22' }],
    ['ended', { end: '2026-11-20' }],
    ['ended with the month before', { end: '2026-10' }],
  ])('that are %s do not count', (_name, over) => {
    expect(resolve(several(over))).toMatchObject({ found: 'unknown' });
  });

  it.each([
    ['begin on the day', { start: '2026-11-21' }],
    ['end on the day', { end: '2026-11-21' }],
    ['end with the month', { end: '2026-11' }],
  ])('that %s count', (_name, over) => {
    expect(resolve(several(over))).toMatchObject({ found: 'known' });
  });

  it('that are not charted leave the payer unknown, unread ones leave it unread', () => {
    expect(resolve({ coverages: undocumented })).toMatchObject({ found: 'unknown' });
    expect(resolve({ coverages: unreadable('403') })).toMatchObject({
      found: 'unread',
      how: '403',
    });
  });
});

it('a payer whose record could not be read is unread, not unknown', () => {
  const unread = ['Organization/x: the EHR refused access (403)'];
  expect(resolve(named('Somebody', { unread }))).toMatchObject({ found: 'unread' });
  expect(resolve(named('Medicare', { unread }))).toMatchObject({ found: 'known' });
});

describe('a policy file', () => {
  it('that is malformed is named with the element at fault', () => {
    expect(() => parsePolicyFile('x.json', '{"id": 7}')).toThrow(/policy x\.json[\s\S]*id/);
  });

  it('that extends nothing known is refused', () => {
    const [first] = policies;
    if (!first) throw new Error('no policies');
    expect(() => inherit({ ...first.policy, extends: 'NOPE' }, [])).toThrow(/extends NOPE/);
  });
});
