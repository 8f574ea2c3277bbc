import { compareDays } from '../chart/compare-days.ts';
import { documentedValue, type Evidence, evidenceOf } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import {
  type CountedSession,
  countSessions,
  type LimitQuestion,
  nextDay,
  type SessionCount,
  type SessionLimit,
} from './session-count.ts';
import { met, unchecked, undocumented, unmet, type Verdict } from './verdict.ts';

/** Judges a planned session against every limit of a policy; the strictest answer is given. */
export function judgeSessionLimits(
  question: LimitQuestion,
  limits: readonly SessionLimit[],
): Verdict {
  const date = documentedValue(question.planned.dateOfService);
  if (!date) return unchecked('The planned date names no day, so that no window can be counted.');
  const counts = limits.map((limit) => countSessions(question, date, limit));
  const exceeded = counts.filter(({ counted, limit }) => counted.length >= limit.sessions);
  if (exceeded.length > 0) return tooMany(question, exceeded);

  const { unread } = question.history;
  if (unread.length > 0)
    return unchecked(`Earlier sessions could not be read: ${unread.join('; ')}`);
  const open = counts.find(
    ({ counted, unclear, limit }) => counted.length + unclear.length >= limit.sessions,
  );
  if (open) return mayBeTooMany(question, open);
  const used = counts.map(
    (count) => `${count.counted.length} of ${allowed(question, count.limit)}`,
  );
  return met(`${used.join('; ')}.`, counts.flatMap(evidenceOfCount));
}

/** "4 epidural sessions per spinal region in any 12 months", or "1 epidural session" */
export function allowed({ noun }: Pick<LimitQuestion, 'noun'>, limit: SessionLimit): string {
  const scope = {
    region: ' per spinal region',
    'all-regions': '',
    'level-and-side': ' at one level and side',
    joint: ' per joint',
  }[limit.per];
  const window = limit.months === null ? '' : ` in any ${limit.months} months`;
  const counted = limit.sessions === 1 ? noun.replace(/(session|block)s\b/, '$1') : noun;
  return `${limit.sessions} ${counted}${scope}${window}`;
}

/** Every day counted, with where it was read: "2026-03-02 (chart, claim)". */
export const listed = (counted: readonly CountedSession[]): string =>
  counted.map(({ session, day }) => `${day} (${sourcesOf(session)})`).join(', ');

/** The sentence rulebook 1.2 asks for where a session lies at the window's edge. */
export const boundaryRemark = ({ nearBoundary }: SessionCount): string =>
  nearBoundary ? ' Boundary date - confirm with the contractor.' : '';

/** One piece of evidence for every resource of every counted session. */
export const evidenceOfCount = ({ counted }: SessionCount): Evidence[] =>
  counted.flatMap(({ session }) => evidenceOf(session.dateOfService));

function tooMany(question: LimitQuestion, exceeded: SessionCount[]): Verdict {
  const days = exceeded.map(nextDay);
  const next = days.every((day) => day !== undefined)
    ? days.toSorted(compareDays).at(-1)
    : undefined;
  const texts = exceeded.map(
    (count) =>
      `${allowed(question, count.limit)} allowed, ${count.counted.length} done: ${listed(count.counted)}.${boundaryRemark(count)}`,
  );
  const fits = next ? ` The next session fits from ${next}.` : '';
  return unmet(`${texts.join(' ')}${fits}`, exceeded.flatMap(evidenceOfCount));
}

/** What can still be charted is undocumented; a day that nobody knows cannot be checked. */
function mayBeTooMany(question: LimitQuestion, count: SessionCount): Verdict {
  const { limit, counted, unclear } = count;
  const open = unclear.map(({ references }) => references.join(', ')).join('; ');
  const sure = `${counted.length} of ${allowed(question, limit)} are sure`;
  const about = question.unclearAbout;
  if (unclear.some(({ dateOfService }) => dateOfService.state !== 'documented')) {
    return unchecked(`${sure}; the day of ${open} is not charted.`);
  }
  return undocumented(
    `${about ?? 'region or intent'} of earlier sessions`,
    `${sure}; ${open} may count too, but the chart does not say ${about ? `the ${about}` : 'in which region or with which intent'}.`,
    evidenceOfCount(count),
  );
}

function sourcesOf({ references }: PainProcedure): string {
  const kinds = references.map((reference) =>
    reference.startsWith('ExplanationOfBenefit') ? 'claim' : 'chart',
  );
  return [...new Set(kinds)].join(', ');
}
