import { facetFusedLevel } from '../../../src/rules/facet/facet-fused-level.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const at = (treated: string[], fused: string[], isPseudarthrosis = false) => ({
  levels: documented(treated),
  fusion: documented({ levels: fused, isPseudarthrosis }),
});

testRule(
  facetFusedLevel,
  {},
  {
    met: {
      'the segment above the fusion': {
        procedure: planned('64493', at(['L3-L4'], ['L4-L5', 'L5-S1'])),
      },
      'a pseudarthrosis': { procedure: planned('64493', at(['L4-L5'], ['L4-L5'], true)) },
    },
    unmet: {
      'a fused segment': {
        procedure: planned('64493', at(['L3-L4', 'L4-L5'], ['L4-L5', 'L5-S1'])),
        says: 'a fusion at L4-L5.',
      },
      'two fused segments': {
        procedure: planned('64493', at(['L4-L5', 'L5-S1'], ['L4-L5', 'L5-S1'])),
        says: 'a fusion at L4-L5, L5-S1.',
      },
      'an ablation': { procedure: planned('64635', at(['L4-L5'], ['L4-L5'])) },
      'the joint that two branches supply': {
        procedure: planned('64493', at(['L3', 'L4'], ['L4-L5'])),
      },
    },
    undocumented: {
      'a fusion that may not be of this patient’s segment': {
        procedure: planned('64493', {
          levels: documented(['L4-L5']),
          fusion: loosely({ levels: ['L4-L5'], isPseudarthrosis: false }),
        }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('64493', { fusion: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'no fusion is charted': { procedure: planned('64493', { levels: documented(['L4-L5']) }) },
      'a fusion of segments nobody names': { procedure: planned('64493', at(['L4-L5'], [])) },
      'a lone branch leaves the joint open': { procedure: planned('64493', at(['L4'], ['L4-L5'])) },
      'no level is ordered': {
        procedure: planned('64493', { fusion: at([], ['L4-L5']).fusion }),
      },
      'an epidural': { procedure: planned('62323', at(['L4-L5'], ['L4-L5'])) },
    },
  },
);
