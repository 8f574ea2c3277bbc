import { facetTherapeuticFrequencyExceeded } from '../../../src/rules/facet/facet-therapeutic-frequency-exceeded.ts';
import { documented, history, planned, session } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const therapeutic = { intent: documented('therapeutic' as const) };
const days = ['2026-01-05', '2026-03-02', '2026-06-01', '2026-09-14'];
const injections = (count: number) =>
  history(days.slice(0, count).map((on) => session('64493', on, therapeutic)));

testRule(
  facetTherapeuticFrequencyExceeded,
  { 'facet.tx_max': [{ sessions: 4, months: 12, per: 'region' }], 'facet.cap': 'separate' },
  {
    met: {
      'three of four': { procedure: planned('64493', therapeutic), history: injections(3) },
      'four lumbar ones do not count for a cervical one': {
        procedure: planned('64490', therapeutic),
        history: injections(4),
      },
    },
    unmet: {
      'four of four': {
        procedure: planned('64493', therapeutic),
        history: injections(4),
        says: '4 therapeutic facet sessions per spinal region in any 12 months allowed',
      },
    },
    skipped: {
      'a diagnostic block': {
        procedure: planned('64493', { intent: documented('diagnostic') }),
        history: injections(4),
      },
    },
  },
);
