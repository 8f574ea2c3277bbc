import { guidanceCodeDuplicate } from '../../../src/rules/imaging-guidance/guidance-code-duplicate.ts';
import { claimLine, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const twice = (code: string) => ({ ...claimLine(code), units: 2 });

testRule(
  guidanceCodeDuplicate,
  { 'imaging.unbundle_allowed_codes': [] },
  {
    met: {
      'one unit': {
        procedure: performed('20610'),
        lines: [claimLine('20610', '50'), claimLine('77002')],
      },
      'one unit for the practitioner and one for the facility': {
        procedure: performed('20610'),
        lines: [
          { ...claimLine('20610', 'LT'), bill: 'professional' },
          { ...claimLine('77002', '26'), bill: 'professional' },
          { ...claimLine('20610', 'LT'), bill: 'institutional' },
          { ...claimLine('77002', 'TC'), bill: 'institutional' },
        ],
      },
      'one unit for each of two sessions': {
        procedure: performed('20610', { reference: 'Procedure/j' }),
        alongside: [performed('64405', { reference: 'Procedure/n' })],
        lines: [claimLine('20610'), claimLine('64405'), twice('77002')],
      },
      'one unit in each spinal region, where the payer takes guidance apart': {
        procedure: performed('62321', { reference: 'Procedure/c' }),
        alongside: [performed('62323', { reference: 'Procedure/l' })],
        lines: [claimLine('62321'), claimLine('62323'), claimLine('77003'), claimLine('77003')],
        params: { 'imaging.unbundle_allowed_codes': ['62320-62323'] },
      },
    },
    unmet: {
      'two units on one line': {
        procedure: performed('64510'),
        lines: [claimLine('64510', 'LT'), twice('77003')],
        says: '77003 2 times',
      },
      'one unit on each of two lines': {
        procedure: performed('20610'),
        lines: [claimLine('20610', '50'), claimLine('77002'), claimLine('77002')],
      },
      'three units for two sessions': {
        procedure: performed('20610', { reference: 'Procedure/j' }),
        alongside: [performed('64405', { reference: 'Procedure/n' })],
        lines: [claimLine('20610'), claimLine('64405'), twice('77002'), claimLine('77002')],
      },
      'two units for one region, where the payer takes guidance apart': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), twice('77003')],
        params: { 'imaging.unbundle_allowed_codes': ['62323'] },
      },
      'a session whose code includes guidance adds no unit': {
        procedure: performed('64510', { reference: 'Procedure/s' }),
        alongside: [performed('64483', { reference: 'Procedure/t' })],
        lines: [claimLine('64510'), claimLine('64483'), twice('77003')],
      },
    },
    skipped: {
      'the code includes guidance, which is told of elsewhere': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), twice('77003')],
      },
      'no guidance code': { procedure: performed('20610'), lines: [claimLine('20610')] },
      'an order is no claim': {
        procedure: planned('20610'),
        lines: [orderLine('20610'), { ...orderLine('77002'), units: 2 }],
      },
    },
  },
);
