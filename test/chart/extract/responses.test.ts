import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { aProcedure } from '../../kit/fhir.ts';
import { aLocal, aScan, aScore, aVisit, sessionsIn } from '../../kit/visits.ts';

const esi = (id: string, day: string, text = 'lumbar') =>
  aProcedure(id, '62323', `${day}T10:00:00-06:00`, { bodySite: [{ text }] });
const block = (id: string, day: string) => aProcedure(id, '64493', `${day}T10:00:00-06:00`);
const partOf = [{ reference: 'Procedure/a' }];
const first = esi('a', '2026-03-02');

const shown = (session: PainProcedure | undefined) =>
  session &&
  documentedValue(session.responses)?.map(({ percent, heldTo, lasted }) =>
    [Math.round(percent), heldTo?.toString(), lasted?.toString()].filter(
      (one) => one !== undefined,
    ),
  );
/** What is told of each session, the earliest first. */
const responses = (...chart: unknown[]) => sessionsIn(chart).map(shown);

describe('what is charted with a session', () => {
  const stated = (over: object) =>
    aLocal('pain-relief-percent', { partOf, valueQuantity: { value: 75, unit: '%' }, ...over });

  it.each([
    [
      'held until its period ends',
      { effectivePeriod: { start: '2026-03-02', end: '2026-06-10' } },
      [75, '2026-06-10'],
    ],
    [
      'goes on where the period has no end',
      { effectivePeriod: { start: '2026-03-02' } },
      [75, '2026-11-21'],
    ],
    [
      'held until the later day on which it was told',
      { effectiveDateTime: '2026-04-01' },
      [75, '2026-04-01'],
    ],
    ['has no duration when told on the day itself', { effectiveDateTime: '2026-03-02' }, [75]],
  ])('stated relief %s', (_what, over, response) => {
    expect(responses(first, stated(over))).toEqual([[response]]);
  });

  it('function may be what got better', () => {
    const observed = aLocal('functional-improvement-percent', { partOf, valueInteger: 60 });
    const [session] = sessionsIn([first, observed]);
    expect(session?.responses).toMatchObject({ value: [{ percent: 60, measure: 'function' }] });
  });

  it('scores of later days are compared with the one before, on one scale', () => {
    const chart = [
      first,
      aScore('before', '2026-03-02T09:30:00-06:00', 8, { partOf }),
      aScore('after', '2026-03-02T10:30:00-06:00', 1, { partOf }),
      aScore('later', '2026-06-05', 2, { partOf }),
    ];
    expect(responses(...chart)).toEqual([[[75, '2026-06-05']]]);
    expect(sessionsIn(chart)[0]?.responses).toMatchObject({
      value: [{ known: 'computed', from: '8 -> 2 on 72514-3' }],
    });
  });

  it('scores of the same day alone tell nothing of how long it held', () => {
    const chart = [
      aScore('before', '2026-03-02T09:30:00-06:00', 8, { partOf }),
      aScore('after', '2026-03-02T10:30:00-06:00', 1, { partOf }),
    ];
    expect(responses(first, ...chart)).toEqual([undefined]);
  });
});

describe('scores charted with no procedure', () => {
  const before = aScore('before', '2026-03-01', 8);

  it('tell of the session before them, until the next one', () => {
    const chart = [before, aScore('one', '2026-04-01', 2), aScore('two', '2026-09-01', 4)];
    expect(responses(first, esi('b', '2026-08-03'), ...chart)).toEqual([
      [[75, '2026-04-01']],
      undefined,
    ]);
  });

  it.each([
    ['six weeks after it, whatever they show', '2026-04-13', 7, [[13, '2026-04-13']]],
    ['later, when the pain is back', '2026-04-14', 7, undefined],
    ['later, while the relief holds', '2026-06-14', 2, [[75, '2026-06-14']]],
  ])('count %s', (_when, day, score, told) => {
    expect(responses(first, before, aScore('one', day, score))).toEqual([told]);
  });

  it('need a score of the month before', () => {
    const old = aScore('old', '2026-01-30', 8);
    expect(responses(first, old, aScore('one', '2026-04-01', 2))).toEqual([undefined]);
  });

  it('are compared with the score that was charted before the session', () => {
    const own = aScore('own', '2026-03-02T09:30:00-06:00', 10, { partOf });
    expect(responses(first, before, own, aScore('one', '2026-04-01', 2))).toEqual([
      [[80, '2026-04-01']],
    ]);
  });

  it('on another scale tell nothing', () => {
    const code = { coding: [{ system: 'http://loinc.org', code: '38214-3' }] };
    expect(responses(first, before, aScore('one', '2026-04-01', 2, { code }))).toEqual([undefined]);
  });
});

describe('a later visit', () => {
  const visit = (words: string, day = '2026-09-01') => aVisit(day, `HISTORY: ${words}`);
  const second = esi('b', '2026-07-06');

  it('tells of the last session of the kind it names', () => {
    const told = visit('The last epidural gave 75% relief for 6 weeks.');
    expect(responses(first, second, block('c', '2026-08-03'), told)).toEqual([
      undefined,
      [[75, 'P42D']],
      undefined,
    ]);
  });

  it('tells of an earlier one where the time it gives has not passed since the last', () => {
    const told = visit('The last epidural gave 75% relief for 4 months.');
    expect(responses(first, second, told)).toEqual([[[75, 'P4M']], undefined]);
  });

  it('tells of the session on the day it names', () => {
    const told = visit('The epidural on 3/2/2026 gave 75% relief for 6 weeks.');
    expect(responses(first, second, told)).toEqual([[[75, 'P42D']], undefined]);
  });

  it('tells of the region it names', () => {
    const cervical = aProcedure('n', '62321', '2026-07-20');
    const told = visit('The last lumbar epidural gave 75% relief for 6 weeks.');
    expect(responses(first, cervical, told)).toEqual([[[75, 'P42D']], undefined]);
  });

  it('copied forward counts once', () => {
    const words = 'The last epidural gave 75% relief for 6 weeks.';
    expect(responses(first, visit(words), visit(words, '2026-10-01'))).toEqual([[[75, 'P42D']]]);
  });

  it('before the session tells nothing of it', () => {
    expect(responses(first, visit('The last epidural gave 75% relief.', '2026-03-02'))).toEqual([
      undefined,
    ]);
  });

  it('of relief that goes on tells that it held until then', () => {
    const told = visit('She has had 75% ongoing relief since the last epidural.');
    expect(responses(first, told)).toEqual([[[75, '2026-09-01']]]);
  });
});

it('nothing said is undocumented, and unreadable where it may stand unread', () => {
  const state = (chart: unknown[], unread: string[] = []) =>
    sessionsIn(chart, unread)[0]?.responses.state;
  expect(state([first])).toBe('undocumented');
  expect(state([first], ['observations'])).toBe('unreadable');
  expect(state([first], ['notes'])).toBe('unreadable');
  expect(state([first, aScan('2026-03-03')])).toBe('unreadable');
  expect(state([first, aScan('2026-03-01')])).toBe('undocumented');
});
