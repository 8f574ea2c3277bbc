import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { rfaBlockReportMissing } from '../../../src/rules/radiofrequency-ablation/rfa-block-report-missing.ts';
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
import { ablation, block, FIRST, SECOND } from './blocks.ts';

const procedure = ablation();
const report = { report: documented('DocumentReference/note') };
const after = (first: Partial<PainProcedure>, second: Partial<PainProcedure>) =>
  history([block(FIRST, first), block(SECOND, second)]);

testRule(
  rfaBlockReportMissing,
  { 'rfa.blocks': 2, 'rfa.relief_threshold': 80 },
  {
    met: {
      'both notes are there': { procedure, history: after(report, report) },
      'a third block has no note': {
        procedure,
        history: history([block(FIRST, report), block(SECOND, report), block('2026-08-01')]),
      },
    },
    undocumented: {
      'blocks that do not qualify are not asked for': {
        procedure,
        history: history([
          block(FIRST, report),
          block(SECOND),
          block('2026-08-01', { relief: relief(10) }),
          block('2026-09-01', { laterality: undocumented }),
        ]),
        says: 'The blocks of 2026-07-01 qualify',
      },
      'one of two is known by its date alone': {
        procedure,
        history: after(report, {}),
        says: 'The blocks of 2026-07-01 qualify',
      },
      'both are known by their dates alone': {
        procedure,
        history: after({}, {}),
        says: '2026-06-01, 2026-07-01',
      },
    },
    unchecked: {
      'the documents could not be read': {
        procedure,
        history: after(report, { report: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'a block was negative, which another rule says': {
        procedure,
        history: after(report, { relief: relief(79.9) }),
      },
      'a block was on the other side': {
        procedure,
        history: after(report, { laterality: documented('right') }),
      },
      'a repeat at the same site': {
        procedure,
        history: history([
          session('64635', '2025-01-01', {
            levels: documented(['L4-L5']),
            laterality: documented('left'),
          }),
        ]),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
