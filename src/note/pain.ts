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
  /\b(?:presents?|today|current(?:ly)?|rate[sd]?|reports?|(?:who|she|he|patient) has(?! (?:had|been))|has (?:\w+ )?(?:returned|recurred|come back|crept)|now|still|remains?)\b/i,
);
/** What relieves pain by a needle. */
export const AN_INJECTION = gated(
  /\b(?:injections?|injected|shots?|cortisone|blocks?|ablations?|[CTL]?RFA|epidurals?|[A-Z]*ESIs?|[CTL]?MBBs?|TPIs?|D?SNRBs?|G?ONBs?|SGBs?|viscosupplementation|synvisc|hyalgan|supartz|orthovisc|euflexxa|procedures?|neurotomy|rhizotomy|trial|stimulation|one of these|these done|(?:first|last|previous|prior|second|third) (?:ones?|sets?|series|rounds?|cycles?|treatments?|sessions?))\b/i,
);

/** Pain before and after the procedure begins, the first of the one and the last of the other. */
export function readPain(
  sentences: readonly Sentence[],
  done: readonly NoteFamily[],
  beginning: number,
) {
  // A visit at which nothing is done, or a pump filled, tells of the pain one comes with.
  const isBefore =
    done.every((family) => family === 'intrathecal-pump') &&
    !sentences.some(({ text, glance }) => isOperation(text, glance));
  const began = isBefore ? Number.POSITIVE_INFINITY : beginning;
  const isProvoked = done.includes('discography');
  let wasScored = false;
  const scores = sentences.filter(isOfToday).flatMap((sentence) => {
    const { text, kind, start, glance } = sentence;
    const isPain =
      kind === 'history' ||
      start < began ||
      (wasScored && (text.length < SHORT || THE_SAME.test(text)));
    const all = readScores(text, isPain, glance);
    const until = all.length > 0 ? endOfToday(sentence) : 0;
    const found = all.filter(({ end }) => end <= until);
    wasScored = found.length > 0;
    if (!wasScored) return NONE;
    const isEased = start < began && EASED.test(text);
    return found.flatMap((score): readonly Score[] => {
      if (isEased && score.timing !== 'unsaid')
        return score.timing === 'after' ? [{ ...shifted(score, start), timing: 'before' }] : NONE;
      const untimed = isUntimed(score, sentence, began) && !isListed(found, score);
      if (untimed && isProvoked && kind !== 'history' && start >= began) return NONE;
      return [
        { ...shifted(score, start), timing: untimed ? timingOf(sentence, began) : score.timing },
      ];
    });
  });
  return {
    painBefore: scores.find(({ timing }) => timing === 'before'),
    painAfter: scores.findLast(({ timing }) => timing === 'after'),
  };
}

/** "5/10, down from 8/10", told before anything was done: one comes with the lower. */
const EASED = /\d,? (?:which is )?(?:down|reduced|decreased|improved) from\b/i;

/** "7 pre / 3 post" */
const isListed = (found: readonly Score[], score: Score): boolean =>
  score.timing === 'after' &&
  found.some(({ timing, start }) => timing === 'before' && start < score.start);

/** "Pre-procedure VAS 7/10; in PACU 2/10" */
const SHORT = 30;

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

const isOfToday = ({ kind, occurrence, old }: Sentence): boolean =>
  !old &&
  kind !== 'plan' &&
  (occurrence === 'performed' ||
    kind === 'history' ||
    ((occurrence === 'past' || occurrence === 'explained') && kind !== 'consent'));

/** "LBP 8/10, failed PT, ESI x3": what is told before anything past is of today. */
function endOfToday({ text, glance }: Sentence): number {
  if (!tellsOfThePast(text, glance) || PRESENT.test(text, glance)) return text.length;
  let end = 0;
  for (const clause of text.split(/(?<=[,;])/)) {
    if (AN_INJECTION.test(clause) || (tellsOfThePast(clause) && !STATUS_POST.test(clause)))
      return end;
    end += clause.length;
  }
  return end;
}

const STATUS_POST = /\b(?:s\/p|status[- ]post)\b/i;

function timingOf({ kind, start, text }: Sentence, began: number): 'before' | 'after' {
  if (kind === 'history' || kind === 'diagnosis' || start < began) return 'before';
  return /\b(?:presents?|on arrival)\b/i.test(text) ? 'before' : 'after';
}
