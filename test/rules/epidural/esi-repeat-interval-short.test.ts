import { esiRepeatIntervalShort } from '../../../src/rules/epidural/esi-repeat-interval-short.ts';
import {
  day,
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = planned('62323');
const params = { 'esi.min_interval_days': 14 };
const diagnostic = { intent: documented('diagnostic' as const) };
const undated = (impreciseDate: string) =>
  session('62323', '2026-01-01', { dateOfService: undocumented, impreciseDate });

testRule(esiRepeatIntervalShort, params, {
  met: {
    'fourteen days after the last': {
      procedure,
      history: history([session('62323', '2026-11-07')]),
      says: '2026-11-07',
    },
    'over a leap day, fourteen days are fourteen days': {
      procedure: planned('62323', { dateOfService: documented(day('2028-03-05')) }),
      history: history([session('62323', '2028-02-20')]),
    },
    'a session of an earlier month is dated by that month': {
      procedure,
      history: history([session('62323', '2026-09-01'), undated('2026-10')]),
    },
  },
  unmet: {
    'thirteen days after the last': {
      procedure,
      history: history([session('64483', '2026-11-08')]),
      says: 'the next fits from 2026-11-22',
    },
    'the last of several': {
      procedure,
      history: history([session('62323', '2026-11-08'), session('62323', '2026-03-01')]),
    },
    'the earlier one is planned in the same request': {
      procedure,
      alongside: [planned('64483', { dateOfService: documented(day('2026-11-14')) })],
      says: 'is planned for 2026-11-14',
    },
    'it is certain although more could not be read': {
      procedure,
      history: history([session('62323', '2026-11-08')], { unread: ['claims: 403'] }),
    },
    'a first one that failed shortens no interval': {
      procedure: planned('64483', { procedureReason: documented('no relief at all') }),
      history: history([session('62323', '2026-11-08')]),
    },
  },
  undocumented: {
    'the region of a recent one is not charted': {
      procedure,
      history: history([session('62323', '2026-11-08', { region: undocumented })]),
      says: 'region',
    },
    'the order names no region': {
      procedure: planned('62323', { region: undocumented }),
      history: history([session('62323', '2026-11-08')]),
    },
  },
  unchecked: {
    'the EHR refused the procedures': {
      procedure,
      history: history([], { unread: ['procedures: 403'] }),
      says: '403',
    },
    'a session is dated by this month alone': {
      procedure,
      history: history([undated('2026-11')]),
    },
    'a session is dated by this year alone': { procedure, history: history([undated('2026')]) },
    'a session has no date at all': { procedure, history: history([undated('')]) },
    'the region of a recent one could not be read': {
      procedure,
      history: history([session('62323', '2026-11-08', { region: unreadable('note: 403') })]),
    },
    'the planned date is a month': {
      procedure: planned('62323', { dateOfService: undocumented }),
    },
  },
  skipped: {
    'no epidural before': { procedure, history: history([session('64493', '2026-11-20')]) },
    'the last one was cervical': { procedure, history: history([session('62321', '2026-11-20')]) },
    'one on the same day is the same session': {
      procedure,
      history: history([session('62323', '2026-11-21')]),
    },
    'one planned for later': {
      procedure,
      alongside: [planned('62323', { dateOfService: documented(day('2026-11-28')) })],
    },
    'the last one was a diagnostic root block': {
      procedure,
      history: history([session('64483', '2026-11-20', diagnostic)]),
    },
    'the planned one is a diagnostic root block': {
      procedure: planned('64483', diagnostic),
      history: history([session('64483', '2026-11-20')]),
    },
    'a facet injection': { procedure: planned('64493') },
  },
});
