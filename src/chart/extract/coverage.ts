import type { CodeableConcept, Coverage } from 'fhir/r4';
import { codingsOf, keyOf, referenceKey } from '../../fhir/coding.ts';
import type { FhirResource } from '../../fhir/resource.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { documented, type Fact, undocumented, unreadable } from '../fact.ts';

/** One coverage as the policy table needs it. */
export interface PatientCoverage {
  reference: string;
  active: boolean;
  /** Payers are billed in this order; the lowest first. */
  order: number;
  start?: string;
  end?: string;
  payerNames: string[];
  payerIdentifiers: { system: string; value: string }[];
  /** Words and codes that tell the product, such as "Medicare Advantage". */
  productWords: string[];
}

/** All coverages of the patient. An organisation that could not be read leaves its name unknown. */
export function readCoverages(source: ChartSource): Fact<PatientCoverage[]> {
  const failures = source.failures('coverage');
  const coverages = source.ofType('Coverage');
  if (coverages.length === 0) {
    return failures.length > 0 ? unreadable(failures.join('; ')) : undocumented;
  }
  const read = coverages.map((coverage) => coverageOf(source, coverage));
  return documented(
    read,
    read.map(({ reference }) => ({ reference })),
  );
}

function coverageOf(source: ChartSource, coverage: Coverage): PatientCoverage {
  const container: FhirResource = coverage;
  const payors = coverage.payor ?? [];
  const organizations = payors.flatMap(
    (payor) => resolveAs(source, 'Organization', payor, container) ?? [],
  );
  const identifiers = [
    ...payors.map(({ identifier }) => identifier),
    ...organizations.flatMap(({ identifier }) => identifier ?? []),
  ];
  const names = [
    ...organizations.map(({ name }) => name),
    ...payors.map(({ display }) => display),
    ...payors.map(({ identifier }) => identifier?.value),
  ];
  return {
    reference: keyOf(coverage),
    active: coverage.status === 'active',
    order: coverage.order ?? Number.POSITIVE_INFINITY,
    ...(coverage.period?.start && { start: coverage.period.start }),
    ...(coverage.period?.end && { end: coverage.period.end }),
    payerNames: names.filter((name) => name !== undefined),
    payerIdentifiers: identifiers.flatMap((identifier) =>
      identifier?.value ? [{ system: identifier.system ?? '', value: identifier.value }] : [],
    ),
    productWords: [
      ...wordsIn(coverage.type),
      ...(coverage.class ?? []).flatMap((one) => [
        ...wordsIn(one.type),
        one.name ?? '',
        one.value ?? '',
      ]),
    ].filter((word) => word !== ''),
  };
}

function wordsIn(concept: CodeableConcept | undefined): string[] {
  const codings = codingsOf(concept);
  return [concept?.text ?? '', ...codings.flatMap(({ code, display }) => [code, display ?? ''])];
}

/** Payers that must be read before their name is known. */
export const payorKeys = ({ payor }: Coverage): string[] =>
  (payor ?? []).flatMap((reference) => referenceKey(reference) ?? []);
