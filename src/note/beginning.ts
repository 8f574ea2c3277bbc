import { isTitle } from './claims.ts';
import { namingsIn } from './families.ts';
import { gated } from './glance.ts';
import type { Sentence } from './sentences.ts';

const ACTS = gated(
  /\b(?:inject(?!ions?\b)|infiltrat|instill|infus|aspirat|administ|deposit|lesion|needle|advanc|prepped|prone|sterile|foramen|gauge)\w*|\bLOR\b|\bloss[- ]of[- ]resistance\b|\b\d\d ?-?g\b/i,
);

/** Where the procedure begins: what a patient says before it is the pain before. */
const isAct = (sentence: Sentence): boolean =>
  sentence.kind !== 'field' &&
  sentence.occurrence === 'performed' &&
  !isTitle(sentence) &&
  ACTS.test(sentence.text, sentence.glance);

/** Where the narrative of the procedure begins; what a note tells before it is older. */
export function beginningOf(sentences: readonly Sentence[]): number {
  const act = sentences.find(isAct);
  if (act) return act.start;
  const title = sentences.find(
    (sentence) =>
      sentence.occurrence === 'performed' && isTitle(sentence) && namingsIn(sentence).length > 0,
  );
  return title ? title.start + title.text.length : Number.POSITIVE_INFINITY;
}
