/** Where a heading could begin, so that patterns need not be tried at every letter. */
export interface HeadingPlaces {
  /** The first letters of lines. */
  lines: number[];
  /** Letters after the end of a sentence, with a colon near behind. */
  stops: number[];
  /** Beginnings of words with a colon near behind. */
  words: number[];
}

/** No heading is longer, with the blanks before its colon. */
const NEAR = 110;
const INDENT = 12;

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));
const STOPS = codesOf('.,;:!?)]*•>');
const BLANKS = codesOf(' \t');
/** What ends a word: everything a heading may stand behind without a stop. */
const GAPS = codesOf(' \t\n\r.,;:!?()[]*•>/"');

/** Looks for them once; places come in order and may appear in several lists. */
export function headingPlaces(text: string): HeadingPlaces {
  const places: HeadingPlaces = { lines: lineStarts(text), stops: [], words: [] };
  let done = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    for (let at = Math.max(done, colon - NEAR); at < colon; at += 1) {
      const before = at === 0 ? undefined : text.charCodeAt(at - 1);
      if (before !== undefined && !GAPS.has(before)) continue;
      if (before === undefined || STOPS.has(before)) places.stops.push(skipBlanks(text, at, 4));
      if (!BLANKS.has(text.charCodeAt(at))) places.words.push(at);
    }
    done = colon;
  }
  return places;
}

function lineStarts(text: string): number[] {
  const starts = [skipBlanks(text, 0, INDENT)];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(skipBlanks(text, end + 1, INDENT));
  }
  return starts;
}

function skipBlanks(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && BLANKS.has(text.charCodeAt(at))) at += 1;
  return at;
}
