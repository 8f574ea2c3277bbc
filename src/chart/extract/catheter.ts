import { exact, type Fact, type Statement, weigh } from '../fact.ts';
import type { Telling } from './tellings.ts';

/** Whether an epidural catheter stayed for further doses; only words tell of it. */
export const catheterFact = (
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<boolean> => weigh(tellings.flatMap(told), failures, exact);

const told = ({ procedures, sayOfProcedure }: Telling): Statement<boolean>[] =>
  procedures.flatMap(({ statements: { catheter } }) =>
    catheter ? [sayOfProcedure(catheter.value === 'left-in-place', catheter.quote)] : [],
  );
