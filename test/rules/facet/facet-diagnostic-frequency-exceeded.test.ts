import { facetDiagnosticFrequencyExceeded } from '../../../src/rules/facet/facet-diagnostic-frequency-exceeded.ts';
import {
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnostic = { intent: documented('diagnostic' as const) };
const therapeutic = { intent: documented('therapeutic' as const) };
const days = ['2026-01-05', '2026-03-02', '2026-06-01', '2026-09-14'];
const blocks = (count: number, over = {}) =>
  history(days.slice(0, count).map((on) => session('64493', on, { ...diagnostic, ...over })));
const bySite = {
  'facet.dx_max': [{ sessions: 2, months: null, per: 'level-and-side' }],
};
const site = { levels: documented(['L4-L5']), laterality: documented('left' as const) };

testRule(
  facetDiagnosticFrequencyExceeded,
  { 'facet.dx_max': [{ sessions: 4, months: 12, per: 'region' }], 'facet.cap': 'separate' },
  {
    met: {
      'three of four': { procedure: planned('64493', diagnostic), history: blocks(3) },
      'four therapeutic ones do not count': {
        procedure: planned('64493', diagnostic),
        history: blocks(4, therapeutic),
      },
      'the order does not say its intent, and either way fits': {
        procedure: planned('64493'),
        history: blocks(3),
      },
    },
    unmet: {
      'four of four': { procedure: planned('64493', diagnostic), history: blocks(4) },
      'a combined cap counts both kinds': {
        procedure: planned('64493', diagnostic),
        params: { 'facet.cap': 'combined' },
        history: blocks(4, therapeutic),
        says: 'any intent',
      },
      'two blocks at the level and side, years ago': {
        procedure: planned('64493', { ...diagnostic, ...site }),
        params: bySite,
        history: history([
          session('64493', '2021-01-05', { ...diagnostic, ...site }),
          session('64493', '2022-01-05', { ...diagnostic, ...site }),
        ]),
      },
    },
    undocumented: {
      'the order does not say its intent, and it matters': {
        procedure: planned('64493'),
        history: blocks(4),
        says: 'If it is',
      },
      'the intent of the fourth is not charted': {
        procedure: planned('64493', diagnostic),
        history: blocks(4, { intent: undocumented }),
      },
    },
    unchecked: {
      'the intent could not be read': {
        procedure: planned('64493', { intent: unreadable('403') }),
        history: blocks(4),
      },
    },
    skipped: {
      'a therapeutic injection': {
        procedure: planned('64493', therapeutic),
        history: blocks(4),
      },
      'an epidural': { procedure: planned('62323') },
    },
  },
);

testRule(
  facetDiagnosticFrequencyExceeded,
  { ...bySite, 'facet.cap': null },
  {
    met: {
      'the blocks were on the other side': {
        procedure: planned('64493', { ...diagnostic, ...site }),
        history: history(
          ['2026-01-05', '2026-03-02'].map((on) =>
            session('64493', on, { ...diagnostic, ...site, laterality: documented('right') }),
          ),
        ),
      },
    },
  },
);
