import { dsnrbReliefMissing } from '../../../src/rules/epidural/dsnrb-relief-missing.ts';
import { documented, performed, relief, unreadable } from '../../kit/chart.ts';
import { score } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnostic = { intent: documented('diagnostic' as const) };

testRule(
  dsnrbReliefMissing,
  {},
  {
    met: {
      'percent relief': { procedure: performed('64483', { ...diagnostic, relief: relief(0) }) },
      'a score before and one after': {
        procedure: performed('64483', {
          ...diagnostic,
          painScores: documented([score(9, 'before'), score(2, 'after', 'VAS')]),
        }),
        says: 'before (9) and after (2)',
      },
    },
    undocumented: {
      'no relief': { procedure: performed('64483', diagnostic), says: 'nerve root block' },
      'in words alone': {
        procedure: performed('62323', { ...diagnostic, approach: documented('transforaminal') }),
      },
      'only a score before': {
        procedure: performed('64483', {
          ...diagnostic,
          painScores: documented([score(9, 'before'), score(3, 'unrelated')]),
        }),
        says: 'is charted (9), none after it',
      },
      'only a score after': {
        procedure: performed('64483', {
          ...diagnostic,
          painScores: documented([score(2, 'after')]),
        }),
      },
    },
    unchecked: {
      'relief could not be read': {
        procedure: performed('64483', { ...diagnostic, relief: unreadable('observations: 403') }),
      },
      'scores could not be read': {
        procedure: performed('64483', {
          ...diagnostic,
          painScores: unreadable('observations: 403'),
        }),
      },
    },
    skipped: {
      'a therapeutic injection': {
        procedure: performed('64483', { intent: documented('therapeutic') }),
      },
      'the intent is not documented': { procedure: performed('64483') },
      'an interlaminar injection': { procedure: performed('62323', diagnostic) },
      'a facet injection': { procedure: performed('64493', diagnostic) },
    },
  },
);
