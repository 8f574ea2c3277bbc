import { keyOf } from '../../fhir/coding.ts';
import { exact, type Fact, type Statement, weigh } from '../fact.ts';
import type { Given } from './medications.ts';
import { isContrast } from './product.ts';
import type { Telling } from './tellings.ts';

/** Whether contrast was injected: given with the procedure, or told of; also that none was. */
export const contrastFact = (
  given: readonly Given[],
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<boolean> =>
  weigh(
    [...given.filter(isContrast).map(givenStatement), ...tellings.flatMap(told)],
    failures,
    exact,
  );

const givenStatement = ({ administration, loose }: Given): Statement<boolean> => ({
  value: true,
  origin: 'procedure',
  evidence: { reference: keyOf(administration) },
  ...(loose && { loose }),
});

function told({ procedures, statements, say, sayOfProcedure }: Telling): Statement<boolean>[] {
  const stated = procedures.flatMap(({ contrast, evidence }) =>
    contrast === null ? [] : [sayOfProcedure(contrast, evidence.contrast?.quote)],
  );
  const { contrastSpread } = statements;
  return stated.length === 0 && contrastSpread ? [say(true, contrastSpread.quote)] : stated;
}
