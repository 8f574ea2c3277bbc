import { exact, type Fact, undocumented, weigh } from '../fact.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import type { Telling } from './tellings.ts';

/** How many stimulator leads were placed; only words tell of it. */
export const leadCountFact = (
  { family }: Pick<ProcedureSources, 'family'>,
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<number> =>
  family === 'stimulator'
    ? weigh(
        tellings.flatMap(({ procedures, sayOfProcedure }) =>
          procedures.flatMap(({ statements: { leadCount } }) =>
            leadCount ? [sayOfProcedure(leadCount.value, leadCount.quote)] : [],
          ),
        ),
        failures,
        exact,
      )
    : undocumented;
