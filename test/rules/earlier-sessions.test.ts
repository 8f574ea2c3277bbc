import { describe, expect, it } from 'vitest';
import { daysOf, judgeOpen, lastSession, unreadHistory } from '../../src/rules/earlier-sessions.ts';
import { day, history, session, undocumented, unreadable } from '../kit/chart.ts';

const DAYS = [1, 2, 3, 4, 5, 6].map((month) => `2026-0${month}-01`);
const sessions = DAYS.map((on) => session('62323', on));
const undated = DAYS.map((on) =>
  session('62323', on, { dateOfService: undocumented, references: [on, `${on}/claim`] }),
);

describe('sessions that may or may not be of a kind', () => {
  it('are told by the last five of their days', () => {
    expect(judgeOpen(sessions, 'side')).toMatchObject({
      is: 'undocumented',
      missing: 'side of the earlier session or of this order',
      message:
        'Whether the session of 2026-02-01, 2026-03-01, 2026-04-01, 2026-05-01, 2026-06-01 counts here is not known: side is not documented there or on this order. Add it.',
    });
  });

  it('are told by the last five of their resources where the day of one is not charted', () => {
    expect(judgeOpen([...sessions, ...undated], 'side')).toMatchObject({
      is: 'unchecked',
      message:
        'The day of 2026-02-01, 2026-02-01/claim; 2026-03-01, 2026-03-01/claim; 2026-04-01, 2026-04-01/claim; 2026-05-01, 2026-05-01/claim; 2026-06-01, 2026-06-01/claim is not charted.',
    });
  });

  it.each(['region', 'levels', 'laterality', 'intent', 'muscles'] as const)(
    'cannot be checked where the %s of one could not be read',
    (fact) => {
      const unread = session('62323', '2026-07-01', { [fact]: unreadable('notes: 403') });
      expect(judgeOpen([...sessions, unread], 'side')).toMatchObject({
        is: 'unchecked',
        message: 'An earlier session could not be read: notes: 403',
      });
    },
  );
});

describe('the last session of a kind', () => {
  const sure = [{ session: session('62323', '2026-03-02'), day: day('2026-03-02') }];
  const on = (impreciseDate: string) =>
    session('62323', '2026-01-01', { dateOfService: undocumented, impreciseDate });

  it('is followed by those that can have been after it', () => {
    const open = [
      session('62323', '2026-03-02'),
      session('62323', '2026-03-03'),
      on('2026-02'),
      on('2026-03'),
      on('2025'),
      on('2026'),
      on('last spring'),
    ];
    const { last, later } = lastSession({ sure, open });
    expect(last?.day).toEqual(day('2026-03-02'));
    expect(later).toEqual([open[1], open[3], open[5], open[6]]);
  });

  it('may be any of the open ones where none is sure', () => {
    const open = [on('2020')];
    expect(lastSession({ sure: [], open })).toEqual({ last: undefined, later: open });
  });
});

it.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024', '2024-01-01', '2024-12-31'],
])('%s lasts from %s to %s', (impreciseDate, first, last) => {
  const vague = session('62323', '2026-01-01', { dateOfService: undocumented, impreciseDate });
  expect(daysOf(vague)).toEqual({ first: day(first), last: day(last) });
});

it('every source that could not be read is named', () => {
  expect(unreadHistory(history([], { unread: ['claims: 403', 'notes: 403'] }))).toMatchObject({
    is: 'unchecked',
    message: 'Earlier sessions could not all be read: claims: 403; notes: 403',
  });
  expect(unreadHistory(history([]))).toBeUndefined();
});
