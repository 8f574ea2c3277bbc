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
  const all = [...claims.keys()];
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

/** "PROCEDURE #2:" tells of the second that the title lists. */
const COUNTED = /^\W*(?:procedure|operation|injection|block) ?(?:#|no\.? ?)?(\d)\s?:/i;

/** The procedures whose kind, side or levels a sentence names; the fewer the better. */
function ownersOf(sentence: Sentence, claims: readonly Claim[]): number[] {
  const counted = Number(COUNTED.exec(sentence.text)?.[1]);
  if (claims[counted - 1]) return [counted - 1];
  let owners: number[] = [];
  for (const fits of testsOf(sentence)) {
    const fitting = claims.flatMap((claim, place) => (fits(claim) ? [place] : []));
    const narrowed = owners.length > 0 ? fitting.filter((one) => owners.includes(one)) : fitting;
    if (narrowed.length > 0) owners = narrowed;
  }
  return owners;
}

/** What the words of a sentence ask of the procedure they are about. */
function testsOf(sentence: Sentence): ((claim: Claim) => boolean)[] {
  const { text, glance } = sentence;
  const groups = namingsIn(sentence).map(({ value }) => groupOf(value));
  const side = joinLaterality(sidesIn(sentence).map(({ value }) => value));
  const named = levelsIn(sentence).map(({ value }) => value);
  const tests: ((claim: Claim) => boolean)[] = [
    groups.length > 0
      ? ({ family }) => groups.includes(groupOf(family))
      : ({ family }) => isAtLandmark(text, family, glance),
  ];
  if (side && side !== 'bilateral') tests.push((claim) => claim.side?.value === side);
  if (named.length > 0)
    tests.push(({ levels }) => levels.some(({ value }) => named.includes(value)));
  return tests;
}
