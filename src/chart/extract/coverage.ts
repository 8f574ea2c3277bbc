import type { CodeableConcept, Coverage } from 'fhir/r4';
import { codingsOf, innerReference, keyOf, referenceKey } from '../../fhir/coding.ts';
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
  /** References to the payers' organizations, as `Type/id`. */
  payors: string[];
  /** Words and codes that tell the product, such as "Medicare Advantage". */
  productWords: string[];
  /** Why the payer's own record could not be read; its name may be unknown for that reason alone. */
  unread: string[];
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
  const { status, order, type, period, class: classes = [] } = coverage;
  const words = classes.flatMap((one) => [...wordsIn(one.type), one.name ?? '', one.value ?? '']);
  return {
    reference: keyOf(coverage),
    active: status === 'active',
    order: order ?? Number.POSITIVE_INFINITY,
    ...(period?.start && { start: period.start }),
    ...(period?.end && { end: period.end }),
    ...payersOf(source, coverage),
    payors: payorKeys(coverage),
    productWords: [...wordsIn(type), ...words].filter((word) => word !== ''),
    unread: [...source.failures(...payorKeys(coverage)), ...lostPayors(source, coverage)],
  };
}

const lostPayors = (source: ChartSource, coverage: Coverage): string[] =>
  (coverage.payor ?? [])
    .filter((payor) => innerReference(payor) && !source.resolve(payor, coverage))
    .map((payor) => `${keyOf(coverage)}: ${payor.reference} did not come with it`);

/** Everything that names the payer: its organisation, the reference to it, its identifiers. */
function payersOf(
  source: ChartSource,
  coverage: Coverage,
): Pick<PatientCoverage, 'payerNames' | 'payerIdentifiers'> {
  const payors = coverage.payor ?? [];
  const organizations = payors.flatMap(
    (payor) => resolveAs(source, 'Organization', payor, coverage) ?? [],
  );
  const identifiers = [
    ...payors.map(({ identifier }) => identifier),
    ...organizations.flatMap(({ identifier }) => identifier ?? []),
  ];
  const names = [
    ...organizations.map(({ name }) => name),
    ...payors.flatMap(({ display, identifier }) => [display, identifier?.value]),
  ];
  return {
    payerNames: names.filter((name) => name !== undefined),
    payerIdentifiers: identifiers.flatMap((identifier) =>
      identifier?.value ? [{ system: identifier.system ?? '', value: identifier.value }] : [],
    ),
  };
}

function wordsIn(concept: CodeableConcept | undefined): string[] {
  const codings = codingsOf(concept);
  return [concept?.text ?? '', ...codings.flatMap(({ code, display }) => [code, display ?? ''])];
}

/** Payers that must be read before their name is known. */
export const payorKeys = ({ payor }: Coverage): string[] =>
  (payor ?? []).flatMap((reference) => referenceKey(reference) ?? []);
