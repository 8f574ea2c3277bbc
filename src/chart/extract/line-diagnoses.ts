import type { Reference } from 'fhir/r4';
import { innerReference, referenceKey } from '../../fhir/coding.ts';
import type { FhirResource, ResourceOf } from '../../fhir/resource.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import type { ChartLine, Item } from './line.ts';

type ClaimDiagnosis = Pick<
  NonNullable<ResourceOf<'Claim'>['diagnosis']>[number],
  'sequence' | 'diagnosisCodeableConcept' | 'diagnosisReference'
>;

/** Reasons may also be reports and measurements: those are no diagnoses. */
export function conditionsOf(
  source: ChartSource,
  references: readonly Reference[] = [],
  container: FhirResource,
): Pick<ChartLine, 'conditions' | 'unresolvedConditions'> {
  const lost = references.filter((reference) => !source.resolve(reference, container));
  const keys = lost.flatMap((reference) => referenceKey(reference) ?? []);
  return {
    conditions: references.flatMap(
      (reference) => resolveAs(source, 'Condition', reference, container) ?? [],
    ),
    unresolvedConditions: [
      ...keys.filter((key) => key.startsWith('Condition/')),
      ...lost.flatMap((reference) => innerReference(reference) ?? []),
    ],
  };
}

/** The diagnoses a line of a claim points to; a line without pointers stands for all of them. */
export function diagnosesOfItem(
  source: ChartSource,
  { claim, item: { diagnosisSequence = [] } }: Item,
): Pick<ChartLine, 'diagnoses' | 'conditions' | 'unresolvedConditions'> {
  const every: ClaimDiagnosis[] = claim.diagnosis ?? [];
  const pointed = every.filter(({ sequence }) => diagnosisSequence.includes(sequence));
  const own = diagnosisSequence.length > 0 ? pointed : every;
  return {
    diagnoses: own.flatMap(({ diagnosisCodeableConcept }) => diagnosisCodeableConcept ?? []),
    ...conditionsOf(
      source,
      own.flatMap(({ diagnosisReference }) => diagnosisReference ?? []),
      claim,
    ),
  };
}
