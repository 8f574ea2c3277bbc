import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn, isOfThisVisit } from './matching.ts';

const LEFT =
  /\bcatheter\b[^.;]{0,40}\b(?:left (?:in (?:place|situ)|indwelling)|secured|sutured|tunnell?ed|taped|connected to)\b|\b(?:continuous|indwelling) (?:\w+ ){0,2}(?:catheter|infusion|block)\b|\bleft (?:an? |the )?(?:\w+ )?catheter in (?:place|situ)\b/gi;
const SINGLE =
  /\bsingle[- ](?:shot|injection)\b|\bcatheter\b[^.;]{0,40}\b(?:removed|withdrawn|pulled)\b/gi;

/** Whether a catheter stayed, or the injection was a single one. */
export function readCatheter(
  sentences: readonly Sentence[],
): Found<'left-in-place' | 'single-shot'> | undefined {
  const now = sentences.filter(isOfThisVisit);
  const single = allIn(now, SINGLE, () => 'single-shot' as const)[0];
  return single ?? allIn(now, LEFT, () => 'left-in-place' as const)[0];
}
