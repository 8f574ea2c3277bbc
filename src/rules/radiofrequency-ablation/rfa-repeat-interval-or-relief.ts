import { z } from 'zod';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import { defineRule } from '../define-rule.ts';
import {
  daysOf,
  earlierSessions,
  judgeOpen,
  lastSession,
  unreadHistory,
} from '../earlier-sessions.ts';
import { ablationAt } from '../facet-sessions.ts';
import { judgeInterval, type Span } from '../interval.ts';
import { judgeResponse } from '../repeat-response.ts';
import { skipped, unchecked } from '../verdict.ts';
import { isAblation, LCD_FACET } from './ablation.ts';

const count = z.int().positive().nullable();

export const rfaRepeatIntervalOrRelief = defineRule({
  id: 'rfa-repeat-interval-or-relief',
  family: 'radiofrequency-ablation',
  title: 'Time since the last ablation, and how much it helped',
  stages: { 'order-sign': 'critical' },
  cites: [
    LCD_FACET,
    {
      title: 'eviCore CMM-208 Radiofrequency Joint Ablation/Denervation (third-party summary)',
      grade: 'third-party',
    },
  ],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'history'],
  params: {
    'rfa.repeat_relief': z.number().min(1).max(100),
    'rfa.repeat_months': count,
    'rfa.repeat_weeks': count,
    'rfa.min_months_between': count,
    'rfa.stale_years': count,
  },
  skips: isAblation,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    if (!history) return skipped('no history was asked for');
    if (!date) return unchecked('The planned date names no day.');
    const matches = ablationAt(facts);
    const { 'rfa.repeat_months': months, 'rfa.repeat_weeks': weeks } = params;
    const apart = params['rfa.min_months_between'] ?? months;
    const question = { date, history, matches, noun: 'ablation of this joint', lacking: LACKING };
    const spacing = apart === null ? undefined : judgeInterval(question, { months: apart });
    if (spacing?.is === 'unmet') return spacing;
    const unread = unreadHistory(history);
    if (unread) return unread;
    const { last, later } = lastSession(earlierSessions(history.sessions, date, matches));
    const open = notOlder(later, date, params['rfa.stale_years']);
    if (open.length > 0) return judgeOpen(open, LACKING);
    if (!last) return skipped('no earlier ablation of this joint is known');
    const held = durationOf(months, weeks);
    return judgeResponse(last, date, {
      percent: params['rfa.repeat_relief'],
      ...(held && { held }),
    });
  },
});

const LACKING = 'level or side';

/** An ablation that nobody can place matters no more once new blocks are needed in any case. */
function notOlder(
  open: readonly PainProcedure[],
  date: Temporal.PlainDate,
  years: number | null,
): PainProcedure[] {
  return open.filter((session) => {
    const last = daysOf(session)?.last;
    if (!last || years === null) return true;
    return compareDays(last.add({ years }), date) >= 0;
  });
}

function durationOf(months: number | null, weeks: number | null): Span | undefined {
  if (months !== null) return { months };
  return weeks === null ? undefined : { weeks };
}
