import { namingsIn } from './families.ts';
import type { NoteHistory } from './note-reading.ts';
import type { Sentence } from './sentences.ts';

const WHEN =
  /\b(?:in the past|previously|last (?:year|month|week|spring|summer|fall|winter|visit)|(?:\d{1,2}|an?|one|two|three|four|five|six|several) (?:years?|months?|weeks?|days?) ago|(?:in|since|on) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)?(?: (?:19|20)\d\d)?|(?:19|20)\d\d)|\d{1,2}\/\d{1,2}\/\d{2,4})\b/i;
const COUNTS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const COUNT =
  /\b(\d{1,2}|one|two|three|four|five|six)(?: (?:prior|previous|earlier|such|left|right|lumbar|cervical|thoracic|diagnostic|interlaminar|transforaminal|caudal|epidural|steroid|medial|branch|facet|trigger|point|sets? of)){0,6} ?$/i;

/** Procedures of the past that a note tells of, each kind once. */
export function readHistory(sentences: readonly Sentence[]): NoteHistory[] {
  const past = sentences.filter(
    ({ occurrence, kind }) => occurrence === 'past' && kind !== 'diagnosis',
  );
  const found = new Map<string, NoteHistory>();
  for (const sentence of past) {
    const { text } = sentence;
    for (const { value: family, start } of namingsIn(sentence)) {
      if (found.has(family)) continue;
      const count = COUNT.exec(text.slice(0, start))?.[1]?.toLowerCase();
      found.set(family, {
        family,
        when: WHEN.exec(text)?.[0] ?? null,
        count: count === undefined ? null : (COUNTS[count] ?? Number(count)),
      });
    }
  }
  return [...found.values()];
}
