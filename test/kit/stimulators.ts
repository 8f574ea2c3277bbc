import type { ToldTrial } from '../../src/chart/implant.ts';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { codes, documented, planned, relief, session, somewhere } from './chart.ts';

/** A new system: leads and generator in one session. */
export const implant = (over: Partial<PainProcedure> = {}): PainProcedure =>
  planned('63685', { codes: codes('63650', '63685'), ...over });

/** The completed trial of 2026-10-01 with its relief. */
export const trial = (percent?: number, over: Partial<PainProcedure> = {}): PainProcedure =>
  session('63650', '2026-10-01', {
    ...(percent !== undefined && { relief: relief(percent) }),
    ...over,
  });

/** What the chart says a stimulator procedure is for. */
export const stage = (value: 'trial' | 'permanent' | 'replacement') => ({
  stage: documented(value),
});

/** Trials that notes tell of without their days. */
export const toldTrials = (...told: Omit<ToldTrial, 'evidence'>[]) => ({
  toldTrials: documented(told.map((one) => ({ ...one, evidence: somewhere }))),
});
