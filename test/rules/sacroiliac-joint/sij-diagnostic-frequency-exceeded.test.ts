import { sijDiagnosticFrequencyExceeded } from '../../../src/rules/sacroiliac-joint/sij-diagnostic-frequency-exceeded.ts';
import { documented, history, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedInjection } from './joint.ts';

const diagnostic = { intent: documented('diagnostic' as const) };
const procedure = plannedInjection(diagnostic);
const right = { laterality: documented('right' as const) };

testRule(
  sijDiagnosticFrequencyExceeded,
  { 'sij.dx_max': [{ sessions: 2, months: 12, per: 'all-regions' }] },
  {
    met: {
      'one of two': { procedure, history: history([block('2026-03-01')]) },
      'the first of two lies on the anniversary': {
        procedure,
        history: history([block('2025-11-21'), block('2026-03-01')]),
      },
      'therapeutic ones do not count': {
        procedure,
        history: history([injection('2026-03-01'), injection('2026-05-01')]),
      },
    },
    unmet: {
      'two of two, a day after the anniversary': {
        procedure,
        history: history([block('2025-11-22'), block('2026-03-01')]),
      },
      'both joints count together': {
        procedure,
        history: history([block('2026-03-01'), block('2026-05-01', right)]),
        says: '2 diagnostic sacroiliac sessions in any 12 months',
      },
    },
    undocumented: {
      'the intent of the second is not charted': {
        procedure,
        history: history([block('2026-03-01'), block('2026-05-01', { intent: undocumented })]),
      },
      'the order does not say its intent, and it matters': {
        procedure: plannedInjection({ intent: undocumented }),
        history: history([block('2026-03-01'), block('2026-05-01')]),
        says: 'If it is',
      },
    },
    unchecked: {
      'the intent could not be read': {
        procedure: plannedInjection({ intent: unreadable('notes: 403') }),
      },
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
    },
    skipped: {
      'a therapeutic injection': { procedure: plannedInjection() },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
