import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { documented } from './chart.ts';

const reasons = {
  surgeryRuledOut: documented('declined surgery'),
  facilityReason: documented('haemophilia'),
  painSourceInQuestion: documented('new pain pattern in the left leg'),
  painRecurrence: documented('pain has returned'),
  procedureReason: documented('medically necessary because of the pain'),
  ablationUnsuitable: documented('ablation is contraindicated'),
} satisfies Partial<PainProcedure>;

/** Every reason a chart may give, but for some. */
export const allReasonsBut = (...left: (keyof typeof reasons)[]): Partial<PainProcedure> =>
  Object.fromEntries(Object.entries(reasons).filter(([name]) => !left.some((one) => one === name)));
