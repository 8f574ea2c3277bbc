import { bilateralBillingStyle } from '../../../src/rules/cross-cutting/bilateral-billing-style.ts';
import { claimLine, documented, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const facility = (code: string, ...modifiers: string[]) => ({
  ...claimLine(code, ...modifiers),
  bill: 'institutional' as const,
  setting: '24',
});
const two = {
  'bilateral.style': { professional: 'rt-lt-two-lines', ascFacility: 'rt-lt-two-lines' },
};
const both = { laterality: documented('bilateral' as const) };

testRule(
  bilateralBillingStyle,
  {
    'bilateral.style': { professional: 'mod50-one-line', ascFacility: 'rt-lt-two-lines' },
    'bilateral.addon_style': 'mod50',
  },
  {
    met: {
      'one line, one unit, modifier 50': {
        procedure: performed('64493', both),
        lines: [claimLine('64493', '50')],
      },
      'one side': { procedure: performed('64493'), lines: [claimLine('64493', 'LT')] },
      'a first level left and its add-on right': {
        procedure: performed('64483'),
        lines: [claimLine('64483', 'LT'), claimLine('64484', 'RT')],
      },
      'RT and LT on two lines where the payer asks for that': {
        procedure: performed('64493', both),
        lines: [claimLine('64493', 'RT'), claimLine('64493', 'LT')],
        params: two,
      },
      'RT and LT on two lines of a surgery center': {
        procedure: performed('64493', both),
        lines: [facility('64493', 'RT'), facility('64493', 'LT')],
      },
      'modifier 50 of the practitioner beside RT and LT of the surgery center': {
        procedure: performed('64493', both),
        lines: [
          { ...claimLine('64493', '50'), bill: 'professional' },
          facility('64493', 'RT'),
          facility('64493', 'LT'),
        ],
      },
      'an add-on on two lines where the payer asks for that': {
        procedure: performed('64493', both),
        lines: [claimLine('64493', '50'), claimLine('64494', 'RT'), claimLine('64494', 'LT')],
        params: { 'bilateral.addon_style': 'two-lines' },
      },
      'an add-on whose form is not known': {
        procedure: performed('64493', both),
        lines: [claimLine('64493', '50'), claimLine('64494', 'RT'), claimLine('64494', 'LT')],
        params: { 'bilateral.addon_style': null },
      },
      'a hospital, whose form is not known': {
        procedure: performed('64493', both),
        lines: [{ ...facility('64493', '50'), setting: '22' }],
      },
      'a surgery center, and who bills is not known': {
        procedure: performed('64493', { ...both, setting: documented('24') }),
        lines: [claimLine('64493', '50')],
        params: two,
      },
      'two units and one of a code, where both sides were done': {
        procedure: performed('64635', both),
        lines: [{ ...claimLine('64636'), units: 2 }, claimLine('64636')],
      },
      'two units of one side': {
        procedure: performed('64635', { laterality: documented('left') }),
        lines: [{ ...claimLine('64636', 'LT'), units: 2 }],
      },
    },
    unmet: {
      'two units under modifier 50': {
        procedure: performed('64493', both),
        lines: [{ ...claimLine('64493', '50'), units: 2 }],
        says: '64493 has two units on one line',
      },
      'RT and LT on two lines where one is asked for': {
        procedure: performed('64493', both),
        lines: [claimLine('64493', 'RT'), claimLine('64493', 'LT')],
        says: '64493 stands on two lines, RT and LT',
      },
      'an add-on on two lines where one is asked for': {
        procedure: performed('64493', both),
        lines: [claimLine('64493', '50'), claimLine('64494', 'RT'), claimLine('64494', 'LT')],
        says: '64494',
      },
      'two units with modifier 50': {
        procedure: performed('64493', both),
        lines: [{ ...claimLine('64493', '50'), units: 2 }],
        says: 'two units',
      },
      'two units of a session on both sides': {
        procedure: performed('64493', both),
        lines: [{ ...claimLine('64493'), units: 2 }],
      },
      'modifier 50 for a surgery center': {
        procedure: performed('64493', both),
        lines: [facility('64493', '50')],
        says: 'two lines, RT and LT, one unit each',
      },
      'modifier 50 for a surgery center, beside the practitioner’s own': {
        procedure: performed('64493', both),
        lines: [{ ...claimLine('64493', '50'), bill: 'professional' }, facility('64493', '50')],
        says: 'two lines, RT and LT, one unit each',
      },
      'modifier 50 where the payer asks for two lines': {
        procedure: performed('64493', both),
        lines: [claimLine('64493', '50')],
        params: two,
      },
    },
    skipped: {
      'a code without sides': { procedure: performed('62323'), lines: [claimLine('62323', '50')] },
      'an order is no claim': { procedure: planned('64493'), lines: [orderLine('64493', '50')] },
      'no lines': { procedure: performed('64493') },
    },
  },
);
