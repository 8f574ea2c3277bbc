import { rfaBlockLevelSideMismatch } from '../../../src/rules/radiofrequency-ablation/rfa-block-level-side-mismatch.ts';
import { documented, history, planned, relief, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation, block, FIRST, SECOND } from './blocks.ts';

const procedure = ablation();
const both = (over = {}) => history([block(FIRST, over), block(SECOND, over)]);

testRule(
  rfaBlockLevelSideMismatch,
  { 'rfa.blocks': 2, 'rfa.relief_threshold': 80 },
  {
    met: { 'the blocks cover side and level': { procedure, history: both() } },
    unmet: {
      'the blocks were on the right': {
        procedure,
        history: both({ laterality: documented('right') }),
        says: 'right',
      },
      'one of two planned levels was not blocked': {
        procedure: ablation({ levels: documented(['L4-L5', 'L5-S1']) }),
        history: both(),
      },
    },
    undocumented: {
      'the side of the blocks was never charted': {
        procedure,
        history: both({ laterality: undocumented }),
      },
    },
    unchecked: {
      'the side of the blocks could not be read': {
        procedure,
        history: both({ laterality: unreadable('BodyStructure/1: 403') }),
      },
    },
    skipped: {
      'a repeat, whatever the blocks were': {
        procedure,
        history: history([
          ...both({ laterality: documented('right') }).sessions,
          block(SECOND, { family: 'facet-ablation' }),
        ]),
        says: 'a repeat ablation',
      },
      'too few positive blocks to compare': {
        procedure,
        history: both({ laterality: documented('right'), relief: relief(79) }),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
