import type { Extension, Location, Reference } from 'fhir/r4';
import type { FhirResource } from '../../fhir/resource.ts';
import { isTimeZone } from '../../fhir/service-date.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';

const TIME_ZONE = 'http://hl7.org/fhir/StructureDefinition/timezone';

/** The facility's IANA time zone, from its Location, else the tenant's (rulebook 1.1). */
export function timeZoneAt(
  source: ChartSource,
  references: readonly (Reference | undefined)[],
  container: FhirResource,
): string {
  for (const reference of references) {
    const location = resolveAs(source, 'Location', reference, container);
    const zone = location && zoneOf(location);
    if (zone) return zone;
  }
  return source.timeZone;
}

/** The USPS code of the first place that names a state: it decides which contractor's policy holds. */
export function stateAt(
  source: ChartSource,
  references: readonly (Reference | undefined)[],
  container: FhirResource,
): string | undefined {
  return references
    .map((reference) => resolveAs(source, 'Location', reference, container)?.address?.state)
    .find((state) => state !== undefined)
    ?.toUpperCase();
}

function zoneOf(location: Location): string | undefined {
  const extensions: Extension[] = [
    ...(location.extension ?? []),
    ...(location.address?.extension ?? []),
  ];
  return extensions
    .filter(({ url }) => url === TIME_ZONE)
    .map(({ valueCode, valueString }) => valueCode ?? valueString)
    .find((zone): zone is string => zone !== undefined && isTimeZone(zone));
}
