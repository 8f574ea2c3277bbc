import { beginningOf } from './beginning.ts';
import { readComplications, readConsent, readConsentEntry } from './consent.ts';
import { readConservativeCare } from './conservative-care.ts';
import { readContrastContraindication } from './contrast.ts';
import { firstIn } from './details.ts';
import { readDurationWords } from './duration.ts';
import { gated } from './glance.ts';
import { readCrossView, readFrontalView, readViews } from './imaging.ts';
import type { NoteFamily } from './note-reading.ts';
import { tellsOfThePast } from './occurrence.ts';
import { isReliefNow, readReliefPercents } from './relief.ts';
import { readScores, type Score } from './scores.ts';
import type { Sentence } from './sentences.ts';
import { type Found, shifted } from './span.ts';
import { isOperation } from './unnamed.ts';

const PRESENT = gated(
  /\b(?:presents?|today|current(?:ly)?|rate[sd]?|reports?|(?:who|she|he|patient) has(?! (?:had|been))|now)\b/i,
);
const AN_INJECTION = gated(
  /\b(?:injections?|blocks?|ablations?|RFA|epidurals?|[A-Z]*ESIs?|MBBs?|procedures?|neurotomy|rhizotomy|trial|stimulation)\b/i,
);
const LASTED = gated(/\b(?:relief|benefit|improvement)\b[^.;]{0,40}\blasted\b/i);
const RELIEF = gated(
  /\b(?:relief|relieved|improv\w+|benefit|better|helped|helpful|resol\w+|t(?:ook|akes) away|good for|kept (?:him|her|them) going|eased|settled|down by|comfortable|wore off|lasted)\b|\d ?(?:%|percent)/i,
);
const ANOTHER_TREATMENT = gated(
  /\b(?:physical therapy|(?-i:PT)|medications?|NSAIDs?|gabapentin|chiropract\w+|acupuncture|massage|TENS|exercises?|surgery(?! syndrome)|brace)\b/i,
);

/** Pain before and after, the first of the one and the last of the other. */
export function readPain(sentences: readonly Sentence[], done: readonly NoteFamily[]) {
  // A visit at which nothing is done, or a pump filled, tells of the pain one comes with.
  const isBefore =
    done.every((family) => family === 'intrathecal-pump') &&
    !sentences.some(({ text, glance }) => isOperation(text, glance));
  const began = isBefore ? Number.POSITIVE_INFINITY : beginningOf(sentences);
  const scores = sentences.filter(isOfToday).flatMap((sentence) =>
    readScores(sentence.text, sentence.kind === 'history', sentence.glance).map((score) => ({
      ...shifted(score, sentence.start),
      timing: isUntimed(score, sentence, began) ? timingOf(sentence, began) : score.timing,
    })),
  );
  return {
    painBefore: scores.find(({ timing }) => timing === 'before'),
    painAfter: scores.findLast(({ timing }) => timing === 'after'),
  };
}

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
    (occurrence === 'past' && kind !== 'consent')) &&
  !(tellsOfThePast(text, glance) && !PRESENT.test(text, glance));

function timingOf({ kind, start, text }: Sentence, began: number): 'before' | 'after' {
  if (kind === 'history' || kind === 'diagnosis' || start < began) return 'before';
  return /\b(?:presents?|on arrival)\b/i.test(text) ? 'before' : 'after';
}

/** Relief by the procedure of this note, the last told; by earlier ones, the least told. */
export function readRelief(sentences: readonly Sentence[]) {
  const now: Found<number>[] = [];
  const earlier: Found<number>[] = [];
  let lasting: Found<string> | undefined;
  const began = beginningOf(sentences);
  let subject = true;
  for (const sentence of sentences) {
    const { text, kind, occurrence, glance } = sentence;
    if (kind === 'plan' && occurrence !== 'past') continue;
    // What one hopes to repeat has lasted, whatever is planned in the same breath.
    const held = LASTED.test(text, glance) ? readDurationWords(text) : undefined;
    lasting ??= held && shifted(held, sentence.start);
    if (AN_INJECTION.test(text, glance)) subject = true;
    else if (ANOTHER_TREATMENT.test(text, glance)) subject = false;
    const isSince = sentence.start >= began && occurrence === 'performed';
    if (!(subject || isSince) || (occurrence !== 'performed' && occurrence !== 'past')) continue;
    const found = readReliefPercents(text, glance).map((percent) =>
      shifted(percent, sentence.start),
    );
    const isPast = occurrence === 'past' || tellsOfThePast(text, glance) || sentence.start < began;
    if (isPast && !(kind !== 'history' && isReliefNow(text, glance))) {
      earlier.push(...found);
      const words = RELIEF.test(text, glance) ? readDurationWords(text) : undefined;
      lasting ??= words && shifted(words, sentence.start);
    } else now.push(...found);
  }
  return {
    priorReliefDuration: lasting,
    reliefPercent: now.at(-1),
    priorReliefPercent: earlier.reduce<Found<number> | undefined>(
      (least, one) => (least && least.value <= one.value ? least : one),
      undefined,
    ),
  };
}

/** Consent, complications, contrast allergy and views: said once for the whole visit. */
export function readCircumstances(sentences: readonly Sentence[]) {
  const performed = sentences.filter(({ occurrence }) => occurrence === 'performed');
  const hereAndNow = sentences.filter(({ kind }) => kind !== 'plan');
  return {
    conservativeCare: firstIn(
      sentences.filter(({ kind, occurrence }) => kind !== 'plan' && occurrence !== 'explained'),
      readConservativeCare,
    ),
    consent:
      firstIn(hereAndNow, readConsent) ??
      firstIn(
        hereAndNow.filter(({ kind }) => kind === 'consent'),
        readConsentEntry,
      ),
    complications: complicationsOf(sentences),
    contrastContraindication: firstIn(
      hereAndNow.filter(({ kind, occurrence }) => kind !== 'consent' && occurrence !== 'explained'),
      readContrastContraindication,
    ),
    viewsStated: firstIn(performed, readViews) ?? bothViews(performed),
  };
}

const OF_RISKS = /\b(?:risks?|possible|potential|includ\w+|may|could)\b/i;

/** A complication told anywhere outweighs the customary "none". */
function complicationsOf(sentences: readonly Sentence[]): Found<'none' | 'text'> | undefined {
  const found = sentences.flatMap(({ text, start, glance, kind, headed, occurrence, old }) => {
    const isTold = occurrence === 'performed' || (kind === 'complications' && !old);
    if (!isTold && (occurrence !== 'explained' || kind === 'consent' || OF_RISKS.test(text)))
      return [];
    const told = readComplications(text, headed && kind === 'complications', glance);
    return told ? [shifted(told, start)] : [];
  });
  return found.find(({ value }) => value === 'text') ?? found[0];
}

function bothViews(performed: readonly Sentence[]): Found<true> | undefined {
  const frontal = firstIn(performed, readFrontalView);
  return firstIn(performed, readCrossView) && frontal;
}
