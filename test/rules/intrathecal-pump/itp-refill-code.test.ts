import { itpRefillCode } from '../../../src/rules/intrathecal-pump/itp-refill-code.ts';
import { claimLine, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const reprogrammed = { refill: documented({ drug: 'morphine', isReprogrammed: true }) };

testRule(
  itpRefillCode,
  {},
  {
    met: {
      'no new settings': {
        procedure: performed('95991', { refill: documented({ isReprogrammed: false }) }),
      },
      'nothing is told of settings': {
        procedure: performed('95990', { refill: documented({ drug: 'morphine' }) }),
      },
    },
    unmet: {
      'new settings, charted as 62370, on a claim as 95991': {
        procedure: performed('62370', reprogrammed),
        lines: [claimLine('95991')],
      },
      'new settings as 95990': { procedure: performed('95990', reprogrammed), says: '62369' },
      'new settings as 95991': { procedure: performed('95991', reprogrammed) },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('95990', { refill: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'new settings, charted as 95991, on a claim as 62369': {
        procedure: performed('95991', reprogrammed),
        lines: [claimLine('62369')],
      },
      'a check whose note could not be read': {
        procedure: performed('62368', { refill: unreadable('notes: 403') }),
      },
      'new settings as 62369': { procedure: performed('62369', reprogrammed) },
      'the note tells nothing': { procedure: performed('95990') },
      'words that belong to nobody knows what': {
        procedure: performed('95990', { refill: { ...reprogrammed.refill, loose: true } }),
      },
      'a check': { procedure: performed('62368', reprogrammed) },
      'a stimulator': { procedure: performed('95972', reprogrammed) },
    },
  },
);
