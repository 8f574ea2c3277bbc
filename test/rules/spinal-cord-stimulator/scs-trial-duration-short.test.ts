import { scsTrialDurationShort } from '../../../src/rules/spinal-cord-stimulator/scs-trial-duration-short.ts';
import {
  day,
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { implant, trial } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = implant();
const until = (last: string) => history([trial(60, { lastDay: documented(day(last)) })]);

testRule(
  scsTrialDurationShort,
  { 'scs.trial_min_days': 5 },
  {
    met: { 'five days': { procedure, history: until('2026-10-06') } },
    unmet: {
      'four days': { procedure, history: until('2026-10-05'), says: '4 days' },
      'the latest trial of those that are dated': {
        procedure,
        history: history([
          trial(60, { dateOfService: undocumented }),
          session('63650', '2026-02-01', { lastDay: documented(day('2026-02-20')) }),
          ...until('2026-10-05').sessions,
        ]),
        says: '4 days',
      },
    },
    undocumented: {
      'its end is not charted': { procedure, history: history([trial(60)]), says: '2026-10-01' },
    },
    unchecked: {
      'its end could not be read': {
        procedure,
        history: history([trial(60, { lastDay: unreadable('procedures: 403') })]),
      },
    },
    skipped: {
      'a policy without a minimum': {
        procedure,
        history: until('2026-10-02'),
        params: { 'scs.trial_min_days': null },
      },
      'no trial': { procedure },
      'its first day is not charted': {
        procedure,
        history: history([trial(60, { dateOfService: undocumented })]),
      },
      'trial leads': { procedure: planned('63650'), history: until('2026-10-02') },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
