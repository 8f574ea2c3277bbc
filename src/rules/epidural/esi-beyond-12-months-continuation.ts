import { z } from 'zod';
import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { brief } from '../brief.ts';
import { chartedReason } from '../charted-reason.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, unreadHistory } from '../earlier-sessions.ts';
import { epiduralOf, isDiagnostic, isEpidural } from '../epidural-sessions.ts';
import { episodeBefore, isBeyondYear } from '../episode.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { met, skipped, unchecked, undocumented } from '../verdict.ts';

export const esiBeyond12MonthsContinuation = defineRule({
  id: 'esi-beyond-12-months-continuation',
  family: 'epidural',
  title: 'Reason to go on with epidural injections beyond twelve months',
  stages: { 'order-sign': 'info' },
  cites: [LCD_EPIDURAL],
  needs: ['dateOfService', 'region', 'history'],
  uses: ['intent', 'surgeryRuledOut', 'painRecurrence', 'procedureReason'],
  params: { 'esi.continuation_check': z.boolean() },
  skips: isEpidural,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const known = documentedValue(facts.history);
    if (!params['esi.continuation_check']) return skipped('this policy asks for no reason');
    const because = isDiagnostic(facts.intent);
    if (because || !known || !date) return skipped(because ?? 'no day or no history is known');
    const { sure } = earlierSessions(known.sessions, date, epiduralOf(facts.region));
    const [first] = episodeBefore(sure, date);
    if (!first)
      return unreadHistory(known) ?? skipped('no epidural injection of this region before');
    if (!isBeyondYear(first, date)) {
      return (
        unreadHistory(known) ??
        met(`The first injection was on ${first.day}.`, evidenceOf(first.session.dateOfService))
      );
    }
    const { surgeryRuledOut, painRecurrence, procedureReason } = facts;
    const reason = chartedReason(surgeryRuledOut, painRecurrence, procedureReason);
    if (reason.state === 'unreadable') return unchecked(reason.reason);
    if (reason.state === 'documented') {
      return met(`A reason is charted: "${brief(reason.value)}".`, reason.evidence);
    }
    return undocumented(
      'why injections go on beyond twelve months',
      `Epidural injections of this region have gone on since ${first.day}, more than 12 months. Write why (surgery declined or too risky, pain back after 3 months of relief), what the patient cannot do, and that primary care was told.`,
      evidenceOf(first.session.dateOfService),
    );
  },
});
