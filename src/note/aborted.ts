import { gated } from './glance.ts';
import type { Sentence } from './sentences.ts';

const ABORTED = gated(
  /\bprocedure (?:was|had to be) (?:then |therefore )?(?:aborted|abandoned|cancell?ed|terminated|postponed)\b/i,
);
const NOTHING_GIVEN = gated(
  /^\W*(?:attempted|aborted)\b|\bno (?:steroids?|medications?|injectate|drugs?|injection) (?:was|were) (?:injected|given|administered|performed|made)\b/i,
);

/** Whether a note says that its procedure was given up, and that nothing was injected. */
export const isAborted = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ kind, text, glance }) => kind !== 'plan' && ABORTED.test(text, glance)) &&
  sentences.some(({ kind, text, glance }) => kind !== 'plan' && NOTHING_GIVEN.test(text, glance));
