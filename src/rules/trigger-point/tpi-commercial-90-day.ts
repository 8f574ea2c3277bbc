import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { documentedValue, evidenceOf, type Fact } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import { brief } from '../brief.ts';
import { chartedReason } from '../charted-reason.ts';
import { defineRule } from '../define-rule.ts';
import { daysOf, earlierSessions, judgeOpen, unreadHistory } from '../earlier-sessions.ts';
import { guide } from '../guides.ts';
import { sharesMuscles } from '../muscle-site.ts';
import { onlyFor } from '../only-for.ts';
import { both, type CountedSession, ofFamily, toMatch } from '../session-count.ts';
import { met, skipped, unchecked, undocumented, type Verdict } from '../verdict.ts';

/** The window of which S3 speaks. */
const DAYS = 90;

export const tpiCommercial90Day = defineRule({
  id: 'tpi-commercial-90-day',
  family: 'trigger-point',
  title: 'Reason for a further trigger point session within 90 days',
  stages: { 'order-sign': 'warning' },
  cites: [
    guide(
      'S3',
      'three sessions within a 90-day window for the same anatomic site without documented medical necessity',
    ),
  ],
  needs: ['dateOfService', 'muscles', 'history'],
  uses: ['region', 'laterality', 'painRecurrence', 'painSourceInQuestion', 'procedureReason'],
  // A limit of commercial payers: Medicare counts by the year (tpi-frequency-exceeded).
  params: { 'tpi.comm_max_90d': z.int().positive().nullable() },
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    const most = params['tpi.comm_max_90d'];
    if (!date || !history) return skipped('no day or no history is known');
    if (most === null) return skipped('this policy does not count sessions within 90 days');
    const isRecent = (day: Temporal.PlainDate | undefined): boolean =>
      !day || day.until(date).days < DAYS;
    const matches = (session: PainProcedure) =>
      both(ofFamily('trigger-point')(session), () => toMatch(sharesMuscles(session, facts)));
    const { sure, open } = earlierSessions(history.sessions, date, matches);
    const counted = sure.filter(({ day }) => isRecent(day));
    const unclear = open.filter((session) => isRecent(daysOf(session)?.last));
    if (counted.length + 1 >= most) return judgeNeed(reasonFor(facts), counted);
    const unread = unreadHistory(history);
    if (unread) return unread;
    return counted.length + unclear.length + 1 >= most
      ? judgeOpen(unclear, 'muscles')
      : met(`Session ${counted.length + 1} at this site within ${DAYS} days.`, []);
  },
});

const reasonFor = (
  facts: Pick<Facts, 'painRecurrence' | 'painSourceInQuestion' | 'procedureReason'>,
): Fact<string> =>
  chartedReason(facts.procedureReason, facts.painRecurrence, facts.painSourceInQuestion);

/** The planned session is one of those that lie within the window. */
function judgeNeed(reason: Fact<string>, counted: readonly CountedSession[]): Verdict {
  const evidence = counted.flatMap(({ session }) => evidenceOf(session.dateOfService));
  if (reason.state === 'unreadable') return unchecked(reason.reason);
  if (reason.state === 'documented') {
    return met(`A reason is charted: "${brief(reason.value)}".`, reason.evidence);
  }
  const days = counted.map(({ day }) => day).join(', ');
  return undocumented(
    'why a further session is needed',
    `With this one there are ${counted.length + 1} trigger point sessions at one site within ${DAYS} days (earlier: ${days}). Some commercial payers deny that without a documented need: write why another session is needed now.`,
    evidence,
  );
}
