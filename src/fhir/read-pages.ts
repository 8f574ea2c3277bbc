import { BESIDE, isBeside, type Page, readAnswer } from './bundle.ts';
import { type FhirReader, ReadFailure } from './client.ts';
import { pageAddress } from './page-address.ts';
import { fail, keepPage, type Wave } from './wave.ts';

/** More pages than any chart needs; beyond it an EHR is looping. */
const PAGE_LIMIT = 50;

/** Why nothing more can be read. */
export const NO_SERVER = 'not in the prefetch, and the request names no fhirServer';

/** How many resources came, and how many the search found, where that is told. */
type Found = Pick<Page, 'matches'> & { total?: number | undefined };

/** Reads a query and the pages after it; `found` is what came on pages before `first`. */
export async function readPages(
  wave: Wave,
  reader: FhirReader,
  source: string,
  first: string,
  found?: Found,
): Promise<void> {
  const seen = new Set<string>();
  let { matches, total } = found ?? { matches: 0 };
  const base = `${reader.baseUrl}/`;
  let before = base;
  for (let next: string | undefined = first; next !== undefined; ) {
    const url: string | undefined = pageAddress(reader.baseUrl, next, before);
    if (url === undefined) return fail(wave, source, 'the next page lies on another server');
    if (seen.has(url)) return fail(wave, source, 'the EHR pages in circles');
    if (seen.size >= PAGE_LIMIT) return fail(wave, source, `more than ${PAGE_LIMIT} pages`);
    const mayBeUnavailable = !found && seen.size === 0;
    seen.add(url);
    const path = url.startsWith(base) ? url.slice(base.length) : url;
    const page = await readPage(wave, reader, source, { path, mayBeUnavailable });
    if (!page) return;
    matches += page.matches;
    total = page.total ?? total;
    before = url;
    next = page.next;
  }
  if (isShort({ matches, total })) fail(wave, source, SHORT);
}

/** Why a search without further pages is not complete. */
export const SHORT = 'the EHR found more than it sent';

/** Whether more was found than has come, when there are no further pages. */
export const isShort = ({ matches, total }: Found): boolean =>
  total !== undefined && total > matches;

/** Reads one page; undefined where that failed. */
async function readPage(
  wave: Wave,
  reader: FhirReader,
  source: string,
  { path, mayBeUnavailable }: { path: string; mayBeUnavailable: boolean },
): Promise<Page | undefined> {
  try {
    const answer = readAnswer(await reader.get(path, wave.input.signal));
    if (answer.is === 'failed') {
      fail(wave, source, answer.reason);
      return undefined;
    }
    if (isBeside(path, answer)) {
      fail(wave, source, BESIDE);
      return undefined;
    }
    const kept = keepPage(wave, source, answer);
    for (const resource of kept) readReferences(wave, wave.input.follow(resource));
    return answer;
  } catch (error) {
    const isKnown = error instanceof ReadFailure;
    const isUnavailable = mayBeUnavailable && isKnown && error.isUnavailable;
    fail(wave, source, isKnown ? error.message : 'the read failed', isUnavailable);
    return undefined;
  }
}

/** Reads what some references point to, each once. */
export function readReferences(wave: Wave, keys: readonly string[]): void {
  const { reader } = wave.input;
  for (const key of keys) {
    if (wave.resources.has(key) || wave.asked.has(key)) continue;
    wave.asked.add(key);
    if (reader) wave.open.push(readPages(wave, reader, key, key));
    else fail(wave, key, NO_SERVER);
  }
}
