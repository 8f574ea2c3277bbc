import { bitOf, HEADING_KINDS } from './heading-beginnings.ts';
import { HEADING_NAMES, type SectionKind } from './heading-names.ts';
import { type HeadingPlace, headingPlaces } from './heading-places.ts';

/** A heading, and where what stands under it is read from. */
export interface Heading {
  kind: SectionKind;
  start: number;
  /** Where what stands under the heading begins. */
  body: number;
  /** Where the section is read from: with the heading's own words, or behind them. */
  from: number;
}

const COLON = String.raw`[ \t]{0,30}:`;
const LINE = String.raw`[ \t]{0,3}(?:[-–][ \t]|(?=\r?\n|$))`;
const HEADINGS = HEADING_KINDS.map((kind) => ({
  kind,
  bit: bitOf(kind),
  colon: headingPattern(HEADING_NAMES[kind], COLON),
  line: headingPattern(HEADING_NAMES[kind], LINE),
}));

/** Capitals before a colon are a heading even when its name is unknown. */
const UNKNOWN_HEADING = /[A-Z][A-Z /&'()-]{2,50}(?:#?\d{1,2})?:/uy;

/** "Needle: 22G" in a form of its own lines is the next entry, whatever it is called. */
const LABEL = /(?:[-*•][ \t])?[A-Z](?:[\w /&'()#%+-]|\.(?! )){0,40}[ \t]{0,30}:(?!\d)/uy;
/** "Right occipital nerve block: after consent, …" tells what was done, wherever it stands. */
const SHOT_LABEL =
  /[A-Z][\w \t,/&()-]{3,76}:(?!\d)(?<=\b(?:injections?|blocks?|ablation|neurotomy|refill)[ \t]{0,3}:)(?<!\b(?:prior|previous|past|last|planned|next|allerg|before|after|pre|post|since|response|relief|number|consent|site|candidate)\b[^:\n]{0,76}:)/iuy;
/** Lists with labels of their own belong to these headings. */
const HOLDS_LABELS: ReadonlySet<SectionKind> = new Set(['plan', 'history']);

/** "Contrast: none" means nothing without its name. */
const KEEPS_ITS_NAME: ReadonlySet<SectionKind> = new Set(['field', 'consent']);
const ALLERGIES = /allerg/iy;

/** Headings in order: of those at one place the longest, and labels only where they end a section. */
export function findHeadings(text: string): Heading[] {
  const found: Heading[] = [];
  let last: Heading | undefined;
  for (const place of headingPlaces(text)) {
    if (place.start < (last?.body ?? 0)) continue;
    const mayBeLabel = place.isLine && place.hasColon && !(last && HOLDS_LABELS.has(last.kind));
    const heading =
      namedAt(text, place) ?? (mayBeLabel ? unnamedAt(text, place.start, LABEL) : undefined);
    if (!heading) continue;
    found.push(heading);
    last = heading;
  }
  return found;
}

/** The longest heading at a place, by a known name or in capitals; of equals, the first of the kinds. */
function namedAt(text: string, place: HeadingPlace): Heading | undefined {
  const { start, kinds, hasColon } = place;
  const mayFill = kinds !== 0 && place.isLine && mayFillLine(text, start);
  let longest: Heading | undefined;
  for (const { kind, bit, colon, line } of HEADINGS) {
    if ((kinds & bit) === 0) continue;
    const alone = mayFill ? endOf(line, text, start) : 0;
    const body = Math.max(alone, hasColon ? endOf(colon, text, start) : 0);
    if (body > (longest?.body ?? 0)) longest = headingOf(kind, text, start, body);
  }
  const unknown = place.inCapitals ? unnamedAt(text, start, UNKNOWN_HEADING) : undefined;
  if (unknown && unknown.body > (longest?.body ?? 0)) return unknown;
  return longest ?? (place.isLine && hasColon ? unnamedAt(text, start, SHOT_LABEL) : undefined);
}

/** Where a sticky pattern that fits at a place comes to its end; 0 where it does not fit. */
function endOf(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function headingOf(kind: SectionKind, text: string, start: number, body: number): Heading {
  const isNamed =
    KEEPS_ITS_NAME.has(kind) || (kind === 'history' && endOf(ALLERGIES, text, start) > 0);
  return { kind, start, body, from: isNamed ? start : body };
}

/** What no list of headings knows may be the very thing: "TPI: both upper trapezius". */
function unnamedAt(text: string, start: number, pattern: RegExp): Heading | undefined {
  const body = endOf(pattern, text, start);
  return body > 0 ? { kind: 'body', start, body, from: start } : undefined;
}

/** No name of a heading is longer. */
const LONGEST_NAME = 120;
/** What a heading without a colon may end at, and the colon that comes too early. */
const ENDS_HERE = /[:\n–-]/g;

/** Whether a heading may stand alone on its line, or before a dash. */
function mayFillLine(text: string, place: number): boolean {
  const end = endOf(ENDS_HERE, text, place) || text.length;
  return end <= place + LONGEST_NAME && text[end - 1] !== ':';
}

function headingPattern(names: readonly string[], end: string): RegExp {
  return new RegExp(`(?:${names.join('|')})${end}`, 'iuy');
}
