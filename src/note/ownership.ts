import { joinLaterality, type Laterality } from '../terminology/site.ts';
import { type Claim, isTitle } from './claims.ts';
import { namingsIn } from './families.ts';
import { groupOf } from './family-groups.ts';
import { gated } from './glance.ts';
import { isAtLandmark, mayBeAtLandmark } from './landmarks.ts';
import { levelsIn, sidesIn } from './passage-names.ts';
import type { Sentence } from './sentences.ts';

/** What of a note belongs to one procedure. */
export interface Share {
  sentences: Sentence[];
  /** Those of them that belong to no other. */
  own: Set<Sentence>;
}

/** A statement about all that was done, wherever it stands. */
const OF_ALL = gated(
  /\b(?:all|both) (?:(?:of )?(?:the |these )?)?(?:images?|films?|pictures?|injections?|procedures?|sites?)\b|\bthroughout\b|\bno contrast\b[^.;]{0,30}\b(?:because|due to|allerg|as (?:she|he|the patient)|given)|^\s*both\s?:/i,
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
  let told: readonly number[] = all;
  let isList = false;
  for (const sentence of sentences) {
    const named = ownersOf(sentence, claims, told);
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
const COUNTED = gated(/^\W*(?:procedure|operation|injection|block) ?(?:#|no\.? ?)?(\d)\s?:/i);

/** The procedures whose kind, side or levels a sentence names; the fewer the better. */
function ownersOf(
  sentence: Sentence,
  claims: readonly Claim[],
  told: readonly number[],
): readonly number[] {
  const { text, glance } = sentence;
  const counted = Number(COUNTED.exec(text, glance)?.[1]);
  if (claims[counted - 1]) return [counted - 1];
  let owners = ownersByKind(sentence, claims);
  const sides = sidesIn(sentence);
  const side = sides.length > 0 ? joinLaterality(sides.map(({ value }) => value)) : undefined;
  if (side && side !== 'bilateral')
    owners = goesOn(owners, claims, told, side)
      ? told
      : narrowed(owners, claims, (claim) => claim.side?.value === side);
  const named = levelsIn(sentence);
  if (named.length === 0) return owners;
  return narrowed(owners, claims, ({ levels }) =>
    levels.some(({ value }) => named.some((level) => level.value === value)),
  );
}

/** "On the right, the joint was entered" goes on telling of what was done on both sides. */
const goesOn = (
  owners: readonly number[],
  claims: readonly Claim[],
  told: readonly number[],
  side: Laterality,
): boolean =>
  owners.length === 0 &&
  told.length === 1 &&
  told.some((place) => {
    const own = claims[place]?.side?.value;
    return own === 'bilateral' || own === side;
  });

const NOBODY: readonly number[] = [];

function ownersByKind(sentence: Sentence, claims: readonly Claim[]): readonly number[] {
  const { text, glance } = sentence;
  const namings = namingsIn(sentence);
  if (namings.length === 0 && !mayBeAtLandmark(glance)) return NOBODY;
  return narrowed(NOBODY, claims, ({ family }) =>
    namings.length > 0
      ? namings.some(({ value }) => groupOf(value) === groupOf(family))
      : isAtLandmark(text, family, glance),
  );
}

/** Those of the owners so far that fit as well; as before, where none does. */
function narrowed(
  owners: readonly number[],
  claims: readonly Claim[],
  fits: (claim: Claim) => boolean,
): readonly number[] {
  let fitting: number[] | undefined;
  for (let place = 0; place < claims.length; place += 1) {
    const claim = claims[place];
    if (!claim || (owners.length > 0 && !owners.includes(place)) || !fits(claim)) continue;
    fitting ??= [];
    fitting.push(place);
  }
  return fitting ?? owners;
}
