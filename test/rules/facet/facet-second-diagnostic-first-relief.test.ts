import { facetSecondDiagnosticFirstRelief } from '../../../src/rules/facet/facet-second-diagnostic-first-relief.ts';
import {
  day,
  documented,
  history,
  planned,
  relief,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { improved, response } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedBlock, plannedInjection } from './blocks.ts';

const procedure = plannedBlock();
const FIRST = '2026-10-01';

testRule(
  facetSecondDiagnosticFirstRelief,
  { 'facet.dx_relief_threshold': 80 },
  {
    met: {
      'exactly 80 %': { procedure, history: history([block(FIRST, { relief: relief(80) })]) },
      'a later note alone tells the relief': {
        procedure,
        history: history([block(FIRST, improved(90))]),
        says: '90 %',
      },
      'a block on the other side failed': {
        procedure,
        history: history([
          block(FIRST, { relief: relief(90) }),
          block('2026-10-15', { relief: relief(10), laterality: documented('right') }),
        ]),
      },
    },
    unmet: {
      '79.9 %': {
        procedure,
        history: history([block(FIRST, { relief: relief(79.9) })]),
        says: '79.9 % relief after the diagnostic block of 2026-10-01',
      },
      'nine to two is 77.8 %': {
        procedure,
        history: history([block(FIRST, { relief: relief((7 / 9) * 100) })]),
      },
      'scores that tell less': {
        procedure,
        history: history([
          block(FIRST, { relief: documented({ percent: 50, known: 'computed', from: '8 -> 4' }) }),
        ]),
        says: '50 % relief (8 -> 4) after',
      },
      'a block within twelve months, by a day': {
        procedure,
        history: history([block('2025-11-22', { relief: relief(40) })]),
      },
    },
    undocumented: {
      'the relief was never charted': {
        procedure,
        history: history([block(FIRST)]),
        says: 'The relief of the diagnostic block of 2026-10-01 is not documented',
      },
      'scores of later weeks do not tell the relief of a block': {
        procedure,
        history: history([
          block(FIRST, {
            responses: documented([response(0, { known: 'computed', heldTo: day('2026-10-20') })]),
          }),
        ]),
      },
      'a later block may have been of this joint': {
        procedure,
        history: history([
          block(FIRST, { relief: relief(90) }),
          block('2026-10-15', { levels: undocumented }),
        ]),
        says: 'level, side or intent',
      },
    },
    unchecked: {
      'the relief could not be read': {
        procedure,
        history: history([block(FIRST, { relief: unreadable('observations: 403') })]),
      },
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'the planned date is a month': { procedure: plannedBlock({ dateOfService: undocumented }) },
    },
    skipped: {
      'the first of this joint': { procedure },
      'a failed one twelve months ago was of an earlier series': {
        procedure,
        history: history([block('2025-11-21', { relief: relief(40) })]),
      },
      'a therapeutic injection before it': { procedure, history: history([injection(FIRST)]) },
      'the planned one is therapeutic': {
        procedure: plannedInjection(),
        history: history([block(FIRST)]),
      },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
