import { facetLevelsExceeded } from '../../../src/rules/facet/facet-levels-exceeded.ts';
import { codes, documented, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const at = (...levels: string[]) => planned('64493', { levels: documented(levels) });

testRule(
  facetLevelsExceeded,
  { 'facet.max_levels': 2 },
  {
    met: {
      'two joints': { procedure: at('L4-L5', 'L5-S1') },
      'three medial branches supply two joints': { procedure: at('L3', 'L4', 'L5') },
      'T12-L1 and L1-L2 are two levels of one region': {
        procedure: planned('64490', {
          codes: codes('64490', '64494'),
          levels: documented(['T12-L1', 'L1-L2']),
        }),
      },
      'both sides of two joints': {
        procedure: planned('64493', {
          laterality: documented('bilateral'),
          levels: documented(['L4-L5', 'L5-S1']),
        }),
      },
      'three joints where three are taken': {
        procedure: at('L3-L4', 'L4-L5', 'L5-S1'),
        params: { 'facet.max_levels': 3 },
      },
    },
    unmet: {
      'three joints': {
        procedure: at('L3-L4', 'L4-L5', 'L5-S1'),
        says: '2 facet levels a session',
      },
      'four medial branches supply three joints': { procedure: at('L2', 'L3', 'L4', 'L5') },
      'no level is named, and the codes stand for three': {
        procedure: planned('64493', { codes: codes('64493', '64494', '64495') }),
        says: '64493, 64494, 64495',
      },
      'branches that do not border leave it to the codes': {
        procedure: planned('64493', {
          codes: codes('64493', '64494', '64495'),
          levels: documented(['L2', 'L5']),
        }),
      },
    },
    unchecked: {
      'the levels could not be read': {
        procedure: planned('64493', { levels: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'neither level nor code': { procedure: planned('64493', { codes: [] }) },
      'an ablation': { procedure: planned('64635') },
    },
  },
);
