import { beginningOf } from './beginning.ts';
import { gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import { tellsOfThePast } from './occurrence.ts';
import type { Score } from './score-timing.ts';
import { readScores } from './scores.ts';
import type { Sentence } from './sentences.ts';
import { shifted } from './span.ts';
import { isOperation } from './unnamed.ts';

/** One list for all sentences without a score. */
const NONE: readonly Score[] = [];

const PRESENT = gated(
  /\b(?:presents?|today|current(?:ly)?|rate[sd]?|reports?|(?:who|she|he|patient) has(?! (?:had|been))|has (?:\w+ )?(?:returned|recurred|come back|crept)|now)\b/i,
);
/** What relieves pain by a needle. */
export const AN_INJECTION = gated(
  /\b(?:injections?|injected|shots?|cortisone|blocks?|ablations?|RFA|epidurals?|[A-Z]*ESIs?|MBBs?|TPIs?|SNRBs?|G?ONBs?|SGBs?|viscosupplementation|synvisc|hyalgan|supartz|orthovisc|euflexxa|procedures?|neurotomy|rhizotomy|trial|stimulation|one of these|these done|(?:first|last|previous|prior|second|third) (?:ones?|sets?|series|rounds?|cycles?|treatments?|sessions?))\b/i,
);

/** Pain before and after, the first of the one and the last of the other. */
export function readPain(sentences: readonly Sentence[], done: readonly NoteFamily[]) {
  // A visit at which nothing is done, or a pump filled, tells of the pain one comes with.
  const isBefore =
    done.every((family) => family === 'intrathecal-pump') &&
    !sentences.some(({ text, glance }) => isOperation(text, glance));
  const began = isBefore ? Number.POSITIVE_INFINITY : beginningOf(sentences);
  let wasScored = false;
  const scores = sentences.filter(isOfToday).flatMap((sentence) => {
    const { text, kind, start, glance } = sentence;
    const isPain = kind === 'history' || start < began || (wasScored && THE_SAME.test(text));
    const found = readScores(text, isPain, glance);
    wasScored = found.length > 0;
    if (!wasScored) return NONE;
    return found.map((score) => ({
      ...shifted(score, start),
      timing: isUntimed(score, sentence, began) ? timingOf(sentence, began) : score.timing,
    }));
  });
  return {
    painBefore: scores.find(({ timing }) => timing === 'before'),
    painAfter: scores.findLast(({ timing }) => timing === 'after'),
  };
}

/** "Ten minutes later it was 2": the pain of the sentence before. */
const THE_SAME = /^\W*(?:\w+ ){0,5}it (?:is|was)\b/i;

/** "Spasm after a long drive, 7/10": what comes after no procedure tells of the pain before it. */
const isUntimed = (
  { timing }: Score,
  { kind, start, text, glance }: Sentence,
  began: number,
): boolean =>
  timing === 'unsaid' ||
  (timing === 'after' && kind === 'history' && start < began && !AN_INJECTION.test(text, glance));

const isOfToday = ({ kind, occurrence, text, old, glance }: Sentence): boolean =>
  !old &&
  kind !== 'plan' &&
  (occurrence === 'performed' ||
    kind === 'history' ||
    ((occurrence === 'past' || occurrence === 'explained') && kind !== 'consent')) &&
  !(tellsOfThePast(text, glance) && !PRESENT.test(text, glance));

function timingOf({ kind, start, text }: Sentence, began: number): 'before' | 'after' {
  if (kind === 'history' || kind === 'diagnosis' || start < began) return 'before';
  return /\b(?:presents?|on arrival)\b/i.test(text) ? 'before' : 'after';
}
