import { historyIncomplete } from '../../../src/rules/cross-cutting/history-incomplete.ts';
import { day, history, planned, session, undocumented } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const epidural = planned('62323');
const empty = { ...history([]) };
delete empty.earliest;

testRule(
  historyIncomplete,
  { 'history.min_lookback_months': 12 },
  {
    met: {
      'the chart begins on the first day of the look-back': {
        procedure: epidural,
        history: history([], { earliest: day('2025-11-21') }),
      },
    },
    unmet: {
      'the chart begins one day later': {
        procedure: epidural,
        history: history([], { earliest: day('2025-11-22') }),
        says: 'the chart begins on 2025-11-22',
      },
      'a new patient': { procedure: epidural, history: empty, says: 'no earlier procedure' },
      'no claims of others': {
        procedure: epidural,
        history: history([], { outsideClaims: 'absent' }),
        says: 'no claims of other providers',
      },
      'a session is dated by month': {
        procedure: epidural,
        history: history([
          session('62323', '2026-05-05', { dateOfService: undocumented, impreciseDate: '2026-05' }),
        ]),
        says: '2026-05',
      },
      'two sessions without a day, one of them without any date': {
        procedure: epidural,
        history: history([
          session('62323', '2026-05-05', {
            references: ['Procedure/a', 'Claim/a'],
            dateOfService: undocumented,
            impreciseDate: '2026',
          }),
          session('62323', '2026-06-06', { dateOfService: undocumented }),
        ]),
        says: 'Procedure/a, Claim/a is dated \\"2026\\" and was not counted; Procedure/2026-06-06 names no day and',
      },
      'a session was broken off on the first day of the look-back that counts': {
        procedure: epidural,
        history: history([], {
          stopped: [
            {
              session: session('62323', '2025-11-22', { references: ['Procedure/a', 'Claim/a'] }),
              drugGiven: true,
            },
          ],
        }),
        says: 'Procedure/a, Claim/a was broken off',
      },
      'a session was broken off nobody knows when': {
        procedure: epidural,
        history: history([], {
          stopped: [
            {
              session: session('62323', '2025-11-22', { dateOfService: undocumented }),
              drugGiven: true,
            },
          ],
        }),
      },
      'a session was broken off after a drug was given': {
        procedure: epidural,
        history: history([], {
          stopped: [{ session: session('62323', '2026-05-05'), drugGiven: true }],
        }),
        says: 'broken off',
      },
    },
    unchecked: {
      'two parts could not be read, so that nobody knows where the chart begins': {
        procedure: epidural,
        history: { ...empty, unread: ['procedures: 403', 'claims: 403'] },
        says: 'procedures: 403; claims: 403',
      },
      'claims could not be read': {
        procedure: epidural,
        history: history([], { unread: ['claimHistory: refused'], outsideClaims: 'unread' }),
        says: 'claimHistory: refused',
      },
    },
    skipped: {
      'no limit is counted for joints': { procedure: planned('20610') },
      'the planned date names no day': {
        procedure: planned('62323', { dateOfService: undocumented }),
      },
    },
  },
);

testRule(
  historyIncomplete,
  { 'history.min_lookback_months': 12 },
  {
    met: {
      'a session was broken off before a drug was given': {
        procedure: epidural,
        history: history([], {
          stopped: [{ session: session('62323', '2026-05-05'), drugGiven: false }],
        }),
      },
      'a session of another family is dated by month': {
        procedure: epidural,
        history: history([session('64493', '2026-05-05', { dateOfService: undocumented })]),
      },
      'a session was broken off on the day before the look-back counts': {
        procedure: epidural,
        history: history([], {
          stopped: [{ session: session('62323', '2025-11-21'), drugGiven: true }],
        }),
      },
      'a session of another family was broken off': {
        procedure: epidural,
        history: history([session('62323', '2026-05-05')], {
          stopped: [{ session: session('64493', '2026-05-05'), drugGiven: true }],
        }),
      },
      'a session was broken off before the look-back': {
        procedure: epidural,
        history: history([], {
          stopped: [{ session: session('62323', '2024-05-05'), drugGiven: true }],
        }),
      },
    },
  },
);
