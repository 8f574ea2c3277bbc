import { readApproach } from './approach.ts';
import { ANY_FAMILY, FAMILY_NAMES } from './family-names.ts';
import type { Glance } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import { isOfAnotherTrade } from './other-trades.ts';
import type { Passage } from './sentences.ts';
import { distinct, type Found, type Span, spanOf, spansOf } from './span.ts';

/** A procedure named in a text and the stretch that describes it. */
export interface Naming extends Found<NoteFamily> {
  part: Span;
}

type Group = 'epidural' | 'facet' | 'sacroiliac' | NoteFamily;

const GROUPS: Readonly<Partial<Record<NoteFamily, Group>>> = {
  'esi-interlaminar': 'epidural',
  'esi-transforaminal': 'epidural',
  'esi-caudal': 'epidural',
  'esi-unspecified': 'epidural',
  'facet-joint-injection': 'facet',
  'medial-branch-block': 'facet',
  'facet-unspecified': 'facet',
  'radiofrequency-ablation': 'facet',
  'sacroiliac-joint-injection': 'sacroiliac',
  'sacroiliac-radiofrequency-ablation': 'sacroiliac',
};

const CONNECTIVE =
  /,|;|\+|(?<![\dCTLS])\/(?!\d)|\n|\.\s|\b(?:and|followed by|then|plus|as well as)\b/gi;

/** Families whose names may stand for one procedure in one note. */
export const groupOf = (family: NoteFamily): Group => GROUPS[family] ?? family;

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

/** "Facet injections in 2011 and medial branch blocks in 2012, followed by an ablation" */
const APART =
  /\b(?:followed by|then|subsequently|later|in (?:19|20)\d\d|gave|provided|helped)\b|\d{1,2}\/\d|%/i;

/** "An ablation after two blocks" */
const AFTER = /\b(?:after|following|status[- ]post|s\/p)\b/i;

/** The words from a name to the next one. */
const wordsBetween = (names: readonly Found<NoteFamily>[], place: number, text: string): string => {
  const [own, next] = [names[place], names[place + 1]];
  return own && next ? text.slice(own.end, next.start) : '';
};

const IS_ABLATED = /^(?:medial|facet|peripheral|sacroiliac|sympathetic)/;
/** "Facet blocks and then a rhizotomy": two procedures, one after the other. */
const THEN =
  /^[^.;]{0,30}(?:\b(?:and (?:then|later|subsequently)|then|later|followed (?:\w+ ){0,3}by|before (?:the|a|an|her|his))\b|[;.]\s|, (?:and )?(?:an?|the|later) )[^.;]{0,40}$/i;

function isStepBefore(names: readonly Found<NoteFamily>[], place: number, text: string): boolean {
  const [own, next] = [names[place], names[place + 1]];
  return (
    own !== undefined &&
    next?.value === 'radiofrequency-ablation' &&
    THEN.test(text.slice(own.end, next.start))
  );
}

/** An ablation names its nerves, and "nerve root block / epidural" is one injection. */
function withoutSynonyms(names: readonly Found<NoteFamily>[], text: string): Found<NoteFamily>[] {
  const named = new Set(names.map(({ value }) => value));
  const ablation = named.has('radiofrequency-ablation');
  return names.filter(({ value, start }, place) => {
    const isApart =
      APART.test(wordsBetween(names, place, text)) ||
      AFTER.test(wordsBetween(names, place - 1, text)) ||
      isStepBefore(names, place, text);
    if (ablation && IS_ABLATED.test(value) && !isApart) return false;
    if (value === 'facet-unspecified' && !isApart && named.has('medial-branch-block')) return false;
    if (value === 'medial-branch-block' && isOfSacroiliacNerves(text, start, named)) return false;
    if (isLysed(names, place, text)) return false;
    const before = names[place - 1];
    if (!before || groupOf(before.value) !== groupOf(value)) return true;
    const between = text.slice(before.end, start);
    return between.length > 20 || !/^\s?(?:[/(]|$)/.test(between);
  });
}

/** The L5 dorsal ramus and the sacral lateral branches, blocked together, are the nerves of one joint. */
const isOfSacroiliacNerves = (text: string, start: number, named: ReadonlySet<NoteFamily>) =>
  named.has('peripheral-nerve-block') &&
  /lateral branch/i.test(text) &&
  /^(?:dorsal|posterior) ram/i.test(text.slice(start));

/** "Caudal epidural lysis of adhesions" is one procedure, and its way in. */
function isLysed(names: readonly Found<NoteFamily>[], place: number, text: string): boolean {
  const [own, next] = [names[place], names[place + 1]];
  if (!own || next?.value !== 'epidural-adhesiolysis' || groupOf(own.value) !== 'epidural')
    return false;
  return /^\s*(?:(?:steroid )?injection )?(?:with (?:percutaneous )?)?$/i.test(
    text.slice(own.end, next.start),
  );
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
