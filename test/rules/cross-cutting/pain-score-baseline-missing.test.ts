import { painScoreBaselineMissing } from '../../../src/rules/cross-cutting/pain-score-baseline-missing.ts';
import { documented, performed, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { score } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const scores = (...list: ReturnType<typeof score>[]) => ({ painScores: documented(list) });

testRule(
  painScoreBaselineMissing,
  { 'pain.baseline_max_age_days': 30 },
  {
    met: {
      'a score 30 days before the procedure': {
        procedure: planned('62323', scores(score(7, 'unrelated', '72514-3', '2026-10-22'))),
        says: '7 on NRS',
      },
      'a score of the same day': {
        procedure: planned('62323', scores(score(7, 'unrelated', 'VAS', '2026-11-21'))),
      },
      'the note tells of pain before the procedure and no day': {
        procedure: performed('62323', scores(score(7, 'before'))),
      },
      'an old score beside a fresh one': {
        procedure: planned(
          '62323',
          scores(
            score(8, 'unrelated', 'NRS', '2026-01-05'),
            score(7, 'unrelated', 'NRS', '2026-11-01'),
          ),
        ),
      },
      'a fresh score for a day that lies too far ahead for any': {
        procedure: planned('62323', scores(score(7, 'unrelated', 'NRS', '2026-09-21'))),
        today: '2026-10-21',
      },
    },
    undocumented: {
      'no score at all': { procedure: planned('62323'), says: 'Neither observations nor notes' },
      'a joint injection without one': { procedure: planned('20610') },
      'a score 31 days before the procedure': {
        procedure: planned('62323', scores(score(7, 'unrelated', '72514-3', '2026-10-21'))),
        says: '2026-10-21',
      },
      'the newest of old scores is told': {
        procedure: planned(
          '62323',
          scores(
            score(6, 'unrelated'),
            score(8, 'unrelated', 'NRS', '2026-01-05'),
            score(7, 'unrelated', 'NRS', '2026-02-05'),
          ),
        ),
        says: '7 on NRS of 2026-02-05',
      },
      'only a score after the procedure': {
        procedure: performed('62323', scores(score(2, 'after'))),
        says: 'Neither observations nor notes',
      },
      'only a score of a later day': {
        procedure: performed('62323', scores(score(2, 'unrelated', 'NRS', '2026-11-22'))),
      },
      'a score of a day that nobody knows': {
        procedure: planned('62323', scores(score(7, 'unrelated'))),
        says: 'its day is not charted',
      },
      'an old score charted as before the procedure': {
        procedure: performed('62323', scores(score(7, 'before', 'NRS', '2026-10-21'))),
      },
      'a day just within reach of a score of today': {
        procedure: planned('62323', scores(score(7, 'unrelated', 'NRS', '2026-10-20'))),
        today: '2026-10-22',
      },
      'nothing, whatever the day': {
        procedure: planned('62323', { dateOfService: undocumented }),
      },
    },
    unchecked: {
      'the EHR refused observations': {
        procedure: planned('62323', { painScores: unreadable('observations: 403') }),
      },
    },
    skipped: {
      'a date that names no day': {
        procedure: planned('62323', {
          dateOfService: undocumented,
          ...scores(score(7, 'unrelated', 'NRS', '2026-11-01')),
        }),
      },
      'stimulator programming': { procedure: planned('95972') },
    },
  },
);
