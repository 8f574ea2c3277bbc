import { describe, expect, it } from 'vitest';
import { type OrderStanding, statementOf } from '../../cards/coverage-statement.ts';
import type { Finding } from '../../src/check/finding.ts';
import { loadPolicies } from '../../src/policy/load.ts';
import type { ResolvedPolicy } from '../../src/policy/resolve.ts';
import { rules } from '../../src/rules/index.ts';
import { aFinding } from '../kit/finding.ts';
import { TODAY } from '../kit/service.ts';

const [bound] = loadPolicies(rules);
if (!bound) throw new Error('there are no policies');

const policy = (found: ResolvedPolicy['found'] = 'known'): ResolvedPolicy => ({
  bound,
  how: 'the payer is somebody',
  found,
  payers: [],
});
const standing = (
  findings: readonly Finding[],
  over: Partial<OrderStanding> = {},
): OrderStanding => ({
  version: '2.2',
  coverage: { reference: 'Coverage/1' },
  judged: { findings, policy: policy() },
  authorizationNumber: (reference) => (reference === 'ClaimResponse/1' ? 'A-1' : undefined),
  today: TODAY,
  id: 'foramen-1.1',
  ...over,
});
const asks = (over: Partial<Finding> = {}) => aFinding({ rule: 'prior-auth-missing', ...over });
const approved = asks({ verdict: 'met', evidence: [{ reference: 'ClaimResponse/1' }] });

describe('prior authorization', () => {
  it.each<[string, Finding[], string]>([
    ['asked for and lacking', [asks()], 'auth-needed'],
    ['asked for by an unverified number alone', [asks({ unverified: true })], 'conditional'],
    ['asked for where nobody could look', [asks({ verdict: 'unchecked' })], 'conditional'],
    ['asked for and given', [approved], 'satisfied'],
    ['given without a number', [asks({ verdict: 'met' })], 'conditional'],
    ['given, and run out', [approved, asks({ rule: 'prior-auth-expired' })], 'conditional'],
    [
      'given, and for something else',
      [approved, asks({ rule: 'prior-auth-mismatch' })],
      'conditional',
    ],
    [
      'given for one list, and lacking for another',
      [approved, asks({ rule: 'opd-prior-auth-required' })],
      'auth-needed',
    ],
    ['asked for by nobody', [aFinding()], 'conditional'],
  ])('that is %s', (_what, findings, expected) => {
    const { priorAuthorization, authorizationNumber } = statementOf(standing(findings));
    expect(priorAuthorization).toBe(expected);
    expect(authorizationNumber).toBe(expected === 'satisfied' ? 'A-1' : undefined);
  });

  it('of a payer nobody knows is not told by the values of another', () => {
    for (const findings of [[asks()], [approved]]) {
      for (const found of ['unknown', 'unread'] as const) {
        const judged = { findings, policy: policy(found) };
        const { priorAuthorization, reasons } = statementOf(standing([], { judged }));
        expect(priorAuthorization).toBe('conditional');
        expect(reasons).toHaveLength(1);
      }
    }
  });
});

describe('the reasons', () => {
  const texts = (...findings: Finding[]) =>
    statementOf(standing(findings))
      .reasons.slice(1)
      .map(({ text }) => text);

  it('tell what stands open, once', () => {
    const lacking = { verdict: 'undocumented', missing: 'side' } as const;
    expect(texts(aFinding(), aFinding({ subject: 1 }), aFinding(lacking))).toEqual([
      'Not met: Epidural sessions within the payer limit.',
      'Not documented: side.',
    ]);
  });

  it.each<[string, Partial<Finding>]>([
    ['advice', { severity: 'info' }],
    ['patient safety', { safety: true }],
    ['what is met', { verdict: 'met' }],
    ['what could not be looked at', { verdict: 'unchecked' }],
    ['doubts about the whole session', { scope: 'session' }],
  ])('leave out %s', (_what, over) => {
    expect(texts(aFinding(over))).toEqual([]);
  });
});
