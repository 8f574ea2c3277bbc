import { lateralityMissingNote } from '../../../src/rules/cross-cutting/laterality-missing-note.ts';
import { claimLine, documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const left = { laterality: documented('left' as const) };

testRule(
  lateralityMissingNote,
  {},
  {
    met: {
      'the note names a side and no claim is there yet': { procedure: performed('64483', left) },
      'the claim line carries LT': {
        procedure: performed('64483', {
          ...left,
          claimLines: documented([claimLine('64483', 'LT')]),
        }),
      },
      'the claim line carries 50': {
        procedure: performed('64483', {
          ...left,
          claimLines: documented([claimLine('64483', '50')]),
        }),
      },
      'the claim line carries LT beside KX': {
        procedure: performed('64493', {
          ...left,
          claimLines: documented([claimLine('64493', 'LT', 'KX')]),
        }),
      },
      'a line that needs no side': {
        procedure: performed('64483', {
          ...left,
          claimLines: documented([{ ...claimLine('J1010'), sideRequired: false }]),
        }),
      },
    },
    undocumented: {
      'neither note nor procedure names a side': { procedure: performed('64483') },
      'the midline is no side': {
        procedure: performed('64483', { laterality: documented('midline') }),
        says: 'names a side',
      },
      'two lines carry none': {
        procedure: performed('64493', {
          ...left,
          claimLines: documented([claimLine('64493', 'KX'), claimLine('64494')]),
        }),
        says: 'claim line 64493, 64494 carries',
      },
      'the claim line carries only KX': {
        procedure: performed('64493', {
          ...left,
          claimLines: documented([claimLine('64493', 'KX')]),
        }),
        says: '64493 carries none of RT, LT and 50',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64483', { laterality: unreadable('a PDF') }),
      },
    },
    skipped: {
      'an interlaminar injection has no side': { procedure: performed('62323') },
      'an order is judged elsewhere': { procedure: planned('64483') },
    },
  },
);
