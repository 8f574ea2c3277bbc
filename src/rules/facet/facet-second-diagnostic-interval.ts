import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { FACET_DETAILS, facetInjectionAt, isFacetInjection } from '../facet-sessions.ts';
import { unlessIntended } from '../frequency.ts';
import { guide } from '../guides.ts';
import { judgeInterval } from '../interval.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import { skipped, unchecked } from '../verdict.ts';

export const facetSecondDiagnosticInterval = defineRule({
  id: 'facet-second-diagnostic-interval',
  family: 'facet',
  title: 'Time between two diagnostic facet blocks',
  stages: { 'order-sign': 'critical', 'appointment-book': 'critical' },
  cites: [LCD_FACET, guide('S1', 'at least 2 weeks apart')],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'intent', 'history'],
  uses: ['alongside'],
  params: { 'facet.dx_interval_days': z.int().positive() },
  skips: isFacetInjection,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    const intent = documentedValue(facts.intent);
    if (intent === 'therapeutic' || !history) return skipped('not a diagnostic block');
    if (!date) return unchecked('The planned date names no day, so that no interval is known.');
    const verdict = judgeInterval(
      {
        date,
        history,
        alongside: documentedValue(facts.alongside) ?? [],
        matches: facetInjectionAt(facts, 'diagnostic'),
        noun: 'diagnostic block of this joint',
        lacking: FACET_DETAILS,
      },
      { days: params['facet.dx_interval_days'] },
    );
    if (intent || verdict.is === 'skipped') return verdict;
    return verdict.is === 'unmet'
      ? unlessIntended('diagnostic', verdict)
      : skipped('the order does not say that it is diagnostic');
  },
});
