import type { CodeableConcept } from 'fhir/r4';
import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { ICD10CM } from '../../terminology/systems.ts';
import type { Evidence } from '../fact.ts';
import type { Diagnosis } from '../indication.ts';
import { type ChartLine, statementOf } from './line.ts';

/** The diagnoses under a line, written out on it or in the patient's list. */
export function diagnosesOf(line: ChartLine): Diagnosis[] {
  const { evidence } = statementOf(line, null);
  return [
    ...line.diagnoses.flatMap((concept) => diagnosisOf(concept, evidence)),
    ...line.conditions.flatMap((condition) =>
      diagnosisOf(condition.code, { reference: keyOf(condition) }),
    ),
  ];
}

/** A diagnosis by its ICD-10-CM code, else by its words; several codes are several diagnoses. */
function diagnosisOf(concept: CodeableConcept | undefined, evidence: Evidence): Diagnosis[] {
  const text = textOf(concept);
  const codes = codingsOf(concept)
    .filter(({ system }) => system === undefined || system === ICD10CM)
    .flatMap(({ code }) => icd10(code) ?? []);
  const words = text === '' ? {} : { text };
  if (codes.length > 0) return codes.map((code) => ({ code, ...words, evidence }));
  return text === '' ? [] : [{ text, evidence }];
}

const ICD10 = /^([A-Z]\d[0-9A-Z])\.?([0-9A-Z]{0,4})$/;

/** The code with its dot, which claims leave out. */
function icd10(code: string): string | undefined {
  const [, category, rest] = ICD10.exec(code.trim().toUpperCase()) ?? [];
  return category && (rest ? `${category}.${rest}` : category);
}
