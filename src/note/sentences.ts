import { matchesOf } from './found.ts';
/** What a stretch of a note is about; only `performed` and `neutral` tell of today's procedure. */
export type SectionKind =
  | 'title'
  | 'performed'
  | 'neutral'
  | 'history'
  | 'plan'
  | 'consent'
  | 'diagnosis';

/** One sentence or line, with its place in the note. */
export interface Sentence {
  text: string;
  start: number;
  section: SectionKind;
}

/** A heading: words with a colon at the start of a line, or of a dictated run-on ". ,HEADING: ,". */
const HEADING =
  /(?:^|[\n\r]|[.,;]\s{0,3},?\s{0,3})((?:[A-Z][A-Z0-9 /&()#-]{2,58}|[A-Z][A-Za-z]+(?: [A-Za-z/&]+){0,5}))\s?:/g;

const KINDS: readonly (readonly [RegExp, SectionKind])[] = [
  [/\b(?:consent|risks?|alternatives?)\b/i, 'consent'],
  [
    /\b(?:histor(?:y|ies)|hpi|subjective|chief complaint|interval|past|prior|previous|medications?|allerg(?:y|ies)|indications?|reason|background|review of systems|social|imaging|physical exam(?:ination)?|exam)\b/i,
    'history',
  ],
  [
    /\b(?:plan|recommendations?|follow[- ]?up|disposition|discharge|instructions?|assessment)\b/i,
    'plan',
  ],
  [/\b(?:diagnos[ie]s|impression|dx)\b/i, 'diagnosis'],
  [
    /^(?:title of |name of )?(?:procedures?|operations?)(?: performed| done| name| title|\(s\))?$|^(?:procedures?|operations?) (?:performed|done)/i,
    'title',
  ],
  [
    /\b(?:procedures?|operati(?:on|ve)|technique|description|details?|findings?|epidurogram|narrative|intervention|complications?|response|results?|post|after|before|pain scores?|injectate|guidance|images?|laterality|level|side|approach)\b/i,
    'performed',
  ],
];

const END = /[.!?](?=[\s,])|[\n\r]+/g;

/** Splits a note into sentences, each with the section it stands in. */
export function readSentences(text: string): Sentence[] {
  const headings = matchesOf(text, HEADING).map((match) => ({
    start: match.index,
    kind: kindOf(match[1] ?? ''),
  }));
  const sentences: Sentence[] = [];
  let next = 0;
  let section: SectionKind = 'neutral';
  for (const { start, end } of spans(text, headings)) {
    for (
      let heading = headings[next];
      heading && heading.start <= start;
      heading = headings[next]
    ) {
      section = heading.kind ?? section;
      next += 1;
    }
    sentences.push({ text: text.slice(start, end), start, section });
  }
  return sentences;
}

function kindOf(heading: string): SectionKind | undefined {
  return KINDS.find(([pattern]) => pattern.test(heading.trim()))?.[1];
}

/** Sentences end at a stop before a space, at a line's end, and where a heading begins. */
function spans(text: string, headings: readonly { start: number }[]) {
  const ends = matchesOf(text, END).map(({ index, 0: mark }) => index + mark.length);
  const cuts = [...new Set([0, ...ends, ...headings.map(({ start }) => start), text.length])];
  cuts.sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((end, index) => ({ start: cuts[index] ?? 0, end }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

const PAST =
  /\b(?:previous(?:ly)?|prior (?!to\b)|in the past|last (?:year|month|week|visit|procedure|injection|block)|(?:weeks?|months?|years?) ago|history of|has had|had (?:a|an|one|two|three|four|several|multiple|her|his)\b|underwent|status post|s\/p|since (?:her|his|the) last|returns?\b|in (?:january|february|march|april|may|june|july|august|september|october|november|december))/i;
const PLANNED =
  /\b(?:will (?:be |return|follow|schedule|proceed|consider|call|undergo|plan)|plan(?:s|ned)? (?:to|for|on|is)|would (?:be|consider|recommend|benefit)|recommend\w*|consider(?:ing|ation)? (?:of |a |for )|schedul\w+|follow[- ]?up|next (?:visit|step|procedure|injection|week|month)|candidate|may (?:benefit|repeat|consider|need)|if (?:there|she|he|the|this|relief|pain)|return(?:s)? (?:to|for|in)|instructed|advised|to be (?:done|performed|scheduled))/i;
const CONSENTING =
  /\b(?:risks?\b|benefits?\b|alternatives?\b|consent\w*|complications (?:include|such as|including)|discussed|explained)\b/i;

/** Whether a sentence tells of what was done today, not of earlier, later or possible procedures. */
export const isPerformed = ({ text, section }: Sentence): boolean =>
  (section === 'performed' || section === 'neutral' || section === 'title') &&
  !PAST.test(text) &&
  !PLANNED.test(text) &&
  !CONSENTING.test(text);

/** Whether a sentence tells of an earlier procedure. */
export const isPast = ({ text, section }: Sentence): boolean =>
  section === 'history' || PAST.test(text);
