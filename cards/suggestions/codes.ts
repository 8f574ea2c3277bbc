import { procedureCode } from '../../src/terminology/procedure-codes.ts';
import { CPT, HCPCS, PROCEDURE_SYSTEMS } from '../../src/terminology/systems.ts';
import { isObject, itemsOf, withElement } from './draft.ts';

/** A coding of a claim modifier or procedure code. */
export const billingCoding = (code: string) => ({ system: systemOf(code), code });

const isNumber = (code: string): boolean => /^\d/.test(code);
const isModifierOfCpt = (code: string): boolean => /^\d{2}$/.test(code);

/** CPT codes begin with a digit, HCPCS codes and modifiers with a letter. */
const systemOf = (code: string): string | undefined =>
  isNumber(code) || isModifierOfCpt(code) ? CPT : HCPCS[0];

/** Whether a coding stands for a code of CPT or HCPCS; one without a system is taken at its word. */
export function isBillingCoding(coding: unknown, code: string): boolean {
  if (!isObject(coding) || typeof coding.code !== 'string') return false;
  const { system } = coding;
  const isKnown = typeof system !== 'string' || PROCEDURE_SYSTEMS.includes(system);
  return isKnown && coding.code.trim().toUpperCase() === code;
}

/** Whether a CodeableConcept holds a code. */
export const holdsCode = (concept: unknown, code: string): boolean =>
  isObject(concept) && itemsOf(concept.coding).some((coding) => isBillingCoding(coding, code));

/**
 * The concept with one code in the place of another, and with the name of the new one where the old
 * one had a name; everything else stays. Undefined where it does not hold the old one.
 */
export function withCode(concept: unknown, from: string, to: string): object | undefined {
  if (!isObject(concept) || !holdsCode(concept, from)) return undefined;
  return withElement(
    concept,
    'coding',
    itemsOf(concept.coding).map((coding) =>
      isBillingCoding(coding, from) && isObject(coding) ? renamed(coding, from, to) : coding,
    ),
  );
}

function renamed(coding: Readonly<Record<string, unknown>>, from: string, to: string): object {
  const label = procedureCode(to)?.label;
  return Object.fromEntries(
    Object.entries(coding).flatMap(([name, value]) => {
      if (name === 'code') return [[name, to]];
      if (name === 'display') return label ? [[name, label]] : [];
      const isMoved = name === 'system' && systemOf(from) !== systemOf(to);
      return [[name, isMoved ? systemOf(to) : value]];
    }),
  );
}
