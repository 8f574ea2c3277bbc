import { describe, expect, it } from 'vitest';
import { onSameDay, othersOfDay } from '../../src/rules/same-day.ts';
import { factsOf, history, planned, session, undocumented, unreadable } from '../kit/chart.ts';

const order = planned('62323');
const facet = planned('64493');
const charted = session('20552', '2026-11-21');
const around = {
  alongside: [facet, planned('64483', { dateOfService: undocumented })],
  history: history([
    charted,
    session('64493', '2026-11-20'),
    session('27096', '2026-11-21', { dateOfService: undocumented }),
  ]),
};

describe('the other procedures of a day', () => {
  it('are those of the request and of the chart that name the day', () => {
    expect(onSameDay(factsOf(order, around))).toEqual([facet, charted]);
    expect(othersOfDay(factsOf(order, around))).toEqual([facet]);
  });

  it('are not known where the day is not', () => {
    const facts = factsOf(planned('62323', { dateOfService: undocumented }), around);
    expect(onSameDay(facts)).toBeUndefined();
    expect(othersOfDay(facts)).toBeUndefined();
  });

  it('are those that could be read', () => {
    const unread = unreadable('403');
    const noChart = factsOf(order, { ...around, facts: { history: unread } });
    const noRequest = factsOf(order, { ...around, facts: { alongside: unread } });
    expect(onSameDay(noChart)).toEqual([facet]);
    expect(onSameDay(noRequest)).toEqual([charted]);
    expect(othersOfDay(noRequest)).toEqual([]);
  });
});
