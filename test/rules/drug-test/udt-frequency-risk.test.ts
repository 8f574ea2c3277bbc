import { udtFrequencyRisk } from '../../../src/rules/drug-test/udt-frequency-risk.ts';
import {
  day,
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { tested } from '../../kit/drug-tests.ts';
import { testRule } from '../../kit/test-rule.ts';

const DAYS = ['2025-12-01', '2026-03-01', '2026-06-01', '2026-09-01'];
const after = (count: number) => history(DAYS.slice(0, count).map((on) => session('80307', on)));
const risk = (tier: string) => planned('80307', { riskTier: documented(tier) });

testRule(
  udtFrequencyRisk,
  { 'udt.freq': { low: 2, moderate: 4, high: 12 } },
  {
    met: {
      'the second at low risk': { procedure: risk('low'), history: after(1) },
      'the fourth at moderate risk': { procedure: risk('Moderate'), history: after(3) },
      'the second and no risk charted': { procedure: planned('80307'), history: after(1) },
      'a session and its result are one test': {
        procedure: planned('80307', {
          riskTier: documented('low'),
          ...tested({ day: day('2025-12-01') }),
        }),
        history: after(1),
      },
      'the others were no drug tests': {
        procedure: risk('low'),
        history: history(DAYS.map((on) => session('62323', on))),
        says: 'Drug test 1 in',
      },
      'the earliest is a year ago': {
        procedure: risk('low'),
        history: history([session('80307', '2025-11-21'), session('80307', '2026-03-01')]),
      },
    },
    unmet: {
      'the third at low risk': { procedure: risk('low'), history: after(2), says: 'drug test 3' },
      'the fifth at moderate risk': { procedure: risk('moderate'), history: after(4) },
      'the earliest is within the year': {
        procedure: risk('low'),
        history: history([session('80307', '2025-11-22'), session('80307', '2026-03-01')]),
      },
      'results count too': {
        procedure: planned('80307', {
          riskTier: documented('low'),
          ...tested({ day: day('2026-10-01') }),
        }),
        history: after(1),
      },
    },
    undocumented: {
      'the third and no risk charted': {
        procedure: planned('80307'),
        history: after(2),
        says: 'chart the tier',
      },
    },
    unchecked: {
      'the results could not be read': {
        procedure: planned('80307', {
          riskTier: documented('low'),
          testResults: unreadable('observations: 403'),
        }),
      },
      'the history could not be read': {
        procedure: risk('low'),
        facts: { history: unreadable('procedures: 403') },
        says: 'procedures: 403',
      },
      'the note could not be read': {
        procedure: planned('80307', { riskTier: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'a tier of another name': { procedure: risk('tier 3'), history: after(4) },
      'the date names no day': {
        procedure: planned('80307', { dateOfService: undocumented }),
        history: after(4),
      },
      'an epidural': { procedure: planned('62323'), history: after(4) },
    },
  },
);
