import type { Page } from './bundle.ts';
import type { FhirReader } from './client.ts';
import { keyOf } from './coding.ts';
import { patientOf } from './patient-of.ts';
import { idOf } from './query.ts';
import { type FhirResource, parseResource } from './resource.ts';

/** A part of the chart that could not be read, and why. */
export interface Unread {
  /** The prefetch key, or `Type/id` of a single resource. */
  source: string;
  reason: string;
  /** The EHR does not offer it, so that nothing failed; there is just nothing connected. */
  isUnavailable?: true;
}

export interface GatherInput {
  /** Prefetch key -> template, as discovery publishes them. */
  templates: Readonly<Record<string, string>>;
  /** What the client sent, under our keys or its own. */
  prefetch: Readonly<Record<string, unknown>>;
  context: Readonly<Record<string, unknown>>;
  /** Resources that came inside the context: they win over what the EHR has stored. */
  given: readonly FhirResource[];
  /** What the context only refers to and asks about, as `Type/id`. */
  named: readonly string[];
  /** References that must be read as well once a resource is known, as `Type/id`. */
  follow: (resource: FhirResource) => string[];
  /** The same for resources of the context. */
  followGiven: (resource: FhirResource) => string[];
  reader?: FhirReader;
  /** Ends every read that is still open, so that the card is not late. */
  signal: AbortSignal;
}

/** One wave of reads; nothing of it outlives the request. */
export interface Wave {
  input: GatherInput;
  resources: Map<string, FhirResource>;
  unread: Unread[];
  /** References that are being read, so that none is read twice. */
  asked: Set<string>;
  open: Promise<void>[];
}

/** Keeps what is on a page, but for what is about another patient than the one asked about. */
export function keepPage(wave: Wave, source: string, page: Page): FhirResource[] {
  if (page.isPartial) fail(wave, source, 'the EHR could not look everywhere');
  const resources = page.resources.flatMap((value) => {
    const parsed = parseResource(value);
    if (parsed.is === 'malformed') fail(wave, source, parsed.reason);
    return parsed.is === 'resource' ? [parsed.resource] : [];
  });
  const own = resources.filter((resource) => isOwn(wave, resource));
  if (own.length < resources.length) fail(wave, source, 'it holds data of another patient');
  for (const resource of own) keep(wave, resource);
  return own;
}

function isOwn({ input }: Wave, resource: FhirResource): boolean {
  const { patientId } = input.context;
  const about = patientOf(resource);
  return about === undefined || typeof patientId !== 'string' || about === idOf(patientId);
}

/** What came first stays: the context wins over prefetch, prefetch over what is read. */
export function keep({ resources }: Wave, resource: FhirResource): void {
  const key = resource.id ? keyOf(resource) : `${resource.resourceType} #${resources.size}`;
  if (!resources.has(key)) resources.set(key, resource);
}

export function fail(
  { unread }: Wave,
  source: string,
  reason: string,
  isUnavailable = false,
): void {
  unread.push({ source, reason, ...(isUnavailable && { isUnavailable }) });
}
