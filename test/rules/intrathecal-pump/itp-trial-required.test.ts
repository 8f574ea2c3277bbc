import { itpTrialRequired } from '../../../src/rules/intrathecal-pump/itp-trial-required.ts';
import {
  codes,
  documented,
  history,
  planned,
  relief,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { diagnosed, inWords } from '../../kit/diagnoses.ts';
import { drug, injected } from '../../kit/drugs.ts';
import { stage, toldTrials } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = planned('62362');
const borne = { tolerability: documented('no nausea, no itching') };
const ON = '2026-09-01';
const after = (...over: Parameters<typeof session>[2][]) =>
  history(over.map((one) => session('62326', ON, one)));

testRule(
  itpTrialRequired,
  { 'itp.trial_relief': 50 },
  {
    met: {
      'half the pain and good tolerance, as a note tells without a day': {
        procedure: planned('62362', {
          ...toldTrials({ words: 'Intrathecal trial', percent: 50 }),
          ...borne,
        }),
      },
      'a charted trial without a result, of which a note tells one': {
        procedure: planned('62362', toldTrials({ words: 'Intrathecal trial', percent: 60 })),
        history: after(borne),
      },
      'a catheter trial with half the pain gone, well borne': {
        procedure,
        history: after({ relief: relief(50), ...borne }),
      },
      'an injection of morphine was the trial': {
        procedure,
        history: history([
          session('62323', ON, { relief: relief(70), ...borne, ...injected(drug('morphine')) }),
        ]),
      },
      'the chart calls an injection a trial': {
        procedure,
        history: history([
          session('62322', ON, { relief: relief(70), ...borne, ...stage('trial') }),
        ]),
      },
      'a catheter to an outside pump was the trial': {
        procedure,
        history: history([
          session('62350', ON, { relief: relief(70), ...borne, ...stage('trial') }),
        ]),
      },
      'the month of the trial alone is charted': {
        procedure,
        history: after({ relief: relief(70), ...borne, dateOfService: undocumented }),
      },
      'the order tells how it was borne': {
        procedure: planned('62362', borne),
        history: after({ relief: relief(60) }),
      },
      'any relief where no percentage is asked for': {
        procedure,
        history: after({ relief: relief(30), ...borne }),
        params: { 'itp.trial_relief': null },
      },
    },
    unmet: {
      'too little relief, as a note tells without a day': {
        procedure: planned('62362', {
          ...toldTrials({ words: 'Intrathecal trial', percent: 49 }),
          ...borne,
        }),
        says: '49 %',
      },
      'no trial': { procedure, says: 'no trial of intraspinal drugs' },
      'a pump that is not programmable': { procedure: planned('62361') },
      'an epidural steroid injection is no trial': {
        procedure,
        history: history([session('62323', ON, { relief: relief(80), ...borne })]),
      },
      'a hair under half': {
        procedure,
        history: after({ relief: relief(49.9), ...borne }),
        says: '49.9 %',
      },
      'a catheter of the same day': {
        procedure,
        history: history([session('62326', '2026-11-21', { relief: relief(80), ...borne })]),
      },
      'the trial came afterwards': {
        procedure,
        history: history([session('62326', '2026-11-22', { relief: relief(80), ...borne })]),
      },
    },
    undocumented: {
      'a note tells of a trial and of nothing else': {
        procedure: planned('62362', toldTrials({ words: 'Intrathecal trial completed' })),
        says: 'how much pain relief',
      },
      'no relief is charted': { procedure, history: after(borne), says: 'how much pain relief' },
      'nobody says how it was borne': {
        procedure,
        history: after({ relief: relief(60) }),
        says: 'side effects',
      },
      'the order tells of a trial that is not in the history': {
        procedure: planned('62362', borne),
        says: 'how much pain relief',
      },
      'claims of other providers were not seen': {
        procedure,
        history: history([], { outsideClaims: 'absent' }),
        says: 'claims of other providers',
      },
    },
    unchecked: {
      'the notes that may tell of a trial could not be read': {
        procedure: planned('62362', { toldTrials: unreadable('notes: 403') }),
      },
      'earlier procedures could not be read': {
        procedure,
        history: history([], { unread: ['procedures: 403'] }),
      },
      'the scores could not be read': {
        procedure,
        history: after({ relief: unreadable('observations: 403'), ...borne }),
      },
      'the note of the order could not be read': {
        procedure: planned('62362', { tolerability: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'a pump is replaced': { procedure: planned('62362', stage('replacement')) },
      'pump and catheter were implanted before': {
        procedure,
        history: history([session('62362', '2019-01-05', { codes: codes('62350', '62362') })]),
      },
      'a pump was implanted before': {
        procedure,
        history: history([session('62362', '2019-01-05')]),
      },
      'one is taken out in the same session': {
        procedure: planned('62362', { codes: codes('62362', '62365') }),
      },
      'a pump for spasticity': { procedure: planned('62362', { diagnoses: diagnosed('G80.0') }) },
      'spasticity in words': {
        procedure: planned('62362', { diagnoses: inWords('severe spasticity') }),
      },
      'a refill': { procedure: planned('62369') },
      'a stimulator': { procedure: planned('63685') },
    },
  },
);
