import { allProcedureCodes, type ProcedureCode } from '../terminology/procedure-codes.ts';
import type { ProcedureKind } from './define-rule.ts';

/**
 * The reason why a rule on codes of a kind does not apply: no code of the procedure's family is of
 * that kind. The procedure's own code does not decide, since its lines may bear another.
 */
export function onlyWhereCodes(
  because: string,
  ofKind: (code: ProcedureCode) => boolean,
): (procedure: ProcedureKind) => string | undefined {
  const families = new Set(
    allProcedureCodes()
      .filter(ofKind)
      .map(({ family }) => family),
  );
  return ({ family }) => (families.has(family) ? undefined : because);
}
