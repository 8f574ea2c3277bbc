import { jointUnitsPerJoint } from '../../../src/rules/large-joint/joint-units-per-joint.ts';
import { claimLine, documented, orderLine, performed, unreadable } from '../../kit/chart.ts';
import { named } from '../../kit/nerves.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('20610');
const two = (...modifiers: string[]) => ({ ...claimLine('20610', ...modifiers), units: 2 });

testRule(
  jointUnitsPerJoint,
  {},
  {
    met: {
      'one unit': { procedure, lines: [claimLine('20610', 'LT')] },
      'both sides with 50': { procedure, lines: [claimLine('20610', '50')] },
      'both sides on two lines': {
        procedure,
        lines: [claimLine('20610', 'LT'), claimLine('20610', 'RT')],
      },
      'another joint on a line of its own': {
        procedure,
        lines: [claimLine('20610', 'LT'), claimLine('20610', 'LT', 'XS')],
      },
      'one unit for a shoulder and the bursa it is named for': {
        procedure: performed('20610', { joints: named('left shoulder', 'subacromial bursa') }),
        lines: [claimLine('20610', 'LT')],
      },
      'two units for two named joints of a side': {
        procedure: performed('20610', { joints: named('left knee', 'left shoulder') }),
        lines: [two('LT')],
      },
      'two units for both knees, whose style another rule judges': {
        procedure: performed('20610', { laterality: documented('bilateral') }),
        lines: [two()],
      },
    },
    unmet: {
      'two units for a shoulder and the bursa it is named for': {
        procedure: performed('20610', { joints: named('left shoulder', 'subacromial bursa') }),
        lines: [{ ...claimLine('20610', 'LT'), units: 2 }],
      },
      'two units on one side': { procedure, lines: [two('LT')], says: '2 units on the left' },
      'two units and no side': { procedure, lines: [two()] },
      'two units with 50': { procedure, lines: [two('50')] },
      'one joint under two names': {
        procedure: performed('20610', { joints: named('Left knee', 'knee joint') }),
        lines: [two('LT')],
      },
      'joints that could not be read speak for none': {
        procedure: performed('20610', { joints: unreadable('403') }),
        lines: [two('LT')],
      },
      'two lines of one side': {
        procedure,
        lines: [claimLine('20610', 'LT'), claimLine('20610', 'LT')],
      },
    },
    skipped: {
      'an order': { procedure, lines: [{ ...orderLine('20610'), units: 2 }] },
      'no claim': { procedure },
      'a nerve block': { procedure: performed('64405'), lines: [two('LT')] },
    },
  },
);
