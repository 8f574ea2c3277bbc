import { beginsInCapitals, bitOf, type KindBits, kindsAt } from './heading-beginnings.ts';

/** A place where a heading could begin, so that patterns need not be tried at every letter. */
export interface HeadingPlace {
  start: number;
  /** The kinds that its first letters allow. */
  kinds: KindBits;
  /** Whether it is the first letter of a line. */
  isLine: boolean;
  /** Whether a colon stands behind it on its line. */
  hasColon: boolean;
  /** Whether a heading of any name may begin there, in capitals. */
  inCapitals: boolean;
}

/** No heading is longer, with the blanks before its colon. */
const NEAR = 110;
const INDENT = 12;
/** Blanks that may stand between a stop and a heading. */
const BEHIND_STOP = 4;
const PLAN = bitOf('plan');

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

/** Looks for them line by line, in order; no heading goes on in the next line. */
export function headingPlaces(text: string): HeadingPlace[] {
  const places: HeadingPlace[] = [];
  let colon = indexOrEnd(text, ':', 0);
  for (let start = 0; start < text.length; ) {
    const end = indexOrEnd(text, '\n', start);
    const first = skipBlanks(text, start, INDENT);
    const [kinds, hasColon] = [kindsAt(text, first), colon < end];
    const inCapitals = hasColon && beginsInCapitals(text, first);
    if (kinds !== 0 || hasColon)
      places.push({ start: first, kinds, isLine: true, hasColon, inCapitals });
    for (let from = first + 1; colon < end; colon = indexOrEnd(text, ':', colon + 1)) {
      addWithin(places, text, Math.max(from, colon - NEAR), colon);
      from = colon;
    }
    start = end + 1;
  }
  return places;
}

/** Places before a colon: behind a stop any heading may begin, and at any word a plan. */
function addWithin(places: HeadingPlace[], text: string, from: number, colon: number): void {
  let before = kindAt(text, from - 1);
  let behindStop = -1;
  for (let at = from; at < colon; at += 1) {
    const kind = kindAt(text, at);
    if ((before & STOP) !== 0) behindStop = skipBlanks(text, at, BEHIND_STOP);
    if ((before & GAP) !== 0 && (kind & BLANK) === 0) {
      const kinds = kindsAt(text, at) & (at === behindStop ? ~0 : PLAN);
      const inCapitals = at === behindStop && beginsInCapitals(text, at);
      if (kinds !== 0 || inCapitals)
        places.push({ start: at, kinds, isLine: false, hasColon: true, inCapitals });
    }
    before = kind;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

function skipBlanks(text: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && (kindAt(text, at) & BLANK) !== 0) at += 1;
  return at;
}
