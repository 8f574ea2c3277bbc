import type { CodeableConcept, Condition } from 'fhir/r4';
import { codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { icd10Code } from '../../terminology/icd10.ts';
import { ICD10CM } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Evidence, type Fact, unreadable } from '../fact.ts';
import type { Diagnosis } from '../indication.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { everythingTold } from './told.ts';

/** ICD-10-CM by its own name and by its number. */
const SYSTEMS: readonly string[] = [ICD10CM, 'urn:oid:2.16.840.1.113883.6.90'];

/**
 * The diagnoses given for a procedure: on itself, on the orders it fulfils, on its claim lines. One
 * that is only referred to and cannot be read leaves them all open: it may be the one that counts.
 */
export function diagnosesFact(
  source: ChartSource,
  { own, orders, claims }: Pick<ProcedureSources, 'own' | 'orders' | 'claims'>,
): Fact<Diagnosis[]> {
  const lines = [...own, ...orders, ...claims];
  const unresolved = [...new Set(lines.flatMap((line) => line.unresolvedConditions))];
  if (unresolved.length > 0) return unreadable(whyUnresolved(source, unresolved));
  return everythingTold(distinct(lines.flatMap(diagnosesOfLine)), []);
}

/** What one line gives as its diagnoses, written out or in the patient's list. */
export function diagnosesOfLine(line: ProcedureLine): Diagnosis[] {
  return [
    ...line.diagnoses.flatMap((concept) =>
      diagnosesIn(concept, statementOf(line, null, textOf(concept)).evidence),
    ),
    ...line.conditions.flatMap(diagnosesOfCondition),
  ];
}

/** The diagnoses one entry of the patient's list stands for. */
export function diagnosesOfCondition(condition: Condition): Diagnosis[] {
  const quote = textOf(condition.code);
  const date = (condition.onsetDateTime ?? condition.recordedDate)?.slice(0, 10);
  return diagnosesIn(condition.code, {
    reference: keyOf(condition),
    ...(date && { date }),
    ...(quote && { quote }),
  });
}

/** The codes of a concept with its words; its words alone where it bears no code. */
export function diagnosesIn(
  concept: CodeableConcept | undefined,
  evidence: Evidence,
): Diagnosis[] {
  const text = textOf(concept);
  const codes = diagnosisCodes(concept);
  const said = { ...(text && { text }), evidence };
  if (codes.length > 0) return codes.map((code) => ({ code, ...said }));
  return text || codingsOf(concept).length > 0 ? [said] : [];
}

/** ICD-10-CM codes as they are printed; a coding without a system is taken at its form. */
export function diagnosisCodes(concept: CodeableConcept | undefined): string[] {
  const codes = codingsOf(concept).flatMap(({ system, code }) => {
    if (system === undefined) return icd10Code(code) ?? [];
    return SYSTEMS.includes(system) ? (icd10Code(code) ?? code.trim().toUpperCase()) : [];
  });
  return [...new Set(codes)];
}

/** Each diagnosis once, where it is first given. */
function distinct(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const seen = new Map<string, Diagnosis>();
  for (const diagnosis of diagnoses) {
    const key = diagnosis.code ?? diagnosis.text?.toLowerCase() ?? diagnosis.evidence.reference;
    if (!seen.has(key)) seen.set(key, diagnosis);
  }
  return [...seen.values()];
}

function whyUnresolved(source: ChartSource, keys: readonly string[]): string {
  const failures = source.failures('conditions', ...keys);
  return failures.length > 0
    ? failures.join('; ')
    : `the chart refers to ${keys.join(', ')}, which is not in it`;
}
