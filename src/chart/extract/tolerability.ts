import { readTolerability, readTrialTolerability } from '../../note/statements/tolerability.ts';
import { type Fact, weigh } from '../fact.ts';
import type { PatientWords } from './patient-words.ts';
import { statementsIn } from './words-read.ts';

const HINT =
  /tolera|side[- ]effect|adverse|prurit|itching|nausea|vomit|retention|depression|sedation/i;
/** A note on an epidural for pain by steroids tells of no trial. */
const TRIED =
  /\btrial\b|intrathecal|intraspinal|morphine|hydromorphone|fentanyl|ziconotide|baclofen/i;

/** How the patient bore a trial of intraspinal drugs: in its own notes, then in those of visits. */
export const tolerabilityFact = (
  told: readonly PatientWords[],
  failures: readonly string[],
): Fact<string> => {
  const own = told.filter(({ about, text }) => about !== 'visit' && TRIED.test(text));
  const visits = told.filter(({ about }) => about === 'visit');
  return weigh(
    [
      ...statementsIn(own, { hint: HINT, read: readTolerability }),
      ...statementsIn(visits, { hint: HINT, read: readTrialTolerability }),
    ],
    failures,
    { same: () => true },
  );
};
