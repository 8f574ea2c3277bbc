import { priorAuthRetroWindow } from '../../../src/rules/prior-authorization/prior-auth-retro-window.ts';
import { performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized } from './authorizations.ts';

const procedure = performed('62323');

testRule(
  priorAuthRetroWindow,
  {
    'pa.required': [{ families: ['epidural'] }],
    'pa.retro_days': 30,
    'pa.valid_days': null,
  },
  {
    met: {
      'an authorization that covers it': { procedure, authorizations: [authorized('62323')] },
    },
    unmet: {
      'the 30th day': {
        procedure,
        authorizations: [],
        today: '2026-12-21',
        says: 'until 2026-12-21',
      },
      'a request that was denied': {
        procedure,
        authorizations: [authorized('62323', { decision: 'denied' })],
      },
    },
    skipped: {
      'the 31st day': { procedure, authorizations: [], today: '2026-12-22' },
      'a payer that takes none afterwards': {
        procedure,
        authorizations: [],
        params: { 'pa.retro_days': 0 },
      },
      'a payer that asks for none': { procedure: performed('20552'), authorizations: [] },
      'a procedure not done yet': { procedure: planned('62323'), authorizations: [] },
    },
  },
);
