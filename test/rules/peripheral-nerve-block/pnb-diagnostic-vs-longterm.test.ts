import { pnbDiagnosticVsLongterm } from '../../../src/rules/peripheral-nerve-block/pnb-diagnostic-vs-longterm.ts';
import {
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { allReasonsBut } from '../../kit/reasons.ts';
import { testRule } from '../../kit/test-rule.ts';

const left = { laterality: documented('left' as const) };
const procedure = planned('64405', left);
const after = (...days: string[]) => history(days.map((on) => session('64405', on, left)));
const two = after('2026-05-01', '2026-08-01');

testRule(
  pnbDiagnosticVsLongterm,
  {},
  {
    met: {
      'one earlier block': { procedure, history: after('2026-08-01') },
      'the first of two is more than a year ago': {
        procedure,
        history: after('2025-11-21', '2026-08-01'),
      },
      'a reason is given': {
        procedure: planned('64405', {
          ...left,
          procedureReason: documented('lasting relief each time'),
        }),
        history: two,
      },
    },
    unmet: {
      'reasons that justify something else': {
        procedure: planned('64405', {
          ...left,
          ...allReasonsBut('painRecurrence', 'painSourceInQuestion', 'procedureReason'),
        }),
        history: two,
        says: 'say why another block is planned',
      },
      'two earlier blocks of the nerve': { procedure, history: two, says: '2 times' },
      'the first of two is within the year': {
        procedure,
        history: after('2025-11-22', '2026-08-01'),
      },
    },
    unchecked: {
      'earlier blocks could not all be read': {
        procedure: planned('64405', left),
        history: history([], { unread: ['procedures: 403'] }),
      },
      'the reason could not be read': {
        procedure: planned('64405', { ...left, procedureReason: unreadable('notes: 403') }),
        history: two,
      },
    },
    skipped: {
      'a diagnostic block': {
        procedure: planned('64405', { ...left, intent: documented('diagnostic') }),
        history: two,
      },
      'the date names no day': {
        procedure: planned('64405', { ...left, dateOfService: undocumented }),
        history: two,
      },
      'an epidural': { procedure: planned('62323'), history: two },
    },
  },
);
