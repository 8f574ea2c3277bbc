import { groupOf } from './family-groups.ts';
import type { NoteFamily } from './note-reading.ts';
import type { Found } from './span.ts';

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

const areApart = (between: string, next: Found<NoteFamily> | undefined): boolean =>
  APART.test(between) || (next?.value === 'radiofrequency-ablation' && THEN.test(between));

/** An ablation names its nerves, and "nerve root block / epidural" is one injection. */
export function withoutSynonyms(
  names: readonly Found<NoteFamily>[],
  text: string,
): Found<NoteFamily>[] {
  const named = new Set(names.map(({ value }) => value));
  const ablation = named.has('radiofrequency-ablation');
  return names.filter(({ value, start }, place) => {
    const isApart =
      areApart(wordsBetween(names, place, text), names[place + 1]) ||
      AFTER.test(wordsBetween(names, place - 1, text));
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
