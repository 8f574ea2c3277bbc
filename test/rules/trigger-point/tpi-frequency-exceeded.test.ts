import { tpiFrequencyExceeded } from '../../../src/rules/trigger-point/tpi-frequency-exceeded.ts';
import { history, planned, session } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const sessions = ['2026-01-05', '2026-04-06', '2026-08-03'];

testRule(
  tpiFrequencyExceeded,
  { 'tpi.max': [{ sessions: 3, months: 12, per: 'all-regions' }], 'facet.cap': null },
  {
    met: {
      'two of three': {
        procedure: planned('20552'),
        history: history(sessions.slice(1).map((on) => session('20553', on))),
      },
      'needling without injection does not count': {
        procedure: planned('20552'),
        history: history(sessions.map((on) => session('20560', on))),
      },
    },
    unmet: {
      'three of three, whichever code': {
        procedure: planned('20552'),
        history: history(sessions.map((on) => session('20553', on))),
      },
    },
    skipped: { 'an epidural': { procedure: planned('62323') } },
  },
);
