import { frequencyNearLimit } from '../../../src/rules/cross-cutting/frequency-near-limit.ts';
import { documented, history, planned, session } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const none = {
  'esi.max_sessions': null,
  'facet.dx_max': null,
  'facet.tx_max': null,
  'rfa.max_sessions': null,
  'tpi.max': null,
  'facet.cap': null,
};
const params = {
  ...none,
  'esi.max_sessions': [{ sessions: 4, months: 12, per: 'region' }],
  'facet.dx_max': [{ sessions: 2, months: null, per: 'region' }],
};
const epidurals = (count: number) =>
  history(
    ['2026-01-05', '2026-03-02', '2026-06-01', '2026-09-14']
      .slice(0, count)
      .map((on) => session('62323', on)),
  );

testRule(frequencyNearLimit, params, {
  met: { 'two of four are done': { procedure: planned('62323'), history: epidurals(2) } },
  unmet: {
    'three of four are done': {
      procedure: planned('62323'),
      history: epidurals(3),
      says: 'The one after it fits from 2027-01-05',
    },
    'one of two diagnostic blocks without a window': {
      procedure: planned('64493', { intent: documented('diagnostic') }),
      history: history([session('64493', '2024-01-05', { intent: documented('diagnostic') })]),
      says: 'This is the last of 2 diagnostic facet sessions per spinal region.',
    },
  },
  unchecked: {
    'earlier sessions could not be read': {
      procedure: planned('62323'),
      history: history([], { unread: ['procedures: refused'] }),
    },
  },
  skipped: {
    'four of four are done, which another rule says': {
      procedure: planned('62323'),
      history: epidurals(4),
    },
    'the policy has no limit': { procedure: planned('62323'), params: none, history: epidurals(3) },
    'the intent of a facet injection is not known': { procedure: planned('64493') },
    'a joint injection': { procedure: planned('20610') },
  },
});
