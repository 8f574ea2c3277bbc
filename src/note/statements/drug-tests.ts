import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn, wordsIn } from './matching.ts';

const ABOUT =
  /\b(?:UD[TS]|urine (?:drug|tox\w*)|drug (?:test|screen)\w*|tox(?:icology)? screen|opioids?|ORT|SOAPP\w*|COMM|misuse|aberran\w+|PDMP)\b/i;
const RISK =
  /\b(low|moderate|medium|intermediate|high)[- ]risk\b|\brisk(?: level| category| stratification)?\s?(?:is|was|:|of)\s?(low|moderate|medium|intermediate|high)\b/gi;
const TEST = String.raw`(?:UD[TS]|urine (?:drug|tox\w*)(?: \w+)?|drug (?:test|screen)\w*|toxicology)`;
const REASON = new RegExp(
  String.raw`\b${TEST}\b[^.;]{0,60}\b(?:because|due to|to (?:monitor|assess|verify|confirm|evaluate|rule out)|for (?:compliance|monitoring|adherence|suspected)|given|as part of|indicated)\b[^.;]{3,80}`,
  'gi',
);
const CONFIRMATION = new RegExp(
  String.raw`\b(?:confirm(?:ed|atory|ation)|definitive)\b[^.;]{0,40}\b(?:${TEST}|test\w*|GC|LC|mass spec\w*|result\w*|by|of)\b[^.;]{0,60}|\b(?:GC[-/ ]?MS|LC[-/ ]?MS\w*)\b[^.;]{0,60}|\b(?:prior|previous|last|presumptive) ${TEST}\b[^.;]{0,20}\b(?:positive|negative|consistent|inconsistent|unexpected)\b[^.;]{0,60}`,
  'gi',
);

const LEVELS: Readonly<Record<string, 'low' | 'moderate' | 'high'>> = {
  low: 'low',
  moderate: 'moderate',
  medium: 'moderate',
  intermediate: 'moderate',
  high: 'high',
};

/** The risk of misuse the note puts the patient at. */
export const readDrugTestRisk = (
  sentences: readonly Sentence[],
): Found<'low' | 'moderate' | 'high'> | undefined =>
  allIn(
    sentences.filter(({ text }) => ABOUT.test(text)),
    RISK,
    ([, before, after]) => LEVELS[(before ?? after ?? '').toLowerCase()],
  )[0];

/** Why the drug test was made or ordered. */
export const readDrugTestReason = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(sentences, REASON);

/** That an earlier result was confirmed, or is to be. */
export const readDrugTestConfirmation = (
  sentences: readonly Sentence[],
): Found<string> | undefined =>
  wordsIn(
    sentences.filter(({ text }) => ABOUT.test(text)),
    CONFIRMATION,
  );
