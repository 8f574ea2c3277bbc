import { type Claim, isTitle } from './claims.ts';
import { groupOf, namingsIn } from './families.ts';
import { isAtLandmark } from './landmarks.ts';
import { readLaterality } from './laterality.ts';
import { readLevels } from './levels.ts';
import type { Sentence } from './sentences.ts';

/** What of a note belongs to one procedure. */
export interface Share {
  sentences: Sentence[];
  /** Those of them that belong to no other. */
  own: Set<Sentence>;
}

/** A statement about all that was done, wherever it stands. */
const OF_ALL =
  /\b(?:all|both) (?:(?:of )?(?:the |these )?)?(?:images?|films?|pictures?|injections?|procedures?|sites?)\b|\bthroughout\b|^\s*both\s?:/i;
/** Said once all have been told, or none: pictures of what was done. */
const PICTURES =
  /\b(?:images|films|pic(?:ture)?s|spots|hard copies)\b[^.;]{0,30}\b(?:stored|saved|archived|retained|printed|kept|PACS)\b/i;

/**
 * Shares a note out among the procedures it tells of: a sentence belongs to the procedure it names,
 * or to the one being told; what comes before the first of them, or under a list of titles, concerns
 * all that were named there.
 */
export function shareOut(sentences: readonly Sentence[], claims: readonly Claim[]): Share[] {
  const shares: Share[] = claims.map(() => ({ sentences: [], own: new Set() }));
  const all = claims.map((_, place) => place);
  let told = all;
  let isList = false;
  for (const sentence of sentences) {
    const named = claims.length > 1 ? ownersOf(sentence, claims) : told;
    const isName = isTitle(sentence) && namingsIn(sentence).length > 0;
    if (named.length > 0) told = isName && isList ? [...new Set([...told, ...named])] : named;
    isList = isName;
    const isBetween = new Set(shares.map(({ own }) => own.size > 0)).size > 1;
    const owners = named.length === 0 && isOfAll(sentence, isBetween) ? all : told;
    for (const place of owners) {
      shares[place]?.sentences.push(sentence);
      if (owners.length === 1) shares[place]?.own.add(sentence);
    }
  }
  return shares;
}

const isOfAll = ({ text, kind, headed }: Sentence, isBetween: boolean): boolean =>
  (kind === 'field' && headed) || OF_ALL.test(text) || (!isBetween && PICTURES.test(text));

/** The procedures whose kind, side or levels a sentence names; the fewer the better. */
function ownersOf(sentence: Sentence, claims: readonly Claim[]): number[] {
  const { text } = sentence;
  const groups = new Set(namingsIn(sentence).map(({ value }) => groupOf(value)));
  const side = readLaterality(text)?.value;
  const levels = new Set(readLevels(text).map(({ value }) => value));
  return [
    (claim: Claim) => groups.has(groupOf(claim.family)),
    (claim: Claim) => groups.size === 0 && isAtLandmark(text, claim.family),
    (claim: Claim) => side !== 'bilateral' && side !== undefined && claim.side?.value === side,
    (claim: Claim) => claim.levels.some(({ value }) => levels.has(value)),
  ].reduce<number[]>((owners, fits) => {
    const among = owners.length > 0 ? owners : claims.map((_, place) => place);
    const narrowed = among.filter((place) => claims[place] && fits(claims[place]));
    return narrowed.length > 0 ? narrowed : owners;
  }, []);
}
