import { sijTherapeuticFrequencyExceeded } from '../../../src/rules/sacroiliac-joint/sij-therapeutic-frequency-exceeded.ts';
import { documented, history, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedInjection } from './joint.ts';

const procedure = plannedInjection();
const right = { laterality: documented('right' as const) };
const four = ['2026-01-05', '2026-03-05', '2026-05-05', '2026-07-05'];
const medicare = {
  'sij.tx_max': [{ sessions: 4, months: 12, per: 'all-regions' }],
  'sij.min_months_between': null,
};

testRule(sijTherapeuticFrequencyExceeded, medicare, {
  met: {
    'three of four': { procedure, history: history(four.slice(1).map((on) => injection(on))) },
    'diagnostic ones do not count': {
      procedure,
      history: history([...four.slice(1).map((on) => injection(on)), block('2026-09-01')]),
    },
    'no interval is asked for': { procedure, history: history([injection('2026-11-20')]) },
  },
  unmet: {
    'four of four': { procedure, history: history(four.map((on) => injection(on))) },
    'one side and later the other are two sessions': {
      procedure,
      history: history(four.map((on, place) => injection(on, place % 2 ? right : {}))),
      says: '4 therapeutic sacroiliac sessions in any 12 months',
    },
  },
  unchecked: {
    'earlier sessions could not be read': { procedure, history: history([], { unread: ['403'] }) },
    'the intent could not be read': {
      procedure: plannedInjection({ intent: unreadable('notes: 403') }),
    },
  },
  skipped: {
    'a diagnostic block': { procedure: plannedInjection({ intent: documented('diagnostic') }) },
    'a facet injection': { procedure: planned('64493') },
  },
});

const evicore = {
  'sij.tx_max': [{ sessions: 4, months: 12, per: 'joint' }],
  'sij.min_months_between': 2,
};

testRule(sijTherapeuticFrequencyExceeded, evicore, {
  met: {
    'two months after the last, to the day': {
      procedure,
      history: history([injection('2026-09-21')]),
    },
    'four on the other side': {
      procedure,
      history: history(four.map((on) => injection(on, right))),
    },
    'a recent one on the other side': {
      procedure,
      history: history([injection('2026-11-01', right)]),
    },
    'the first of all': { procedure },
  },
  unmet: {
    'two months less a day after the last': {
      procedure,
      history: history([injection('2026-09-22')]),
      says: 'At least 2 months must lie between',
    },
    'both sides were injected lately': {
      procedure,
      history: history([injection('2026-11-01', { laterality: documented('bilateral') })]),
    },
    'four at this joint': { procedure, history: history(four.map((on) => injection(on))) },
  },
  undocumented: {
    'nobody says which side a recent one was on': {
      procedure,
      history: history([injection('2026-11-01', { laterality: undocumented })]),
      says: 'side or intent',
    },
    'the order does not say its intent, and it matters': {
      procedure: plannedInjection({ intent: undocumented }),
      history: history([injection('2026-11-01')]),
      says: 'If it is',
    },
  },
  unchecked: {
    'the side of a recent one could not be read': {
      procedure,
      history: history([injection('2026-11-01', { laterality: unreadable('notes: 403') })]),
    },
    'the planned date is a month': { procedure: plannedInjection({ dateOfService: undocumented }) },
  },
});
