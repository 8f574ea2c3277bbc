import { beginsInCapitals, mayFillLine, reachesColon } from './heading-beginnings.ts';
import { HEADING_NAMES, type SectionKind } from './heading-names.ts';
import { headingPlaces } from './heading-places.ts';

/** A heading, and where what stands under it is read from. */
export interface Heading {
  kind: SectionKind;
  start: number;
  /** Where what stands under the heading begins. */
  body: number;
  /** Where the section is read from: with the heading's own words, or behind them. */
  from: number;
  /** The name of an entry in a form, which ends what came before it. */
  isLabel: boolean;
}

const KINDS: readonly SectionKind[] = [
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
const COLON = String.raw`[ \t]{0,30}:`;
const LINE = String.raw`[ \t]{0,3}(?:[-–][ \t]|(?=\r?\n|$))`;
const HEADINGS = KINDS.map((kind) => ({
  kind,
  colon: headingPattern(HEADING_NAMES[kind], COLON),
  line: headingPattern(HEADING_NAMES[kind], LINE),
}));
/** Most places begin no heading of any kind: one look tells. */
const NAMES = Object.values(HEADING_NAMES).flat();
const ANY_LINE = headingPattern(NAMES, LINE);
/** Few names hold a stop, "Risks, benefits and alternatives": the others end before one. */
const HOLDS_STOP = /,|\\\./;
const ANY_COLON = headingPattern(
  NAMES.filter((name) => !HOLDS_STOP.test(name)),
  COLON,
);
const ANY_COLON_BEHIND_STOPS = headingPattern(
  NAMES.filter((name) => HOLDS_STOP.test(name)),
  COLON,
);

/** Capitals before a colon are a heading even when its name is unknown. */
const UNKNOWN_HEADING = /[A-Z][A-Z /&'()-]{2,50}(?:#?\d{1,2})?:/uy;

/** "Needle: 22G" in a form of its own lines is the next entry, whatever it is called. */
const LABEL = /(?:[-*•][ \t])?[A-Z](?:[\w /&'()#%+-]|\.(?! )){0,40}[ \t]{0,30}:(?!\d)/uy;
/** "Right occipital nerve block: after consent, …" tells what was done, wherever it stands. */
const SHOT_LABEL =
  /(?![^:\n]{0,60}\b(?:prior|previous|past|last|planned|next|allerg|before|after|pre|post|since|response|relief|number|consent|site|candidate)\b)[A-Z][\w ,/&()-]{3,60}\b(?:injections?|blocks?|ablation|neurotomy|refill)[ \t]{0,3}:(?!\d)/iuy;
/** Lists with labels of their own belong to these headings. */
const HOLDS_LABELS: ReadonlySet<SectionKind> = new Set(['plan', 'history']);

/** "Contrast: none" means nothing without its name. */
const KEEPS_ITS_NAME: ReadonlySet<SectionKind> = new Set(['field', 'consent']);
const ALLERGIES = /allerg/iy;

/** Headings in order: of those at one place the longest, and labels only where they end a section. */
export function findHeadings(text: string): Heading[] {
  const { lines, stops, plans } = headingPlaces(text);
  const colons = lines.concat(stops);
  const named = colons.filter((place) => isNamedHeading(text, place));
  const namedLines = lines.filter(
    (place) => mayFillLine(text, place) && fitsAt(ANY_LINE, text, place),
  );
  const found: Heading[] = [];
  for (const { kind, colon, line } of HEADINGS) {
    // The next step is often added without a stop: "tolerated well plan: ablation".
    addHeadings(found, kind, colon, text, kind === 'plan' ? plans : named);
    addHeadings(found, kind, line, text, namedLines);
  }
  for (const place of colons)
    if (beginsInCapitals(text, place)) addUnnamed(found, UNKNOWN_HEADING, text, place, false);
  for (const place of lines) {
    addUnnamed(found, LABEL, text, place, true);
    addUnnamed(found, SHOT_LABEL, text, place, false);
  }
  return inOrder(found);
}

function inOrder(found: Heading[]): Heading[] {
  found.sort(
    (a, b) => a.start - b.start || Number(a.isLabel) - Number(b.isLabel) || b.body - a.body,
  );
  const kept: Heading[] = [];
  for (const heading of found) {
    const last = kept.at(-1);
    if (heading.start < (last?.body ?? 0)) continue;
    if (heading.isLabel && last && HOLDS_LABELS.has(last.kind)) continue;
    kept.push(heading);
  }
  return kept;
}

const isNamedHeading = (text: string, place: number): boolean =>
  (reachesColon(text, place) && fitsAt(ANY_COLON, text, place)) ||
  fitsAt(ANY_COLON_BEHIND_STOPS, text, place);

/** Whether a sticky pattern fits at a place; it then ends at its `lastIndex`. */
function fitsAt(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place;
  return pattern.test(text);
}

function addHeadings(
  found: Heading[],
  kind: SectionKind,
  pattern: RegExp,
  text: string,
  places: readonly number[],
): void {
  for (const start of places) {
    if (!fitsAt(pattern, text, start)) continue;
    const body = pattern.lastIndex;
    const isNamed = KEEPS_ITS_NAME.has(kind) || fitsAt(ALLERGIES, text, start);
    found.push({ kind, start, body, from: isNamed ? start : body, isLabel: false });
  }
}

/** What no list of headings knows may be the very thing: "TPI: both upper trapezius". */
function addUnnamed(
  found: Heading[],
  pattern: RegExp,
  text: string,
  start: number,
  isLabel: boolean,
): void {
  if (!fitsAt(pattern, text, start)) return;
  found.push({ kind: 'body', start, body: pattern.lastIndex, from: start, isLabel });
}

function headingPattern(names: readonly string[], end: string): RegExp {
  return new RegExp(`(?:${names.join('|')})${end}`, 'iuy');
}
