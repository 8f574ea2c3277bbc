import { bilateralModifierInvalid } from '../../../src/rules/cross-cutting/bilateral-modifier-invalid.ts';
import { claimLine, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  bilateralModifierInvalid,
  {},
  {
    met: {
      'an interlaminar injection without sides': {
        procedure: performed('62323'),
        lines: [claimLine('62323')],
      },
      'one side is no pair': { procedure: performed('62323'), lines: [claimLine('62323', 'LT')] },
      'one side of one code and the other of another': {
        procedure: performed('20552'),
        lines: [claimLine('20552', 'RT'), claimLine('20553', 'LT')],
      },
      'one side on each of two bills is no pair': {
        procedure: performed('20552'),
        lines: [
          { ...claimLine('20552', 'RT'), bill: 'professional' },
          { ...claimLine('20552', 'LT'), bill: 'institutional' },
        ],
      },
      'trigger points without sides': {
        procedure: performed('20553'),
        lines: [claimLine('20553')],
      },
      'an order whose site is on both sides, without a modifier': {
        procedure: planned('20552'),
        lines: [{ ...orderLine('20552'), laterality: 'bilateral' }],
      },
    },
    unmet: {
      'modifier 50': {
        procedure: performed('62323'),
        lines: [claimLine('62323', '50')],
        says: 'are reported for 62323',
      },
      'RT with LT on one line': {
        procedure: performed('20553'),
        lines: [claimLine('20553', 'RT', 'LT')],
      },
      'RT and LT on two lines': {
        procedure: performed('62321'),
        lines: [claimLine('62321', 'RT'), claimLine('62321', 'LT')],
      },
      'an order with modifier 50': {
        procedure: planned('62323'),
        lines: [orderLine('62323', '50')],
      },
      'a catheter': { procedure: performed('62327'), lines: [claimLine('62327', '50')] },
    },
    skipped: {
      'a transforaminal injection has sides': {
        procedure: performed('64483'),
        lines: [claimLine('64483', '50')],
      },
      'a code of whose indicator we are not sure': {
        procedure: performed('62282'),
        lines: [claimLine('62282', '50')],
      },
      'no lines': { procedure: performed('62323') },
    },
  },
);
