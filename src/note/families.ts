import { readApproach } from './approach.ts';
import { ANY_FAMILY, FAMILY_NAMES } from './family-names.ts';
import { withoutSynonyms } from './family-synonyms.ts';
import type { Glance } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import { isOfAnotherTrade } from './other-trades.ts';
import type { Passage } from './sentences.ts';
import { distinct, type Found, type Span, spanOf, spansOf } from './span.ts';

/** A procedure named in a text and the stretch that describes it. */
export interface Naming extends Found<NoteFamily> {
  part: Span;
}

const CONNECTIVE =
  /,|;|\+|(?<![\dCTLS])\/(?!\d)|\n|\.\s|\b(?:and|followed by|then|plus|as well as)\b/gi;

/** The kinds of procedure a text names, each once. */
export const readFamily = (text: string): Found<NoteFamily>[] =>
  distinct(namingsOf(text).map(({ part: _, ...found }) => found));

/** One list for all texts that name none, as most do. */
const NONE: readonly never[] = [];

/** The same of a sentence, which several readers ask about: it is looked through once. */
export function namingsIn(passage: Passage): readonly Naming[] {
  if (!ANY_FAMILY.may(passage.glance)) return NONE;
  passage.names ??= {};
  passage.names.procedures ??= namingsOf(passage.text, passage.glance);
  return passage.names.procedures;
}

/** Every procedure named, with the words around it that describe it and no other. */
export function namingsOf(text: string, glance?: Glance): Naming[] {
  const mentions = familyMentions(text, glance);
  if (mentions.length === 0) return [];
  const names = withoutSynonyms(mentions, text);
  const cuts = names
    .slice(1)
    .map((name, place) => cutBetween(names[place]?.end ?? 0, name.start, text));
  return names.map((name, place) => {
    const part = { start: cuts[place - 1] ?? 0, end: cuts[place] ?? text.length };
    return { ...name, value: refined(name.value, text.slice(part.start, part.end)), part };
  });
}

function familyMentions(text: string, glance?: Glance): readonly Found<NoteFamily>[] {
  if (!ANY_FAMILY.may(glance)) return NONE;
  const taken: Found<NoteFamily>[] = [];
  for (const [value, names] of FAMILY_NAMES) {
    for (const match of names.all(text, glance)) {
      const span = spanOf(match);
      const isFree = !taken.some(({ start, end }) => span.start < end && start < span.end);
      if (isFree) taken.push({ value, ...span });
    }
  }
  if (taken.length === 0) return taken;
  // Those who give anesthesia patch what they punctured.
  const isPatch = taken.some(({ value }) => value === 'epidural-blood-patch');
  if (!isPatch && isOfAnotherTrade(text, glance)) return NONE;
  return taken.sort((a, b) => a.start - b.start);
}

function cutBetween(from: number, to: number, text: string): number {
  const last = spansOf(CONNECTIVE, text.slice(from, to)).at(-1);
  return last ? from + last.end : from;
}

function refined(family: NoteFamily, words: string): NoteFamily {
  if (family === 'radiofrequency-ablation') return ablationOf(words);
  const approaches = readApproach(words).map(({ value }) => value);
  return withApproach(family, approaches);
}

/** The family once the approach is known, from the name itself or from elsewhere. */
export function withApproach(family: NoteFamily, approaches: readonly string[]): NoteFamily {
  const has = (approach: string): boolean => approaches.includes(approach);
  if (family === 'facet-unspecified' && has('intra-articular') && !has('medial-branch'))
    return 'facet-joint-injection';
  if (family === 'facet-unspecified' && has('medial-branch') && !has('intra-articular'))
    return 'medial-branch-block';
  if (family !== 'esi-unspecified') return family;
  const [only, ...others] = approaches.filter((approach) => EPIDURAL[approach]);
  return (others.length === 0 && only && EPIDURAL[only]) || family;
}

const EPIDURAL: Readonly<Record<string, NoteFamily>> = {
  interlaminar: 'esi-interlaminar',
  transforaminal: 'esi-transforaminal',
  caudal: 'esi-caudal',
};

function ablationOf(words: string): NoteFamily {
  if (/medial branch|third occipital|facet|zygapoph/i.test(words)) return 'radiofrequency-ablation';
  if (/sacro-?iliac|\bSIJ?\b|lateral branch/i.test(words))
    return 'sacroiliac-radiofrequency-ablation';
  if (/sympath|splanchnic|stellate|celiac/i.test(words))
    return 'sympathetic-radiofrequency-ablation';
  return /genicular|knee|occipital|suprascapular|peripheral|dorsal root|\bDRG\b|nerve root|trigemin|gasser|intercostal|ilioinguinal/i.test(
    words,
  )
    ? 'other'
    : 'radiofrequency-ablation';
}
