import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Naming } from './families.ts';
import { type Glance, gated, glanceAt } from './glance.ts';
import type { SectionKind } from './heading-names.ts';
import { isLabelledPast, type Occurrence, occurrenceOf } from './occurrence.ts';
import { readSections, type Section } from './sections.ts';
import { endsOf, type Found, type Span } from './span.ts';

/** Words of a note and where they start in it. */
export interface Passage {
  text: string;
  start: number;
  /** What the words show at a glance, where somebody has looked. */
  glance?: Glance | undefined;
  /** What it was found to name, so that it is looked through once. */
  names?: { procedures?: Naming[]; levels?: Found<SpinalLevel>[]; sides?: Found<Laterality>[] };
}

/** One statement of a note, and whether it tells what was done today. */
export interface Sentence extends Passage {
  kind: SectionKind;
  occurrence: Occurrence;
  /** Whether it stands right under its heading. */
  headed: boolean;
  /** Whether the note itself says that it was written or done on an earlier day. */
  old: boolean;
}

/** A stop, or a line that does not run on into the next one. */
const BOUNDARY =
  /(?<!\b(?:lt|rt|dr|mr|mrs|ms|approx|vs|no|pt|hx|e\.g|i\.e))[.!?](?=[\s,]|$)|;|\n(?![ \t]{0,12}(?:(?-i:[a-z]){2,15}\b(?!:)|[CTLS]\d))|(?<=[.,;:\n])\s?\d{1,2}[.)]\s/gi;

/** The number of an entry is no statement. */
const SAYS_SOMETHING = /\p{L}|\d\D*\d/u;
/** "Complications: 0" */
const COUNTED = /\d/;
const FILLED_FIELD = /[:-][\s\S]*[\p{L}\d]|^[^:]*[\p{L}\d][^:]*$/u;

/** One statement is all that belongs under these headings. */
const ENDS_WITH_A_LINE: ReadonlySet<SectionKind> = new Set(['field', 'aside', 'complications']);
const PROCEDURE_BEGINS = gated(
  /\b(?:was|were) (?:then )?(?:placed|positioned|brought|taken|laid|escorted|prepped)\b|\bprepped and draped\b|\btime-?out was\b|\b(?:lay|lying) (?:down )?(?:prone|supine|face down)\b|\bneedles? (?:was|were) (?:then )?(?:\w+ )?(?:advanced|inserted|placed|passed|introduced|directed)\b|\bskin (?:was )?(?:cleaned|cleansed|prepped)\b|^\W*(?:with|using|utilizing|through) an? [^.;]{0,25}\b(?:needle|gauge)\b/i,
);

/** Nobody plans how the skin will be cleaned: where it is, or consent is had, the plan is being carried out. */
const PREPPED = gated(
  /\b(?:area|skin|sites?|back|neck|knee|shoulder|hip) (?:was |were )?(?:then )?(?:sterilely )?(?:prepped|cleaned|cleansed)\b|^\W*(?:verbal|written|signed) (?:informed )?consent(?: (?:was )?(?:obtained|given|signed))?\W*$/i,
);

const NEEDLE = gated(/\b(?:\d\d[- ]?(?:g|ga|gauge)|needle)\b/i);

const SHORT_ENTRY = 45;

/** No sentence is longer; it keeps the work in step with the length of any text. */
const LONGEST = 800;

/** Cuts a note into sentences, section by section. */
export const readSentences = (text: string): Sentence[] =>
  readSections(text).flatMap((section) => sentencesOf(section, text));

function sentencesOf(section: Section, text: string): Sentence[] {
  const within = text.slice(section.start, section.end);
  const ends = endsOf(BOUNDARY, within);
  const starts = [0, ...ends];
  const spans = starts.flatMap((start, place) => cut(within, start, ends[place] ?? within.length));
  let { kind } = section;
  let pastUntil = 0;
  return spans.flatMap(({ start, end }, place) => {
    const words = within.slice(start, end);
    const headed = place === 0;
    if (!tellsAnything(words, kind, headed)) return [];
    const isSameField = kind === 'field' && within[start - 1] === ';';
    const glance = glanceAt(words);
    if (!isSameField && begins(kind, words, headed, glance)) kind = 'body';
    pastUntil = Math.max(pastUntil, endOfPast(words, glance, within, start));
    const stated = occurrenceOf(words, kind, glance);
    const isNow = stated === 'performed' || (stated === 'explained' && kind !== 'consent');
    const old = start < pastUntil;
    const occurrence = isNow && old ? 'past' : stated;
    const told = kind;
    // "Consent: verbal." is all there is to it; what follows is about something else.
    if (kind === 'consent' && headed && words.length < SHORT_ENTRY) kind = 'body';
    return [
      {
        text: words,
        start: section.start + start,
        glance,
        names: {},
        kind: told,
        occurrence,
        headed,
        old,
      },
    ];
  });
}

function tellsAnything(words: string, kind: SectionKind, headed: boolean): boolean {
  if (kind === 'field') return FILLED_FIELD.test(words);
  return SAYS_SOMETHING.test(words) || (kind === 'complications' && headed && COUNTED.test(words));
}

/** Words brought over from an earlier note, up to where they are said to end. */
const COPIED = gated(/\b(?:copied|carried|pulled|pasted) (?:forward )?from\b/i);
const COPY_ENDS = /\bend (?:of )?copy\b|\n[ \t]{0,8}\n/i;
const LONGEST_COPY = 2000;

/** Where what a sentence declares to be past comes to its end; 0 if it declares nothing. */
function endOfPast(words: string, glance: Glance, within: string, start: number): number {
  if (COPIED.test(words, glance)) {
    const copy = within.slice(start, start + LONGEST_COPY);
    return start + (COPY_ENDS.exec(copy)?.index ?? copy.length);
  }
  if (!isLabelledPast(words, glance)) return 0;
  const end = within.indexOf('\n', start + 2);
  return end < 0 ? within.length : end;
}

/** Authors often start to tell the procedure under the heading they are in. */
function begins(kind: SectionKind, words: string, headed: boolean, glance: Glance): boolean {
  if (kind === 'plan') return PREPPED.test(words, glance);
  if (kind === 'diagnosis' && !headed && NEEDLE.test(words, glance)) return true;
  return PROCEDURE_BEGINS.test(words, glance) || (!headed && ENDS_WITH_A_LINE.has(kind));
}

/** Where a text has no stops, any blank near the limit will do. */
function cut(text: string, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let at = start;
  while (end - at > LONGEST) {
    const blank = text.lastIndexOf(' ', at + LONGEST);
    const stop = blank > at + LONGEST / 2 ? blank : at + LONGEST;
    pieces.push({ start: at, end: stop });
    at = stop;
  }
  return [...pieces, { start: at, end }];
}
