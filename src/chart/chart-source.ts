import type { Reference } from 'fhir/r4';
import { keyOf, referenceKey } from '../fhir/coding.ts';
import type { Gathered } from '../fhir/gather.ts';
import {
  type FhirResource,
  parseResource,
  type ResourceOf,
  type ResourceType,
} from '../fhir/resource.ts';
import { linksOf } from './links.ts';

/** What was gathered for one request, with the ways extractors look things up in it. */
export interface ChartSource {
  ofType: <Type extends ResourceType>(type: Type) => ResourceOf<Type>[];
  /** The resources of a type that belong to any of some procedures or encounters. */
  linkedTo: <Type extends ResourceType>(type: Type, keys: readonly string[]) => ResourceOf<Type>[];
  /** The resources of a type that came inside the hook's context. */
  given: <Type extends ResourceType>(type: Type) => ResourceOf<Type>[];
  /** The resource a reference points to, inside its container or in the chart. */
  resolve: (reference: Reference | undefined, container?: FhirResource) => FhirResource | undefined;
  /** Why a part of the chart could not be read; empty when all of them were. */
  failures: (...sources: string[]) => string[];
  /** Whether the EHR does not offer a part of the chart at all. */
  isUnavailable: (source: string) => boolean;
  /** The facility's zone for dates that name no place (rulebook 1.1). */
  timeZone: string;
  today: Temporal.PlainDate;
}

/** Indexes what was gathered. */
export function chartSource(
  { resources, unread }: Gathered,
  given: readonly FhirResource[],
  { timeZone, today }: Pick<ChartSource, 'timeZone' | 'today'>,
): ChartSource {
  const byType = Map.groupBy(resources.values(), ({ resourceType }) => resourceType);
  const byLink = indexLinks(resources.values());
  return {
    timeZone,
    today,
    ofType: (type) => (byType.get(type) ?? []).filter((resource) => isType(resource, type)),
    linkedTo: (type, keys) => [
      ...new Set(
        keys.flatMap((key) => byLink.get(key) ?? []).filter((resource) => isType(resource, type)),
      ),
    ],
    given: (type) => given.filter((resource) => isType(resource, type)),
    resolve(reference, container) {
      const key = referenceKey(reference);
      if (key) return resources.get(key);
      return containedIn(container, reference?.reference);
    },
    isUnavailable: (name) =>
      unread.some(({ source, isUnavailable }) => source === name && isUnavailable),
    failures: (...sources) =>
      unread
        .filter(({ source }) => sources.includes(source))
        .map(({ source, reason }) => `${source}: ${reason}`),
  };
}

/** Many sessions ask for what belongs to them: without an index each would look at everything. */
function indexLinks(resources: Iterable<FhirResource>): Map<string, FhirResource[]> {
  const index = new Map<string, FhirResource[]>();
  for (const resource of resources) {
    for (const key of linksOf(resource)) {
      const linked = index.get(key);
      if (linked) linked.push(resource);
      else index.set(key, [resource]);
    }
  }
  return index;
}

/** The first resource of one type a reference leads to. */
export function resolveAs<Type extends ResourceType>(
  source: ChartSource,
  type: Type,
  reference: Reference | undefined,
  container?: FhirResource,
): ResourceOf<Type> | undefined {
  const found = source.resolve(reference, container);
  return found && isType(found, type) ? found : undefined;
}

/** Whether a reference points to a resource. */
export const pointsTo = (reference: Reference | undefined, resource: FhirResource): boolean =>
  referenceKey(reference) === keyOf(resource);

function isType<Type extends ResourceType>(
  resource: FhirResource,
  type: Type,
): resource is ResourceOf<Type> {
  return resource.resourceType === type;
}

function containedIn(
  container: FhirResource | undefined,
  reference: string | undefined,
): FhirResource | undefined {
  if (!container || container.resourceType === 'Binary') return undefined;
  if (!reference?.startsWith('#')) return undefined;
  const found = (container.contained ?? []).find(({ id }) => `#${id}` === reference);
  const parsed = parseResource(found);
  return parsed.is === 'resource' ? parsed.resource : undefined;
}
