import { readTreatmentDays } from '../../note/statements/treatment-days.ts';
import { exact, type Fact, type Statement, undocumented, weigh } from '../fact.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import type { EverythingSaid } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { statementsIn } from './words-read.ts';

const WORDS = { hint: /\bdays?\b/i, read: readTreatmentDays };

/** Over how many days a treatment by a catheter went: by its period, else in words. */
export const treatmentDaysFact = (
  { own, family }: Pick<ProcedureSources, 'own' | 'family'>,
  { told, unread }: EverythingSaid,
): Fact<number> =>
  family === 'epidural-adhesiolysis'
    ? weigh([...own.flatMap(charted), ...statementsIn(told, WORDS, family)], unread, exact)
    : undocumented;

function charted(line: ProcedureLine): Statement<number>[] {
  const { date, endedOn } = line;
  if (!endedOn || date.is !== 'day') return [];
  return [statementOf(line, date.day.until(endedOn, { largestUnit: 'days' }).days + 1)];
}
