import { describe, expect, it } from 'vitest';
import { blockRelief } from '../../src/rules/block-relief.ts';
import { documented, relief, session, undocumented, unreadable } from '../kit/chart.ts';
import { response } from '../kit/responses.ts';

const told = documented([
  response(30),
  response(70, { evidence: { reference: 'note/best' } }),
  response(50),
  response(90, { measure: 'function' }),
  response(95, { known: 'computed' }),
]);
const block = (over: object) => session('64493', '2026-10-01', over);

describe('the relief of a diagnostic block', () => {
  it('is what was charted with it, whatever is said later', () => {
    expect(blockRelief(block({ relief: relief(20), responses: told }))).toEqual(relief(20));
  });

  it('is else the most pain relief that somebody states later', () => {
    expect(blockRelief(block({ responses: told }))).toMatchObject({
      state: 'documented',
      value: { percent: 70, known: 'stated' },
      evidence: [{ reference: 'note/best' }],
    });
  });

  it('is not taken from a later computation or from function', () => {
    const other = documented(told.value.slice(3));
    expect(blockRelief(block({ responses: other }))).toEqual(undocumented);
  });

  it('stays unread where it could not be read and nobody tells of it', () => {
    const unread = unreadable('observations: 403');
    expect(blockRelief(block({ relief: unread, responses: undocumented }))).toEqual(unread);
    expect(blockRelief(block({ relief: undocumented, responses: unread }))).toEqual(undocumented);
  });
});
