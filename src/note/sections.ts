import { HEADING_NAMES, type SectionKind } from './heading-names.ts';
import { type Span, spanOf } from './span.ts';

/** A part of a note under one heading. */
export interface Section extends Span {
  kind: SectionKind;
}

interface Heading {
  kind: SectionKind;
  start: number;
  /** Where what stands under the heading begins. */
  body: number;
  /** Where the section is read from: with the heading's own words, or behind them. */
  from: number;
  /** The name of an entry in a form, which ends what came before it. */
  isLabel: boolean;
}

/** A heading starts a line or, where line breaks were lost, follows the end of a sentence. */
const START = String.raw`(?<=^|\n[ \t]{0,12}|[.,;:!?)\]*•>][ \t]{0,4})`;
/** The next step is often added without a stop: "tolerated well plan: ablation". */
const ANY_START = String.raw`(?<![\p{L}\d-])`;

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
const HEADINGS = KINDS.map((kind) => ({ kind, pattern: headingPattern(kind) }));

/** Capitals before a colon are a heading even when its name is unknown. */
const UNKNOWN_HEADING = new RegExp(String.raw`${START}[A-Z][A-Z /&'()-]{2,50}:`, 'gu');

/** "Needle: 22G" in a form of its own lines is the next entry, whatever it is called. */
const LABEL = /(?<=^|\n[ \t]{0,12}(?:[-*•][ \t])?)[A-Z][\w /&'()#%.+-]{0,40}[ \t]{0,30}:(?!\d)/gu;
/** Lists with labels of their own belong to these headings. */
const HOLDS_LABELS: ReadonlySet<SectionKind> = new Set(['plan', 'history']);

/** A short opening without a heading is the title of the note. */
const LONGEST_TITLE = 300;

/** "Contrast: none" means nothing without its name. */
const KEEPS_ITS_NAME: ReadonlySet<SectionKind> = new Set(['field', 'consent']);

/** Cuts a note at its headings, in lines or run together as transcripts are. */
export function readSections(text: string): Section[] {
  const headings = findHeadings(text);
  const first = headings[0]?.start ?? text.length;
  const opening: SectionKind = first < text.length && first <= LONGEST_TITLE ? 'title' : 'body';
  return [
    { kind: opening, start: 0, end: first },
    ...headings.map(({ kind, from }, place) => ({
      kind,
      start: from,
      end: headings[place + 1]?.start ?? text.length,
    })),
  ].filter(({ start, end }) => end > start);
}

/** Headings in order: of those at one place the longest, and labels only where they end a section. */
function findHeadings(text: string): Heading[] {
  const all = [
    ...HEADINGS.flatMap(({ kind, pattern }) => headingsOf(kind, pattern, text)),
    ...headingsOf('body', UNKNOWN_HEADING, text).map(withName),
    ...headingsOf('body', LABEL, text).map(withName).map(asLabel),
  ].sort((a, b) => a.start - b.start || Number(a.isLabel) - Number(b.isLabel) || b.body - a.body);
  const kept: Heading[] = [];
  for (const heading of all) {
    const last = kept.at(-1);
    if (heading.start < (last?.body ?? 0)) continue;
    if (heading.isLabel && last && HOLDS_LABELS.has(last.kind)) continue;
    kept.push(heading);
  }
  return kept;
}

const headingsOf = (kind: SectionKind, pattern: RegExp, text: string): Heading[] =>
  [...text.matchAll(pattern)].map((match) => {
    const { start, end: body } = spanOf(match);
    const isNamed = KEEPS_ITS_NAME.has(kind) || /^allerg/i.test(match[0]);
    return { kind, start, body, from: isNamed ? start : body, isLabel: false };
  });

/** What no list of headings knows may be the very thing: "TPI: both upper trapezius". */
const withName = (heading: Heading): Heading => ({ ...heading, from: heading.start });
const asLabel = (heading: Heading): Heading => ({ ...heading, isLabel: true });

function headingPattern(kind: SectionKind): RegExp {
  const name = `(?:${HEADING_NAMES[kind].join('|')})`;
  const start = kind === 'plan' ? ANY_START : START;
  const line = String.raw`(?<=^|\n[ \t]{0,12})${name}[ \t]{0,3}(?:[-–][ \t]|(?=\r?\n|$))`;
  return new RegExp(String.raw`${start}${name}[ \t]{0,30}:|${line}`, 'giu');
}
