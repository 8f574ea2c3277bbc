import { readApproach } from './approach.ts';
import { namingsIn, withApproach } from './families.ts';
import { groupOf } from './family-groups.ts';
import { type Glance, gated } from './glance.ts';
import type { NoteFamily, NoteHistory } from './note-reading.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { isNarrative, tellsOfThePast } from './occurrence.ts';
import type { Sentence } from './sentences.ts';
import { spanOf } from './span.ts';
import { ITS_TRIAL, JOINT, ONE_BEFORE, SHORT_NAMES, STEROID_SHOT } from './told-in-short.ts';

const NUMBER = String.raw`(?:\d{1,2}|an?|one|two|three|four|five|six|several)`;
const WHEN = gated(
  new RegExp(
    String.raw`\b(?:in the past|previously|yesterday|last (?:year|month|week|spring|summer|fall|winter|visit)|${NUMBER} (?:years?|months?|weeks?|days?) ago|(?:in|since|on) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: \d{1,2},?)?(?: (?:19|20)\d\d)?|(?:19|20)\d\d)|\d{1,2}\/\d{1,2}\/\d{2,4})\b`,
    'i',
  ),
);
const COUNT =
  /\b(\d{1,2}|one|two|three|four|five|six)(?: (?:prior|previous|earlier|such|left|right|lumbar|cervical|thoracic|diagnostic|interlaminar|transforaminal|caudal|epidural|steroid|medial|branch|facet|trigger|point|sets? of)){0,6} ?$/i;

const NEVER = /\b(?:no|never|not|denie[sd]|without)\b[^.;,]{0,25}$/i;

const GAVE = gated(
  /\b(?:gave|provided|took away|took care|helped|lasted|resulted in|yielded|produced|relieved|reduced|eased|cut|decreased|brought|knocked|worked|controlled|got|settled|dropped)\b/i,
);
/** "No prior lumbar epidurals": the words before the name that say there were none. */
const NONE_BEFORE =
  /\b(?:no|never|denie[sd]|without|not)(?: (?:had|has|have|been|any|an?|prior|previous(?:ly)?|past|other|recent|undergone|received|tried|given|earlier|lumbar|cervical|thoracic|epidural|steroid|spinal|history of|or|yet)){0,6} $/i;

const RELIEF = gated(/\b(?:relief|helped|improve\w*|benefit|percent|pain)\b|%/i);

/** A diagnosis is followed by what was done for it: "two blocks: 85%". */
const AMOUNT = /\d ?%|\b(?:x ?\d|one|two|three|four|several|multiple|prior|previous)\b/i;

/** What somebody comes for lies ahead. */
const FOR_TODAY = gated(
  /(?<!\blast )\b(?:here|presents?|comes?|came|returns?|today) (?:\w+ ){0,2}for\b/i,
);
const AFTER = /\b(?:after|following|status[- ]post|s\/p)\b/i;

interface Named {
  family: NoteFamily;
  start: number;
  end: number;
}

/** Procedures of the past that a note tells of, each kind once, given what was done today and where that begins. */
export function readHistory(
  sentences: readonly Sentence[],
  done: readonly NoteFamily[],
  began: number,
): NoteHistory[] {
  const found = new Map<NoteFamily, NoteHistory>();
  for (const sentence of sentences) {
    if (!isOfThePast(sentence, sentence.start < began, done)) continue;
    const { text, glance } = sentence;
    const ahead = FOR_TODAY.exec(text, glance)?.index ?? text.length;
    const isAhead = (start: number) => start > ahead && !AFTER.test(text.slice(ahead, start));
    for (const { family, start } of namedIn(sentence, done)) {
      if (found.has(family) || isAhead(start) || NONE_BEFORE.test(text.slice(0, start))) continue;
      const count = COUNT.exec(text.slice(Math.max(0, start - 60), start))?.[1]?.toLowerCase();
      found.set(family, {
        family,
        when: WHEN.exec(text, glance)?.[0] ?? null,
        count: count === undefined ? null : numberOf(count),
      });
    }
  }
  return [...found.values()];
}

/** A count in digits, or in a word. */
function numberOf(word: string): number {
  const place = NUMBER_WORDS.indexOf(word);
  return place < 0 ? Number(word) : place;
}

function isOfThePast(
  { occurrence, kind, text, glance, headed, old }: Sentence,
  isEarly: boolean,
  done: readonly NoteFamily[],
): boolean {
  if (occurrence === 'past')
    return (
      kind !== 'diagnosis' ||
      old ||
      (!headed && RELIEF.test(text, glance) && AMOUNT.test(text)) ||
      (isNarrative(text, glance) && tellsOfThePast(text, glance))
    );
  if (occurrence !== 'performed' || !GAVE.test(text, glance) || !RELIEF.test(text, glance))
    return false;
  return isEarly || done.length === 0;
}

function namedIn(sentence: Sentence, done: readonly NoteFamily[]): Named[] {
  const { text, glance } = sentence;
  const named: Named[] = namingsIn(sentence).map(({ value, start, end, part }) => ({
    family: refined(value, text.slice(part.start, part.end).replaceAll(OF_BEFORE, ' ')),
    start,
    end,
  }));
  for (const [family, pattern] of SHORT_NAMES) {
    for (const match of pattern.all(text, glance)) {
      const span = spanOf(match);
      const words = text.slice(Math.max(0, span.start - 30), span.end);
      const known = named.some(({ start, end }) => start <= span.end + 1 && span.start < end);
      if (!known) named.push({ family: refined(family, words), ...span });
    }
  }
  if (named.length > 0) return named;
  return unnamed(sentence, done);
}

/** What makes an approach one that was not taken today, and is how it was done before. */
const OF_BEFORE = /\b(?:previous|prior|failed) /gi;

function refined(family: NoteFamily, words: string): NoteFamily {
  return withApproach(
    family,
    readApproach(words).map(({ value }) => value),
  );
}

/** "Her knee is better after the cortisone injection in May" */
function ofJoint(text: string, glance?: Glance): Named[] {
  const shot = STEROID_SHOT.exec(text, glance);
  if (!shot || !JOINT.test(text, glance) || NEVER.test(text.slice(0, shot.index))) return [];
  return [{ family: 'joint-or-bursa-injection', ...spanOf(shot) }];
}

/** What is not called by its name is of the one kind that the note is about. */
function unnamed({ text, glance }: Sentence, done: readonly NoteFamily[]): Named[] {
  const [family] = done;
  if (!family) return ofJoint(text, glance);
  const isImplant = family === 'scs-implant';
  const one = (isImplant ? ITS_TRIAL : ONE_BEFORE).exec(text, glance);
  if (!one || new Set(done.map(groupOf)).size > 1) return [];
  if (isImplant) return [{ family: 'scs-trial', ...spanOf(one) }];
  return NEVER.test(text.slice(0, one.index)) ? [] : [{ family, ...spanOf(one) }];
}
