import { expect, it } from 'vitest';
import type { Statement } from '../../../src/chart/fact.ts';
import { lateralityMismatch } from '../../../src/rules/cross-cutting/laterality-mismatch.ts';
import type { Laterality } from '../../../src/terminology/site.ts';
import { documented, performed, planned, said, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const stating = (...statements: Statement<Laterality>[]) =>
  performed('64483', { statedSides: documented(statements) });

testRule(
  lateralityMismatch,
  {},
  {
    met: {
      'order, note and claim agree': {
        procedure: stating(said('order', 'left'), said('note', 'left'), said('claim', 'left')),
      },
      'left and right lines of one claim are both sides': {
        procedure: stating(
          said('note', 'bilateral'),
          said('claim', 'left'),
          said('claim', 'right'),
        ),
      },
      'diagnoses of both sides contradict no side': {
        procedure: stating(
          said('note', 'left'),
          said('diagnosis', 'left'),
          said('diagnosis', 'right'),
        ),
      },
      'a diagnosis of one side does not contradict a bilateral procedure': {
        procedure: stating(said('note', 'bilateral'), said('diagnosis', 'left')),
      },
      'midline is no side': { procedure: stating(said('note', 'left'), said('order', 'midline')) },
      'the change of side is explained': {
        procedure: {
          ...stating(said('order', 'left'), said('note', 'right')),
          sideChange: documented('changed to the right because of new symptoms'),
        },
        says: 'new symptoms',
      },
    },
    unmet: {
      'ordered left, documented right': {
        procedure: stating(said('order', 'left'), said('note', 'right')),
        says: 'order left',
      },
      'documented left, claimed on both sides': {
        procedure: stating(said('note', 'left'), said('claim', 'bilateral')),
      },
      'consent for the other side': {
        procedure: stating(said('note', 'left'), said('consent', 'right')),
      },
      'a diagnosis of the other side': {
        procedure: stating(said('note', 'left'), said('diagnosis', 'right')),
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64483', { statedSides: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no source names a side': { procedure: performed('62323') },
      'an order': { procedure: planned('64483') },
    },
  },
);

it('is a safety rule, so that its cards may be critical', () => {
  expect(lateralityMismatch.safety).toBe(true);
});
