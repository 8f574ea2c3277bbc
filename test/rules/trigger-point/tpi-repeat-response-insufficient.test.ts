import { tpiRepeatResponseInsufficient } from '../../../src/rules/trigger-point/tpi-repeat-response-insufficient.ts';
import {
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { heldTo, improved, lasted } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';
import { into } from './muscles.ts';

const procedure = planned('20552', into('trapezius'));
const LAST = '2026-09-01';
const after = (over = {}) => history([session('20553', LAST, { ...into('trapezius'), ...over })]);

testRule(
  tpiRepeatResponseInsufficient,
  { 'tpi.repeat_relief': 50, 'tpi.repeat_days': 42 },
  {
    met: {
      '50 % for 42 days': { procedure, history: after(heldTo(50, '2026-10-13')) },
      'six weeks in words': { procedure, history: after(lasted(60, 'P6W')) },
      'a good response, wherever that was': {
        procedure,
        history: after({ ...lasted(60, 'P6W'), muscles: undocumented }),
      },
    },
    unmet: {
      '50 % for 41 days': {
        procedure,
        history: after(heldTo(50, '2026-10-12')),
        says: 'for 42 days',
      },
      '49.9 %': { procedure, history: after(heldTo(49.9, '2026-10-13')) },
    },
    undocumented: {
      'nobody wrote how it helped': { procedure, history: after(), says: 'session of 2026-09-01' },
      'nobody wrote how long it helped': { procedure, history: after(improved(70)) },
      'a poor response, and nobody says in which muscles': {
        procedure,
        history: after({ ...heldTo(10, '2026-10-13'), muscles: undocumented }),
        says: 'muscles',
      },
    },
    unchecked: {
      'the response could not be read': {
        procedure,
        history: after({ responses: unreadable('observations: 403') }),
      },
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'a later session names no day': {
        procedure,
        history: history([
          ...after(lasted(60, 'P6W')).sessions,
          session('20552', '2026-01-01', { dateOfService: undocumented, impreciseDate: '2026-10' }),
        ]),
      },
      'the planned date is a month': {
        procedure: planned('20552', { dateOfService: undocumented }),
      },
    },
    skipped: {
      'the first': { procedure },
      'the last one was in other muscles': { procedure, history: after(into('gluteus medius')) },
      'the last one was on the other side': {
        procedure: planned('20552', { laterality: documented('left') }),
        history: after({ laterality: documented('right') }),
      },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
