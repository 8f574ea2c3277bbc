import { type Fact, type Statement, weigh } from '../fact.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import type { Telling } from './tellings.ts';

/**
 * The last day of a procedure that lasts, such as a trial: the end of its period at the facility,
 * else its first day and the days its note tells. A period within one day is the time in the suite
 * and tells nothing of the trial.
 */
export function lastDayFact(
  lines: readonly ProcedureLine[],
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<Temporal.PlainDate> {
  const [first] = lines.flatMap(({ date }) => (date.is === 'day' ? date.day : []));
  const charted = lines.flatMap(ended).toSorted((a, b) => compare(b.value, a.value));
  return weigh(
    [...charted, ...(first ? tellings.flatMap((one) => told(one, first)) : [])],
    failures,
    {
      same: (a, b) => a.equals(b),
    },
  );
}

const { compare } = Temporal.PlainDate;

function ended(line: ProcedureLine): Statement<Temporal.PlainDate>[] {
  const { date, endedOn } = line;
  const lasts = endedOn && date.is === 'day' && compare(endedOn, date.day) > 0;
  return lasts ? [statementOf(line, endedOn)] : [];
}

const told = (
  { procedures, sayOfProcedure }: Telling,
  first: Temporal.PlainDate,
): Statement<Temporal.PlainDate>[] =>
  procedures.flatMap(({ statements: { trialDays } }) =>
    trialDays
      ? [sayOfProcedure(first.add({ days: Math.floor(trialDays.value) }), trialDays.quote)]
      : [],
  );
