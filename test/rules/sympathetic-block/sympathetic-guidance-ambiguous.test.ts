import { sympatheticGuidanceAmbiguous } from '../../../src/rules/sympathetic-block/sympathetic-guidance-ambiguous.ts';
import { claimLine, codes, orderLine, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('64520');
const lines = [claimLine('64520', 'LT'), claimLine('77003')];

testRule(
  sympatheticGuidanceAmbiguous,
  { 'sympathetic.guidance_code': null },
  {
    met: {
      'the code that the payer takes': {
        procedure,
        lines,
        params: { 'sympathetic.guidance_code': '77003' },
      },
    },
    unmet: {
      'a payer of whom nothing is known': { procedure, lines, says: '77002 or 77003' },
      'the other code': {
        procedure,
        lines,
        params: { 'sympathetic.guidance_code': '77002' },
        says: 'takes 77002',
      },
      'both codes': {
        procedure,
        lines: [...lines, claimLine('77002')],
        params: { 'sympathetic.guidance_code': '77003' },
        says: '77003, 77002',
      },
      'a celiac block beside it': {
        procedure: performed('64520', { codes: codes('64520', '64530') }),
        lines,
        says: 'with 64520 disagree',
      },
      'a stellate block with 77002': {
        procedure: performed('64510'),
        lines: [claimLine('64510', 'LT'), claimLine('77002')],
      },
    },
    skipped: {
      'no fluoroscopy on the claim': { procedure, lines: [claimLine('64520', 'LT')] },
      'an order': { procedure, lines: [orderLine('64520'), orderLine('77003')] },
      'a knee injection of the day may be what was guided': {
        procedure,
        lines: [...lines, claimLine('20610', 'LT')],
      },
      'a celiac plexus block': { procedure: performed('64530'), lines },
      'an epidural': { procedure: performed('62322'), lines },
    },
  },
);
