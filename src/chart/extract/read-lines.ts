import type { Procedure, Reference, ServiceRequest } from 'fhir/r4';
import { innerReference, keyOf, referenceKey, referenceKeys } from '../../fhir/coding.ts';
import { serviceDate } from '../../fhir/service-date.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { chartedDate } from './charted-date.ts';
import type { ChartLine } from './line.ts';
import { conditionsOf } from './line-diagnoses.ts';
import { modifiersInCode, modifiersOf } from './name-line.ts';
import { timeZoneAt } from './time-and-place.ts';
import { worded } from './worded.ts';

/** Extensions that point to the site a needle enters or aims at. */
export const BODY_STRUCTURES: readonly string[] = [
  'http://hl7.org/fhir/StructureDefinition/procedure-approachBodyStructure',
  'http://hl7.org/fhir/StructureDefinition/procedure-targetBodyStructure',
];

/** An order as a line. */
export function orderLine(source: ChartSource, order: ServiceRequest): ChartLine {
  const zone = timeZoneAt(source, order.locationReference ?? [], order);
  const occurrence =
    order.occurrenceDateTime ??
    order.occurrencePeriod?.start ??
    order.occurrenceTiming?.event?.[0] ??
    source.today.toString();
  const details = order.orderDetail ?? [];
  const units = order.quantityQuantity?.value;
  return {
    reference: keyOf(order),
    origin: 'order',
    codeConcept: worded(order.code ?? {}),
    sites: (order.bodySite ?? []).map(worded),
    details,
    categories: order.category ?? [],
    diagnoses: order.reasonCode ?? [],
    ...conditionsOf(source, order.reasonReference, order),
    settings: order.locationCode ?? [],
    modifiers: [...modifiersInCode(order.code), ...modifiersOf(details)],
    remarks: (order.note ?? []).map(({ text }) => text),
    extensions: order.extension ?? [],
    ...structuresOf(source, order),
    date: serviceDate(occurrence, zone),
    ...(order.authoredOn && { writtenAt: order.authoredOn }),
    status: order.status,
    basedOn: [],
    reports: [],
    ...(units !== undefined && { units }),
    ...performerOf(order.performer?.[0]),
    ...repeatsOf(order),
  };
}

/** A performed procedure as a line. */
export function procedureLine(source: ChartSource, procedure: Procedure): ChartLine {
  const zone = timeZoneAt(source, [procedure.location], procedure);
  const started = procedure.performedDateTime ?? procedure.performedPeriod?.start ?? '';
  const encounter = referenceKey(procedure.encounter);
  return {
    reference: keyOf(procedure),
    origin: 'procedure',
    codeConcept: worded(procedure.code ?? {}),
    sites: (procedure.bodySite ?? []).map(worded),
    details: [],
    categories: procedure.category ? [procedure.category] : [],
    diagnoses: procedure.reasonCode ?? [],
    ...conditionsOf(source, procedure.reasonReference, procedure),
    settings: [],
    modifiers: modifiersInCode(procedure.code),
    remarks: (procedure.note ?? []).map(({ text }) => text),
    extensions: procedure.extension ?? [],
    ...structuresOf(source, procedure),
    date: chartedDate(source, started || (procedure.performedPeriod?.end ?? ''), zone),
    status: procedure.status,
    ...(started && { startedAt: started }),
    ...endOf(procedure, zone),
    ...(encounter && { encounter }),
    basedOn: referenceKeys(procedure.basedOn),
    reports: referenceKeys(procedure.report),
    ...performerOf(procedure.performer?.[0]?.actor),
  };
}

function structuresOf(
  source: ChartSource,
  resource: ServiceRequest | Procedure,
): Pick<ChartLine, 'bodyStructures' | 'unresolved'> {
  const references = (resource.extension ?? [])
    .filter(({ url }) => BODY_STRUCTURES.includes(url))
    .map(({ valueReference }) => valueReference);
  const found = references.map((reference) => ({
    key: referenceKey(reference) ?? innerReference(reference),
    structure: resolveAs(source, 'BodyStructure', reference, resource),
  }));
  return {
    bodyStructures: found.flatMap(({ structure }) => structure ?? []),
    unresolved: found.flatMap(({ key, structure }) => (key && !structure ? key : [])),
  };
}

function endOf({ performedPeriod }: Procedure, zone: string): Pick<ChartLine, 'endedOn'> {
  const end = serviceDate(performedPeriod?.end ?? '', zone);
  return end.is === 'day' ? { endedOn: end.day } : {};
}

/** Days that are listed one by one are single orders; a period is a repetition. */
function repeatsOf({ occurrenceTiming }: ServiceRequest): Pick<ChartLine, 'repeats'> {
  const { period, periodUnit = '', frequency = 1 } = occurrenceTiming?.repeat ?? {};
  if (period === undefined) return {};
  const times = frequency === 1 ? '' : `${frequency} times `;
  return { repeats: `${times}every ${period} ${periodUnit}`.trim() };
}

function performerOf(reference: Reference | undefined): Pick<ChartLine, 'performer'> {
  const performer = referenceKey(reference);
  return performer ? { performer } : {};
}
