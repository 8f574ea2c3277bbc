import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { rfaSameDayDiagnostic } from '../../../src/rules/radiofrequency-ablation/rfa-same-day-diagnostic.ts';
import {
  claimLine,
  day,
  documented,
  history,
  planned,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation, block } from './blocks.ts';

const procedure = ablation();
const plannedBlock = (over: Partial<PainProcedure> = {}) =>
  planned('64493', {
    levels: documented(['L4-L5']),
    laterality: documented('left'),
    ...over,
  });

testRule(
  rfaSameDayDiagnostic,
  {},
  {
    met: {
      'the block is at another level': {
        procedure,
        alongside: [plannedBlock({ levels: documented(['L2-L3']) })],
      },
      'the block is on the other side': {
        procedure,
        alongside: [plannedBlock({ laterality: documented('right') })],
      },
    },
    unmet: {
      'a block of the joint on the same day': {
        procedure,
        alongside: [plannedBlock()],
        says: 'On 2026-11-21 there are a facet block and a facet ablation of one joint',
      },
      'one of two blocks is of the joint': {
        procedure,
        alongside: [plannedBlock(), plannedBlock({ levels: documented(['L2-L3']) })],
      },
      'the same from the block’s side': { procedure: plannedBlock(), alongside: [procedure] },
      'the block was done on that day elsewhere': {
        procedure,
        history: history([block('2026-11-21')]),
      },
      'the block names the medial branches': {
        procedure,
        alongside: [plannedBlock({ levels: documented(['L3', 'L4']) })],
      },
    },
    undocumented: {
      'the block names no level': {
        procedure,
        alongside: [plannedBlock({ levels: undocumented })],
        says: 'name level and side of both',
      },
      'a block is billed beside it and not charted': {
        procedure,
        lines: [claimLine('64635', 'LT'), claimLine('64493', 'LT')],
        says: 'name level and side of both',
      },
      'the ablation names no side': {
        procedure: ablation({ laterality: undocumented }),
        alongside: [plannedBlock()],
      },
    },
    unchecked: {
      'the level of the block could not be read': {
        procedure,
        alongside: [plannedBlock({ levels: unreadable('notes: 403') })],
      },
    },
    skipped: {
      'a block is billed for the other side': {
        procedure,
        lines: [claimLine('64635', 'LT'), claimLine('64493', 'RT')],
      },
      'a block is billed for the other region': {
        procedure,
        lines: [claimLine('64635', 'LT'), claimLine('64490', 'LT')],
      },
      'the block is on the day before': {
        procedure,
        alongside: [plannedBlock({ dateOfService: documented(day('2026-11-20')) })],
        history: history([block('2026-11-20')]),
      },
      'two ablations': { procedure, alongside: [ablation()] },
      'an epidural': { procedure: planned('62323'), alongside: [procedure] },
    },
  },
);
