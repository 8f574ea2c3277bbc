import { abnAdvice } from '../../../src/rules/prior-authorization/abn-advice.ts';
import { performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = planned('62323');
const found = (...notCovered: string[]) => ({
  how: 'the payer is Medicare',
  known: true,
  payers: [],
  missingParameters: [],
  notCovered,
});

testRule(
  abnAdvice,
  { 'abn.notice': 'abn' },
  {
    met: { 'nothing that is not covered': { procedure } },
    unmet: {
      'a session beyond the limit': {
        procedure,
        policyChoice: found('Epidural sessions within the payer limit'),
        says: 'Advance Beneficiary Notice signed',
      },
      'the same under Medicare Advantage': {
        procedure,
        policyChoice: found('Epidural sessions within the payer limit'),
        params: { 'abn.notice': 'organization-determination' },
        says: 'organization determination',
      },
      'the first two of many': {
        procedure,
        policyChoice: found('One', 'Two', 'Three'),
        says: 'One; Two.',
      },
    },
    skipped: { 'a procedure already done': { procedure: performed('62323') } },
  },
);
