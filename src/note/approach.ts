import type { Approach } from '../terminology/site.ts';
import { distinct, type Found, spansOf } from './span.ts';

/** Ways each approach is put into words, slips of the keyboard included. Nothing is inferred. */
const NAMES: Readonly<Record<Approach, RegExp>> = {
  interlaminar:
    /\b(?:inter|intra|trans)[- ]?lam[ie]n[ae]r\b|\bIL(?=[- ](?:epidural|ESI|approach|injection|inj)\b)|\b[CLT]?ILESIs?\b/gi,
  transforaminal:
    /\btr?ans?[- ]?for[ae]m[aei]n[ae]l(?:ly)?\b|\bTF(?=[- ](?:epidural|ESI|approach|injection|inj)\b)|\b[CLT]?TFESIs?\b|\bTFEs?\b/gi,
  caudal:
    /\bcaudal(?=[- ](?:\w+[- ]){0,2}?(?:epidurals?|ESIs?|injections?|blocks?|approach|canal|route|placement|access|technique|space|needle|steroid|catheter|lysis)\b)|\(caudal\)|(?<=\b(?:via|by|through) (?:the |a )?)caudal\b(?! ?(?:to|tilt|angul))|\bcaudal(?= and (?:transforaminal|interlaminar) epidurals?\b)|^\s*caudal\s*$/gi,
  'intra-articular':
    /\bintra[- ]?artic(?:ular(?:ly)?)?\b|\b(?:in|into|within|inside) (?:the|each|this) (?:\S{1,20} ){0,4}?joint(?: space| capsule)?s?\b|\bIA(?= (?:facet|injection|steroid|inj)\b)/gi,
  'medial-branch': /\bmedial[- ]branch(?:es)?\b|\bMBBs?\b|\bMBNBs?\b/gi,
};

const APPROACHES: readonly Approach[] = [
  'interlaminar',
  'transforaminal',
  'caudal',
  'intra-articular',
  'medial-branch',
];

const NOT_TAKEN =
  /\b(?:instead of|rather than|not|no|without|versus|vs\.?|than|cephalad (?:and|or|to)|previous|prior|failed) (?:an? |the )?$/i;
/** A direction, not a way in. */
const DIRECTION = /^\s(?:tilt|angul|direction|spread|flow|to\b|and cephal)/i;

/**
 * Every approach a text names in words, each once. Two of them mean the text leaves it open, as a
 * code descriptor that offers "interlaminar ... (caudal)" does.
 */
export const readApproach = (text: string): Found<Approach>[] =>
  distinct(
    APPROACHES.flatMap((value) =>
      spansOf(NAMES[value], text)
        .filter(
          ({ start, end }) =>
            !NOT_TAKEN.test(text.slice(Math.max(0, start - 30), start)) &&
            !DIRECTION.test(text.slice(end, end + 15)),
        )
        .map((span) => ({ value, ...span })),
    ).sort((a, b) => a.start - b.start),
  );
