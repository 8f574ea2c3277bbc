import { z } from 'zod';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue, evidenceOf, type Fact } from '../../chart/fact.ts';
import { brief } from '../brief.ts';
import { defineRule } from '../define-rule.ts';
import { daysOf, earlierSessions, judgeOpen } from '../earlier-sessions.ts';
import { ablationAt, isFacetInjection } from '../facet-sessions.ts';
import { formatPercent, reaches } from '../percent.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import type { CountedSession } from '../session-count.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

export const facetDxAfterSuccessfulRfa = defineRule({
  id: 'facet-dx-after-successful-rfa',
  family: 'facet',
  title: 'No diagnostic block where an ablation helped',
  stages: { 'order-sign': 'warning' },
  cites: [LCD_FACET],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'intent', 'history'],
  uses: ['painSourceInQuestion'],
  params: {
    'facet.dx_after_rfa_years': z.int().positive(),
    'rfa.repeat_relief': z.number().min(1).max(100),
  },
  skips: isFacetInjection,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    if (documentedValue(facts.intent) !== 'diagnostic' || !history || !date)
      return skipped('not known to be a diagnostic block, or on which day');
    const years = params['facet.dx_after_rfa_years'];
    const isRecent = (day: Temporal.PlainDate | undefined): boolean =>
      !day || compareDays(day.add({ years }), date) > 0;
    const { sure, open } = earlierSessions(history.sessions, date, ablationAt(facts));
    const last = sure.filter(({ day }) => isRecent(day)).at(-1);
    if (last) return judgeAblation(last, params['rfa.repeat_relief'], facts.painSourceInQuestion);
    const unclear = open.filter((session) => isRecent(daysOf(session)?.last));
    return unclear.length > 0
      ? judgeOpen(unclear, 'level or side')
      : skipped(`no ablation of this joint within ${years} years is known`);
  },
});

/** A block after an ablation that helped needs a doubt about where the pain comes from. */
function judgeAblation(
  { session, day }: CountedSession,
  threshold: number,
  doubted: Fact<string>,
): Verdict {
  const { responses } = session;
  const told = responses.state === 'documented' ? responses.value : [];
  const helped = told.find(({ percent }) => reaches(percent, threshold));
  if (told.length > 0 && !helped) return met(`The ablation of ${day} did not help enough.`, []);
  if (doubted.state === 'documented') {
    return met(
      `The source of the pain is in question: "${brief(doubted.value)}".`,
      doubted.evidence,
    );
  }
  const unread = [responses, doubted].find(({ state }) => state === 'unreadable');
  if (unread?.state === 'unreadable') return unchecked(unread.reason);
  const doubt = 'If the source of the pain is in question, write why.';
  return helped
    ? unmet(
        `The ablation of this joint on ${day} helped (${formatPercent(helped.percent)}). A diagnostic block there is not expected. ${doubt}`,
        [helped.evidence],
      )
    : undocumented(
        `response to the ablation of ${day}`,
        `This joint was ablated on ${day}, and how much that helped is not documented. Where it helped, a diagnostic block is not expected: write the response. ${doubt}`,
        evidenceOf(session.dateOfService),
      );
}
