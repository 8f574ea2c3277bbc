import { udtG0483Justification } from '../../../src/rules/drug-test/udt-g0483-justification.ts';
import { codes, documented, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  udtG0483Justification,
  {},
  {
    met: {
      'a reason is given': {
        procedure: planned('G0483', { definitiveRationale: documented('many unknown drugs') }),
      },
    },
    undocumented: {
      'no reason': { procedure: planned('G0483'), says: '22 drug classes' },
      'beside a presumptive test': {
        procedure: planned('G0483', { codes: codes('80307', 'G0483') }),
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: planned('G0483', { definitiveRationale: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'fewer classes': { procedure: planned('G0482') },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
