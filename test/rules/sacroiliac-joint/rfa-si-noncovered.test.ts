import { rfaSiNoncovered } from '../../../src/rules/sacroiliac-joint/rfa-si-noncovered.ts';
import { planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  rfaSiNoncovered,
  { 'sij.rfa_covered': false },
  {
    met: {
      'a payer that covers it': {
        procedure: planned('64625'),
        params: { 'sij.rfa_covered': true },
      },
    },
    unmet: {
      'a payer that does not': { procedure: planned('64625'), says: 'ServiceRequest/planned' },
    },
    skipped: {
      'a facet ablation': { procedure: planned('64635') },
      'an injection of the joint': { procedure: planned('27096') },
    },
  },
);
