import { tpiUnitsGt1 } from '../../../src/rules/trigger-point/tpi-units-gt-1.ts';
import { claimLine, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  tpiUnitsGt1,
  {},
  {
    met: {
      'one unit': { procedure: performed('20553'), lines: [claimLine('20553')] },
      'one unit for the practitioner and one for the facility': {
        procedure: performed('20553'),
        lines: [
          { ...claimLine('20553'), bill: 'professional' },
          { ...claimLine('20553'), bill: 'institutional' },
        ],
      },
      'a side on each of two lines is told of elsewhere': {
        procedure: performed('20553'),
        lines: [claimLine('20553', 'LT'), claimLine('20553', 'RT')],
      },
    },
    unmet: {
      'two units': {
        procedure: performed('20553'),
        lines: [{ ...claimLine('20553'), units: 2 }],
        says: '20553 has 2 units',
      },
      'one unit on each of two lines': {
        procedure: performed('20552'),
        lines: [claimLine('20552'), claimLine('20552')],
      },
    },
    skipped: {
      'an order is no claim': {
        procedure: planned('20553'),
        lines: [{ ...orderLine('20553'), units: 2 }],
      },
      'a drug': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), { ...claimLine('J1010'), units: 40 }],
      },
    },
  },
);
