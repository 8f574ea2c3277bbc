import { type Gated, gated } from './glance.ts';
import type { Sentence } from './sentences.ts';

const ABORTED = gated(
  /\bprocedure (?:(?:was|had to be) (?:then |therefore )?)?(?:aborted|abandoned|cancell?ed|terminated|postponed)\b|[-–(]\s?aborted\b/i,
);
const NOTHING_GIVEN = gated(
  /^\W*(?:attempted|aborted)\b|\bno (?:steroids?|medications?|injectate|drugs?|injection) (?:(?:was|were) )?(?:injected|given|administered|performed|made)\b/i,
);
const ENDED_BEFORE = gated(
  /\b(?:aborted|abandoned|cancell?ed|terminated|postponed|stopped) (?:prior to|before) (?:any |the )?(?:injection|injecting|needle (?:placement|insertion|entry)|medications?|steroids?|injectate)\b/i,
);
/** One side may be done, and the other given up. */
const GIVEN =
  /^(?!.*\b(?:no|not|skin|subcutaneous\w*|wheal)\b).*\b(?:was|were) (?:then |slowly )?(?:injected|instilled|administered|deposited)\b/is;

/** Whether a note says that its procedure was given up, and that nothing was injected. */
export function isAborted(sentences: readonly Sentence[]): boolean {
  const says = (pattern: Gated): boolean =>
    sentences.some(({ kind, text, glance }) => kind !== 'plan' && pattern.test(text, glance));
  if (!says(ABORTED)) return false;
  return says(NOTHING_GIVEN) || (says(ENDED_BEFORE) && !sentences.some(tellsOfDrug));
}

const tellsOfDrug = ({ kind, text }: Sentence): boolean => kind !== 'plan' && GIVEN.test(text);
