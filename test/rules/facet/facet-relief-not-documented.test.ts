import { facetReliefNotDocumented } from '../../../src/rules/facet/facet-relief-not-documented.ts';
import { documented, performed, relief, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnostic = { intent: documented('diagnostic' as const) };

testRule(
  facetReliefNotDocumented,
  {},
  {
    met: {
      'relief is charted, whatever it is': {
        procedure: performed('64493', { ...diagnostic, relief: relief(0) }),
      },
      'relief is computed from two scores': {
        procedure: performed('64493', {
          ...diagnostic,
          relief: documented({ percent: (7 / 9) * 100, known: 'computed', from: '9 -> 2' }),
        }),
        says: 'Relief is computed: 77.8 % (9 -> 2).',
      },
    },
    undocumented: {
      'a diagnostic block without relief': { procedure: performed('64493', diagnostic) },
    },
    unchecked: {
      'the scores could not be read': {
        procedure: performed('64493', { ...diagnostic, relief: unreadable('observations: 403') }),
      },
    },
    skipped: {
      'a therapeutic injection': {
        procedure: performed('64493', { intent: documented('therapeutic') }),
      },
      'the intent is not documented': { procedure: performed('64493') },
      'an epidural': { procedure: performed('62323', diagnostic) },
    },
  },
);
