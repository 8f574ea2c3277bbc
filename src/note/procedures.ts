import { type Claim, isTitle, readClaims } from './claims.ts';
import { namingsIn } from './families.ts';
import { groupOf } from './family-groups.ts';
import { gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import { tellsOfThePast } from './occurrence.ts';
import { type Share, shareOut } from './ownership.ts';
import { type ProcedureReading, readProcedure } from './procedure.ts';
import type { Passage, Sentence } from './sentences.ts';
import { splitByNarrative } from './sites.ts';
import { reasonOf, unnamedClaims } from './unnamed.ts';

/** A procedure, and the part of the note that is about it. */
export interface PlacedProcedure extends ProcedureReading {
  /** All that is told of it. */
  told: readonly Sentence[];
  /** The words that name it. */
  named: readonly Passage[];
}

const OF_THIS_VISIT = gated(
  /\b(?:presents?|here|today|returns?|this|these|undergo(?:es)?|second|first)\b/i,
);

/** The procedures performed in a note, each with what the note says of it. */
export function readProcedures(sentences: readonly Sentence[]): PlacedProcedure[] {
  const performed = sentences.filter(({ occurrence }) => occurrence === 'performed');
  const named = readClaims(sentences);
  const found = named.length > 0 ? named : unnamedClaims(sentences);
  const [only] = found;
  const claims =
    only && found.length === 1 ? splitByNarrative(only, performed.filter(isTold)) : found;
  const visit = sentences.filter(
    ({ kind, occurrence, text, glance }) =>
      kind === 'history' &&
      (occurrence === 'past' || occurrence === 'planned') &&
      OF_THIS_VISIT.test(text, glance) &&
      !/\bunderwent\b/i.test(text) &&
      !tellsOfThePast(text, glance),
  );
  const shares = shareOut(performed, claims);
  return claims.map((claim, place) => {
    const { sentences: told, own } = shares[place] ?? NOTHING;
    const narrative = told.filter(isTold);
    const isGuidedHere = claims.length === 1 || !UNGUIDED.includes(claim.family);
    const guided = isGuidedHere ? told : told.filter((one) => own.has(one));
    const sources = { claim, fields: told.filter(isField), narrative, guided, own };
    const read = readProcedure(sources, visit);
    const reason = claims.length === 1 && !read.procedure.laterality && reasonFor(claim, sentences);
    const sided = reason
      ? readProcedure({ ...sources, claim: { ...claim, side: reason } }, visit)
      : read;
    return { ...sided, told, named: claim.passages };
  });
}

/** "Here for left facet ablation": the side one comes for, where nothing else tells it. */
const reasonFor = (claim: Claim, sentences: readonly Sentence[]): Claim['side'] =>
  sentences
    .flatMap(reasonOf)
    .find(({ family, side }) => side && groupOf(family) === groupOf(claim.family))?.side;

const NOTHING: Share = { sentences: [], own: new Set() };

/** Beside another procedure, these are guided only where their own words say so. */
const UNGUIDED: readonly NoteFamily[] = ['trigger-point-injection', 'peripheral-nerve-block'];

const isTold = (sentence: Sentence): boolean => !isTitle(sentence) && sentence.kind !== 'field';

const isField = (sentence: Sentence): boolean =>
  sentence.kind === 'field' || (isTitle(sentence) && namingsIn(sentence).length === 0);
