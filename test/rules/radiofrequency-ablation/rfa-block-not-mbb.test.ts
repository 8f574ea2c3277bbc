import { rfaBlockNotMbb } from '../../../src/rules/radiofrequency-ablation/rfa-block-not-mbb.ts';
import { documented, history, planned, relief, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation, block, FIRST, SECOND } from './blocks.ts';

const procedure = ablation();
const after = (first = {}, second = {}) => history([block(FIRST, first), block(SECOND, second)]);
const done = block(SECOND, { family: 'facet-ablation' });
const joint = { approach: documented('intra-articular' as const) };

testRule(
  rfaBlockNotMbb,
  { 'rfa.blocks': 2, 'rfa.relief_threshold': 80, 'rfa.block_type': 'mbb' },
  {
    met: {
      'two medial branch blocks': { procedure, history: after() },
      'a joint injection beside two of them': {
        procedure,
        history: history([block(FIRST), block(SECOND), block('2026-08-01', joint)]),
      },
    },
    unmet: {
      'one of two was in the joint': {
        procedure,
        history: after({}, joint),
        says: 'intra-articular',
      },
    },
    undocumented: {
      'the kind of one was never charted': {
        procedure,
        history: after({}, { approach: undocumented }),
        says: 'not stated',
      },
    },
    unchecked: {
      'the note of one could not be read': {
        procedure,
        history: after({}, { approach: unreadable('a PDF') }),
      },
    },
    skipped: {
      'a repeat, whatever the blocks were': {
        procedure,
        history: history([...after(joint, joint).sessions, done]),
        says: 'a repeat ablation',
      },
      'the policy takes any kind': {
        procedure,
        params: { 'rfa.block_type': 'facet-or-mbb' },
        history: after(joint, joint),
      },
      'too few positive blocks, which another rule says': {
        procedure,
        history: after(joint, { ...joint, relief: relief(79) }),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
