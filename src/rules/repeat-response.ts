import { compareDays } from '../chart/compare-days.ts';
import { documentedValue, type Evidence, evidenceOf } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { type Span, spanWords } from './interval.ts';
import { formatPercent, reaches } from './percent.ts';
import type { CountedSession } from './session-count.ts';
import { met, unchecked, undocumented, unmet, type Verdict } from './verdict.ts';

/** What a payer asks of the last session before it is repeated. */
export interface AskedResponse {
  percent: number;
  /** How long it must have held; absent where the policy names no time. */
  held?: Span;
}

/** One response as far as it is told: the last day on which it is known to have held. */
interface Told {
  percent: number;
  of: string;
  until?: Temporal.PlainDate;
  evidence: Evidence[];
}

interface Question {
  day: Temporal.PlainDate;
  date: Temporal.PlainDate;
  asked: AskedResponse;
}

/**
 * Judges whether the last session reached the response a payer asks for, of pain or of function,
 * and whether it held as long as asked: calendar months, inclusive (rulebook 1.8).
 */
export function judgeResponse(
  { session, day }: CountedSession,
  date: Temporal.PlainDate,
  asked: AskedResponse,
): Verdict {
  const { responses } = session;
  if (responses.state === 'unreadable') {
    return unchecked(`The response to the session of ${day} was not read: ${responses.reason}`);
  }
  const question = { day, date, asked };
  const told = [...toldResponses(session, day), ...immediateRelief(session, asked)];
  const enough = told.filter(({ percent }) => reaches(percent, asked.percent));
  const held = enough.find((one) => isHeld(one, question));
  if (held) return meets(held, question);
  const open = enough.find(({ until }) => until === undefined);
  if (open) return durationMissing(open, question);
  const [best] = told.toSorted((a, b) => b.percent - a.percent);
  return best ? fallsShort(best, question) : responseMissing(session, question);
}

function toldResponses({ responses }: PainProcedure, day: Temporal.PlainDate): Told[] {
  if (responses.state !== 'documented') return [];
  const all = [responses.value, ...responses.contradictions.map(({ value }) => value)].flat();
  return all.map(({ percent, measure, heldTo, lasted, evidence }) => {
    const until = heldTo ?? (lasted && day.add(lasted));
    return { percent, of: measure, evidence: [evidence], ...(until && { until }) };
  });
}

/** Relief right after the procedure is a response of which nobody says how long it held. */
function immediateRelief({ relief }: PainProcedure, asked: AskedResponse): Told[] {
  const percent = documentedValue(relief)?.percent;
  if (percent === undefined || !reaches(percent, asked.percent)) return [];
  return [{ percent, of: 'pain', evidence: evidenceOf(relief) }];
}

/** No response can have held beyond the planned day, whatever the words round it to. */
function isHeld({ until }: Told, { day, date, asked }: Question): boolean {
  if (!asked.held) return true;
  if (!until) return false;
  const needed = day.add(asked.held);
  return [until, date].every((one) => compareDays(one, needed) >= 0);
}

function meets({ percent, of, until, evidence }: Told, { day, asked }: Question): Verdict {
  const to = until ? `, held to ${until}` : '';
  return met(
    `${formatPercent(percent)} better (${of}) after the session of ${day}${to}: ${words(asked)}.`,
    evidence,
  );
}

function durationMissing({ percent, of, evidence }: Told, question: Question): Verdict {
  const { day, asked } = question;
  return undocumented(
    `how long the response to the session of ${day} held`,
    `${formatPercent(percent)} improvement (${of}) after the session of ${day} is charted, but not how long it held. Write until when: a repeat needs ${words(asked)}.${tooEarly(question)}`,
    evidence,
  );
}

function responseMissing(session: PainProcedure, question: Question): Verdict {
  const { day, asked } = question;
  return undocumented(
    `response to the session of ${day}`,
    `The response to the session of ${day} is not documented. Write how much it helped, on the scale used before it, and until when: a repeat needs ${words(asked)}.${tooEarly(question)}`,
    evidenceOf(session.dateOfService),
  );
}

function fallsShort({ percent, of, until, evidence }: Told, question: Question): Verdict {
  const { day, asked } = question;
  const improved = `${formatPercent(percent)} improvement (${of}) after the session of ${day}`;
  const text = reaches(percent, asked.percent)
    ? `${improved} is known to have held to ${until}. A repeat needs ${words(asked)}.${tooEarly(question) || ' If it held longer, write until when.'}`
    : `${improved} is charted. A repeat needs ${words(asked)}.`;
  return unmet(text, evidence);
}

/** A day before which no response can have held long enough. */
function tooEarly({ day, date, asked }: Question): string {
  const needed = asked.held && day.add(asked.held);
  if (!needed || compareDays(date, needed) >= 0) return '';
  return ` ${spanWords(asked.held ?? { days: 0 })} are over on ${needed}.`;
}

/** "at least 50 % for 3 months" */
const words = ({ percent, held }: AskedResponse): string =>
  `at least ${percent} %${held ? ` for ${spanWords(held)}` : ''}`;
