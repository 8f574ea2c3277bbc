import { sijKxMissingDiagnostic } from '../../../src/rules/sacroiliac-joint/sij-kx-missing-diagnostic.ts';
import { claimLine, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnostic = { intent: documented('diagnostic' as const, 'diagnostic SI injection') };
const bare = [claimLine('27096', 'LT')];

testRule(
  sijKxMissingDiagnostic,
  { 'sij.kx': true },
  {
    met: {
      'the line carries KX': {
        procedure: performed('27096', diagnostic),
        lines: [claimLine('27096', 'LT', 'KX')],
      },
    },
    undocumented: {
      'a diagnostic injection without KX': {
        procedure: performed('27096', diagnostic),
        lines: bare,
        says: 'the claim has no KX on 27096',
      },
      'the same on a facility’s claim': {
        procedure: performed('27096', diagnostic),
        lines: [claimLine('G0260', 'LT')],
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('27096', { intent: unreadable('a PDF') }),
        lines: bare,
      },
    },
    skipped: {
      'a therapeutic injection': {
        procedure: performed('27096', { intent: documented('therapeutic') }),
        lines: bare,
      },
      'the intent is not documented': { procedure: performed('27096'), lines: bare },
      'a block of the nerves': {
        procedure: performed('64451', diagnostic),
        lines: [claimLine('64451', 'LT')],
      },
      'this payer does not use KX': {
        procedure: performed('27096', diagnostic),
        lines: bare,
        params: { 'sij.kx': false },
      },
      'a facet injection': { procedure: performed('64493', diagnostic), lines: bare },
    },
  },
);
