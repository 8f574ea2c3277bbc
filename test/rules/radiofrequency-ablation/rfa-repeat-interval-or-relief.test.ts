import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { rfaRepeatIntervalOrRelief } from '../../../src/rules/radiofrequency-ablation/rfa-repeat-interval-or-relief.ts';
import {
  day,
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { heldTo, improved, lasted } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation } from './blocks.ts';

const procedure = ablation();
const params = {
  'rfa.repeat_relief': 50,
  'rfa.repeat_months': 6,
  'rfa.repeat_weeks': null,
  'rfa.min_months_between': null,
  'rfa.stale_years': 2,
};
const done = (on: string, over: Partial<PainProcedure> = {}) =>
  session('64635', on, {
    levels: documented(['L4-L5']),
    laterality: documented('left'),
    ...over,
  });

testRule(rfaRepeatIntervalOrRelief, params, {
  met: {
    '50 % for six months to the day': {
      procedure,
      history: history([done('2026-05-21', heldTo(50, '2026-11-21'))]),
    },
    'six months that end with February': {
      procedure: ablation({ dateOfService: documented(day('2027-02-28')) }),
      history: history([done('2026-08-31', heldTo(50, '2027-02-28'))]),
    },
    'a later one on the other side is no repeat': {
      procedure,
      history: history([
        done('2026-01-05', lasted(60, 'P8M')),
        done('2026-10-01', { laterality: documented('right') }),
      ]),
    },
  },
  unmet: {
    'six months less a day, whatever the relief': {
      procedure,
      history: history([done('2026-05-22', heldTo(90, '2026-11-21'))]),
      says: 'the next fits from 2026-11-22',
    },
    'it is certain although more could not be read': {
      procedure,
      history: history([done('2026-05-22')], { unread: ['403'] }),
    },
    'one of two planned joints was ablated lately': {
      procedure: ablation({ levels: documented(['L4-L5', 'L5-S1']) }),
      history: history([done('2026-10-01')]),
    },
    '49.9 %': {
      procedure,
      history: history([done('2026-01-05', heldTo(49.9, '2026-11-21'))]),
      says: '49.9 %',
    },
    'relief of six months less a day': {
      procedure,
      history: history([done('2026-01-05', heldTo(80, '2026-07-04'))]),
      says: 'held to 2026-07-04',
    },
  },
  undocumented: {
    'nobody wrote how it helped': { procedure, history: history([done('2026-01-05')]) },
    'nobody wrote how long it helped': {
      procedure,
      history: history([done('2026-01-05', improved(80))]),
      says: 'not how long it held',
    },
    'claims do not say which joint a recent one was at': {
      procedure,
      history: history([done('2026-10-01', { levels: undocumented })]),
      says: 'level or side',
    },
    'one that nobody can place was two years ago to the day': {
      procedure,
      history: history([done('2024-11-21', { levels: undocumented })]),
    },
  },
  unchecked: {
    'the response could not be read': {
      procedure,
      history: history([done('2026-01-05', { responses: unreadable('403') })]),
    },
    'earlier sessions could not be read': {
      procedure,
      history: history([done('2026-01-05', lasted(60, 'P8M'))], { unread: ['403'] }),
    },
    'the planned date is a month': { procedure: ablation({ dateOfService: undocumented }) },
  },
  skipped: {
    'the first of this joint': { procedure },
    'one that nobody can place was more than two years ago': {
      procedure,
      history: history([done('2024-11-20', { levels: undocumented })]),
    },
    'a facet injection': { procedure: planned('64493') },
  },
});

const evicore = {
  ...params,
  'rfa.repeat_months': null,
  'rfa.repeat_weeks': 12,
  'rfa.min_months_between': 6,
  'rfa.stale_years': null,
};

testRule(rfaRepeatIntervalOrRelief, evicore, {
  met: {
    'twelve weeks of relief, six months between': {
      procedure,
      history: history([done('2026-05-21', heldTo(50, '2026-08-13'))]),
    },
  },
  unmet: {
    'twelve weeks of relief less a day': {
      procedure,
      history: history([done('2026-05-21', heldTo(50, '2026-08-12'))]),
      says: 'for 12 weeks',
    },
    'enough relief, less than six months between': {
      procedure,
      history: history([done('2026-05-22', heldTo(50, '2026-11-01'))]),
    },
  },
  undocumented: {
    'without a limit of years an old one nobody can place is asked about': {
      procedure,
      history: history([done('2020-11-20', { levels: undocumented })]),
    },
  },
});

testRule(
  rfaRepeatIntervalOrRelief,
  { ...evicore, 'rfa.repeat_weeks': null, 'rfa.min_months_between': null },
  {
    met: {
      'a policy that names no time at all': {
        procedure,
        history: history([done('2026-11-01', improved(50))]),
      },
    },
  },
);
