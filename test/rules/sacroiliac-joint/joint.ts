import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { documented, planned, session } from '../../kit/chart.ts';

/** A therapeutic injection of the left joint that is planned. */
export const plannedInjection = (over: Partial<PainProcedure> = {}): PainProcedure =>
  planned('27096', {
    laterality: documented('left'),
    intent: documented('therapeutic'),
    ...over,
  });

/** A therapeutic injection of the left joint that was done. */
export const injection = (on: string, over: Partial<PainProcedure> = {}): PainProcedure =>
  session('27096', on, {
    laterality: documented('left'),
    intent: documented('therapeutic'),
    ...over,
  });

/** A diagnostic block of the left joint that was done. */
export const block = (on: string, over: Partial<PainProcedure> = {}): PainProcedure =>
  injection(on, { intent: documented('diagnostic'), ...over });
