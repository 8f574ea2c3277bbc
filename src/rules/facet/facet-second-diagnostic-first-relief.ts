import { z } from 'zod';
import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { blockRelief } from '../block-relief.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, judgeOpen, lastSession, unreadHistory } from '../earlier-sessions.ts';
import { FACET_DETAILS, facetInjectionAt, isFacetInjection } from '../facet-sessions.ts';
import { CGS_FACET } from '../lcds.ts';
import { formatPercent, reaches } from '../percent.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import { isInWindow } from '../rolling-window.ts';
import type { CountedSession } from '../session-count.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

/** A block after a longer time is the first of a new series; payers count blocks in as many months. */
const SERIES_MONTHS = 12;

export const facetSecondDiagnosticFirstRelief = defineRule({
  id: 'facet-second-diagnostic-first-relief',
  family: 'facet',
  title: 'Relief of the first diagnostic block before the second',
  stages: { 'order-sign': 'critical' },
  cites: [CGS_FACET, LCD_FACET],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'intent', 'history'],
  params: { 'facet.dx_relief_threshold': z.number().min(1).max(100) },
  skips: isFacetInjection,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    if (documentedValue(facts.intent) !== 'diagnostic' || !history)
      return skipped('not known to be a diagnostic block');
    if (!date) return unchecked('The planned date names no day.');
    const recent = history.sessions.filter(({ dateOfService }) => {
      const day = documentedValue(dateOfService);
      return !day || isInWindow(day, date, SERIES_MONTHS);
    });
    const earlier = earlierSessions(recent, date, facetInjectionAt(facts, 'diagnostic'));
    const { last, later } = lastSession(earlier);
    const unread = unreadHistory(history);
    if (unread) return unread;
    if (later.length > 0) return judgeOpen(later, FACET_DETAILS);
    return last
      ? judgeRelief(last, params['facet.dx_relief_threshold'])
      : skipped(`no diagnostic block of this joint within ${SERIES_MONTHS} months`);
  },
});

function judgeRelief({ session, day }: CountedSession, threshold: number): Verdict {
  const relief = blockRelief(session);
  if (relief.state === 'unreadable') return unchecked(relief.reason);
  const asked = `A second block needs at least ${threshold} % from the first`;
  if (relief.state === 'undocumented') {
    return undocumented(
      `relief of the block of ${day}`,
      `The relief of the diagnostic block of ${day} is not documented. ${asked}: add the scores before and after it on one scale, or the percentage, and how long it lasted.`,
      evidenceOf(session.dateOfService),
    );
  }
  const { percent, from } = relief.value;
  const told = `${formatPercent(percent)} relief${from ? ` (${from})` : ''} after the diagnostic block of ${day}`;
  return reaches(percent, threshold)
    ? met(`${told}.`, relief.evidence)
    : unmet(`${told}. ${asked}.`, relief.evidence);
}
