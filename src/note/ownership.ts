import { joinLaterality } from '../terminology/site.ts';
import { type Claim, isTitle } from './claims.ts';
import { levelsIn, sidesIn } from './details.ts';
import { groupOf, namingsIn } from './families.ts';
import { gated } from './glance.ts';
import { isAtLandmark } from './landmarks.ts';
import type { Sentence } from './sentences.ts';

/** What of a note belongs to one procedure. */
export interface Share {
  sentences: Sentence[];
  /** Those of them that belong to no other. */
  own: Set<Sentence>;
}

/** A statement about all that was done, wherever it stands. */
const OF_ALL = gated(
  /\b(?:all|both) (?:(?:of )?(?:the |these )?)?(?:images?|films?|pictures?|injections?|procedures?|sites?)\b|\bthroughout\b|^\s*both\s?:/i,
);
/** Said once all have been told, or none: pictures of what was done. */
const PICTURES = gated(
  /\b(?:images|films|pic(?:ture)?s|spots|hard copies)\b[^.;]{0,30}\b(?:stored|saved|archived|retained|printed|kept|PACS)\b/i,
);

/**
 * Shares a note out among the procedures it tells of: a sentence belongs to the procedure it names,
 * or to the one being told; what comes before the first of them, or under a list of titles, concerns
 * all that were named there.
 */
export function shareOut(sentences: readonly Sentence[], claims: readonly Claim[]): Share[] {
  const shares: Share[] = claims.map(() => ({ sentences: [], own: new Set() }));
  const all = claims.map((_, place) => place);
  const [only] = shares;
  if (only && shares.length === 1) return [{ ...only, sentences: [...sentences] }];
  let told = all;
  let isList = false;
  for (const sentence of sentences) {
    const named = ownersOf(sentence, claims);
    const isName = isTitle(sentence) && namingsIn(sentence).length > 0;
    if (named.length > 0) told = isName && isList ? [...new Set([...told, ...named])] : named;
    isList = isName;
    const owners = named.length === 0 && isOfAll(sentence, shares) ? all : told;
    for (const place of owners) {
      shares[place]?.sentences.push(sentence);
      if (owners.length === 1) shares[place]?.own.add(sentence);
    }
  }
  return shares;
}

const isOfAll = (sentence: Sentence, shares: readonly Share[]): boolean =>
  (sentence.kind === 'field' && sentence.headed) ||
  OF_ALL.test(sentence.text, sentence.glance) ||
  (PICTURES.test(sentence.text, sentence.glance) &&
    new Set(shares.map(({ own }) => own.size > 0)).size === 1);

/** The procedures whose kind, side or levels a sentence names; the fewer the better. */
function ownersOf(sentence: Sentence, claims: readonly Claim[]): number[] {
  const { text, glance } = sentence;
  const groups = new Set(namingsIn(sentence).map(({ value }) => groupOf(value)));
  const side = joinLaterality(sidesIn(sentence).map(({ value }) => value));
  const levels = new Set(levelsIn(sentence).map(({ value }) => value));
  return [
    (claim: Claim) => groups.has(groupOf(claim.family)),
    (claim: Claim) => groups.size === 0 && isAtLandmark(text, claim.family, glance),
    (claim: Claim) => side !== 'bilateral' && side !== undefined && claim.side?.value === side,
    (claim: Claim) => claim.levels.some(({ value }) => levels.has(value)),
  ].reduce<number[]>((owners, fits) => {
    const among = owners.length > 0 ? owners : claims.map((_, place) => place);
    const narrowed = among.filter((place) => claims[place] && fits(claims[place]));
    return narrowed.length > 0 ? narrowed : owners;
  }, []);
}
