import { facetIntentMissing } from '../../../src/rules/facet/facet-intent-missing.ts';
import { documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  facetIntentMissing,
  {},
  {
    met: {
      diagnostic: {
        procedure: planned('64493', { intent: documented('diagnostic') }),
        says: 'diagnostic',
      },
      therapeutic: { procedure: performed('64490', { intent: documented('therapeutic') }) },
    },
    undocumented: {
      'a silent order': { procedure: planned('64493'), says: 'The order does not say' },
      'a silent note': { procedure: performed('64493'), says: 'The note does not say' },
    },
    unchecked: {
      'the order could not be read': {
        procedure: planned('64493', { intent: unreadable('a PDF') }),
      },
    },
    skipped: { 'an ablation': { procedure: planned('64635') } },
  },
);
