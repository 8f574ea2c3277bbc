import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { isAborted } from './aborted.ts';
import { withoutBareAblations } from './bare-ablations.ts';
import { namingsIn } from './families.ts';
import { groupOf } from './family-groups.ts';
import { gated } from './glance.ts';
import { mergedClaims } from './merged-claims.ts';
import type { NoteFamily } from './note-reading.ts';
import { isNarrative } from './occurrence.ts';
import { isOnlyOpened } from './opened-joints.ts';
import { isOfAnotherTrade } from './other-trades.ts';
import { isReview } from './review.ts';
import type { Passage, Sentence } from './sentences.ts';
import { sitesOf } from './sites.ts';
import { type Found, type Span, shifted } from './span.ts';
import { goesWithSurgery, isAnesthesia, isOnlyOwned, treatmentsIn } from './surgery.ts';

/** A procedure as the note names it: its kind, and the side and levels the same words give. */
export interface Claim {
  family: NoteFamily;
  name: Span;
  side: Found<Laterality> | undefined;
  levels: Found<SpinalLevel>[];
  /** The words that describe this procedure and no other. */
  passages: Passage[];
}

const PERFORMING = gated(
  /\b(?:perform(?:ed|ing)|underwent|administered|carried out|completed|injected|given|proceeded (?:with|to)|done|undertaken|repeated)\b/i,
);

/** What was done, from the titles of the note or, failing them, from its narrative. */
export function readClaims(sentences: readonly Sentence[]): Claim[] {
  const performed = sentences.filter(({ occurrence }) => occurrence === 'performed');
  if (
    performed.some(
      (one) =>
        (isTitle(one) || opensNote(one, sentences)) && isOfAnotherTrade(one.text, one.glance),
    )
  )
    return [];
  const titled = mergedClaims(performed.filter(isTitle).flatMap(titlesOf));
  const named = performed.filter((sentence) => !isTitle(sentence)).flatMap(withVerb);
  if (titled.length + named.length === 0 || isReview(sentences) || isAborted(sentences)) return [];
  const isTreatment = treatmentsIn(sentences);
  const told = named.filter(({ family }) => isTreatment(family));
  const mentioned = performed.some(isAct) ? withoutMentions(told) : told.filter(({ acts }) => acts);
  const claims = titled.length > 0 ? titled : mergedClaims(mentioned);
  const groups = new Set(claims.map(({ family }) => groupOf(family)));
  const further = told.filter(({ acts, family }) => acts && !groups.has(groupOf(family)));
  const all = mergedClaims([...claims, ...further]);
  const treated = withoutBareAblations(all).filter((claim) => !isOnlyOpened(claim, performed));
  return performed.some(({ text, glance }) => SPINE.test(text, glance))
    ? treated
    : treated.filter(needsNoSpine);
}

/** Radio waves burn turbinates and livers as well: those of the back name it. */
const SPINE = gated(
  /\b(?:facets?|medial branch\w*|lumbar|cervical|thoracic|spin(?:e|al)|sacr\w+|si joint|sij|occipital|ram(?:us|i)|(?-i:[CTLS])\d)/i,
);
const needsNoSpine = ({ family }: Claim): boolean => family !== 'radiofrequency-ablation';

const ACT = gated(
  /\b(?:needle|inject(?:ed|ing)|infiltrated|instilled|deposited|advanced|aspirat\w+|asp|prepped|prep|lesion(?:s|ing|ed)?|leads? (?:was|were|placed|advanced|positioned)|gauge|\d\dG|tolerated|tol)\b/i,
);

/** A visit at which nothing is done tells of procedures without a needle in it. */
const isAct = (sentence: Sentence): boolean =>
  sentence.kind !== 'aside' && !isTitle(sentence) && ACT.test(sentence.text, sentence.glance);

/** The first words of a note tell its trade as a title does. */
const opensNote = (sentence: Sentence, [first]: readonly Sentence[]): boolean =>
  sentence === first && sentence.kind === 'body' && sentence.text.length < 120;

/** A name under a heading such as "Procedure", rather than a story that begins there. */
export const isTitle = ({ kind, text, glance }: Sentence): boolean =>
  kind === 'title' && !isNarrative(text, glance);

function withVerb(sentence: Sentence): (Claim & { acts: boolean })[] {
  if (sentence.kind === 'field' || sentence.kind === 'aside' || namingsIn(sentence).length === 0)
    return [];
  const acts = PERFORMING.test(sentence.text, sentence.glance);
  return claimsOf(sentence)
    .filter(
      ({ family, name }) =>
        !isAnesthesia(family, sentence.text.slice(0, name.start - sentence.start)) &&
        !isOnlyOwned(family, sentence),
    )
    .map((claim) => ({ ...claim, acts }));
}

/** A procedure told before is only mentioned again, unless it is said to be performed. */
function withoutMentions(told: readonly (Claim & { acts: boolean })[]): Claim[] {
  const groups = new Set<string>();
  return told.filter(({ acts, family }) => {
    const isNew = !groups.has(groupOf(family));
    groups.add(groupOf(family));
    return acts || isNew;
  });
}

const titlesOf = (sentence: Sentence): Claim[] =>
  claimsOf(sentence).filter(({ family }) => !goesWithSurgery(family, sentence.text));

function claimsOf(sentence: Sentence): Claim[] {
  return namingsIn(sentence).flatMap(({ value: family, start, end, part }) => {
    const passage = partOf(sentence, part);
    const name = shifted({ start, end }, sentence.start);
    return sitesOf(passage).map((site) => ({ family, name, ...site, passages: [passage] }));
  });
}

/** A part of a sentence; the whole of it is the sentence, which may have been looked through before. */
function partOf(sentence: Sentence, { start, end }: Span): Passage {
  if (start === 0 && end === sentence.text.length) return sentence;
  return {
    text: sentence.text.slice(start, end),
    start: sentence.start + start,
    glance: sentence.glance,
    names: undefined,
  };
}
