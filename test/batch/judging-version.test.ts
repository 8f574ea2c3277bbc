import { expect, it } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import type { Tenant } from '../../src/auth/tenant.ts';
import { judgingVersion } from '../../src/batch/judging-version.ts';

const usual = judgingVersion(undefined, demoTenant);

it.each<[string, Partial<Tenant>]>([
  ['payers', { payers: [{ namePattern: /^acme/i, policy: 'AETNA-2026' }] }],
  ['time zone', { timeZone: 'America/New_York' }],
  ['state', { state: 'FL' }],
])('is another one when the %s of a tenant changes, of which findings depend', (_name, over) => {
  expect(judgingVersion(undefined, { ...demoTenant, ...over })).not.toBe(usual);
});

it('is another one for each pattern of the same payer', () => {
  const [first, second] = [/^acme/i, /^acme health/i].map((namePattern) =>
    judgingVersion(undefined, { ...demoTenant, payers: [{ namePattern, policy: 'AETNA-2026' }] }),
  );
  expect(first).not.toBe(second);
});

it('stays the same when something changes that no finding depends on', () => {
  expect(judgingVersion(undefined, { ...demoTenant, requestsPerMinute: 7 })).toBe(usual);
});
