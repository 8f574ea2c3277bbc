import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, judgeOpen, lastSession, unreadHistory } from '../earlier-sessions.ts';
import { epiduralOf, isDiagnostic, isEpidural } from '../epidural-sessions.ts';
import { episodeBefore } from '../episode.ts';
import { judgeAfterFailure } from '../failed-first-epidural.ts';
import { guide } from '../guides.ts';
import type { Span } from '../interval.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { judgeResponse } from '../repeat-response.ts';
import { skipped, unchecked } from '../verdict.ts';

const count = z.int().positive().nullable();

export const esiRepeatResponseInsufficient = defineRule({
  id: 'esi-repeat-response-insufficient',
  family: 'epidural',
  title: 'Response to the last epidural injection',
  stages: { 'order-select': 'warning', 'order-sign': 'warning' },
  cites: [LCD_EPIDURAL, guide('S0', 'response to prior injections must be present')],
  needs: ['dateOfService', 'region', 'history'],
  uses: ['intent', 'levels', 'approach', 'injectate', 'painSourceInQuestion', 'procedureReason'],
  params: {
    'esi.repeat_relief': z.number().min(1).max(100),
    'esi.repeat_duration_months': count,
    'esi.repeat_duration_days': count,
  },
  skips: isEpidural,
  evaluate(facts, params, { codes }) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    const because = isDiagnostic(facts.intent);
    if (because || !history) return skipped(because ?? 'no history was asked for');
    if (!date) return unchecked('The planned date names no day.');
    const earlier = earlierSessions(history.sessions, date, epiduralOf(facts.region));
    const { last, later } = lastSession(earlier);
    const unread = unreadHistory(history);
    if (unread) return unread;
    if (later.length > 0) return judgeOpen(later, 'region');
    if (!last) return skipped('no earlier epidural injection of this region is known');
    const held = durationOf(
      params['esi.repeat_duration_months'],
      params['esi.repeat_duration_days'],
    );
    const asked = { percent: params['esi.repeat_relief'], ...(held && { held }) };
    const verdict = judgeResponse(last, date, asked);
    if (verdict.is === 'met' || episodeBefore(earlier.sure, date).length > 1) return verdict;
    return judgeAfterFailure({ ...facts, codes }, last, verdict);
  },
});

function durationOf(months: number | null, days: number | null): Span | undefined {
  if (months !== null) return { months };
  return days === null ? undefined : { days };
}
