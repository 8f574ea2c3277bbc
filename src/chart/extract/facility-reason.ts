import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { readSentences } from '../../note/sentences.ts';
import { readFacilityReason } from '../../note/statements/reasons.ts';
import { icd10Code } from '../../terminology/icd10.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Evidence } from '../fact.ts';
import { activeConditions } from './conditions.ts';

/** Haemophilia, von Willebrand disease and other defects of coagulation that bleed (from memory). */
const BLEEDS = /^D6(?:6|7|8\.[0-4])/;

/** Conditions of the patient that speak for a facility: disorders of bleeding. */
export const chartedFacilityReasons = (
  source: ChartSource,
): { value: string; evidence: Evidence }[] =>
  activeConditions(source).flatMap((condition) => {
    const text = textOf(condition.code);
    const coded = codingsOf(condition.code).find((one) => BLEEDS.test(icd10Code(one.code) ?? ''));
    if (!coded && !readFacilityReason(readSentences(text))) return [];
    const value = text || (coded?.code ?? '');
    return [{ value, evidence: { reference: keyOf(condition), quote: value } }];
  });
