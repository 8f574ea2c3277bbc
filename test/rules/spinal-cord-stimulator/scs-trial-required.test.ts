import { scsTrialRequired } from '../../../src/rules/spinal-cord-stimulator/scs-trial-required.ts';
import {
  codes,
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { implant, stage, toldTrials, trial } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const generator = planned('63685');

testRule(
  scsTrialRequired,
  {},
  {
    met: {
      'a note tells of one without its day': {
        procedure: implant(toldTrials({ words: 'SCS trial was successful' })),
        says: 'SCS trial was successful',
      },
      'leads were placed seven weeks before': {
        procedure: implant(),
        history: history([trial(70)]),
        says: '70 %',
      },
      'the chart calls them a trial': {
        procedure: implant(),
        history: history([trial(70, stage('trial'))]),
      },
      'a generator alone after a trial': { procedure: generator, history: history([trial(70)]) },
      'the month of the trial alone is charted': {
        procedure: implant(),
        history: history([trial(70, { dateOfService: undocumented, impreciseDate: '2026-10' })]),
        says: '2026-10',
      },
      'leads that are to stay': {
        procedure: planned('63650', stage('permanent')),
        history: history([trial(70)]),
      },
    },
    unmet: {
      'no trial is charted': { procedure: implant(), says: 'completed trial' },
      'no trial is charted, and the system is programmed at once': {
        procedure: implant({ codes: codes('63650', '63685', '95972') }),
      },
      'leads placed the same day are no trial': {
        procedure: implant(),
        history: history([trial(70, { dateOfService: implant().dateOfService })]),
      },
      'the earlier leads were to stay': {
        procedure: implant(),
        history: history([trial(undefined, stage('permanent'))]),
      },
      'programming alone was done': {
        procedure: implant(),
        history: history([session('95972', '2026-10-01')]),
      },
      'a peripheral stimulator was placed': {
        procedure: implant(),
        history: history([session('64555', '2026-10-01')]),
      },
      'the order calls it permanent': { procedure: planned('63685', stage('permanent')) },
    },
    undocumented: {
      'a generator of which nobody says that it replaces one': {
        procedure: generator,
        says: 'If a generator is replaced, say so',
      },
      'claims of other providers were not seen': {
        procedure: implant(),
        history: history([], { outsideClaims: 'absent' }),
        says: 'claims of other providers',
      },
    },
    unchecked: {
      'the notes that may tell of one could not be read': {
        procedure: implant({ toldTrials: unreadable('notes: 403') }),
      },
      'earlier procedures could not be read': {
        procedure: implant(),
        history: history([], { unread: ['procedures: 403'] }),
      },
      'the date could not be read': {
        procedure: implant({ dateOfService: unreadable('403') }),
      },
    },
    skipped: {
      'the order says that a system is replaced': { procedure: implant(stage('replacement')) },
      'a whole system was implanted before': {
        procedure: implant(),
        history: history([session('63685', '2019-05-01', { codes: codes('63650', '63685') })]),
      },
      'a generator was implanted before': {
        procedure: generator,
        history: history([session('63685', '2019-05-01')]),
      },
      'a lead is revised': { procedure: planned('63663') },
      'a generator is taken out': {
        procedure: planned('63688', { codes: codes('63688', '63685') }),
      },
      'trial leads': { procedure: planned('63650') },
      'a trial': { procedure: planned('63650', stage('trial')) },
      programming: { procedure: planned('95972') },
      'an epidural': { procedure: planned('62323', { stage: documented('permanent') }) },
    },
  },
);
