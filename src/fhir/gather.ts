import { BESIDE, isBeside, type Page, readAnswer } from './bundle.ts';
import { resolveTemplate } from './query.ts';
import { isShort, NO_SERVER, readPages, readReferences, SHORT } from './read-pages.ts';
import type { FhirResource } from './resource.ts';
import { fail, type GatherInput, keep, keepPage, type Unread, type Wave } from './wave.ts';

export interface Gathered {
  resources: ReadonlyMap<string, FhirResource>;
  unread: readonly Unread[];
}

/**
 * Brings together what prefetch holds and what it lacks, in one parallel wave; a reference that is
 * first seen in an answer is read as soon as that answer is there. Never throws: what could not be
 * read is listed.
 */
export async function gather(input: GatherInput): Promise<Gathered> {
  const wave: Wave = { input, resources: new Map(), unread: [], asked: new Set(), open: [] };
  const { templates, prefetch, given, context, reader } = input;
  for (const resource of given) keep(wave, resource);
  for (const [key, value] of Object.entries(prefetch)) takePrefetch(wave, key, value);
  for (const [source, template] of Object.entries(templates)) {
    const query = Object.hasOwn(prefetch, source) ? undefined : resolveTemplate(template, context);
    if (query === undefined) continue;
    if (reader) wave.open.push(readPages(wave, reader, source, query));
    else fail(wave, source, NO_SERVER, true);
  }
  readReferences(wave, input.named);
  for (const resource of given) readReferences(wave, input.followGiven(resource));
  for (const resource of wave.resources.values()) readReferences(wave, input.follow(resource));
  // Answers may open further reads; the list grows while it is awaited.
  for (let index = 0; index < wave.open.length; index += 1) await wave.open[index];
  return { resources: wave.resources, unread: wave.unread };
}

/**
 * Null means that the EHR has no such data (CDS Hooks 2.0, prefetch). What comes under a client's
 * own key helps where it can, and is no complete answer to any of our queries.
 */
function takePrefetch(wave: Wave, key: string, value: unknown): void {
  if (value === null) return;
  const answer = readAnswer(value);
  const isOurs = Object.hasOwn(wave.input.templates, key);
  if (answer.is === 'failed') {
    if (isOurs) fail(wave, key, answer.reason);
    return;
  }
  keepPage(wave, key, answer);
  if (!isOurs) return;
  if (isBeside(wave.input.templates[key] ?? '', answer)) fail(wave, key, BESIDE);
  else takeRest(wave, key, answer);
}

/** Reads what a prefetch left out: its further pages, or all of it where it names none. */
function takeRest(wave: Wave, key: string, page: Page): void {
  const { reader, templates, context } = wave.input;
  if (page.next) {
    if (reader) wave.open.push(readPages(wave, reader, key, page.next, page));
    else fail(wave, key, 'more pages exist, and the request names no fhirServer');
  } else if (isShort(page)) {
    const query = resolveTemplate(templates[key] ?? '', context);
    if (reader && query) wave.open.push(readPages(wave, reader, key, query));
    else fail(wave, key, SHORT);
  }
}
