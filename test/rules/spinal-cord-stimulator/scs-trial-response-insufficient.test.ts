import type { Response } from '../../../src/chart/indication.ts';
import { scsTrialResponseInsufficient } from '../../../src/rules/spinal-cord-stimulator/scs-trial-response-insufficient.ts';
import { documented, history, planned, session, somewhere, unreadable } from '../../kit/chart.ts';
import { implant, stage, toldTrials, trial } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = implant();
const told = (percent: number, measure: Response['measure']) => ({
  responses: documented<Response[]>([{ percent, measure, known: 'stated', evidence: somewhere }]),
});
const fewer = (percent: number) => ({ analgesicReduction: documented(percent) });

testRule(
  scsTrialResponseInsufficient,
  { 'scs.trial_relief': 50, 'scs.alt_analgesic': 50 },
  {
    met: {
      'a charted trial without a result, of which a note tells one': {
        procedure: implant(toldTrials({ words: 'SCS trial', percent: 60 })),
        history: history([trial()]),
      },
      'half the pain, as a note tells of a trial without its day': {
        procedure: implant(toldTrials({ words: 'SCS trial', percent: 50 })),
      },
      'half the pain is gone': { procedure, history: history([trial(50)]) },
      'half the analgesics are': { procedure, history: history([trial(40, fewer(50))]) },
      'the order tells of the analgesics': {
        procedure: implant(fewer(60)),
        history: history([trial()]),
      },
      'the response is told later': { procedure, history: history([trial(30, told(60, 'pain'))]) },
      'the second of two trials succeeded': {
        procedure,
        history: history([trial(70), session('63650', '2026-02-01')]),
      },
      'the relief suffices and the rest could not be read': {
        procedure,
        history: history([trial(50, { analgesicReduction: unreadable('403') })]),
      },
      'a generator alone after a good trial': {
        procedure: planned('63685'),
        history: history([trial(70)]),
      },
    },
    unmet: {
      'less than half the pain, as a note tells of a trial without its day': {
        procedure: implant(toldTrials({ words: 'Trial leads removed', percent: 49 })),
        says: '(49 %)',
      },
      'less than half the pain in a charted trial, whatever a note tells of one': {
        procedure: implant(toldTrials({ words: 'SCS trial', percent: 80 })),
        history: history([trial(49)]),
      },
      'a hair under half': { procedure, history: history([trial(49.9)]), says: '49.9 %' },
      'neither reached half': { procedure, history: history([trial(40, fewer(49))]) },
      'fewer analgesics do not count with this payer': {
        procedure,
        history: history([trial(40, fewer(60))]),
        params: { 'scs.alt_analgesic': null },
      },
      'better function is no relief': {
        procedure,
        history: history([trial(40, told(80, 'function'))]),
      },
    },
    undocumented: {
      'a note tells of a trial and of no result': {
        procedure: implant(toldTrials({ words: 'SCS trial completed' })),
        says: 'SCS trial completed',
      },
      'no result is charted': { procedure, history: history([trial()]), says: 'not its result' },
      'better function alone is charted': {
        procedure,
        history: history([trial(undefined, told(80, 'function'))]),
      },
    },
    unchecked: {
      'the scores could not be read': {
        procedure,
        history: history([trial(undefined, { relief: unreadable('observations: 403') })]),
      },
      'the relief is short and the analgesics could not be read': {
        procedure,
        history: history([trial(40, { analgesicReduction: unreadable('notes: 403') })]),
      },
    },
    skipped: {
      'no trial, which another rule says': { procedure },
      'a system is replaced': {
        procedure,
        history: history([session('63685', '2019-05-01'), trial(10)]),
      },
      'the order says so': {
        procedure: implant(stage('replacement')),
        history: history([trial(10)]),
      },
      'trial leads': { procedure: planned('63650'), history: history([trial(10)]) },
      'an epidural': { procedure: planned('62323'), history: history([trial(10)]) },
    },
  },
);
