import { facetThirdLevelNoncovered } from '../../../src/rules/facet/facet-third-level-noncovered.ts';
import { claimLine, codes, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const three = { codes: codes('64493', '64494', '64495') };

testRule(
  facetThirdLevelNoncovered,
  { 'facet.third_level_covered': false },
  {
    met: {
      'a payer that covers it': {
        procedure: planned('64493', three),
        params: { 'facet.third_level_covered': true },
      },
    },
    unmet: {
      'an order by its codes': {
        procedure: planned('64493', three),
        says: 'ServiceRequest/planned',
      },
      'an order by its lines': {
        procedure: planned('64490'),
        lines: [orderLine('64490'), orderLine('64491'), orderLine('64492')],
        says: 'ServiceRequest/64492',
      },
      'a claim': {
        procedure: performed('64493'),
        lines: [claimLine('64493'), claimLine('64494'), claimLine('64495')],
        says: '64495 stands for a third facet level',
      },
    },
    skipped: {
      'two levels': { procedure: planned('64493', { codes: codes('64493', '64494') }) },
      'three levels were done and two are claimed': {
        procedure: performed('64493', three),
        lines: [claimLine('64493'), claimLine('64494')],
      },
      'a facet ablation': { procedure: planned('64635') },
    },
  },
);
