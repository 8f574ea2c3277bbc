import { gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import { isOfAnotherTrade } from './other-trades.ts';
import type { Sentence } from './sentences.ts';

/** What only a surgeon does: cut, retract, sew. */
const SURGICAL = gated(
  /\b(?:incisions? (?:was|were|is) |(?:made|through|used|using) an? [^.;]{0,40}\bincision|sutures?\b|\d-0 [a-z]{3}|(?:interrupted|running|subcuticular) \d-0|vicryl|monocryl|prolene|dermabond|tourniquet|extubated|intubated|endotracheal|trocars?|portals?\b|dissect(?:ed|ion)|retractors?|speculum|excised|resected|osteotom(?:y|ies)|excision|methacrylate|cement|chest tube|thoracostom|lacerat|incised|curett|cautery|ligated|jamshidi|speculum|emboliz|radiosurgery|gamma knife|stereotactic frame|frame (?:was )?applied)/i,
);

/** Names of operations end alike; those of nerves that are burned do not count. */
const OPERATION = gated(
  /(?<!\b(?:post|after|following|since|prior|previous|s\/p|from|of)[- ](?:an? |her |his |the )?)\b(?!post|rhiz|neurot|nucleoplast|annuloplast|sympathect)(?:\w+(?:ectom(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|oplast(?:y|ies)|opex(?:y|ies)|orrhaphy|odesis)|ORIF|open reduction|fusion|excision|resection|reconstruction|arthroscop\w+|cesarean|hysteroscop\w+|circumcision|debridement)\b(?! (?:syndrome|pain|scar|site|neuralgia|patient))/i,
);

/** Stimulators and pumps are put in by surgery. */
const BY_SURGERY = /^(?:scs-|intrathecal-pump)/;
/** What anesthetizes for an operation as well as it treats pain. */
const ANESTHETIZES =
  /^(?:peripheral-nerve-block|joint-or-bursa|tendon-or-ligament|other|esi-(?:caudal|unspecified)|sympathetic-block)/;

const OPENING = 300;

const opens = ({ kind, start }: Sentence): boolean => kind === 'title' || start < OPENING;

/** Whether an operation is told of, around which blocks and infiltrations are its anesthesia. */
const tellsOfSurgery = (performed: readonly Sentence[]): boolean =>
  performed.some(
    (sentence) =>
      SURGICAL.test(sentence.text, sentence.glance) ||
      (opens(sentence) && OPERATION.test(sentence.text, sentence.glance)),
  );

const PAIN = gated(
  /\bpain|neuralg|neuropath|headache|migraine|cephalgia|CRPS|syndrome|\baches?\b/i,
);
const STEROID = gated(
  /steroid|cortisone|methylpred|medrol|triamcinolone|kenalog|betameth|celestone|dexameth|decadron/i,
);

/** Whether a note opens with somebody's pain, as one about its treatment does. */
export const isForPain = (sentences: readonly Sentence[]): boolean =>
  sentences.some(
    (sentence) =>
      (opens(sentence) || sentence.kind === 'diagnosis') &&
      PAIN.test(sentence.text, sentence.glance),
  );

/**
 * Whether procedures that a note tells in passing treat anything. Around an operation none does but
 * what is itself put in by surgery; a nerve block does with a steroid, or where the note is about pain.
 */
export function treatmentsIn(sentences: readonly Sentence[]): (family: NoteFamily) => boolean {
  const performed = sentences.filter(({ occurrence }) => occurrence === 'performed');
  if (tellsOfSurgery(performed)) return (family) => BY_SURGERY.test(family);
  const isElsewhere = sentences.some((one) => opens(one) && isOfAnotherTrade(one.text, one.glance));
  const blocksTreat =
    (isForPain(sentences) && !isElsewhere) ||
    performed.some(({ text, glance }) => STEROID.test(text, glance));
  return (family) => blocksTreat || family !== 'peripheral-nerve-block';
}

/** A block after which something else is done is its anesthesia. */
const COMES_FIRST = /\bafter (?:an? |the )?(?:[\w-]+ ){0,4}$/i;

/** Whether the words before a block make it the anesthesia of what they tell. */
export const isAnesthesia = (family: NoteFamily, before: string): boolean =>
  family === 'peripheral-nerve-block' && COMES_FIRST.test(before);

/** Whether a title names an operation, and the block that goes with it. */
export const goesWithSurgery = (family: NoteFamily, title: string): boolean =>
  ANESTHETIZES.test(family) && OPERATION.test(title);

const WORKED_ON = gated(
  /\b(?:re-?)?fill|implant|replac|revis|insert|plac(?:ed|ing|ement)|program|interrogat|access|trial|test dose|analy[sz]|aspirat|tunnel|steered|advanced|threaded/i,
);
const IS_A_DEVICE = /^(?:scs-implant|intrathecal-pump)$/;

/** Whether a pump or a stimulator is only told of as somebody's: that is no procedure. */
export const isOnlyOwned = (family: NoteFamily, { text, glance }: Sentence): boolean =>
  IS_A_DEVICE.test(family) && !WORKED_ON.test(text, glance);
