import { readComplications, readConsent, readConsentEntry } from './consent.ts';
import { isOtherCare, readConservativeCare } from './conservative-care.ts';
import { readContrastContraindication } from './contrast.ts';
import { firstIn } from './details.ts';
import { readDurationWords } from './duration.ts';
import { gated } from './glance.ts';
import { readCrossView, readFrontalView, readViews } from './imaging.ts';
import { tellsOfThePast } from './occurrence.ts';
import { AN_INJECTION } from './pain.ts';
import { isReliefNow, mayHoldPercent, readReliefPercents } from './relief.ts';
import type { Sentence } from './sentences.ts';
import { type Found, shifted } from './span.ts';

const LASTED = gated(/\b(?:relief|benefit|improvement)\b[^.;]{0,40}\blasted\b/i);
const RELIEF = gated(
  /\b(?:relief|relieved|improv\w+|benefit|better|help(?:ed|ful)?|resol\w+|t(?:ook|akes) (?:(?:\w+ ){0,3}away|care of|(?:his|her|the) (?:\w+ ){0,2}pain)|good for|kept (?:him|her|them) going|eased|settled|held (?:up |good )?(?:for|about|only)|(?:took|brought|dropped|went) [^.;]{0,30}\bfrom an? \d|down by|comfort(?:able)?|worked (?:\w+ )?well|wore off|lasted|did (?:very |quite |fairly )?well|held|worked|out of (?:it|them|that)|gave (?:him|her|them)|giving (?:him|her|them)|pain[- ]free|without pain|relieving)\b/i,
);
const PERCENT = /\d ?(?:%|percent)/i;
const ANOTHER_TREATMENT = gated(
  /\b(?:therapy|therapist|(?-i:PT)|medications?|NSAIDs?|gabapentin|chiropract\w+|acupuncture|massage|TENS|exercises?|surgery(?! syndrome)|brace)\b/i,
);

/** Relief by the procedure of this note, which began there, the last told; by earlier ones, the least told. */
export function readRelief(sentences: readonly Sentence[], began: number) {
  const now: Found<number>[] = [];
  const earlier: Found<number>[] = [];
  let lasting: Found<string> | undefined;
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
    const isRelief =
      RELIEF.test(text, glance) || (mayHoldPercent(text, glance) && PERCENT.test(text));
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
  return {
    conservativeCare: firstIn(sentences, readConservativeCare, isStated),
    consent:
      firstIn(sentences, readConsent, ({ kind }) => kind !== 'plan') ??
      firstIn(sentences, readConsentEntry, ({ kind }) => kind === 'consent'),
    complications: complicationsOf(sentences),
    contrastContraindication: firstIn(
      sentences,
      readContrastContraindication,
      (sentence) => sentence.kind !== 'consent' && isStated(sentence),
    ),
    viewsStated: firstIn(sentences, readViews, isPerformed) ?? bothViews(sentences),
  };
}

const isPerformed = ({ occurrence }: Sentence): boolean => occurrence === 'performed';

const isStated = ({ kind, occurrence }: Sentence): boolean =>
  kind !== 'plan' && occurrence !== 'explained';

const OF_RISKS = /\b(?:risks?|possible|potential|includ\w+|may|could)\b/i;

/** One list for all sentences that tell of none. */
const NONE: readonly Found<'none' | 'text'>[] = [];

/** A complication told anywhere outweighs the customary "none". */
function complicationsOf(sentences: readonly Sentence[]): Found<'none' | 'text'> | undefined {
  const found = sentences.flatMap(({ text, start, glance, kind, headed, occurrence, old }) => {
    const isTold =
      occurrence === 'performed' ||
      (kind === 'complications' && !old) ||
      // The impression often ends the note, and with it comes how all went.
      (kind === 'diagnosis' && !old && !tellsOfThePast(text, glance));
    if (!isTold && (occurrence !== 'explained' || kind === 'consent' || OF_RISKS.test(text)))
      return NONE;
    const told = readComplications(text, headed && kind === 'complications', glance);
    return told ? [shifted(told, start)] : NONE;
  });
  return found.find(({ value }) => value === 'text') ?? found[0];
}

function bothViews(sentences: readonly Sentence[]): Found<true> | undefined {
  const frontal = firstIn(sentences, readFrontalView, isPerformed);
  return frontal && firstIn(sentences, readCrossView, isPerformed) && frontal;
}
