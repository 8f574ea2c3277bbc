import { approachNotExplicit } from '../../../src/rules/epidural/approach-not-explicit.ts';
import { documented, performed, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  approachNotExplicit,
  {},
  {
    met: {
      'the note names the approach': {
        procedure: performed('62323', { approach: documented('interlaminar') }),
        says: 'interlaminar',
      },
    },
    undocumented: {
      'only the code stands for an approach': {
        procedure: performed('64483', { approach: undocumented }),
        says: 'The note does not say',
      },
      'the order names none': { procedure: planned('64483'), says: 'The order does not say' },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { approach: unreadable('a PDF') }),
        says: 'a PDF',
      },
    },
    skipped: { 'a facet injection': { procedure: performed('64493') } },
  },
);
