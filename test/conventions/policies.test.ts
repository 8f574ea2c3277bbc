import { expect, it } from 'vitest';
import { loadPolicies } from '../../src/policy/load.ts';
import { rules } from '../../src/rules/index.ts';

const policies = loadPolicies(rules);

it('binds every policy set to every rule, each parameter as its rule takes it', () => {
  expect(policies.length).toBeGreaterThan(9);
  for (const { settings } of policies) expect(settings.size).toBe(rules.length);
});

it('gives the default a value for every parameter that a rule cannot do without', () => {
  const standard = policies.find(({ policy }) => policy.id === 'DEFAULT');
  expect([...(standard?.settings.values() ?? [])].filter(({ is }) => is === 'silent')).toEqual([]);
});

/** A set may be unknown to a rule; a parameter that no rule will ever read is a typing error. */
it('reads every parameter that a rule names from some policy set', () => {
  const known = new Set(policies.flatMap(({ policy }) => Object.keys(policy.parameters)));
  const named = rules.flatMap(({ params }) => Object.keys(params.shape));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
