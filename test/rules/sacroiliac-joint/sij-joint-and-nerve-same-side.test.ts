import { sijJointAndNerveSameSide } from '../../../src/rules/sacroiliac-joint/sij-joint-and-nerve-same-side.ts';
import { claimLine, day, documented, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  sijJointAndNerveSameSide,
  {},
  {
    met: {
      'the joint on the left and the nerves on the right': {
        procedure: performed('27096'),
        lines: [claimLine('27096', 'LT'), claimLine('64451', 'RT')],
      },
    },
    unmet: {
      'both on the left': {
        procedure: performed('27096'),
        lines: [claimLine('27096', 'LT'), claimLine('64451', 'LT')],
        says: '27096 (joint) and 64451 (nerves of the joint) stand for one side',
      },
      'the joint on both sides': {
        procedure: performed('27096'),
        lines: [claimLine('64451', 'RT'), claimLine('27096', '50')],
      },
      'the facility’s code for the joint': {
        procedure: performed('27096'),
        lines: [claimLine('G0260', 'LT'), claimLine('64451', 'LT')],
      },
      'orders by their site': {
        procedure: planned('27096'),
        lines: [
          { ...orderLine('27096'), laterality: 'right' },
          { ...orderLine('64451'), laterality: 'right' },
        ],
      },
      'lines without a side, all done on the left': {
        procedure: performed('27096', { laterality: documented('left') }),
        lines: [claimLine('27096'), claimLine('64451')],
      },
    },
    skipped: {
      'only the joint': { procedure: performed('27096'), lines: [claimLine('27096', 'LT')] },
      'two days': {
        procedure: performed('27096'),
        lines: [claimLine('27096', 'LT'), { ...claimLine('64451', 'LT'), day: day('2026-11-20') }],
      },
      'a line without a side, done on both': {
        procedure: performed('27096', { laterality: documented('bilateral') }),
        lines: [claimLine('27096', 'LT'), claimLine('64451')],
      },
      'no lines': { procedure: performed('27096') },
    },
  },
);
