import { spinalLevelMissing } from '../../../src/rules/cross-cutting/spinal-level-missing.ts';
import { documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  spinalLevelMissing,
  {},
  {
    met: {
      'a level is named': { procedure: performed('62323', { levels: documented(['L4-L5']) }) },
      'two levels are named': {
        procedure: performed('62323', { levels: documented(['L3-L4', 'L4-L5']) }),
        says: 'L3-L4, L4-L5.',
      },
      'caudal names its own entry': {
        procedure: performed('62323', { approach: documented('caudal') }),
      },
    },
    undocumented: {
      'an epidural without a level': { procedure: performed('62323') },
      'the order names what the note does not': {
        procedure: performed('62323', { orderedLevels: documented(['L4-L5']) }),
      },
      'an interlaminar epidural without a level': {
        procedure: performed('62323', { approach: documented('interlaminar') }),
      },
      'an ablation without a level': { procedure: performed('64635') },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { levels: unreadable('a PDF') }),
      },
    },
    skipped: { 'trigger points have no level': { procedure: performed('20552') } },
  },
);
