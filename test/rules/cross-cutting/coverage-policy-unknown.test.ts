import { coveragePolicyUnknown } from '../../../src/rules/cross-cutting/coverage-policy-unknown.ts';
import { planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const choice = {
  how: 'the payer is Medicare',
  known: true,
  payers: [],
  missingParameters: [],
  notCovered: [],
};

testRule(
  coveragePolicyUnknown,
  {},
  {
    met: { 'a known payer and no empty number': { procedure: planned('62323') } },
    unmet: {
      'a payer that no table knows': {
        procedure: planned('62323'),
        policyChoice: {
          ...choice,
          known: false,
          how: 'the payer Harvest Mutual is not in the table',
        },
        says: 'Harvest Mutual',
      },
      'six numbers are named': {
        procedure: planned('62323'),
        policyChoice: { ...choice, missingParameters: ['a', 'b', 'c', 'd', 'e', 'f'] },
        says: 'for a, b, c, d, e, f, so',
      },
      'of more the first six are named': {
        procedure: planned('62323'),
        policyChoice: { ...choice, missingParameters: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] },
        says: 'for a, b, c, d, e, f and 2 more, so',
      },
      'a rule needed a number that the policy does not have': {
        procedure: planned('62323'),
        policyChoice: { ...choice, missingParameters: ['esi.max_sessions', 'rfa.blocks'] },
        says: 'esi.max_sessions, rfa.blocks',
      },
    },
  },
);
