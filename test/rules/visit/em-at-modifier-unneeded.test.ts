import { emAtModifierUnneeded } from '../../../src/rules/visit/em-at-modifier-unneeded.ts';
import { claimLine, orderLine, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('62323');

testRule(
  emAtModifierUnneeded,
  {},
  {
    unmet: {
      'an epidural with AT': { procedure, lines: [claimLine('62323', 'AT')], says: '62323' },
      'a visit with AT': {
        procedure,
        lines: [claimLine('99214', '25', 'AT'), claimLine('62323')],
        says: '99214 carries AT',
      },
    },
    skipped: {
      'no AT': { procedure, lines: [claimLine('62323', 'LT')] },
      'chiropractic manipulation': { procedure, lines: [claimLine('98941', 'AT')] },
      'an order': { procedure, lines: [orderLine('62323', 'AT')] },
    },
  },
);
