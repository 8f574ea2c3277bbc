import { type Claim, isTitle } from './claims.ts';
import { namingsIn } from './families.ts';
import { type Gated, type Glance, gated } from './glance.ts';
import { readLaterality } from './laterality.ts';
import { namesMuscle } from './muscles.ts';
import type { NoteFamily } from './note-reading.ts';
import { isOfAnotherTrade } from './other-trades.ts';
import type { Sentence } from './sentences.ts';
import { shifted, spanOf } from './span.ts';
import { isForPain } from './surgery.ts';
import { INTO, TAUT, targetIn } from './unnamed-targets.ts';
import joints from './vocabulary/joints.json' with { type: 'json' };

const NEEDLE = gated(/\b(?:needles?|tuohy|catheter|\d\d[- ]?(?:g|ga|gauge))\b/i);
/** Surgery lays steroid over the dura, and blocks of other trades are no pain procedures. */
const OPERATION = gated(
  /\b(?:laminectom\w+|laminotom\w+|dis[ck]ectom\w+|incision|retractor|bovie|sutur\w+|gelfoam|staples)\b/i,
);
const OTHER_SHOT =
  /\b(?:digital|dental|ring|hematoma|retrobulbar|peribulbar|intravitreal|insulin|allergy|immunotherapy|vaccin\w+|flu|depo-?provera|B-?12|rhogam|cystoscop\w+|bladder|an(?:a?)esthe\w+|intravenous|IV|subcutaneous|contrast|dye|methylene|ethanol|sclero\w+|filler|collagen|puncture|myelogra\w+|intrathecal|biops\w+|insemination|sperm|ICSI)\b/i;
const INJECTED = gated(/\b(?:inject|infiltrat|administ|instill|deposit|deliver|fann)\w*/i);
const STEROID = gated(
  /\bsteroid|cortisone|methylpred|triamcinolone|depo-?medrol|kenalog|betameth|celestone|dexameth|decadron/i,
);
const ANESTHETIC = gated(/\b(?:lido|bupi|ropi|mepi)vac|\blido|caine\b|\bbotox|\bbotulinum/i);
const SHOT = /\b(?:injections?|blocks?)\b/i;
const DENIED = /\b(?:no|without|declin\w+|not|tolerat\w+) (?:\w+ ){0,2}(?:injections?|blocks?)\b/i;
const TODAY = gated(/\btoday\b/i);
const COMES_FOR = gated(
  /^\s*reason for (?:the )?visit\b|\b(?:here|presents?|comes?|returns?) (?:today )?for\b/i,
);
/** An entry of a list: its number, a side, and what was injected. */
const ENTRY = gated(/^\s*(?:#\d|performed|(?:procedure|injection|site)s?(?: \d)?)\s?:?\s/i);
const IN_A_FACET = gated(
  /\bneedles?\b[^;]{0,60}\b(?:into|in|within|entered) (?:the |each )?(?:\S{1,12} ){0,4}(?:facet|zygapophys\w+) joints?\b/i,
);
const JOINT = new RegExp(`\\b(?:${joints.join('|')})\\b`, 'i');
const TENDON = /\b(?:epicondyl\w+|tendons?|plantar fascia|tendon sheath)\b/i;

/** Whether surgery is told of. */
export const isOperation = (text: string, glance?: Glance): boolean => OPERATION.test(text, glance);

/** What can still be told where no procedure is called by its name. */
export function unnamedClaims(sentences: readonly Sentence[]): Claim[] {
  const performed = sentences.filter(({ occurrence }) => occurrence === 'performed');
  if (
    performed.some(
      ({ text, glance }) => isOperation(text, glance) || isOfAnotherTrade(text, glance),
    )
  )
    return [];
  const isInjected = performed.some(({ text, glance }) => INJECTED.test(text, glance));
  const isNeedled = performed.some(({ text, glance }) => NEEDLE.test(text, glance));
  const withSteroid = performed.some(({ text, glance }) => STEROID.test(text, glance));
  const isGiven = isNeedled && isInjected;
  const target = withSteroid ? targetIn(performed, isGiven) : undefined;
  if (target) return claimOf(target.family, target.sentence, target.words);
  const facet = isGiven && performed.find(({ text, glance }) => IN_A_FACET.test(text, glance));
  if (facet) return claimOf('facet-unspecified', facet, IN_A_FACET);
  const muscle = sentences.some(({ text, glance }) => TAUT.test(text, glance))
    ? performed.find(({ text, glance }) => INTO.test(text, glance) && namesMuscle(text, glance))
    : undefined;
  if (muscle) return claimOf('trigger-point-injection', muscle, INTO);
  const listed = withSteroid ? performed.flatMap(entryOf) : [];
  if (listed.length > 0) return listed;
  const reason =
    isNeedled && isInjected
      ? [...sentences.flatMap(reasonOf), ...sentences.filter(isExplained).flatMap(namedIn)].slice(
          0,
          1,
        )
      : [];
  if (reason.length > 0) return reason;
  const title = performed.find(
    (sentence) => isTitle(sentence) && namesShot(sentence.text) && !OTHER_SHOT.test(sentence.text),
  );
  const withDrug =
    withSteroid || performed.some(({ text, glance }) => ANESTHETIC.test(text, glance));
  return title && isForPain(sentences) && withDrug && (isNeedled || isInjected)
    ? claimOf('other-injection', title, SHOT)
    : [];
}

const namesShot = (text: string): boolean => SHOT.test(text) && !DENIED.test(text);

/** A joint or tendon that an entry names is what was injected. */
function entryOf(sentence: Sentence): Claim[] {
  if (!ENTRY.test(sentence.text) || OTHER_SHOT.test(sentence.text)) return [];
  if (TENDON.test(sentence.text)) return claimOf('tendon-or-ligament-injection', sentence, TENDON);
  return claimOf('joint-or-bursa-injection', sentence, JOINT);
}

/** What somebody came for is what was done, where a needle is told of without its name. */
export function reasonOf(sentence: Sentence): Claim[] {
  const { kind, old, text, glance } = sentence;
  const isReason = kind === 'plan' ? TODAY.test(text, glance) : COMES_FOR.test(text, glance);
  return isReason && !old ? namedIn(sentence) : [];
}

/** What was explained to somebody and agreed to, as the last that tells what was done. */
const isExplained = ({ kind, old, occurrence }: Sentence): boolean =>
  occurrence === 'explained' && kind !== 'plan' && !old;

function namedIn(sentence: Sentence): Claim[] {
  return namingsIn(sentence).map(({ value: family, part, start, end }) => {
    const text = sentence.text.slice(part.start, part.end);
    const side = readLaterality(text);
    const at = sentence.start + part.start;
    return {
      family,
      name: shifted({ start, end }, sentence.start),
      side: side && shifted(side, at),
      levels: [],
      passages: [{ text, start: at }],
    };
  });
}

function claimOf(family: NoteFamily, sentence: Sentence, words: Pick<Gated, 'exec'>): Claim[] {
  const match = words.exec(sentence.text);
  if (!match) return [];
  const side =
    isTitle(sentence) || ENTRY.test(sentence.text) ? readLaterality(sentence.text) : undefined;
  return [
    {
      family,
      name: shifted(spanOf(match), sentence.start),
      side: side && shifted(side, sentence.start),
      levels: [],
      passages: [],
    },
  ];
}
