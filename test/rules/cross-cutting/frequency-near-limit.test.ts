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
    'one of two facet sessions, which one cap counts whatever their intent': {
      procedure: planned('64493', { intent: documented('diagnostic') }),
      params: { 'facet.cap': 'combined' },
      history: history([session('64493', '2024-01-05', { intent: documented('therapeutic') })]),
      says: 'This is the last of 2 facet sessions of any intent per spinal region.',
    },
    'three of four are done beside a diagnostic block that this payer does not count': {
      procedure: planned('62323'),
      params: { 'esi.dsnrb_counts': false },
      history: history([
        ...epidurals(3).sessions,
        session('64483', '2026-10-05', { intent: documented('diagnostic') }),
      ]),
    },
    'the only one of a year': {
      procedure: planned('62323'),
      params: { 'esi.max_sessions': [{ sessions: 1, months: 12, per: 'region' }] },
      says: 'in any 12 months. The one after it fits from 2027-11-21',
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
    'two sources could not be read': {
      procedure: planned('62323'),
      history: history([], { unread: ['procedures: refused', 'claims: refused'] }),
      says: 'procedures: refused; claims: refused',
    },
    'earlier sessions could not be read': {
      procedure: planned('62323'),
      history: history([], { unread: ['procedures: refused'] }),
    },
  },
  skipped: {
    'one of two limits is reached': {
      procedure: planned('62323'),
      params: {
        'esi.max_sessions': [
          { sessions: 4, months: 12, per: 'region' },
          { sessions: 1, months: 6, per: 'region' },
        ],
      },
      history: epidurals(3),
    },
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
