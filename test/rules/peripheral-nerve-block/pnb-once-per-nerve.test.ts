import { pnbOncePerNerve } from '../../../src/rules/peripheral-nerve-block/pnb-once-per-nerve.ts';
import { claimLine, documented, orderLine, performed } from '../../kit/chart.ts';
import { loosely, named } from '../../kit/nerves.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('64405');
const units = (code: string, count: number, ...modifiers: string[]) => ({
  ...claimLine(code, ...modifiers),
  units: count,
});

testRule(
  pnbOncePerNerve,
  {},
  {
    met: {
      'one unit': { procedure, lines: [claimLine('64405', 'LT')] },
      'both sides on one line with 50': { procedure, lines: [claimLine('64405', '50')] },
      'both sides on two lines': {
        procedure,
        lines: [claimLine('64405', 'RT'), claimLine('64405', 'LT')],
      },
      'two units of a bilateral block without a side, which another rule asks for': {
        procedure: performed('64405', { laterality: documented('bilateral') }),
        lines: [units('64405', 2)],
      },
      'two named nerves of one code': {
        procedure: performed('64450', { nerves: named('tibial', 'sural') }),
        lines: [units('64450', 2, 'LT')],
      },
      'two nerves in words that belong to nobody knows what': {
        procedure: performed('64450', { nerves: loosely('tibial', 'sural') }),
        lines: [units('64450', 2, 'LT')],
      },
      'a repeat of the day, reported as one': {
        procedure,
        lines: [claimLine('64405', 'LT'), claimLine('64405', 'LT', '76')],
      },
      'the facility reports it too': {
        procedure,
        lines: [
          { ...claimLine('64405', 'LT'), bill: 'professional' },
          { ...claimLine('64405', 'LT'), bill: 'institutional' },
        ],
      },
    },
    unmet: {
      'two units on one side': {
        procedure,
        lines: [units('64405', 2, 'LT')],
        says: '64405 with 2 units on the left',
      },
      'two lines of one side': {
        procedure,
        lines: [claimLine('64405', 'LT'), claimLine('64405', 'LT')],
      },
      'two units with 50': { procedure, lines: [units('64405', 2, '50')] },
      'a bilateral line and one side': {
        procedure,
        lines: [claimLine('64405', '50'), claimLine('64405', 'RT')],
        says: 'on the right',
      },
      'three units of two named nerves': {
        procedure: performed('64450', { nerves: named('tibial', 'sural') }),
        lines: [units('64450', 3, 'LT')],
      },
      'two units on one side of a bilateral block': {
        procedure: performed('64405', { laterality: documented('bilateral') }),
        lines: [units('64405', 2, 'LT')],
      },
      'two units and no side of a block on one': {
        procedure: performed('64405', { laterality: documented('left') }),
        lines: [units('64405', 2)],
      },
      'an occipital nerve twice beside peripheral nerves that nobody names': {
        procedure,
        lines: [units('64405', 2, 'LT'), units('64450', 2, 'LT')],
      },
      'two units of one nerve named twice': {
        procedure: performed('64450', { nerves: named('tibial nerve', 'posterior tibial') }),
        lines: [units('64450', 2, 'LT')],
      },
    },
    undocumented: {
      'two units of unnamed peripheral nerves': {
        procedure: performed('64450'),
        lines: [units('64450', 2, 'LT')],
        says: 'Name every nerve',
      },
    },
    skipped: {
      'further intercostal levels': {
        procedure: performed('64420'),
        lines: [units('64421', 3, 'LT')],
      },
      'an order': { procedure, lines: [{ ...orderLine('64405'), units: 2 }] },
      'another day': {
        procedure,
        lines: [{ ...units('64405', 2), day: Temporal.PlainDate.from('2026-11-20') }],
      },
      'an epidural': { procedure: performed('62323'), lines: [units('62323', 2)] },
    },
  },
);
