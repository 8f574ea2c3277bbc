import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { documented, planned, relief, session } from '../../kit/chart.ts';

/** A left L4-L5 ablation. */
export const ablation = (over: Partial<PainProcedure> = {}): PainProcedure =>
  planned('64635', {
    levels: documented(['L4-L5']),
    laterality: documented('left'),
    ...over,
  });

/** A left L4-L5 diagnostic medial branch block with 90 % relief. */
export const block = (on: string, over: Partial<PainProcedure> = {}): PainProcedure =>
  session('64493', on, {
    levels: documented(['L4-L5']),
    laterality: documented('left'),
    intent: documented('diagnostic'),
    approach: documented('medial-branch'),
    relief: relief(90),
    ...over,
  });

export const FIRST = '2026-06-01';
export const SECOND = '2026-07-01';
