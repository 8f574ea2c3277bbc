import { udtPresumptiveUnits } from '../../../src/rules/drug-test/udt-presumptive-units.ts';
import { claimLine, day, orderLine, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('80307');

testRule(
  udtPresumptiveUnits,
  { 'udt.presumptive_per_day': 1 },
  {
    met: {
      'one test': { procedure, lines: [claimLine('80307')] },
      'one of each kind': { procedure, lines: [claimLine('80307'), claimLine('G0480')] },
      'one on each of two days': {
        procedure,
        lines: [claimLine('80307'), { ...claimLine('80307'), day: day('2026-11-20') }],
      },
    },
    unmet: {
      'two units': {
        procedure,
        lines: [{ ...claimLine('80305'), units: 2 }],
        says: '2 presumptive',
      },
      'two codes': {
        procedure,
        lines: [claimLine('80305', 'QW'), claimLine('80307')],
        says: '80305, 80307',
      },
    },
    skipped: {
      'definitive tests': { procedure: performed('G0480'), lines: [claimLine('G0480')] },
      'an order': { procedure, lines: [{ ...orderLine('80307'), units: 2 }] },
      'an epidural': {
        procedure: performed('62323'),
        lines: [{ ...claimLine('80305'), units: 2 }],
      },
    },
  },
);
