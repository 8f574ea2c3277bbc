import { priorAuthExpired } from '../../../src/rules/prior-authorization/prior-auth-expired.ts';
import { day, documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized, openEnded, withoutPeriod } from './authorizations.ts';
import { MEDICARE, UNREAD } from './unread-authorizations.ts';

const on = (date: string) => planned('62323', { dateOfService: documented(day(date)) });
const november = [authorized('62323')];
const decided = [openEnded('62323', { start: day('2026-07-01'), decidedOn: day('2026-07-24') })];

const block = (place: string) =>
  planned('64493', {
    dateOfService: documented(day('2026-12-01')),
    setting: documented(place),
  });

testRule(
  priorAuthExpired,
  { 'pa.valid_days': null, 'pa.required': null, opd_pa: null },
  {
    met: {
      'a day before the decision, where a payer counts none from it': {
        procedure: on('2026-07-23'),
        authorizations: [withoutPeriod('62323', { decidedOn: day('2026-07-24') })],
      },
      'its first day': { procedure: on('2026-11-01'), authorizations: november },
      'its last day': { procedure: on('2026-11-30'), authorizations: november },
      'an authorization without an end': {
        procedure: on('2030-01-01'),
        authorizations: [openEnded('62323')],
      },
      'the 120th day after the decision': {
        procedure: on('2026-11-21'),
        authorizations: decided,
        params: { 'pa.valid_days': 120 },
      },
      'a later authorization beside one that has run out': {
        procedure: on('2026-12-05'),
        authorizations: [
          ...november,
          authorized('62323', { start: day('2026-12-01'), end: day('2026-12-31') }),
        ],
      },
    },
    unmet: {
      'one of the list of the hospital': {
        procedure: block('22'),
        authorizations: [authorized('64493')],
        params: MEDICARE,
      },
      'the day before the decision, from which its days are counted': {
        procedure: on('2026-07-23'),
        authorizations: [withoutPeriod('62323', { decidedOn: day('2026-07-24') })],
        params: { 'pa.valid_days': 120 },
        says: 'begins on 2026-07-24',
      },
      'the day before its first': {
        procedure: on('2026-10-31'),
        authorizations: november,
        says: 'begins on 2026-11-01',
      },
      'the day after its last': {
        procedure: on('2026-12-01'),
        authorizations: november,
        says: 'ended on 2026-11-30',
      },
      'the 121st day after the decision': {
        procedure: on('2026-11-22'),
        authorizations: decided,
        params: { 'pa.valid_days': 120 },
        says: 'ended on 2026-11-21',
      },
      'the latest of two that have run out is the one named': {
        procedure: on('2027-02-01'),
        authorizations: [
          ...november,
          authorized('62323', { start: day('2026-12-01'), end: day('2026-12-31') }),
        ],
        says: 'ended on 2026-12-31',
      },
      'a procedure done after its end': {
        procedure: performed('62323', { dateOfService: documented(day('2026-12-01')) }),
        authorizations: november,
      },
    },
    skipped: {
      ...UNREAD.skipped,
      'one of another code of the family': {
        procedure: on('2026-12-01'),
        authorizations: [authorized('64483')],
      },
      'a service of which Medicare asks for none': {
        procedure: on('2026-12-01'),
        authorizations: november,
        params: MEDICARE,
      },
      'the office, where the list of the hospital holds nothing': {
        procedure: block('11'),
        authorizations: [authorized('64493')],
        params: MEDICARE,
      },
      'a place nobody names': {
        procedure: planned('64493', { dateOfService: documented(day('2026-12-01')) }),
        authorizations: [authorized('64493')],
        params: MEDICARE,
      },
      'no authorization of it': { procedure: on('2026-12-01'), authorizations: [] },
      'one that was denied': {
        procedure: on('2026-12-01'),
        authorizations: [authorized('62323', { decision: 'denied' })],
      },
    },
    unchecked: {
      ...UNREAD.unchecked,
      'a place that could not be read, where the list of the hospital names the code': {
        procedure: planned('64493', {
          dateOfService: documented(day('2026-12-01')),
          setting: unreadable('Location/1 was not read'),
        }),
        authorizations: [authorized('64493')],
        params: MEDICARE,
      },
    },
  },
);
