import { gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import type { Sentence } from './sentences.ts';
import type { Span } from './span.ts';

/** What is injected into a joint to treat it. */
const TREATS = gated(
  /steroid|cortisone|methylpred|medrol|triamcinolone|kenalog|betameth|celestone|dexameth|decadron|hyal|synvisc|orthovisc|euflexxa|supartz|visco|PRP\b|platelet/i,
);
const OPENED = /\b(?:aspirat\w+|arthrocentesis|arthrogra(?:m|phy))\b/i;

/** Whether a joint was only drained or pictured, by the words that name it and no drug told. */
export function isOnlyOpened(
  { family, name }: { family: NoteFamily; name: Span },
  performed: readonly Sentence[],
): boolean {
  if (family !== 'joint-or-bursa-injection') return false;
  if (performed.some(({ text, glance }) => TREATS.test(text, glance))) return false;
  const named = performed.find(
    ({ text, start }) => start <= name.start && name.end <= start + text.length,
  );
  return (
    named !== undefined &&
    OPENED.test(named.text.slice(name.start - named.start, name.end - named.start)) &&
    !/inject/i.test(named.text)
  );
}
