import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { rfaDiagnosticsStale } from '../../../src/rules/radiofrequency-ablation/rfa-diagnostics-stale.ts';
import {
  documented,
  history,
  planned,
  relief,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation, block } from './blocks.ts';

const procedure = ablation();
const done = (on: string, over: Partial<PainProcedure> = {}) =>
  session('64635', on, {
    levels: documented(['L4-L5']),
    laterality: documented('left'),
    ...over,
  });
const OLD = done('2024-11-20');

testRule(
  rfaDiagnosticsStale,
  { 'rfa.stale_years': 2, 'rfa.relief_threshold': 80 },
  {
    met: {
      'the last ablation was two years ago to the day': {
        procedure,
        history: history([done('2024-11-21')]),
      },
      'an older ablation before the last': {
        procedure,
        history: history([done('2022-01-05'), done('2025-01-05')]),
        says: '2025-01-05',
      },
      'a positive block since then': {
        procedure,
        history: history([OLD, block('2026-06-01', { relief: relief(80) })]),
        says: '2026-06-01',
      },
    },
    unmet: {
      'two years and a day, and no block since': {
        procedure,
        history: history([block('2024-06-01'), OLD]),
        says: 'New blocks are needed',
      },
      'a block on the day of the ablation is not newer': {
        procedure,
        history: history([OLD, block('2024-11-20')]),
      },
      'the block since then was negative': {
        procedure,
        history: history([OLD, block('2026-06-01', { relief: relief(79.9) })]),
      },
    },
    undocumented: {
      'the relief of the newer block is not charted': {
        procedure,
        history: history([OLD, block('2026-06-01', { relief: undocumented })]),
        says: 'relief not charted',
      },
    },
    unchecked: {
      'the relief of the newer block could not be read': {
        procedure,
        history: history([OLD, block('2026-06-01', { relief: unreadable('403') })]),
      },
      'newer blocks could not be read': { procedure, history: history([OLD], { unread: ['403'] }) },
    },
    skipped: {
      'a first ablation': { procedure },
      'only one of two joints was ablated before': {
        procedure: ablation({ levels: documented(['L4-L5', 'L5-S1']) }),
        history: history([OLD]),
      },
      'the planned date is a month': {
        procedure: ablation({ dateOfService: undocumented }),
        history: history([OLD]),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
