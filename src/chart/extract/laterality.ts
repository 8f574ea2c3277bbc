import type { ClaimDiagnosis, CodeableConcept } from 'fhir/r4';
import { codesIn } from '../../fhir/coding.ts';
import { readLaterality } from '../../note/laterality.ts';
import { lateralityOfDiagnosis } from '../../terminology/icd10-laterality.ts';
import {
  joinLaterality,
  type Laterality,
  lateralityOfCode,
  lateralityOfModifier,
} from '../../terminology/site.ts';
import { ICD10CM, SNOMED } from '../../terminology/systems.ts';
import type { Statement, Weighing } from '../fact.ts';
import { type ChartLine, type Item, statementOf, wordsOf } from './line.ts';

/** Left and right said by one source are both sides. */
export const sides: Weighing<Laterality> = {
  join: (values) => joinLaterality(values) ?? 'midline',
  same: Object.is,
};

/** The side an order, procedure or claim line names: by code, by modifier or in words. */
export function lateralityStatements(line: ChartLine): Statement<Laterality>[] {
  const concepts = [
    ...line.sites,
    ...line.sites.flatMap(qualifiers),
    ...line.bodyStructures.flatMap(({ location, locationQualifier }) => [
      location,
      ...(locationQualifier ?? []),
    ]),
    ...line.details,
  ];
  const coded = [
    ...codesIn(SNOMED, ...concepts).map(lateralityOfCode),
    ...line.modifiers.map(lateralityOfModifier),
  ].filter((side) => side !== undefined);
  return [
    ...coded.map((side) => statementOf(line, side)),
    ...wordsOf(line).flatMap((text) => {
      const side = readLaterality(text);
      return side ? [statementOf(line, side.value, text)] : [];
    }),
  ];
}

/** What the extensions of a site say of it, such as its side (mCODE, laterality qualifier). */
const qualifiers = ({ extension = [] }: CodeableConcept): CodeableConcept[] =>
  extension.flatMap(({ valueCodeableConcept }) => valueCodeableConcept ?? []);

/**
 * The side the diagnoses of a line name in their codes; both sides together are no side. Items of a
 * claim often point to every diagnosis on it: only the first that an item points to tells of its
 * side.
 */
export function diagnosisLaterality(line: ChartLine): Statement<Laterality>[] {
  const diagnoses = line.item ? firstPointedTo(line.item) : line.diagnoses;
  return codesIn(ICD10CM, ...diagnoses).flatMap((code) => {
    const side = lateralityOfDiagnosis(code);
    return side ? [{ ...statementOf(line, side, code), origin: 'diagnosis' }] : [];
  });
}

function firstPointedTo({ claim, item }: Item): CodeableConcept[] {
  const [first] = item.diagnosisSequence ?? [];
  const every: readonly Pick<ClaimDiagnosis, 'sequence' | 'diagnosisCodeableConcept'>[] =
    claim.diagnosis ?? [];
  const concept = every.find(({ sequence }) => sequence === first)?.diagnosisCodeableConcept;
  return concept ? [concept] : [];
}
