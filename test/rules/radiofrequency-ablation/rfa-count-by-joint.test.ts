import { rfaCountByJoint } from '../../../src/rules/radiofrequency-ablation/rfa-count-by-joint.ts';
import { claimLine, documented, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const at = (...levels: string[]) => ({ levels: documented(levels) });
const further = (units: number) => ({ ...claimLine('64636', 'LT'), units });

testRule(
  rfaCountByJoint,
  {},
  {
    met: {
      'three nerves, two joints, two units': {
        procedure: performed('64635', at('L3', 'L4', 'L5')),
        lines: [claimLine('64635', 'LT'), further(1)],
      },
      'three joints, a further unit for two of them': {
        procedure: performed('64635', at('L3-L4', 'L4-L5', 'L5-S1')),
        lines: [claimLine('64635', 'LT'), further(2)],
      },
      'charted procedures of a session on both sides': {
        procedure: performed('64635', { ...at('L4-L5'), laterality: documented('bilateral') }),
        lines: [
          { ...claimLine('64635'), kind: 'procedure', laterality: 'left' },
          { ...claimLine('64635'), kind: 'procedure', laterality: 'right' },
        ],
      },
    },
    unmet: {
      'three nerves were counted': {
        procedure: performed('64635', at('L3', 'L4', 'L5')),
        lines: [claimLine('64635', 'LT'), further(2)],
        says: '64635 and 64636 make 3 levels, but the chart names 2 joints',
      },
      'both sides, with a further unit too many': {
        procedure: performed('64635', {
          ...at('L4-L5', 'L5-S1'),
          laterality: documented('bilateral'),
        }),
        lines: [claimLine('64635', '50'), { ...claimLine('64636', '50'), units: 2 }],
      },
      'two joints in the neck, three units': {
        procedure: performed('64633', at('C4-C5', 'C5-C6')),
        lines: [claimLine('64633', 'LT'), { ...claimLine('64634', 'LT'), units: 2 }],
      },
    },
    skipped: {
      'no level is named': { procedure: performed('64635'), lines: [claimLine('64635')] },
      'a facet injection': {
        procedure: performed('64493', at('L4-L5')),
        lines: [claimLine('64493'), claimLine('64494')],
      },
    },
  },
);
