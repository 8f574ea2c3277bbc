import type { CodeableConcept } from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import { type ProcedureCode, procedureCode } from '../../terminology/procedure-codes.ts';
import { PROCEDURE_SYSTEMS } from '../../terminology/systems.ts';
import { familyOfWords } from './family-of-words.ts';
import type { ProcedureLine } from './line.ts';

/** Adds what the code or, without a known code, the words say the procedure is. */
export function named(
  concept: CodeableConcept | undefined,
  line: Omit<ProcedureLine, 'code' | 'family'>,
): ProcedureLine | undefined {
  const code = knownCode(concept);
  const family = code?.family ?? familyOfWords(concept?.text ?? '');
  return family && { ...line, family, ...(code && { code }) };
}

/** The first code this service knows; a coding without a system is taken at its word. */
function knownCode(concept: CodeableConcept | undefined): ProcedureCode | undefined {
  return codingsOf(concept)
    .filter(({ system }) => system === undefined || PROCEDURE_SYSTEMS.includes(system))
    .map(({ code }) => procedureCode(code))
    .find((found) => found !== undefined);
}

/** Claim modifiers among some codings: two characters, such as `RT`. */
export function modifiersOf(concepts: readonly CodeableConcept[]): string[] {
  return codingsOf(...concepts)
    .filter(({ system }) => system === undefined || PROCEDURE_SYSTEMS.includes(system))
    .map(({ code }) => code.trim().toUpperCase())
    .filter((code) => /^[A-Z0-9]{2}$/.test(code));
}
