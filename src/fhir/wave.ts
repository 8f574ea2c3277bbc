import { readAnswer } from './bundle.ts';
import { type FhirReader, ReadFailure } from './client.ts';
import { keyOf } from './coding.ts';
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

/** More pages than any chart needs; beyond it an EHR is looping. */
const PAGE_LIMIT = 50;

/** One wave of reads; nothing of it outlives the request. */
export interface Wave {
  input: GatherInput;
  resources: Map<string, FhirResource>;
  unread: Unread[];
  /** References that are being read, so that none is read twice. */
  asked: Set<string>;
  open: Promise<void>[];
}

/** Why nothing more can be read. */
export const NO_SERVER = 'not in the prefetch, and the request names no fhirServer';

/** Reads a query and the pages after it, one after the other. */
export async function readPages(
  wave: Wave,
  reader: FhirReader,
  source: string,
  first: string,
): Promise<void> {
  const seen = new Set<string>();
  let url: string | undefined = first;
  while (url !== undefined) {
    if (seen.has(url) || seen.size >= PAGE_LIMIT) {
      fail(wave, source, 'the EHR pages in circles');
      return;
    }
    seen.add(url);
    url = await readPage(wave, reader, source, url);
  }
}

/** Reads one page and tells where the next one is. */
async function readPage(
  wave: Wave,
  reader: FhirReader,
  source: string,
  url: string,
): Promise<string | undefined> {
  if (!isBelow(reader.baseUrl, url)) {
    fail(wave, source, 'the next page lies on another server');
    return undefined;
  }
  try {
    const answer = readAnswer(await reader.get(url, wave.input.signal));
    if (answer.is === 'failed') {
      fail(wave, source, answer.reason);
      return undefined;
    }
    const kept = keepAll(wave, source, answer.resources);
    for (const resource of kept) readReferences(wave, wave.input.follow(resource));
    return answer.next;
  } catch (error) {
    const isKnown = error instanceof ReadFailure;
    fail(wave, source, isKnown ? error.message : 'the read failed', isKnown && error.isUnavailable);
    return undefined;
  }
}

export function readReferences(wave: Wave, keys: readonly string[]): void {
  const { reader } = wave.input;
  for (const key of keys) {
    if (wave.resources.has(key) || wave.asked.has(key)) continue;
    wave.asked.add(key);
    if (reader) wave.open.push(readPages(wave, reader, key, key));
    else fail(wave, key, NO_SERVER);
  }
}

export function keepAll(wave: Wave, source: string, values: readonly unknown[]): FhirResource[] {
  return values.flatMap((value) => {
    const parsed = parseResource(value);
    if (parsed.is === 'malformed') fail(wave, source, parsed.reason);
    if (parsed.is !== 'resource') return [];
    keep(wave, parsed.resource);
    return [parsed.resource];
  });
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

/** Whether a page lies on the server the token is meant for. */
function isBelow(baseUrl: string, url: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(url)) return !url.startsWith('//');
  return url === baseUrl || url.startsWith(`${baseUrl}/`) || url.startsWith(`${baseUrl}?`);
}
