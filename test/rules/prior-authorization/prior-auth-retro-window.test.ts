import { priorAuthRetroWindow } from '../../../src/rules/prior-authorization/prior-auth-retro-window.ts';
import { day, performed, planned, undocumented, unreadable } from '../../kit/chart.ts';
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
      'an authorization that ended before': {
        procedure,
        authorizations: [authorized('62323', { end: day('2026-11-20') })],
      },
      'an authorization of another code': { procedure, authorizations: [authorized('62321')] },
      'a request that was denied': {
        procedure,
        authorizations: [authorized('62323', { decision: 'denied' })],
      },
    },
    skipped: {
      'authorizations that could not be read, where none are taken afterwards': {
        procedure,
        params: { 'pa.retro_days': 0 },
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'the 31st day': { procedure, authorizations: [], today: '2026-12-22' },
      'a day that nobody knows': {
        procedure: performed('62323', { dateOfService: undocumented }),
        authorizations: [],
      },
      'a payer that takes none afterwards': {
        procedure,
        authorizations: [],
        params: { 'pa.retro_days': 0 },
      },
      'a payer that asks for none': { procedure: performed('20552'), authorizations: [] },
      'a procedure not done yet': { procedure: planned('62323'), authorizations: [] },
    },
    unchecked: {
      'authorizations that could not be read': {
        procedure,
        facts: { authorizations: unreadable('authorizations: 403') },
      },
    },
  },
);
