import { priorAuthExpiring } from '../../../src/rules/prior-authorization/prior-auth-expiring.ts';
import { performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized, openEnded } from './authorizations.ts';

const procedure = planned('62323');
const november = [authorized('62323')];

testRule(
  priorAuthExpiring,
  { 'pa.renewal_lead_days': 21, 'pa.valid_days': null },
  {
    met: {
      '22 days before its end': { procedure, authorizations: november, today: '2026-11-08' },
      'no end at all': { procedure, authorizations: [openEnded('62323')], today: '2026-11-21' },
      'another one that lasts longer': {
        procedure,
        authorizations: [...november, openEnded('62323')],
        today: '2026-11-21',
      },
    },
    unmet: {
      '21 days before its end': {
        procedure,
        authorizations: november,
        today: '2026-11-09',
        says: '2026-11-30',
      },
      'one of another code that lasts longer': {
        procedure,
        authorizations: [...november, openEnded('62321', { number: 'A-2' })],
        today: '2026-11-21',
        says: 'A-1 ends on 2026-11-30',
      },
      'the day of its end': { procedure, authorizations: november, today: '2026-11-30' },
    },
    skipped: {
      'none in force': { procedure, authorizations: [] },
      'one of another code, which differs': {
        procedure,
        authorizations: [authorized('62321')],
        today: '2026-11-21',
      },
      'a procedure already done': { procedure: performed('62323'), authorizations: november },
    },
  },
);
