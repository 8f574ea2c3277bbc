import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applicable } from '../../src/check/applicable.ts';
import { bindPolicy } from '../../src/policy/load.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { defineRule, type ProcedureKind } from '../../src/rules/define-rule.ts';
import { design } from '../../src/rules/guides.ts';
import { unmet } from '../../src/rules/verdict.ts';
import { planned } from '../kit/chart.ts';

const rule = (id: string, skips: (kind: ProcedureKind) => boolean) =>
  defineRule({
    id,
    family: 'cross-cutting',
    title: id,
    stages: { 'order-sign': 'critical' },
    cites: [design('test')],
    needs: [],
    params: {},
    skips: (kind) => (skips(kind) ? 'not this' : undefined),
    evaluate: () => unmet('not met', []),
  });

const numbered = defineRule({
  id: 'numbered',
  family: 'cross-cutting',
  title: 'numbered',
  stages: { 'order-sign': 'critical' },
  cites: [design('test')],
  needs: [],
  params: { 'esi.max': z.int() },
  skips: () => undefined,
  evaluate: () => unmet('not met', []),
});

const rules = [
  rule('planned', ({ status }) => status !== 'planned'),
  rule('epidural', ({ family }) => family !== 'epidural'),
  rule('transforaminal', ({ technique }) => technique !== 'transforaminal'),
  rule('two codes', ({ codes }) => codes.length < 2),
  numbered,
];
const policyWith = (value: number | null): Policy => ({
  id: 'P',
  title: 'Policy',
  payer: 'payer',
  product: 'any',
  effective: { start: '2020-01-01' },
  parameters: { 'esi.max': { value, cites: [{ title: 'LCD', grade: 'memory' }] } },
});
const policy = bindPolicy(policyWith(3), rules);

const { status, family, codes } = planned('62323');
const kind: ProcedureKind = { status, family, technique: 'transforaminal', codes };
const judging = (one: ProcedureKind) =>
  applicable({ rules, policy, stage: 'order-sign' }, one).judging.map((each) => each.rule.id);

describe('the rules that judge a kind of procedure', () => {
  it.each<[string, Partial<ProcedureKind>, string[]]>([
    ['that is planned', {}, ['planned', 'epidural', 'transforaminal', 'numbered']],
    ['that was done', { status: 'performed' }, ['epidural', 'transforaminal', 'numbered']],
    ['of another family', { family: 'trigger-point' }, ['planned', 'transforaminal', 'numbered']],
    ['of no technique', { technique: undefined }, ['planned', 'epidural', 'numbered']],
    [
      'with a further code',
      { codes: [...codes, ...codes] },
      ['planned', 'epidural', 'transforaminal', 'two codes', 'numbered'],
    ],
  ])('%s are found anew for each kind', (_name, over, expected) => {
    judging(kind);
    expect(judging({ ...kind, ...over })).toEqual(expected);
  });

  it('are none at a stage at which none speaks', () => {
    judging(kind);
    const { judging: none, silent } = applicable({ rules, policy, stage: 'claim' }, kind);
    expect(none).toEqual([]);
    expect(silent).toHaveLength(rules.length);
  });

  it('miss the number that a policy does not have', () => {
    judging(kind);
    const without = bindPolicy(policyWith(null), rules);
    const { missing } = applicable({ rules, policy: without, stage: 'order-sign' }, kind);
    expect(missing).toEqual(['esi.max']);
  });

  it('are the same again when asked again', () => {
    const ask = () => applicable({ rules, policy, stage: 'order-sign' }, kind);
    expect(ask()).toBe(ask());
  });
});
