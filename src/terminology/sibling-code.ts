import { allProcedureCodes, type ProcedureCode } from './procedure-codes.ts';

/** What one code may stand for where another stands for something else. */
type Difference = Partial<Pick<ProcedureCode, 'approach' | 'region' | 'guidance'>>;

/**
 * The code that stands for the same procedure as another but for some differences: 62323 without
 * imaging is 62322. Undefined unless there is exactly one that we are sure of.
 */
export function siblingCode(code: ProcedureCode, differs: Difference): string | undefined {
  const wanted = { ...code, ...differs };
  const found = allProcedureCodes().filter(
    (one) =>
      one.code !== code.code &&
      one.certainty !== 'uncertain' &&
      one.family === wanted.family &&
      one.approach === wanted.approach &&
      one.region === wanted.region &&
      one.guidance === wanted.guidance &&
      (one.addOnTo === undefined) === (code.addOnTo === undefined),
  );
  return found.length === 1 ? found[0]?.code : undefined;
}
