import { tpiPostReliefMissing } from '../../../src/rules/trigger-point/tpi-post-relief-missing.ts';
import { documented, performed, relief, unreadable } from '../../kit/chart.ts';
import { score } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  tpiPostReliefMissing,
  {},
  {
    met: {
      'percent relief': {
        procedure: performed('20552', { relief: relief(77.77) }),
        says: '77.8 %',
      },
      'a score before and one after': {
        procedure: performed('20552', {
          painScores: documented([score(8, 'before'), score(3, 'after')]),
        }),
      },
    },
    undocumented: {
      'neither relief nor scores': {
        procedure: performed('20552'),
        says: 'A trigger point injection needs',
      },
      'only a score before': {
        procedure: performed('20552', { painScores: documented([score(8, 'before')]) }),
        says: 'none after it',
      },
    },
    unchecked: {
      'relief could not be read': {
        procedure: performed('20552', { relief: unreadable('observations: 403') }),
      },
    },
    skipped: { 'a facet injection': { procedure: performed('64493') } },
  },
);
