import { rfaLevelsExceeded } from '../../../src/rules/radiofrequency-ablation/rfa-levels-exceeded.ts';
import { codes, documented, orderLine, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation } from './blocks.ts';

const at = (...levels: string[]) => ablation({ levels: documented(levels) });
const coded = (side: 'left' | 'bilateral') =>
  planned('64635', { codes: codes('64635', '64636'), laterality: documented(side) });
const lines = [orderLine('64635'), { ...orderLine('64636'), units: 2 }];

testRule(
  rfaLevelsExceeded,
  { 'rfa.max_levels': 2 },
  {
    met: {
      'two joints': { procedure: at('L4-L5', 'L5-S1') },
      'three joints where three are taken': {
        procedure: at('L3-L4', 'L4-L5', 'L5-S1'),
        params: { 'rfa.max_levels': 3 },
      },
      'the codes stand for two': { procedure: coded('left') },
    },
    unmet: {
      'three joints': { procedure: at('L3-L4', 'L4-L5', 'L5-S1'), says: '3 levels are named' },
      'four joints where three are taken': {
        procedure: at('L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'),
        params: { 'rfa.max_levels': 3 },
      },
      'two further joints on one side': { procedure: coded('left'), lines },
    },
    undocumented: {
      'two further units may be one joint on both sides': { procedure: coded('bilateral'), lines },
    },
    unchecked: {
      'the levels could not be read': { procedure: ablation({ levels: unreadable('notes: 403') }) },
    },
    skipped: { 'a facet injection': { procedure: planned('64493') } },
  },
);
