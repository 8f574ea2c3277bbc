import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPolicies } from '../../src/policy/load.ts';
import { PolicyFile } from '../../src/policy/policy.ts';
import { rules } from '../../src/rules/index.ts';

const folder = 'src/policy/data';
const names = readdirSync(folder);
const files = names.map((name) =>
  PolicyFile.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))),
);

it('has the sets of the rulebook, its default, one contractor and the two literal seed sets', () => {
  expect(files.map(({ id }) => id).sort()).toEqual([
    'AETNA-2026',
    'BCBS-50',
    'BCBS-80',
    'CIGNA-EVICORE-2025',
    'DEFAULT',
    'MA-2026',
    'MCR-FFS-2026',
    'MCR-FFS-2026-FCSO',
    'SEED-002-LITERAL',
    'SEED-003-LITERAL',
    'UHC-COMM-2026',
    'WC-GENERIC',
    'WC-MS',
  ]);
});

it('names each file by its id', () => {
  expect(names).toEqual(files.map(({ id }) => `${id}.json`));
});

it('fits every parameter to the rules that read it', () => {
  expect(loadPolicies(rules)).toHaveLength(files.length);
});

/** Every parameter a rule reads has a value in the set that stands for all others. */
it('gives the default a value for every parameter that a rule cannot do without', () => {
  const [standard] = loadPolicies(rules).filter(({ policy }) => policy.id === 'DEFAULT');
  expect([...(standard?.settings.values() ?? [])].filter(({ is }) => is === 'silent')).toEqual([]);
});

const value = (id: string, parameter: string) =>
  loadPolicies(rules).find(({ policy }) => policy.id === id)?.policy.parameters[parameter]?.value;

describe('a number of the rulebook', () => {
  it.each([
    ['MCR-FFS-2026', 'esi.max_sessions', [{ sessions: 4, months: 12, per: 'region' }]],
    ['MA-2026', 'esi.max_sessions', [{ sessions: 4, months: 12, per: 'region' }]],
    ['UHC-COMM-2026', 'esi.max_sessions', [{ sessions: 3, months: 12, per: 'region' }]],
    ['AETNA-2026', 'esi.max_sessions', [{ sessions: 3, months: 12, per: 'all-regions' }]],
    ['BCBS-50', 'esi.max_sessions', [{ sessions: 6, months: 12, per: 'all-regions' }]],
    [
      'CIGNA-EVICORE-2025',
      'esi.max_sessions',
      [
        { sessions: 3, months: 6, per: 'region' },
        { sessions: 4, months: 12, per: 'region' },
      ],
    ],
    ['SEED-003-LITERAL', 'esi.max_sessions', [{ sessions: 4, months: 12, per: 'all-regions' }]],
    ['SEED-002-LITERAL', 'rfa.relief_threshold', 50],
    ['MCR-FFS-2026', 'rfa.relief_threshold', 80],
    ['MCR-FFS-2026', 'rfa.block_type', 'mbb'],
    ['MCR-FFS-2026', 'facet.cap', 'separate'],
    ['MCR-FFS-2026-FCSO', 'facet.cap', 'combined'],
    ['BCBS-50', 'rfa.relief_threshold', 50],
    ['BCBS-80', 'rfa.relief_threshold', 80],
    ['WC-GENERIC', 'rfa.relief_threshold', 70],
    ['MCR-FFS-2026', 'tpi.max', [{ sessions: 3, months: 12, per: 'all-regions' }]],
    ['MCR-FFS-2026', 'rfa.max_sessions', [{ sessions: 2, months: 12, per: 'region' }]],
    ['UHC-COMM-2026', 'facet.dx_max', [{ sessions: 2, months: null, per: 'level-and-side' }]],
    ['WC-MS', 'esi.max_sessions', undefined],
  ])('of %s: %s', (id, parameter, expected) => {
    expect(value(id, parameter)).toEqual(expected);
  });
});

it('keeps the literal seed sets out of what a patient may get', () => {
  expect(files.filter(({ testOnly }) => testOnly).map(({ id }) => id)).toEqual([
    'SEED-002-LITERAL',
    'SEED-003-LITERAL',
  ]);
});
