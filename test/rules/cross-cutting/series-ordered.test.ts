import { seriesOrdered } from '../../../src/rules/cross-cutting/series-ordered.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const series = { plannedSeries: documented('series of 3 ESI') };

testRule(
  seriesOrdered,
  {},
  {
    met: { 'one session': { procedure: planned('62323') } },
    unmet: {
      'three epidurals at once': { procedure: planned('62323', series), says: 'series of 3 ESI' },
      'facet injections': { procedure: planned('64493', series) },
      'sacroiliac injections': { procedure: planned('27096', series) },
      'trigger points': { procedure: planned('20552', series) },
      'nerve blocks': { procedure: planned('64405', series) },
    },
    undocumented: {
      'words that may be about another order': {
        procedure: planned('62323', { plannedSeries: loosely('series of 3') }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('62323', { plannedSeries: unreadable('notes: 403') }),
      },
    },
    skipped: { 'a joint, for which a course is usual': { procedure: planned('20610', series) } },
  },
);
