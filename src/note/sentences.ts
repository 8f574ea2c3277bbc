import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Naming } from './families.ts';
import { type Glance, gated, glanceAt } from './glance.ts';
import type { SectionKind } from './heading-names.ts';
import { isLabelledPast, type Occurrence, occurrenceOf } from './occurrence.ts';
import { piecesOf } from './pieces.ts';
import { begins } from './procedure-begins.ts';
import { readSections, type Section } from './sections.ts';
import type { Found } from './span.ts';

interface Names {
  procedures?: readonly Naming[];
  levels?: readonly Found<SpinalLevel>[];
  sides?: readonly Found<Laterality>[];
}

/** Words of a note and where they start in it. */
export interface Passage {
  text: string;
  start: number;
  /** What the words show at a glance, where somebody has looked. */
  glance?: Glance | undefined;
  /** What it was found to name, so that it is looked through once; most passages name nothing. */
  names?: Names | undefined;
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

/** The number of an entry is no statement. */
const SAYS_SOMETHING = /\p{L}|\d\D*\d/u;
/** "Complications: 0" */
const COUNTED = /\d/;
const FILLED_FIELD = /[:-][\s\S]*[\p{L}\d]|^[^:]*[\p{L}\d][^:]*$/u;

/** "This gentleman was last injected in May" under his diagnosis is his story. */
const TELLS_OF_SOMEBODY =
  /^\s*(?:This (?:is an?|pleasant|patient|gentleman|lady|woman|man|\d\d)|The patient (?:is|was|has|had|returns|presents|comes)|(?:Mr|Mrs|Ms)\b)/;

/** A heading may fill its line, with what it opens on the next. */
const INDENT = 12;

/** "CONSENT:", with what it opens on the next line. */
const IS_HEADING = /:\s*$/;

const SHORT_ENTRY = 45;

/** Cuts a note into sentences, section by section. */
export function readSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const section of readSections(text)) addSentences(sentences, section, text);
  return sentences;
}

function addSentences(sentences: Sentence[], section: Section, text: string): void {
  const within = text.slice(section.start, section.end);
  const telling: Telling = { from: section.start, kind: section.kind, pastUntil: 0 };
  let start = 0;
  for (const end of piecesOf(within)) {
    const sentence = sentenceAt(start, end, within, telling);
    if (sentence) sentences.push(sentence);
    start = end;
  }
}

/** What is being told, from one sentence of a section to the next. */
interface Telling {
  /** Where the section begins. */
  from: number;
  kind: SectionKind;
  /** Where words brought over from an earlier note end. */
  pastUntil: number;
}

function sentenceAt(
  start: number,
  end: number,
  within: string,
  telling: Telling,
): Sentence | undefined {
  const headed = start === 0 || (start < INDENT && within.slice(0, start).trim() === '');
  if (!tellsAnything(within, start, end, telling.kind, headed)) return undefined;
  const text = within.slice(start, end);
  if (telling.kind === 'diagnosis' && !headed && TELLS_OF_SOMEBODY.test(text))
    telling.kind = 'history';
  const isSameField = telling.kind === 'field' && within[start - 1] === ';';
  const glance = glanceAt(text);
  if (!isSameField && begins(telling.kind, text, headed, glance)) telling.kind = 'body';
  telling.pastUntil = Math.max(telling.pastUntil, endOfPast(text, glance, within, start));
  const { kind } = telling;
  const stated = occurrenceOf(text, kind, glance);
  const isNow = stated === 'performed' || (stated === 'explained' && kind !== 'consent');
  const old = start < telling.pastUntil;
  const occurrence = isNow && old ? 'past' : stated;
  // "Consent: verbal." is all there is to it; what follows is about something else.
  if (kind === 'consent' && headed && text.length < SHORT_ENTRY && !IS_HEADING.test(text))
    telling.kind = 'body';
  const place = telling.from + start;
  return { text, start: place, glance, names: undefined, kind, occurrence, headed, old };
}

/** Most pieces show by their first letters that they do, or are blank. */
function tellsAnything(
  within: string,
  start: number,
  end: number,
  kind: SectionKind,
  headed: boolean,
): boolean {
  if (kind === 'field') return FILLED_FIELD.test(within.slice(start, end));
  for (let at = start; at < end; at += 1) {
    const code = within.charCodeAt(at);
    if (isLetter(code)) return true;
    if (!isDigit(code) && code < 0x80) continue;
    const words = within.slice(start, end);
    return (
      SAYS_SOMETHING.test(words) || (kind === 'complications' && headed && COUNTED.test(words))
    );
  }
  return false;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

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
