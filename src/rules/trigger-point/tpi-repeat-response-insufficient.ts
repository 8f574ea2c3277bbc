import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, judgeOpen, lastSession, unreadHistory } from '../earlier-sessions.ts';
import { LCD_TRIGGER_POINT } from '../lcds.ts';
import { sharesMuscles } from '../muscle-site.ts';
import { onlyFor } from '../only-for.ts';
import { judgeResponse } from '../repeat-response.ts';
import { skipped, unchecked } from '../verdict.ts';

export const tpiRepeatResponseInsufficient = defineRule({
  id: 'tpi-repeat-response-insufficient',
  family: 'trigger-point',
  title: 'Response to the last trigger point session',
  stages: { 'order-sign': 'warning' },
  cites: [LCD_TRIGGER_POINT],
  needs: ['dateOfService', 'history'],
  uses: ['muscles', 'region', 'laterality'],
  params: {
    'tpi.repeat_relief': z.number().min(1).max(100),
    'tpi.repeat_days': z.int().positive(),
  },
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    if (!history) return skipped('no history was asked for');
    if (!date) return unchecked('The planned date names no day.');
    const unread = unreadHistory(history);
    if (unread) return unread;
    const elsewhere = (session: PainProcedure): boolean =>
      session.family !== 'trigger-point' || sharesMuscles(session, facts) === 'elsewhere';
    const { last, later } = lastSession(
      earlierSessions(history.sessions, date, (session) => (elsewhere(session) ? 'no' : 'yes')),
    );
    if (later.length > 0) return judgeOpen(later, 'day');
    if (!last) return skipped('no earlier trigger point session of this site is known');
    const verdict = judgeResponse(last, date, {
      percent: params['tpi.repeat_relief'],
      held: { days: params['tpi.repeat_days'] },
    });
    // Where muscles are not named, the session may have been at another site.
    const isSure = sharesMuscles(last.session, facts) === 'same';
    return verdict.is === 'unmet' && !isSure ? judgeOpen([last.session], 'muscles') : verdict;
  },
});
