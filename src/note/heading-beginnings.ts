import { ANY_LETTER, beginningsOf } from './beginnings.ts';
import { HEADING_NAMES, type SectionKind } from './heading-names.ts';
import { PLAIN_LETTERS, PLAIN_NUMBERS } from './plain-letters.ts';

/** Kinds of heading in the order in which they are looked for; each has a bit of its own. */
export const HEADING_KINDS: readonly SectionKind[] = [
  'title',
  'field',
  'body',
  'complications',
  'consent',
  'history',
  'diagnosis',
  'plan',
  'aside',
];

/** Kinds of heading as bits of one number. */
export type KindBits = number;

/** The bit of one kind. */
export const bitOf = (kind: SectionKind): KindBits => 1 << HEADING_KINDS.indexOf(kind);

/** Three letters tell most words from the names of headings. */
const LETTERS = 3;
/** Letters by number, so that three of them are the place in a table. */
const BITS = 5;

const KINDS = new Uint16Array(1 << (LETTERS * BITS));
// Behind a name stands a blank, a colon, a dash or nothing: all of them blanks.
for (const kind of HEADING_KINDS)
  for (const name of HEADING_NAMES[kind])
    for (const beginning of beginningsOf(`(?:${name}) `, LETTERS))
      for (const place of placesOf(beginning.padEnd(LETTERS, ANY_LETTER)))
        KINDS[place] = (KINDS[place] ?? 0) | bitOf(kind);

function placesOf(beginning: string): number[] {
  return [...beginning].reduce<number[]>(
    (places, letter) => {
      const letters = letter === ANY_LETTER ? [...PLAIN_LETTERS] : [letter];
      return places.flatMap((place) =>
        letters.map((one) => (place << BITS) | PLAIN_LETTERS.indexOf(one)),
      );
    },
    [0],
  );
}

const numberAt = (text: string, place: number): number =>
  PLAIN_NUMBERS[text.charCodeAt(place)] ?? 0;

/** The kinds whose headings may stand at a place, by its first letters. */
export const kindsAt = (text: string, place: number): KindBits =>
  KINDS[
    (numberAt(text, place) << (2 * BITS)) |
      (numberAt(text, place + 1) << BITS) |
      numberAt(text, place + 2)
  ] ?? 0;

/** Whether two capitals stand at a place, as an unknown heading begins. */
export const beginsInCapitals = (text: string, place: number): boolean =>
  isCapital(text.charCodeAt(place)) && !isSmall(text.charCodeAt(place + 1));
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isSmall = (code: number): boolean => code >= 97 && code <= 122;
