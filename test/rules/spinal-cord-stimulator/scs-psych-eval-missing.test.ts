import type { PsychologicalEvaluation } from '../../../src/chart/implant.ts';
import { scsPsychEvalMissing } from '../../../src/rules/spinal-cord-stimulator/scs-psych-eval-missing.ts';
import { day, documented, history, planned, session, unreadable } from '../../kit/chart.ts';
import { implant, stage, trial } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const evaluated = (value: PsychologicalEvaluation) =>
  planned('63650', { psychologicalEvaluation: documented(value) });

testRule(
  scsPsychEvalMissing,
  { 'scs.psych_max_age_months': null },
  {
    met: {
      'one the day before': {
        procedure: evaluated({ day: day('2026-11-20') }),
        says: '2026-11-20',
      },
      'an old one, where age does not matter': { procedure: evaluated({ day: day('2020-01-01') }) },
      'one without a day': { procedure: evaluated({ isCleared: true }) },
      'one just young enough': {
        procedure: evaluated({ day: day('2025-11-21') }),
        params: { 'scs.psych_max_age_months': 12 },
      },
    },
    unmet: {
      'none before a trial': { procedure: planned('63650'), says: 'no psychological evaluation' },
      'none before an implant': { procedure: implant(), history: history([trial(60)]) },
      'none before a generator after a trial': {
        procedure: planned('63685'),
        history: history([trial(60)]),
      },
      'none before a trial of another system': {
        procedure: planned('63650', stage('trial')),
        history: history([session('63685', '2019-05-01')]),
      },
      'one of the same day': { procedure: evaluated({ day: day('2026-11-21') }), says: 'before' },
      'one that advises against it': {
        procedure: evaluated({ isCleared: false }),
        says: 'against',
      },
      'one just too old': {
        procedure: evaluated({ day: day('2025-11-20') }),
        params: { 'scs.psych_max_age_months': 12 },
        says: '12 months',
      },
    },
    unchecked: {
      'the documents could not be read': {
        procedure: planned('63650', { psychologicalEvaluation: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'programming, of which nothing could be read': {
        procedure: planned('95972', { psychologicalEvaluation: unreadable('403') }),
      },
      'a system is replaced': { procedure: implant(stage('replacement')) },
      'a generator was implanted before': {
        procedure: planned('63685'),
        history: history([session('63685', '2019-05-01'), trial(60)]),
      },
      'a generator of which nobody says that it is new': { procedure: planned('63685') },
      'words against it that belong to nobody knows what': {
        procedure: planned('63650', {
          psychologicalEvaluation: { ...documented({ isCleared: false }), loose: true },
        }),
      },
      'a lead is revised': { procedure: planned('63663') },
      'a peripheral stimulator': { procedure: planned('64555') },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
