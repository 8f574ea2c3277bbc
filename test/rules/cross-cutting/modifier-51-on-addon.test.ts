import { modifier51OnAddon } from '../../../src/rules/cross-cutting/modifier-51-on-addon.ts';
import { claimLine, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  modifier51OnAddon,
  { 'mod51.required_by_payer': false },
  {
    met: {
      'no 51': { procedure: performed('64483'), lines: [claimLine('64483'), claimLine('64484')] },
      'a second procedure with 51 where the payer asks for it': {
        procedure: performed('20610'),
        lines: [claimLine('20610', '51')],
        params: { 'mod51.required_by_payer': true },
      },
      'a second procedure with 51, and the payer’s wish is not known': {
        procedure: performed('20610'),
        lines: [claimLine('20610', '51')],
        params: { 'mod51.required_by_payer': null },
      },
    },
    unmet: {
      'an add-on with 51': {
        procedure: performed('64483'),
        lines: [claimLine('64483'), claimLine('64484', '51')],
        says: 'on the add-on 64484',
      },
      'an add-on with 51 where the payer asks for it elsewhere': {
        procedure: performed('64483'),
        lines: [claimLine('64483'), claimLine('64484', '51')],
        params: { 'mod51.required_by_payer': true },
      },
      'a second procedure with 51 where the payer adds it': {
        procedure: performed('20610'),
        lines: [claimLine('20610', '51')],
        says: 'this payer adds it by itself',
      },
    },
    skipped: {
      'an order is no claim': { procedure: planned('64484'), lines: [orderLine('64484', '51')] },
      'no lines': { procedure: performed('64484') },
    },
  },
);
