import { emLevelHighUnsupported } from '../../../src/rules/visit/em-level-high-unsupported.ts';
import { claimLine, documented, orderLine, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('99215');
const lines = [claimLine('99215')];

testRule(
  emLevelHighUnsupported,
  {},
  {
    met: {
      'a high risk is documented': {
        procedure: performed('99215', { highRisk: documented('sent to the emergency room') }),
        lines,
      },
      'it is documented with a procedure of the day': {
        procedure,
        lines,
        alongside: [performed('62369', { highRisk: documented('admitted') })],
      },
    },
    undocumented: { 'none is charted': { procedure, lines, says: 'moderate risk' } },
    unchecked: {
      'the note could not be read': {
        procedure: performed('99215', { highRisk: unreadable('notes: 403') }),
        lines,
      },
    },
    skipped: {
      'a lower level': { procedure: performed('99214'), lines: [claimLine('99214')] },
      'an order': { procedure, lines: [orderLine('99215')] },
    },
  },
);
