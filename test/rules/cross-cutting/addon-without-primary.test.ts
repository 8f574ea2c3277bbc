import { addonWithoutPrimary } from '../../../src/rules/cross-cutting/addon-without-primary.ts';
import { claimLine, day, documented, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  addonWithoutPrimary,
  {},
  {
    met: {
      'a second level beside the first': {
        procedure: performed('64483'),
        lines: [claimLine('64483', 'LT'), claimLine('64484', 'LT')],
      },
      'a third level beside the first two': {
        procedure: performed('64493'),
        lines: [claimLine('64493'), claimLine('64494'), claimLine('64495')],
      },
      'facets of T12-L1 and L1-L2': {
        procedure: performed('64490', { levels: documented(['T12-L1', 'L1-L2']) }),
        lines: [claimLine('64490'), claimLine('64494')],
      },
      'the same by their medial branches': {
        procedure: performed('64490', { levels: documented(['T11', 'T12', 'L1']) }),
        lines: [claimLine('64490'), claimLine('64494')],
      },
      'the same with levels that are not charted': {
        procedure: performed('64490'),
        lines: [claimLine('64490'), claimLine('64494')],
      },
    },
    unmet: {
      'an order for a second level alone': {
        procedure: planned('64484'),
        lines: [orderLine('64484')],
        says: 'The add-on 64484 stands without 64483',
      },
      'the add-on of another region': {
        procedure: performed('64635'),
        lines: [claimLine('64635'), claimLine('64634')],
        says: '64633',
      },
      'a third level without the second': {
        procedure: performed('64493'),
        lines: [claimLine('64493'), claimLine('64495')],
        says: '64494',
      },
      'cervical joints do not carry a lumbar add-on': {
        procedure: performed('64490', { levels: documented(['C4-C5', 'C5-C6']) }),
        lines: [claimLine('64490'), claimLine('64494')],
        says: '64493',
      },
      'the first level is of another day': {
        procedure: performed('64484'),
        lines: [claimLine('64484'), { ...claimLine('64483'), day: day('2026-11-20') }],
      },
      'the first level is on the facility’s bill alone': {
        procedure: performed('64484'),
        lines: [
          { ...claimLine('64484'), bill: 'professional' },
          { ...claimLine('64483'), bill: 'institutional' },
        ],
      },
      'an intercostal add-on': {
        procedure: performed('64421'),
        lines: [claimLine('64421')],
        says: '64420',
      },
    },
    skipped: {
      'no add-on': { procedure: performed('64483'), lines: [claimLine('64483')] },
      'no lines': { procedure: performed('64484') },
    },
  },
);
