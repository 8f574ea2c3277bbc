import { expect, it } from 'vitest';
import { kxFor } from '../../src/claim/kx.ts';
import { contradicted, documented, undocumented, unreadable } from '../kit/chart.ts';

const diagnostic = documented('diagnostic' as const);

it.each([
  ['carried by a diagnostic injection', diagnostic, true, 'carried'],
  ['not used by this payer', diagnostic, false, undefined],
  ['open where the payer’s use is not known', diagnostic, null, 'whether this payer uses KX here'],
  ['not for treatment', documented('therapeutic' as const), true, undefined],
  ['not for treatment, whoever pays', documented('therapeutic' as const), null, undefined],
  ['open without an intent', undocumented, true, 'the intent is not documented'],
  [
    'open where sources differ on the intent',
    contradicted('diagnostic' as const, 'therapeutic' as const),
    true,
    'a source calls the injection therapeutic',
  ],
  ['open where the intent could not be read', unreadable('a scan'), true, 'a scan'],
])('KX is %s', (_name, intent, policyUsesIt, expected) => {
  const { kx } = kxFor(intent, policyUsesIt);
  if (expected === undefined || expected === 'carried') expect(kx).toBe(expected);
  else expect(kx).toMatchObject({ modifiers: ['KX'], missing: expect.stringContaining(expected) });
});

it('only the modifier on the claim tells no intent', () => {
  expect(kxFor(documented('diagnostic' as const, 'KX'), true).kx).toMatchObject({
    missing: 'only the modifier KX itself tells the intent',
  });
});
