import { expect, it } from 'vitest';
import { loadPolicies } from '../../src/policy/load.ts';
import { rules } from '../../src/rules/index.ts';
import { NOT_OF_THE_DEFAULT } from '../kit/policy-parameters.ts';

const policies = loadPolicies(rules);

it('binds every policy set to every rule, each parameter as its rule takes it', () => {
  expect(policies.length).toBeGreaterThan(9);
  for (const { settings } of policies) expect(settings.size).toBe(rules.length);
});

it('gives the default a value for every parameter that a rule cannot do without', () => {
  const standard = policies.find(({ policy }) => policy.id === 'DEFAULT');
  const missing = [...(standard?.settings.values() ?? [])].flatMap((setting) =>
    setting.is === 'silent' ? setting.missing : [],
  );
  expect(missing.filter((name) => !(name in NOT_OF_THE_DEFAULT))).toEqual([]);
});

/** A set may be unknown to a rule; a parameter that no rule will ever read is a typing error. */
it('reads every parameter that a rule names from some policy set', () => {
  const known = new Set(policies.flatMap(({ policy }) => Object.keys(policy.parameters)));
  const named = rules.flatMap(({ params }) => Object.keys(params.shape));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});
