import { esiBeyond12MonthsContinuation } from '../../../src/rules/epidural/esi-beyond-12-months-continuation.ts';
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

const procedure = planned('62323');
const on = (...days: string[]) => history(days.map((one) => session('62323', one)));
const reason = { surgeryRuledOut: documented('not a candidate for surgery') };

testRule(
  esiBeyond12MonthsContinuation,
  { 'esi.continuation_check': true },
  {
    met: {
      'twelve months to the day after the first': { procedure, history: on('2025-11-21') },
      'a gap of more than twelve months began a new episode': {
        procedure,
        history: on('2024-02-01', '2025-02-02', '2026-05-01'),
        says: '2026-05-01',
      },
      'a reason is charted': {
        procedure: planned('62323', reason),
        history: on('2025-11-20', '2026-05-01'),
        says: 'not a candidate for surgery',
      },
      'the pain came back': {
        procedure: planned('62323', { painRecurrence: documented('pain has returned') }),
        history: on('2025-11-20', '2026-05-01'),
        says: 'pain has returned',
      },
      'diagnostic root blocks begin no episode': {
        procedure,
        history: history([
          session('64483', '2025-11-01', { intent: documented('diagnostic') }),
          session('62323', '2026-05-01'),
        ]),
      },
    },
    undocumented: {
      'reasons that justify something else': {
        procedure: planned(
          '62323',
          allReasonsBut('surgeryRuledOut', 'painRecurrence', 'procedureReason'),
        ),
        history: on('2025-11-20', '2026-05-01'),
      },
      'a day more than twelve months after the first': {
        procedure,
        history: on('2025-11-20', '2026-05-01'),
        says: 'since 2025-11-20',
      },
      'a gap of twelve months to the day goes on with the episode': {
        procedure,
        history: on('2025-05-01', '2026-05-01'),
        says: 'since 2025-05-01',
      },
    },
    unchecked: {
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'an earlier beginning could not be read': {
        procedure,
        history: history([session('62323', '2026-05-01')], { unread: ['403'] }),
      },
      'notes that may give the reason could not be read': {
        procedure: planned('62323', { painRecurrence: unreadable('notes: 403') }),
        history: on('2025-11-20', '2026-05-01'),
        says: 'notes: 403',
      },
    },
    skipped: {
      'no epidural before': { procedure },
      'the last one was more than twelve months ago': { procedure, history: on('2025-11-20') },
      'the others were cervical': {
        procedure,
        history: history([session('62321', '2025-11-20'), session('62321', '2026-05-01')]),
      },
      'the planned date is a month': {
        procedure: planned('62323', { dateOfService: undocumented }),
        history: on('2026-05-01'),
      },
      'the planned one is a diagnostic root block': {
        procedure: planned('64483', { intent: documented('diagnostic') }),
        history: on('2025-11-20', '2026-05-01'),
      },
      'a policy that asks for no reason': {
        procedure,
        params: { 'esi.continuation_check': false },
        history: on('2025-11-20', '2026-05-01'),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
