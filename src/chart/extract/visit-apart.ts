import { readHighRisks, readOtherProblems } from '../../note/statements/other-problem.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import { type EverythingSaid, evidenceOf, type PatientWords } from './patient-words.ts';
import { statementsIn } from './words-read.ts';

const always = { same: () => true };

/** The words of the procedure itself, and of the notes of its day. */
const ofDay = (told: readonly PatientWords[], day: Temporal.PlainDate): PatientWords[] =>
  told.filter((words) => words.about !== 'visit' || words.day?.equals(day));

/** Words on a problem treated apart from the procedure at the visit of its day. */
export const separateVisitFact = (
  { told, unread }: EverythingSaid,
  day: Temporal.PlainDate,
): Fact<string> =>
  weigh(
    [
      ...ofDay(told, day).flatMap(toldApart),
      ...statementsIn(ofDay(told, day), {
        hint: /problem|complaint|concern|condition|issue|diagnos|unrelated|addition|apart|besides|also|separate|started|changed|creased|adjusted|refilled|renewed|prescribed|discontinued|stopped|\bnew\b/i,
        read: readOtherProblems,
      }),
    ],
    unread,
    always,
  );

function toldApart(words: PatientWords): Statement<string>[] {
  const found = words.reading.statements.separateEvaluation;
  if (!found) return [];
  const { value, quote } = found;
  return [{ value, origin: words.origin, evidence: evidenceOf(words, quote) }];
}

/** Words on a high risk in managing the visit, or on the time it took. */
export const highRiskFact = (
  { told, unread }: EverythingSaid,
  day: Temporal.PlainDate,
): Fact<string> =>
  weigh(
    statementsIn(ofDay(told, day), {
      hint: /toxicity|intensive|hospital|admi[st]|emergen|escalat|resuscitat|\bICU\b|\bE[DR]\b|\d ?min/i,
      read: readHighRisks,
    }),
    unread,
    always,
  );
