import { type Claim, isTitle } from './claims.ts';
import type { NoteFamily } from './note-reading.ts';
import type { Sentence } from './sentences.ts';
import { spanOf } from './span.ts';

const EPIDURAL_SPACE = /\bepidural space\b/i;
const NEEDLE = /\b(?:needle|tuohy|catheter)\b/i;
/** Surgery lays steroid over the dura, and blocks of other trades are no pain procedures. */
const OPERATION =
  /\b(?:laminectom\w+|laminotom\w+|dis[ck]ectom\w+|incision|retractor|bovie|sutur\w+|gelfoam|staples)\b/i;
const OTHER_SHOT =
  /\b(?:digital|dental|ring|hematoma|retrobulbar|peribulbar|intravitreal|insulin|allergy|immunotherapy|vaccin\w+|flu|depo-?provera|B-?12|rhogam|cystoscop\w+|bladder|an(?:a?)esthe\w+|intravenous|IV|subcutaneous|contrast|dye|methylene|ethanol|sclero\w+|filler|collagen|insemination|sperm|ICSI)\b/i;
const INJECTED = /\b(?:inject|infiltrat|administ|instill|deposit|deliver)\w*/i;
const STEROID =
  /\bsteroid|cortisone|methylpred|triamcinolone|depo-?medrol|kenalog|betameth|celestone|dexameth|decadron/i;
const SHOT = /\b(?:injections?|blocks?)\b/i;

/** What can still be told where no procedure is called by its name. */
export function unnamedClaims(performed: readonly Sentence[]): Claim[] {
  if (performed.some(({ text }) => OPERATION.test(text))) return [];
  const entered =
    performed.some(({ text }) => NEEDLE.test(text)) &&
    performed.find(({ text }) => EPIDURAL_SPACE.test(text));
  const injected = performed.some(({ text }) => INJECTED.test(text) && STEROID.test(text));
  if (entered && injected) return claimOf('esi-unspecified', entered, EPIDURAL_SPACE);
  const title = performed.find(
    (sentence) => isTitle(sentence) && SHOT.test(sentence.text) && !OTHER_SHOT.test(sentence.text),
  );
  return title ? claimOf('other-injection', title, SHOT) : [];
}

function claimOf(family: NoteFamily, { text, start }: Sentence, words: RegExp): Claim[] {
  const match = text.match(words);
  if (!match) return [];
  const span = spanOf(match);
  const name = { start: start + span.start, end: start + span.end };
  return [{ family, name, side: undefined, levels: [], passages: [] }];
}
