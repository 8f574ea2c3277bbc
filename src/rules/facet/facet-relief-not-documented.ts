import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { formatPercent } from '../percent.ts';
import { met, skipped, undocumented } from '../verdict.ts';

export const facetReliefNotDocumented = defineRule({
  id: 'facet-relief-not-documented',
  family: 'facet',
  title: 'Pain before and after a diagnostic facet block',
  stages: { 'procedure-note-sign': 'critical' },
  cites: [guide('S1', 'percentage of pain relief')],
  needs: ['intent', 'relief'],
  params: {},
  skips: ({ family }) => (family === 'facet-injection' ? undefined : 'not a facet injection'),
  evaluate({ intent, relief }) {
    if (intent.state === 'undocumented') return skipped('diagnostic intent is not documented');
    if (intent.value !== 'diagnostic') return skipped('the injection is therapeutic');
    if (relief.state === 'documented') {
      const { percent, known, from } = relief.value;
      return met(
        `Relief is ${known}: ${formatPercent(percent)}${from ? ` (${from})` : ''}.`,
        relief.evidence,
      );
    }
    return undocumented(
      'pain scores before and after, or percent relief',
      'A diagnostic block needs a pain score before and after it on one scale, or the percent relief. Neither is in the chart.',
      [],
      { kind: 'score-after' },
    );
  },
});
