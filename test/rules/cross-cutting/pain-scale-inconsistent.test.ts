import type { Relief } from '../../../src/chart/pain-procedure.ts';
import { painScaleInconsistent } from '../../../src/rules/cross-cutting/pain-scale-inconsistent.ts';
import {
  documented,
  history,
  performed,
  planned,
  relief,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { against, score } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const scores = (before: string, after: string) => ({
  painScores: documented([score(9, 'before', before), score(2, 'after', after)]),
});
const mixed = scores('72514-3', '38214-3');
const stated = (percent: number): Relief => ({ percent, known: 'stated' });
const computed = (percent: number): Relief => ({ percent, known: 'computed', from: '9 -> 2' });

testRule(
  painScaleInconsistent,
  {},
  {
    met: {
      'one scale before and after': { procedure: performed('64493', scores('72514-3', '72514-3')) },
      'a scale by its code and by its name': {
        procedure: performed('64493', scores('72514-3', 'NRS')),
      },
      'a visual analog scale by code and name': {
        procedure: performed('64493', scores('VAS', '38214-3')),
      },
      'one pair on a common scale among others': {
        procedure: performed('64493', {
          painScores: documented([
            score(9, 'before', 'VAS'),
            score(8, 'before', 'NRS'),
            score(3, 'after', 'FACES'),
            score(2, 'after', 'NRS'),
          ]),
        }),
      },
      'only a score before': {
        procedure: planned('64493', { painScores: documented([score(9, 'before')]) }),
      },
      'stated and computed relief 5 points apart': {
        procedure: performed('64493', { relief: against(stated(80), computed(75)) }),
      },
      'no score at all': { procedure: performed('64493') },
      'an earlier session whose relief is known': {
        procedure: planned('62323'),
        history: history([session('62323', '2026-05-01', { ...mixed, relief: relief(80) })]),
      },
      'an earlier session of another region': {
        procedure: planned('62323'),
        history: history([session('62321', '2026-05-01', mixed)]),
      },
      'an earlier session of another kind': {
        procedure: planned('62323'),
        history: history([session('64493', '2026-05-01', mixed)]),
      },
      'a session before the last': {
        procedure: planned('62323'),
        history: history([
          session('62323', '2026-05-01', mixed),
          session('62323', '2026-08-01', scores('NRS', 'NRS')),
        ]),
      },
      'earlier sessions once the procedure is done': {
        procedure: performed('62323'),
        history: history([session('62323', '2026-05-01', mixed)]),
      },
      'only a score after': {
        procedure: performed('64493', { painScores: documented([score(2, 'after')]) }),
      },
      'a scale nobody knows, however it is written': {
        procedure: performed('64493', scores('some scale', 'Some Scale')),
      },
      'a session of the same day': {
        procedure: planned('62323'),
        history: history([session('62323', '2026-11-21', mixed)]),
      },
      'a session that names no day': {
        procedure: planned('62323'),
        history: history([
          session('62323', '2026-05-01', { ...mixed, dateOfService: undocumented }),
        ]),
      },
      'the last session stands first in the record': {
        procedure: planned('62323'),
        history: history([
          session('62323', '2026-08-01', scores('NRS', 'NRS')),
          session('62323', '2026-05-01', mixed),
        ]),
      },
      'a day that nobody knows': {
        procedure: planned('62323', { dateOfService: undocumented }),
        history: history([session('62323', '2026-05-01', mixed)]),
      },
    },
    unmet: {
      'a numeric scale before, a visual one after': {
        procedure: performed('64493', mixed),
        says: '9 on NRS before and 2 on VAS after',
      },
      'relief is stated, and the scores do not bear it': {
        procedure: performed('64493', { ...mixed, relief: documented(stated(80)) }),
      },
      'stated and computed relief more than 5 points apart': {
        procedure: performed('64493', { relief: against(stated(80), computed(74.9)) }),
        says: '74.9 % (9 -> 2)',
      },
      'computed relief leads and the note states another': {
        procedure: performed('64493', { relief: against(computed(77.8), stated(50)) }),
        says: 'stated as 50 %',
      },
      'the last session before a repeat': {
        procedure: planned('62323'),
        history: history([session('62323', '2026-05-01', mixed)]),
        says: '2026-05-01',
      },
      'one of the two blocks before an ablation': {
        procedure: planned('64635'),
        history: history([
          session('64493', '2026-05-01', mixed),
          session('64493', '2026-08-01', scores('NRS', 'NRS')),
        ]),
        says: '2026-05-01',
      },
    },
    undocumented: {
      'a code that stands for no scale': {
        procedure: performed('64493', scores('38208-5', '72514-3')),
        says: 'a scale not named',
      },
    },
    unchecked: {
      'the EHR refused observations': {
        procedure: performed('64493', { painScores: unreadable('observations: 403') }),
      },
    },
    skipped: { 'a visit': { procedure: performed('99214', mixed) } },
  },
);
