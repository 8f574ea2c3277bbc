import type { CodeableConcept } from 'fhir/r4';
import { codesIn } from '../../fhir/coding.ts';
import { readApproach } from '../../note/approach.ts';
import { type Approach, isApproach } from '../../terminology/site.ts';
import { FORAMEN_APPROACH } from '../../terminology/systems.ts';
import type { Statement } from '../fact.ts';
import { type ProcedureLine, statementOf, wordsOf } from './line.ts';

const METHOD = 'http://hl7.org/fhir/StructureDefinition/procedure-method';

/**
 * Where an order or procedure names its approach: coded, or in words that name exactly one. A
 * billing code's own approach does not count (rule `approach-not-explicit`).
 */
export function approachStatements(line: ProcedureLine): Statement<Approach>[] {
  const concepts = [...structureConcepts(line), ...methodConcepts(line)];
  const coded = codesIn(
    FORAMEN_APPROACH,
    ...concepts,
    ...line.categories,
    line.codeConcept,
    ...line.sites,
    ...line.details,
  ).filter(isApproach);
  const texts = [
    ...concepts.map(({ text }) => text),
    ...line.bodyStructures.map(({ description }) => description),
    ...wordsOf(line),
  ].filter((text) => text !== undefined);
  return [
    ...coded.map((approach) => statementOf(line, approach)),
    ...texts.flatMap((text) => {
      const named = readApproach(text);
      const [first] = named;
      return first && named.length === 1 ? [statementOf(line, first.value, text)] : [];
    }),
  ];
}

const structureConcepts = ({ bodyStructures }: ProcedureLine): CodeableConcept[] =>
  bodyStructures
    .flatMap(({ location, morphology, locationQualifier = [] }) => [
      location,
      morphology,
      ...locationQualifier,
    ])
    .filter((concept) => concept !== undefined);

const methodConcepts = ({ extensions }: ProcedureLine): CodeableConcept[] =>
  extensions.flatMap(({ url, valueCodeableConcept }) =>
    url === METHOD && valueCodeableConcept ? [valueCodeableConcept] : [],
  );
