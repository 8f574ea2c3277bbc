import { rfaFrequencyExceeded } from '../../../src/rules/radiofrequency-ablation/rfa-frequency-exceeded.ts';
import { documented, history, planned, session } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const left = { laterality: documented('left' as const) };
const right = { laterality: documented('right' as const) };

testRule(
  rfaFrequencyExceeded,
  { 'rfa.max_sessions': [{ sessions: 2, months: 12, per: 'region' }], 'facet.cap': null },
  {
    met: {
      'one session so far': {
        procedure: planned('64635', left),
        history: history([session('64635', '2026-05-05', left)]),
      },
    },
    unmet: {
      'left and right on different days are two sessions': {
        procedure: planned('64635', left),
        history: history([
          session('64635', '2026-05-05', left),
          session('64635', '2026-06-05', right),
        ]),
        says: '2 done',
      },
    },
    skipped: { 'a facet injection': { procedure: planned('64493') } },
  },
);
