import { beginningOf } from './beginning.ts';
import { readComplications, readConsent, readConsentEntry } from './consent.ts';
import { isOtherCare, readConservativeCare } from './conservative-care.ts';
import { readContrastContraindication } from './contrast.ts';
import { firstIn } from './details.ts';
import { readDurationWords } from './duration.ts';
import { gated } from './glance.ts';
import { readCrossView, readFrontalView, readViews } from './imaging.ts';
import { tellsOfThePast } from './occurrence.ts';
import { AN_INJECTION } from './pain.ts';
import { isReliefNow, readReliefPercents } from './relief.ts';
import type { Sentence } from './sentences.ts';
import { type Found, shifted } from './span.ts';

const LASTED = gated(/\b(?:relief|benefit|improvement)\b[^.;]{0,40}\blasted\b/i);
const RELIEF = gated(
  /\b(?:relief|relieved|improv\w+|benefit|better|help(?:ed|ful)?|resol\w+|t(?:ook|akes) (?:away|care of|(?:his|her|the) (?:\w+ ){0,2}pain)|good for|kept (?:him|her|them) going|eased|settled|down by|comfortable|wore off|lasted|did (?:very |quite |fairly )?well|held|worked|out of (?:it|them|that)|gave (?:him|her|them)|giving (?:him|her|them)|pain[- ]free|without pain|relieving)\b|\d ?(?:%|percent)/i,
);
const ANOTHER_TREATMENT = gated(
  /\b(?:therapy|therapist|(?-i:PT)|medications?|NSAIDs?|gabapentin|chiropract\w+|acupuncture|massage|TENS|exercises?|surgery(?! syndrome)|brace)\b/i,
);

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
    if (AN_INJECTION.test(text, glance)) subject = true;
    else if (isOfOtherCare(sentence, began)) subject = false;
    const isSince = sentence.start >= began && occurrence === 'performed';
    // What one hopes to repeat has lasted, whatever is planned in the same breath.
    const held = !isSince && LASTED.test(text, glance) ? readDurationWords(text) : undefined;
    lasting ??= held && shifted(held, sentence.start);
    if (!(subject || isSince) || (occurrence !== 'performed' && occurrence !== 'past')) continue;
    const percents = readReliefPercents(text, glance);
    const isRelief = RELIEF.test(text, glance);
    if (percents.length === 0 && !isRelief) continue;
    const isPast = occurrence === 'past' || tellsOfThePast(text, glance) || sentence.start < began;
    if (isPast && !(kind !== 'history' && isReliefNow(text, glance))) {
      for (const one of percents) earlier.push(shifted(one, sentence.start));
      const words = isRelief ? readDurationWords(text) : undefined;
      lasting ??= words && shifted(words, sentence.start);
    } else for (const one of percents) now.push(shifted(one, sentence.start));
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

/** What is told of another treatment; after the procedure only what is so called. */
const isOfOtherCare = ({ text, start, glance }: Sentence, began: number): boolean =>
  ANOTHER_TREATMENT.test(text, glance) || (start < began && isOtherCare(text, glance));

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

/** The impression of a radiologist ends with it. */
const NONE_FIRST = /^\s*no (?:immediate |apparent |procedural |evident )?complications?\b/i;

/** A complication told anywhere outweighs the customary "none". */
function complicationsOf(sentences: readonly Sentence[]): Found<'none' | 'text'> | undefined {
  const found = sentences.flatMap(({ text, start, glance, kind, headed, occurrence, old }) => {
    const isTold =
      occurrence === 'performed' ||
      (kind === 'diagnosis' && NONE_FIRST.test(text)) ||
      (kind === 'complications' && !old);
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
