import { frequencyNearLimit } from '../../../src/rules/cross-cutting/frequency-near-limit.ts';
import { documented, history, planned, session } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const none = {
  'esi.max_sessions': null,
  'facet.dx_max': null,
  'facet.tx_max': null,
  'rfa.max_sessions': null,
  'tpi.max': null,
  'sij.dx_max': null,
  'sij.tx_max': null,
  'facet.cap': null,
  'esi.dsnrb_counts': null,
};
const params = {
  ...none,
  'esi.max_sessions': [{ sessions: 4, months: 12, per: 'region' }],
  'facet.dx_max': [{ sessions: 2, months: null, per: 'region' }],
  'sij.tx_max': [{ sessions: 2, months: 12, per: 'joint' }],
};
const left = {
  intent: documented('therapeutic' as const),
  laterality: documented('left' as const),
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
    'one of two injections of a sacroiliac joint, whatever the cap on facet sessions': {
      procedure: planned('27096', left),
      params: { 'facet.cap': 'combined' },
      history: history([
        session('27096', '2026-05-05', left),
        session('27096', '2026-06-05', { ...left, intent: documented('diagnostic') }),
      ]),
      says: 'This is the last of 2 therapeutic sacroiliac sessions per joint in any 12 months.',
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
    'a diagnostic root block that this payer does not count': {
      procedure: planned('64483', { intent: documented('diagnostic') }),
      params: { 'esi.dsnrb_counts': false },
      history: epidurals(3),
    },
    'the policy has no limit': { procedure: planned('62323'), params: none, history: epidurals(3) },
    'the intent of a facet injection is not known': { procedure: planned('64493') },
    'a joint injection': { procedure: planned('20610') },
  },
});
