import { beginsLikePlan } from './heading-beginnings.ts';

/** Where a heading could begin, so that patterns need not be tried at every letter. */
export interface HeadingPlaces {
  /** The first letters of lines. */
  lines: number[];
  /** Letters after the end of a sentence, with a colon near behind. */
  stops: number[];
  /** Words that begin like a plan, with a colon near behind. */
  plans: number[];
}

/** No heading is longer, with the blanks before its colon. */
const NEAR = 110;
const INDENT = 12;

const BLANK = 1;
const STOP = 2;
/** What ends a word: everything a heading may stand behind without a stop. */
const GAP = 4;
const KINDS = kindsOf([
  [' \t', BLANK],
  ['.,;:!?)]*•>', STOP],
  [' \t\n\r.,;:!?()[]*•>/"', GAP],
]);

function kindsOf(groups: readonly (readonly [string, number])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (const [characters, kind] of groups)
    for (const character of characters) {
      const code = character.charCodeAt(0);
      kinds[code] = (kinds[code] ?? 0) | kind;
    }
  return kinds;
}

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0;

/** Looks for them once; places come in order and may appear in several lists. */
export function headingPlaces(text: string): HeadingPlaces {
  const places: HeadingPlaces = { lines: lineStarts(text), stops: [], plans: [] };
  let done = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = GAP;
    const from = Math.max(done, colon - NEAR);
    if (from > 0) before = kindAt(text, from - 1);
    for (let at = from; at < colon; at += 1) {
      const kind = kindAt(text, at);
      if ((before & STOP) !== 0) addLetter(places.stops, text, at);
      if ((before & GAP) !== 0 && (kind & BLANK) === 0 && beginsLikePlan(text, at))
        places.plans.push(at);
      before = kind;
    }
    done = colon;
  }
  return places;
}

/** A heading begins with a letter, after a few blanks at most. */
function addLetter(places: number[], text: string, from: number): void {
  const at = skipBlanks(text, from, 4);
  const small = text.charCodeAt(at) | 0x20;
  if (small >= 0x61 && small <= 0x7a) places.push(at);
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
  while (at < from + most && (kindAt(text, at) & BLANK) !== 0) at += 1;
  return at;
}
