import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { documented, planned, session } from '../../kit/chart.ts';

const site = { levels: documented(['L4-L5']), laterality: documented('left' as const) };

/** A left L4-L5 diagnostic block that is planned. */
export const plannedBlock = (over: Partial<PainProcedure> = {}): PainProcedure =>
  planned('64493', { ...site, intent: documented('diagnostic'), ...over });

/** A left L4-L5 therapeutic injection that is planned. */
export const plannedInjection = (over: Partial<PainProcedure> = {}): PainProcedure =>
  plannedBlock({ intent: documented('therapeutic'), ...over });

/** A left L4-L5 diagnostic block that was done. */
export const block = (on: string, over: Partial<PainProcedure> = {}): PainProcedure =>
  session('64493', on, { ...site, intent: documented('diagnostic'), ...over });

/** A left L4-L5 therapeutic injection that was done. */
export const injection = (on: string, over: Partial<PainProcedure> = {}): PainProcedure =>
  block(on, { intent: documented('therapeutic'), ...over });

/** A left L4-L5 ablation that was done. */
export const ablation = (on: string, over: Partial<PainProcedure> = {}): PainProcedure =>
  session('64635', on, { ...site, ...over });
