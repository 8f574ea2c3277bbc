import type { CodeableConcept, Condition } from 'fhir/r4';
import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { icd10Code } from '../../terminology/icd10.ts';
import { ICD10CM } from '../../terminology/systems.ts';
import type { Evidence } from '../fact.ts';
import type { Diagnosis } from '../indication.ts';
import { isTrue } from './conditions.ts';
import { type ChartLine, statementOf } from './line.ts';

/** ICD-10-CM by its own name and by its number. */
const SYSTEMS: readonly string[] = [ICD10CM, 'urn:oid:2.16.840.1.113883.6.90'];

/** The diagnoses under a line, written out on it or in the patient's list. */
export function diagnosesOf(line: ChartLine): Diagnosis[] {
  return [
    ...line.diagnoses.flatMap((concept) =>
      diagnosisOf(concept, statementOf(line, null, textOf(concept)).evidence),
    ),
    ...line.conditions.filter(isTrue).flatMap(diagnosesOfCondition),
  ];
}

/** The diagnoses that one entry of the patient's list stands for. */
export function diagnosesOfCondition(condition: Condition): Diagnosis[] {
  const quote = textOf(condition.code);
  const date = (condition.onsetDateTime ?? condition.recordedDate)?.slice(0, 10);
  return diagnosisOf(condition.code, {
    reference: keyOf(condition),
    ...(date && { date }),
    ...(quote && { quote }),
  });
}

/**
 * A diagnosis by its ICD-10-CM code, else by its words; several codes are several diagnoses. One in
 * another system without words is still one, of which no more is known.
 */
function diagnosisOf(concept: CodeableConcept | undefined, evidence: Evidence): Diagnosis[] {
  const text = textOf(concept);
  const said = { ...(text && { text }), evidence };
  const codes = diagnosisCodes(concept);
  if (codes.length > 0) return codes.map((code) => ({ code, ...said }));
  return text || codingsOf(concept).length > 0 ? [said] : [];
}

/** The ICD-10-CM codes as printed; a coding without a system is taken at its form. */
function diagnosisCodes(concept: CodeableConcept | undefined): string[] {
  const codes = codingsOf(concept)
    .filter(({ system }) => system === undefined || SYSTEMS.includes(system))
    .flatMap(({ code }) => icd10Code(code) ?? []);
  return [...new Set(codes)];
}
