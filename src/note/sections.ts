import { findHeadings } from './find-headings.ts';
import type { SectionKind } from './heading-names.ts';
import type { Span } from './span.ts';

/** A part of a note under one heading. */
export interface Section extends Span {
  kind: SectionKind;
}

/** A short opening without a heading is the title of the note. */
const LONGEST_TITLE = 300;

/** A radiologist's report begins with what was done. */
const RADIOLOGY_TITLE = /^exam(?:ination)?\b/i;

/** Cuts a note at its headings, in lines or run together as transcripts are. */
export function readSections(text: string): Section[] {
  const headings = findHeadings(text);
  const first = headings[0]?.start ?? text.length;
  const opening: SectionKind = first < text.length && first <= LONGEST_TITLE ? 'title' : 'body';
  return [
    { kind: opening, start: 0, end: first },
    ...headings.map(({ kind, from, start }, place) => ({
      kind: place === 0 && RADIOLOGY_TITLE.test(text.slice(start, from)) ? 'title' : kind,
      start: from,
      end: headings[place + 1]?.start ?? text.length,
    })),
  ].filter(({ start, end }) => end > start);
}
