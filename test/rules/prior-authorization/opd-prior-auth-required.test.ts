import { opdPriorAuthRequired } from '../../../src/rules/prior-authorization/opd-prior-auth-required.ts';
import { day, documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized, withoutPeriod } from './authorizations.ts';

const at = (setting: string, code = '64493') => planned(code, { setting: documented(setting) });
const affirmed = (decidedOn: string) => [withoutPeriod('64493', { decidedOn: day(decidedOn) })];

testRule(
  opdPriorAuthRequired,
  { opd_pa: { codes: ['64493'], placesOfService: ['19', '22'], validDays: 120 } },
  {
    met: {
      'an affirmation on its 120th day': {
        procedure: at('22'),
        authorizations: affirmed('2026-07-24'),
      },
      'an affirmation of the day itself': {
        procedure: at('22'),
        authorizations: affirmed('2026-11-21'),
      },
    },
    unmet: {
      'a hospital outpatient department without an affirmation': {
        procedure: at('22'),
        authorizations: [],
        says: '64493',
      },
      'an off-campus department': { procedure: at('19'), authorizations: [] },
      'an affirmation on its 121st day': {
        procedure: at('22'),
        authorizations: affirmed('2026-07-23'),
      },
      'an affirmation of a day after the procedure': {
        procedure: at('22'),
        authorizations: affirmed('2026-11-22'),
      },
    },
    skipped: {
      'an office, though authorizations could not be read': {
        procedure: at('11'),
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'a code that is not on the list, at a place that could not be read': {
        procedure: planned('62323', { setting: unreadable('Location/1: 403') }),
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'an affirmation that names another level, of which another rule tells': {
        procedure: planned('64493', { setting: documented('22'), levels: documented(['L4-L5']) }),
        authorizations: [authorized('64493', {}, { levels: ['L5-S1'] })],
      },
      'an office': { procedure: at('11'), authorizations: [] },
      'an ambulatory surgery center': { procedure: at('24'), authorizations: [] },
      'no place of service': { procedure: planned('64493'), authorizations: [] },
      'a code that is not on the list': { procedure: at('22', '62323'), authorizations: [] },
      'a payer without the program': {
        procedure: at('22'),
        authorizations: [],
        params: { opd_pa: false },
      },
      'a procedure already done': {
        procedure: performed('64493', { setting: documented('22') }),
        authorizations: [],
      },
    },
    unchecked: {
      'authorizations that could not be read': {
        procedure: at('22'),
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'a place that could not be read': {
        procedure: planned('64493', { setting: unreadable('Location/1: 403') }),
        authorizations: [],
      },
    },
  },
);
