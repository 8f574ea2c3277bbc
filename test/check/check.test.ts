import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { check } from '../../src/check/check.ts';
import { bindPolicy } from '../../src/policy/load.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { defineRule, type Rule } from '../../src/rules/define-rule.ts';
import { design } from '../../src/rules/guides.ts';
import { unmet } from '../../src/rules/verdict.ts';
import { day, documented, history, noEdits, planned, undocumented } from '../kit/chart.ts';

const aRule = (over: Partial<Parameters<typeof defineRule>[0]> = {}): Rule =>
  defineRule({
    id: 'a-rule',
    family: 'cross-cutting',
    title: 'A rule',
    stages: { 'order-sign': 'critical' },
    cites: [design('test')],
    needs: [],
    params: {},
    skips: () => undefined,
    evaluate: () => unmet('not met', []),
    ...over,
  });

const aPolicy = (over: Partial<Policy> = {}): Policy => ({
  id: 'P',
  title: 'Policy',
  payer: 'payer',
  product: 'any',
  effective: { start: '2020-01-01' },
  parameters: {},
  ...over,
});

function run(
  rules: Rule[],
  { policy = aPolicy(), procedures = [planned('62323')], stage = 'order-sign' as const } = {},
) {
  const bound = bindPolicy(policy, rules);
  return check({
    chart: {
      procedures,
      history: documented(history([])),
      coverages: undocumented,
      authorizations: undocumented,
      denials: [],
      lines: undocumented,
      today: day('2026-11-21'),
      passedOver: [],
    },
    policyOf: () => ({ bound, how: 'test', found: 'known', payers: [] }),
    rules,
    edits: noEdits,
    stage,
  });
}

describe('a rule', () => {
  it('speaks at its stage', () => {
    expect(run([aRule()]).findings).toMatchObject([{ rule: 'a-rule', severity: 'critical' }]);
  });

  it('keeps silent at another stage, and says when it speaks', () => {
    const { findings, skipped } = run([aRule({ stages: { claim: 'critical' } })]);
    expect(findings).toEqual([]);
    expect(skipped).toMatchObject([{ rule: 'a-rule', because: 'speaks at claim' }]);
  });

  it('says nothing where another says the same more precisely', () => {
    const precise = aRule({ id: 'precise' });
    const loose = aRule({ id: 'loose', suppressedBy: ['precise'] });
    const { findings, skipped } = run([loose, precise]);
    expect(findings.map(({ rule }) => rule)).toEqual(['precise']);
    expect(skipped).toMatchObject([{ rule: 'loose', because: 'precise says it more precisely' }]);
  });

  it('is not suppressed on another procedure', () => {
    const precise = aRule({
      id: 'precise',
      skips: ({ status }) => (status === 'performed' ? 'no' : undefined),
    });
    const loose = aRule({ id: 'loose', suppressedBy: ['precise'] });
    const procedures: PainProcedure[] = [
      planned('62323', { reference: 'a' }),
      planned('62323', { reference: 'b', status: 'performed' }),
    ];
    const { findings } = run([loose, precise], { procedures });
    expect(findings.map(({ rule, procedure }) => `${rule} ${procedure}`)).toEqual([
      'loose b',
      'precise a',
    ]);
  });

  it('about the session is said once for several procedures', () => {
    const procedures = [planned('62323', { reference: 'a' }), planned('64493', { reference: 'b' })];
    expect(run([aRule({ scope: 'session' })], { procedures }).findings).toHaveLength(1);
  });
});

describe('a policy', () => {
  const needy = aRule({ id: 'needy', params: { 'esi.max': z.int() } });
  const parameter = (value: number | string | null) =>
    aPolicy({ parameters: { 'esi.max': { value, cites: [{ title: 'LCD', grade: 'memory' }] } } });

  it('turns a rule on by giving it its number, and lends it the source', () => {
    const { findings } = run([needy], { policy: parameter(3) });
    expect(findings).toMatchObject([
      { unverified: true, cites: [{ title: 'LCD' }, { title: 'test' }] },
    ]);
  });

  it.each([
    ['has no value', aPolicy()],
    ['has a null value', parameter(null)],
  ])('mutes a rule for which it %s', (_name, policy) => {
    const { findings, skipped } = run([needy], { policy });
    expect(findings).toEqual([]);
    expect(skipped).toMatchObject([{ because: 'this policy has no value for esi.max' }]);
  });

  it('is refused when a value is not what a rule takes', () => {
    expect(() => bindPolicy(parameter('many'), [needy])).toThrow(/policy P, rule needy/);
  });

  it('may show nothing as worse than a warning', () => {
    const { findings } = run([aRule()], { policy: aPolicy({ severityCap: 'warning' }) });
    expect(findings).toMatchObject([{ severity: 'warning' }]);
  });

  it('makes nothing worse by its cap', () => {
    const advice = aRule({ stages: { 'order-sign': 'info' } });
    const { findings } = run([advice], { policy: aPolicy({ severityCap: 'warning' }) });
    expect(findings).toMatchObject([{ severity: 'info' }]);
  });
});

describe('what is told to the rules of the session', () => {
  const parameters = {
    'a.number': { value: 1, cites: [design('test')] },
  } satisfies Policy['parameters'];
  const params = { 'a.number': z.number() };
  const listener = aRule({
    id: 'listener',
    title: 'Listener',
    scope: 'session',
    needs: ['policyChoice'],
    evaluate: ({ policyChoice }) =>
      unmet(policyChoice.state === 'documented' ? policyChoice.value.notCovered.join() : '', []),
  });
  const toldBy = (verdict: ReturnType<typeof unmet>) =>
    run([aRule({ params, evaluate: () => verdict }), listener], {
      policy: aPolicy({ parameters }),
    }).findings.find(({ rule }) => rule === 'listener')?.message;

  it('is what the payer does not cover', () => {
    expect(toldBy(unmet('not met', []))).toBe('A rule');
  });

  it('is what is not covered without a number of the policy', () => {
    const told = (over: Parameters<typeof aRule>[0]) =>
      run([aRule({ ...over, evaluate: () => unmet('not met', []) }), listener]).findings.find(
        ({ rule }) => rule === 'listener',
      )?.message;
    expect(told({ decidesCoverage: true })).toBe('A rule');
    expect(told({})).toBe('');
  });

  it('is nothing that a number decides on coding alone', () => {
    const coding = aRule({
      params,
      decidesCoverage: false,
      evaluate: () => unmet('not met', []),
    });
    const { findings } = run([coding, listener], { policy: aPolicy({ parameters }) });
    expect(findings.find(({ rule }) => rule === 'listener')?.message).toBe('');
  });

  it('is nothing that is a warning at most, such as a diagnosis missing on an open list', () => {
    expect(toldBy({ is: 'unmet', message: 'not met', evidence: [], atMost: 'warning' })).toBe('');
  });
});
