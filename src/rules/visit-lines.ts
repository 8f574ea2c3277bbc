import type { ServiceLine } from '../chart/service-line.ts';
import type { ProcedureCode } from '../terminology/procedure-codes.ts';

/** Whether a code is a visit with a level: in the office, as a consultation, in the hospital or its emergency department. */
export const isVisit = ({ code }: Pick<ServiceLine, 'code'>): boolean =>
  /^99(?:20[2-5]|21[1-5]|22[1-3]|23[1-6]|24[2-5]|25[2-5]|28[1-5])$/.test(code);

/**
 * Whether a code is a procedure with a global period of no or ten days, of which a visit on the same
 * day is a part. Nerve blocks are: the fee schedule gives them 000, as source guide S1 shows.
 */
export const isMinorProcedure = (known: ProcedureCode | undefined): boolean =>
  known?.globalPeriod === '000' ||
  known?.globalPeriod === '010' ||
  known?.family === 'peripheral-nerve-block';

/** Whether two lines may be of one provider on one day; what is not said does not tell them apart. */
export const isSameService = (a: ServiceLine, b: ServiceLine): boolean =>
  (!a.day || !b.day || a.day.equals(b.day)) &&
  (!a.performer || !b.performer || a.performer === b.performer) &&
  a.bill === b.bill;
