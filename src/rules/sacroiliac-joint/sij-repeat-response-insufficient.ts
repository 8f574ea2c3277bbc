import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, judgeOpen, lastSession, unreadHistory } from '../earlier-sessions.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { judgeResponse } from '../repeat-response.ts';
import {
  isSacroiliacInjection,
  SACROILIAC_DETAILS,
  therapeuticAt,
} from '../sacroiliac-sessions.ts';
import { skipped, unchecked } from '../verdict.ts';

export const sijRepeatResponseInsufficient = defineRule({
  id: 'sij-repeat-response-insufficient',
  family: 'sacroiliac-joint',
  title: 'Response to the last therapeutic sacroiliac injection',
  stages: { 'order-sign': 'warning' },
  cites: [LCD_SACROILIAC],
  needs: ['dateOfService', 'laterality', 'intent', 'history'],
  params: {
    'sij.repeat_relief': z.number().min(1).max(100),
    'sij.repeat_months': z.int().positive(),
  },
  skips: isSacroiliacInjection,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    if (documentedValue(facts.intent) !== 'therapeutic' || !history)
      return skipped('not known to be therapeutic');
    if (!date) return unchecked('The planned date names no day.');
    const unread = unreadHistory(history);
    if (unread) return unread;
    const matches = therapeuticAt(facts.laterality);
    const { last, later } = lastSession(earlierSessions(history.sessions, date, matches));
    if (later.length > 0) return judgeOpen(later, SACROILIAC_DETAILS);
    if (!last) return skipped('no earlier therapeutic injection of this joint is known');
    return judgeResponse(last, date, {
      percent: params['sij.repeat_relief'],
      held: { months: params['sij.repeat_months'] },
    });
  },
});
