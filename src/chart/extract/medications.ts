import type { CodeableConcept, MedicationAdministration } from 'fhir/r4';
import { codesIn, codingsOf, referenceKey } from '../../fhir/coding.ts';
import { HCPCS, SNOMED } from '../../terminology/systems.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';

/** One drug that was given with a procedure. */
export interface Given {
  administration: MedicationAdministration;
  /** HCPCS codes of the product. */
  codes: string[];
  /** What the product is called, by a person or a code system. */
  names: string[];
  /** It was given at the same encounter, and nothing says in which procedure. */
  loose?: true;
}

const VOID: ReadonlySet<string> = new Set(['not-done', 'entered-in-error']);

/** The drugs that were given at the target of a procedure, not in a vein, the skin or the mouth. */
export function drugsGiven(source: ChartSource, lines: readonly ProcedureLine[]): Given[] {
  const { own, encounters } = linksOfLines(lines);
  const partOf = source.linkedTo('MedicationAdministration', own);
  const beside = source
    .linkedTo('MedicationAdministration', encounters)
    .filter((one) => (one.partOf ?? []).length === 0);
  return [
    ...partOf.map((one) => givenIn(source, one)),
    ...beside.map((one) => ({ ...givenIn(source, one), loose: true as const })),
  ].filter(({ administration }) => isGivenAtTarget(administration));
}

/** Why drugs of a procedure could not be read: the search, or a product that is only referenced. */
export function unreadDrugs(source: ChartSource, lines: readonly ProcedureLine[]): string[] {
  const products = source
    .linkedTo('MedicationAdministration', linksOfLines(lines).own)
    .flatMap(({ medicationReference }) => referenceKey(medicationReference) ?? []);
  return source.failures('medicationAdministrations', ...products);
}

const isGivenAtTarget = ({ status, dosage }: MedicationAdministration): boolean =>
  !VOID.has(status) && !isElsewhere(dosage);

function givenIn(source: ChartSource, administration: MedicationAdministration): Given {
  const { medicationCodeableConcept, medicationReference } = administration;
  const product = resolveAs(source, 'Medication', medicationReference, administration);
  const concepts = [medicationCodeableConcept, product?.code];
  return {
    administration,
    codes: HCPCS.flatMap((system) => codesIn(system, ...concepts)),
    names: [...concepts.flatMap(namesIn), medicationReference?.display ?? ''].filter(Boolean),
  };
}

const namesIn = (concept: CodeableConcept | undefined): string[] => [
  concept?.text ?? '',
  ...codingsOf(concept).map(({ display }) => display ?? ''),
];

/** SNOMED CT routes: intravenous, subcutaneous, oral, topical, intradermal. */
const ROUTES_ELSEWHERE: ReadonlySet<string> = new Set([
  '47625008',
  '34206005',
  '26643006',
  '6064005',
  '372464004',
]);
const WORDS_ELSEWHERE =
  /\b(?:intravenous|IV|subcut\w*|SC|SQ|oral|PO|by mouth|topical|intraderm\w*|skin|inhal\w*|nasal|sublingual|transderm\w*|rectal)\b/i;

function isElsewhere(dosage: MedicationAdministration['dosage'] = {}): boolean {
  const places = [dosage.route, dosage.site];
  return (
    codesIn(SNOMED, ...places).some((code) => ROUTES_ELSEWHERE.has(code)) ||
    [...places.flatMap(namesIn), dosage.text ?? ''].some((words) => WORDS_ELSEWHERE.test(words))
  );
}
