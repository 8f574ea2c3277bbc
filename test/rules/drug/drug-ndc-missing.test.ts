import { drugNdcMissing } from '../../../src/rules/drug/drug-ndc-missing.ts';
import { claimLine, orderLine, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('62323');
const bearing = { ...claimLine('J1010'), ndc: '00009-3073-01' };

testRule(
  drugNdcMissing,
  { 'payer.ndc_required': true },
  {
    met: { 'the drug line bears one': { procedure, lines: [claimLine('62323'), bearing] } },
    unmet: {
      'the drug line bears none': {
        procedure,
        lines: [claimLine('62323'), claimLine('J1010')],
        says: 'J1010 bears none',
      },
      'one of two bears none': {
        procedure,
        lines: [bearing, claimLine('J9999')],
        says: 'J9999 bears none',
      },
      'contrast bears none': { procedure, lines: [claimLine('Q9966')] },
    },
    skipped: {
      'a payer that asks for none': {
        procedure,
        lines: [claimLine('J1010')],
        params: { 'payer.ndc_required': false },
      },
      'no drug': { procedure, lines: [claimLine('62323')] },
      'an order': { procedure, lines: [orderLine('J1010')] },
    },
  },
);
