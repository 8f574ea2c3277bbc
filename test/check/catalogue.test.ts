import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/check/catalogue.ts';
import { loadPolicies } from '../../src/policy/load.ts';
import { rules } from '../../src/rules/index.ts';

it('is on disk as the rules and policy sets make it', () => {
  const policies = loadPolicies(rules).filter(({ policy }) => !policy.testOnly);
  const onDisk = readFileSync(new URL('../../src/rules/README.md', import.meta.url), 'utf8');
  expect(catalogue(rules, policies)).toBe(onDisk);
});
