import { namingsIn } from './families.ts';
import type { NoteFamily, NoteHistory } from './note-reading.ts';

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

/** What was done before is told in fewer words: "one epidural in March", "sympathetic blocks x2". */
const SHORT_NAMES: readonly (readonly [NoteFamily, RegExp])[] = [
  ['esi-unspecified', /\bepidurals?\b(?! (?:space|catheter|fat|an(?:a?)esth|abscess|hematoma))/i],
  ['trigger-point-injection', /\btrigger points?\b/i],
  ['scs-trial', /\b(?:stimulator|stim|SCS) trial\b/i],
];

/** What somebody comes for lies ahead. */
const FOR_TODAY = /\b(?:here|presents?|comes?|came|returns?|today) (?:\w+ ){0,2}for\b/i;

/** Procedures of the past that a note tells of, each kind once. */
export function readHistory(sentences: readonly Sentence[]): NoteHistory[] {
  const past = sentences.filter(
    ({ occurrence, kind, text }) =>
      occurrence === 'past' && kind !== 'diagnosis' && !FOR_TODAY.test(text),
  );
  const found = new Map<string, NoteHistory>();
  for (const sentence of past) {
    const { text } = sentence;
    for (const { value: family, start } of namedIn(sentence)) {
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

function namedIn(sentence: Sentence): { value: NoteFamily; start: number }[] {
  const named = namingsIn(sentence);
  if (named.length > 0) return named;
  return SHORT_NAMES.flatMap(([value, pattern]) => {
    const place = sentence.text.search(pattern);
    return place < 0 ? [] : [{ value, start: place }];
  });
}
