import { lateralityMissingOrder } from '../../../src/rules/cross-cutting/laterality-missing-order.ts';
import { documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  lateralityMissingOrder,
  {},
  {
    met: {
      'left is stated': { procedure: planned('64483', { laterality: documented('left') }) },
      'both sides are stated': {
        procedure: planned('64493', { laterality: documented('bilateral') }),
      },
    },
    undocumented: {
      'a transforaminal injection without a side': { procedure: planned('64483'), says: 'side' },
      'midline is no side of a facet': {
        procedure: planned('64493', { laterality: documented('midline') }),
      },
      'a facet injection that only words name': {
        procedure: planned('64493', { codes: [] }),
      },
    },
    unchecked: {
      'the body site could not be read': {
        procedure: planned('64483', { laterality: unreadable('BodyStructure/1: 403') }),
      },
    },
    skipped: {
      'an interlaminar injection has no side': { procedure: planned('62323') },
      'trigger points have no side': { procedure: planned('20553') },
      'what was done is no order': { procedure: performed('64483') },
    },
  },
);
