import { facetSecondDiagnosticInterval } from '../../../src/rules/facet/facet-second-diagnostic-interval.ts';
import { day, documented, history, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedBlock, plannedInjection } from './blocks.ts';

const procedure = plannedBlock();
const right = { laterality: documented('right' as const) };

testRule(
  facetSecondDiagnosticInterval,
  { 'facet.dx_interval_days': 14 },
  {
    met: {
      'fourteen days after the first': { procedure, history: history([block('2026-11-07')]) },
      'a recent one on the other side': {
        procedure,
        history: history([block('2026-10-01'), block('2026-11-20', right)]),
      },
    },
    unmet: {
      'thirteen days after the first': {
        procedure,
        history: history([block('2026-11-08')]),
        says: 'the next fits from 2026-11-22',
      },
      'the first is planned in the same request': {
        procedure,
        alongside: [plannedBlock({ dateOfService: documented(day('2026-11-14')) })],
      },
      'the first was named by its medial branches': {
        procedure,
        history: history([block('2026-11-08', { levels: documented(['L3', 'L4']) })]),
      },
      'the two have one of their joints in common': {
        procedure: plannedBlock({ levels: documented(['L4-L5', 'L5-S1']) }),
        history: history([block('2026-11-08', { levels: documented(['L3-L4', 'L4-L5']) })]),
      },
      'the first covered one of the planned joints, on both sides': {
        procedure: plannedBlock({ levels: documented(['L4-L5', 'L5-S1']) }),
        history: history([block('2026-11-08', { laterality: documented('bilateral') })]),
      },
    },
    undocumented: {
      'the order does not say that it is diagnostic': {
        procedure: plannedBlock({ intent: undocumented }),
        history: history([block('2026-11-08')]),
        says: 'If it is',
      },
      'the intent of the first is not charted': {
        procedure,
        history: history([block('2026-11-08', { intent: undocumented })]),
        says: 'level, side or intent',
      },
      'a lone branch leaves the joint of the first open': {
        procedure,
        history: history([block('2026-11-08', { levels: documented(['L4']) })]),
      },
    },
    unchecked: {
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'the level of the first could not be read': {
        procedure,
        history: history([block('2026-11-08', { levels: unreadable('notes: 403') })]),
      },
      'the intent could not be read': {
        procedure: plannedBlock({ intent: unreadable('notes: 403') }),
      },
      'the planned date is a month': { procedure: plannedBlock({ dateOfService: undocumented }) },
    },
    skipped: {
      'the first of this joint': { procedure },
      'the first of this joint, without an intent': {
        procedure: plannedBlock({ intent: undocumented }),
      },
      'the last was at another level': {
        procedure,
        history: history([block('2026-11-20', { levels: documented(['L2-L3']) })]),
      },
      'the last was therapeutic': { procedure, history: history([injection('2026-11-20')]) },
      'the planned one is therapeutic': {
        procedure: plannedInjection(),
        history: history([block('2026-11-20')]),
      },
      'neither order nor first block says its intent': {
        procedure: plannedBlock({ intent: undocumented }),
        history: history([block('2026-11-08', { intent: undocumented })]),
      },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
