import { type Glance, gated } from './glance.ts';
import type { SectionKind } from './heading-names.ts';
import { tellsOfThePast } from './occurrence.ts';

/** One statement is all that belongs under these headings. */
const ENDS_WITH_A_LINE: ReadonlySet<SectionKind> = new Set(['field', 'aside', 'complications']);
const PROCEDURE_BEGINS = gated(
  /\b(?:was|were) (?:then )?(?:placed|positioned|brought|taken|laid|escorted|prepped)\b|\bprepped and draped\b|\btime-?out was\b|\b(?:lay|lying) (?:down )?(?:prone|supine|face down)\b|\bneedles? (?:was|were) (?:then )?(?:\w+ )?(?:advanced|inserted|placed|passed|introduced|directed)\b|^\W*(?:(?:patient|pt) )?(?:(?:prone|supine|sitting|seated|lateral decubitus)(?: (?:position(?:ed|ing)?|on (?:the )?table|with [^.;]{0,40}|and prepped[^.;]{0,40}))?\.)|^\W*(?:informed |written |verbal )*consent (?:was )?(?:reviewed|obtained|signed|given)\b|\bneedles? (?:then )?(?:placed|inserted|advanced|introduced|directed|passed) (?:to|into|at|onto|under|down|toward)\b|\bskin (?:was )?(?:cleaned|cleansed|prepped)\b|^\W*(?:with|using|utilizing|through) an? [^.;]{0,25}\b(?:needle|gauge)\b/i,
);

/** "Pt supine, groin prepped" ends the talk before it. */
const POSTURE = gated(/^\W*(?:(?:patient|pt) )?(?:prone|supine|seated|sitting)(?=,| w\/)/i);
const TALK: ReadonlySet<SectionKind> = new Set(['consent', 'history', 'diagnosis']);

/** Nobody plans how the skin will be cleaned: where it is, or consent is had, the plan is being carried out. */
const PREPPED = gated(
  /\b(?:area|skin|sites?|back|neck|knee|shoulder|hip) (?:was |were )?(?:then )?(?:sterilely )?(?:prepped|cleaned|cleansed)\b|^\W*(?:verbal|written|signed) (?:informed )?consent(?: (?:was )?(?:obtained|given|signed))?\W*$|\bafter (?:\w+ ){0,3}consent\b|\b(?:I|we) (?:then )?(?:injected|infiltrated)\b|\b(?:inj|injection|injected|block)\b[^.;:]{0,60}\btoday\s?:|\b\d\d ?-?(?:g|ga|gauge)\b/i,
);

/** "5 mL was then injected", "Injected 5 mL", "After consent, …" is told of today, unless it is told of another day. */
const GIVEN = gated(
  /^\W*(?:after|following) (?:[\w-]+ ){0,4}consent\b|^\W*(?:then )?injected (?:with )?\d|\d ?(?:ml|cc|mg|units?)\b[^.;]{0,60}\b(?:was|were) (?:then |slowly )?(?:injected|instilled|deposited|diluted|reconstituted|infiltrated)\b/i,
);

/** The same in the fewest words; a list of titles may hold such words as well. */
const TERSELY_BEGINS = gated(
  /^\W*(?:(?:patient|pt) )?(?:was )?(?:placed |positioned |laid )?(?:in )?(?:the )?(?:prone|supine|seated|sitting)(?: position)?\s*(?:$|[,;w])|\bprep(?:ped)?(?: and |\/|, )drape|\btime-?out (?:done|performed|called|completed|\d)|\b\d\d ?(?:g|ga|gauge)\b[^.;]{0,40}\b(?:advanced|inserted|introduced|passed|directed)\b/i,
);

const NEEDLE = gated(/\b(?:\d\d[- ]?(?:g|ga|gauge)|needle)\b/i);

/** A line of its own under the diagnosis that names what was done for it. */
const NAMES_A_SHOT = gated(
  /^(?!.*\b(?:s\/p|status|history|hx|after|following|prior|previous|failed|pain|syndrome|due|secondary|from|scar|reaction)\b)[^.;:\n]{0,60}\b(?:injections?|blocks?|ablation|neurotomy|refill)\b[^.;:\n]{0,60}\n?$/i,
);

/** Authors often start to tell the procedure under the heading they are in. */
export function begins(kind: SectionKind, words: string, headed: boolean, glance: Glance): boolean {
  if (kind === 'plan') return PREPPED.test(words, glance);
  if (
    kind === 'diagnosis' &&
    !headed &&
    (NEEDLE.test(words, glance) || NAMES_A_SHOT.test(words, glance))
  )
    return true;
  if (kind === 'history' && TERSELY_BEGINS.test(words, glance)) return true;
  if (TALK.has(kind) && POSTURE.test(words, glance)) return true;
  if (GIVEN.test(words, glance) && !tellsOfThePast(words, glance)) return true;
  return PROCEDURE_BEGINS.test(words, glance) || (!headed && ENDS_WITH_A_LINE.has(kind));
}
