import { type Claim, isTitle } from './claims.ts';
import { groupOf, namingsIn } from './families.ts';
import { readLaterality } from './laterality.ts';
import { readLevels } from './levels.ts';
import type { Sentence } from './sentences.ts';

/**
 * Shares a note out among the procedures it tells of: a sentence belongs to the procedure it names,
 * or to the one being told; what comes before the first of them, or under a list of titles, concerns
 * all that were named there.
 */
export function shareOut(sentences: readonly Sentence[], claims: readonly Claim[]): Sentence[][] {
  const shares: Sentence[][] = claims.map(() => []);
  let told: number[] = claims.map((_, place) => place);
  let isList = false;
  for (const sentence of sentences) {
    const named = claims.length > 1 ? ownersOf(sentence, claims) : told;
    const isName = isTitle(sentence) && namingsIn(sentence).length > 0;
    if (named.length > 0) told = isName && isList ? [...new Set([...told, ...named])] : named;
    isList = isName;
    for (const place of told) shares[place]?.push(sentence);
  }
  return shares;
}

/** The procedures whose kind, side or levels a sentence names; the fewer the better. */
function ownersOf(sentence: Sentence, claims: readonly Claim[]): number[] {
  const { text } = sentence;
  const groups = new Set(namingsIn(sentence).map(({ value }) => groupOf(value)));
  const side = readLaterality(text)?.value;
  const levels = new Set(readLevels(text).map(({ value }) => value));
  return [
    (claim: Claim) => groups.has(groupOf(claim.family)),
    (claim: Claim) => side !== undefined && claim.side?.value === side,
    (claim: Claim) => claim.levels.some(({ value }) => levels.has(value)),
  ].reduce<number[]>((owners, fits) => {
    const among = owners.length > 0 ? owners : claims.map((_, place) => place);
    const narrowed = among.filter((place) => claims[place] && fits(claims[place]));
    return narrowed.length > 0 ? narrowed : owners;
  }, []);
}
