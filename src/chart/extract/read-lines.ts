import type {
  ClaimItem,
  ExplanationOfBenefitItem,
  Procedure,
  Reference,
  ServiceRequest,
} from 'fhir/r4';
import { keyOf, referenceKey } from '../../fhir/coding.ts';
import type { ResourceOf } from '../../fhir/resource.ts';
import { serviceDate } from '../../fhir/service-date.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import type { ProcedureLine } from './line.ts';
import { conditionsOf, diagnosesOfItem } from './line-diagnoses.ts';
import { modifiersOf, named } from './name-line.ts';
import { timeZoneAt } from './time-and-place.ts';

/** Extensions that point to the site a needle enters or aims at. */
export const BODY_STRUCTURES: readonly string[] = [
  'http://hl7.org/fhir/StructureDefinition/procedure-approachBodyStructure',
  'http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure',
];

/** An order as a line; undefined when it is for nothing that this service judges. */
export function orderLine(source: ChartSource, order: ServiceRequest): ProcedureLine | undefined {
  const zone = timeZoneAt(source, order.locationReference ?? [], order);
  const occurrence =
    order.occurrenceDateTime ??
    order.occurrencePeriod?.start ??
    order.occurrenceTiming?.event?.[0] ??
    source.today.toString();
  const details = order.orderDetail ?? [];
  return named(order.code, {
    reference: keyOf(order),
    origin: 'order',
    codeConcept: order.code ?? {},
    sites: order.bodySite ?? [],
    details,
    categories: order.category ?? [],
    diagnoses: order.reasonCode ?? [],
    ...conditionsOf(source, order.reasonReference, order),
    settings: order.locationCode ?? [],
    modifiers: modifiersOf(details),
    remarks: (order.note ?? []).map(({ text }) => text),
    extensions: order.extension ?? [],
    ...structuresOf(source, order),
    date: serviceDate(occurrence, zone),
    ...(order.authoredOn && { writtenAt: order.authoredOn }),
    status: order.status,
    basedOn: [],
    reports: [],
  });
}

/** A performed procedure as a line; undefined when this service does not judge its kind. */
export function procedureLine(
  source: ChartSource,
  procedure: Procedure,
): ProcedureLine | undefined {
  const zone = timeZoneAt(source, [procedure.location], procedure);
  const performed = procedure.performedDateTime ?? procedure.performedPeriod?.start ?? '';
  const encounter = referenceKey(procedure.encounter);
  return named(procedure.code, {
    reference: keyOf(procedure),
    origin: 'procedure',
    codeConcept: procedure.code ?? {},
    sites: procedure.bodySite ?? [],
    details: [],
    categories: procedure.category ? [procedure.category] : [],
    diagnoses: procedure.reasonCode ?? [],
    ...conditionsOf(source, procedure.reasonReference, procedure),
    settings: [],
    modifiers: [],
    remarks: (procedure.note ?? []).map(({ text }) => text),
    extensions: procedure.extension ?? [],
    ...structuresOf(source, procedure),
    date: serviceDate(performed, zone),
    status: procedure.status,
    ...(performed && { startedAt: performed }),
    ...(encounter && { encounter }),
    basedOn: keys(procedure.basedOn),
    reports: keys(procedure.report),
  });
}

/** The lines of a claim, planned or already paid, that this service judges. */
export function claimLines(
  source: ChartSource,
  claim: ResourceOf<'Claim'> | ResourceOf<'ExplanationOfBenefit'>,
): ProcedureLine[] {
  const items: (ClaimItem | ExplanationOfBenefitItem)[] = claim.item ?? [];
  return items.flatMap((item) => {
    const serviced =
      item.servicedDate ?? item.servicedPeriod?.start ?? claim.billablePeriod?.start ?? '';
    return (
      named(item.productOrService, {
        reference: keyOf(claim),
        origin: 'claim',
        codeConcept: item.productOrService ?? {},
        sites: [item.bodySite, ...(item.subSite ?? [])].filter((site) => site !== undefined),
        details: [],
        categories: [],
        ...diagnosesOfItem(source, claim, item),
        settings: item.locationCodeableConcept ? [item.locationCodeableConcept] : [],
        modifiers: modifiersOf(item.modifier ?? []),
        remarks: [],
        extensions: [],
        bodyStructures: [],
        unresolved: [],
        date: serviceDate(serviced, source.timeZone),
        status: claim.status,
        basedOn: [],
        reports: [],
      }) ?? []
    );
  });
}

function structuresOf(
  source: ChartSource,
  resource: ServiceRequest | Procedure,
): Pick<ProcedureLine, 'bodyStructures' | 'unresolved'> {
  const references = (resource.extension ?? [])
    .filter(({ url }) => BODY_STRUCTURES.includes(url))
    .map(({ valueReference }) => valueReference);
  const found = references.map((reference) => ({
    key: referenceKey(reference),
    structure: resolveAs(source, 'BodyStructure', reference, resource),
  }));
  return {
    bodyStructures: found.flatMap(({ structure }) => structure ?? []),
    unresolved: found.flatMap(({ key, structure }) => (key && !structure ? key : [])),
  };
}

const keys = (references: readonly Reference[] | undefined): string[] =>
  (references ?? []).flatMap((reference) => referenceKey(reference) ?? []);
