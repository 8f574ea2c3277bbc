import { tpiTwoCodesSameDay } from '../../../src/rules/trigger-point/tpi-two-codes-same-day.ts';
import { claimLine, codes, day, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  tpiTwoCodesSameDay,
  {},
  {
    met: {
      'one code': { procedure: performed('20553'), lines: [claimLine('20553')] },
      'two codes on two days': {
        procedure: performed('20553'),
        lines: [claimLine('20553'), { ...claimLine('20552'), day: day('2026-11-20') }],
      },
    },
    unmet: {
      'both codes on a claim': {
        procedure: performed('20553'),
        lines: [claimLine('20553'), claimLine('20552')],
        says: '20552 and 20553 stand for one day',
      },
      'both codes ordered': {
        procedure: planned('20552', { codes: codes('20552', '20553') }),
        lines: [orderLine('20552'), orderLine('20553')],
      },
    },
    skipped: {
      'no lines': { procedure: performed('20553') },
      'an epidural': { procedure: performed('62323'), lines: [claimLine('62323')] },
    },
  },
);
