import type { CodeableConcept } from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import {
  type ProcedureCode,
  type ProcedureFamily,
  procedureCode,
} from '../../terminology/procedure-codes.ts';
import { retiredCode } from '../../terminology/retired-codes.ts';
import { PROCEDURE_SYSTEMS } from '../../terminology/systems.ts';
import { familyOfWords } from './family-of-words.ts';
import type { ChartLine, ProcedureLine } from './line.ts';

/**
 * Adds what the code, a retired one too, or without one the words say the procedure is; undefined when it is
 * nothing that this service judges.
 */
export function named(line: ChartLine): ProcedureLine | undefined {
  const code = knownCode(line.codeConcept);
  const family = familyOf(line.codeConcept);
  return family && { ...line, family, ...(code && { code }) };
}

/** What kind of procedure a concept names, by its code, else by its words. */
export function familyOf(concept: CodeableConcept): ProcedureFamily | undefined {
  const retired = billingCodes(concept).flatMap((one) => retiredCode(one)?.family ?? []);
  return knownCode(concept)?.family ?? retired[0] ?? familyOfWords(concept.text ?? '');
}

/** The first code this service knows. */
const knownCode = (concept: CodeableConcept): ProcedureCode | undefined =>
  billingCodes(concept)
    .map(procedureCode)
    .find((found) => found !== undefined);

/**
 * The CPT and HCPCS codes of a concept, without modifiers that some EHRs write behind them; a coding
 * without a system is taken at its word.
 */
const billingCodes = (concept: CodeableConcept): string[] =>
  codingsOf(concept)
    .filter(({ system }) => system === undefined || PROCEDURE_SYSTEMS.includes(system))
    .map(({ code }) => code.trim().toUpperCase())
    .map((code) => WITH_MODIFIERS.exec(code)?.[1] ?? code);

/** `62323-LT`, `62323:LT:59` */
const WITH_MODIFIERS = /^([A-Z0-9]{5})((?:[-:, ]{1,2}[A-Z0-9]{2})+)$/;

/** The code a line is billed by: one that is known here, else the first. */
export const billingCode = ({ codeConcept }: Pick<ChartLine, 'codeConcept'>): string | undefined =>
  knownCode(codeConcept)?.code ?? billingCodes(codeConcept)[0];

/** Claim modifiers among some codings: two characters, such as `RT`. */
export function modifiersOf(concepts: readonly CodeableConcept[]): string[] {
  return codingsOf(...concepts)
    .filter(({ system }) => system === undefined || PROCEDURE_SYSTEMS.includes(system))
    .flatMap(({ code }) => modifiersIn(code));
}

/** The modifiers of a claim's item; one without a code is taken by its words. */
export const itemModifiersOf = (concepts: readonly CodeableConcept[]): string[] =>
  concepts.flatMap((one) =>
    codingsOf(one).length > 0 ? modifiersOf([one]) : modifiersIn(one.text ?? ''),
  );

/** Modifiers in words that hold nothing else, such as `RT` and, as some systems write, `RT,59`. */
function modifiersIn(words: string): string[] {
  const parts = words
    .toUpperCase()
    .split(/[\s,;:/-]+/)
    .filter(Boolean);
  return parts.every((part) => /^[A-Z0-9]{2}$/.test(part)) ? parts : [];
}

/** Modifiers that stand behind the code of a procedure, or beside it among its codings. */
export function modifiersInCode(concept: CodeableConcept | undefined): string[] {
  const named = codingsOf(concept).filter(({ system }) => system !== undefined);
  const behind = named.flatMap(({ code, ...coding }) =>
    (WITH_MODIFIERS.exec(code.trim().toUpperCase())?.[2] ?? '')
      .split(/[-:, ]+/)
      .map((modifier) => ({ ...coding, code: modifier })),
  );
  return modifiersOf([{ coding: [...behind, ...named] }]);
}
